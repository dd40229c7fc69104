/* SPDX-License-Identifier: Apache-2.0 */
/** @file heads.h  Running heads, recognized by the words of the front matter or because other pages
 * repeat them. */
#ifndef CG_TEXT_HEADS_H
#define CG_TEXT_HEADS_H

#include "base/table.h"
#include "text/lines.h"

/** What the running heads of a document are compared with. */
typedef struct {
  const cg_lines *lines;
  cg_arena *arena;
  cg_slice front;     /**< Lower-case letters and digits of the text above the enacting words */
  uint32_t front_end; /**< End of the front matter in the decoded text */
  /** uint32_t, places in `front` where a line begins, or the words behind its number */
  cg_array starts;
  /** Lines at the ends of pages, with digits as "#": the number of their pages and the last page in
   * one number */
  cg_table counted;
} cg_heads;

/** Read the front matter of `lines`, which are borrowed. */
cg_status cg_heads_init(cg_heads *heads, const cg_lines *lines);

/** Whether a line is a running head: the document's symbol alone, beside its title, or separated
 * from other words by a gap. */
bool cg_heads_is_symbol(const cg_heads *heads, cg_slice text);

/** Whether a line may belong to a running title: it has words of the front matter from the start of
 * a line of it, alone or with the lines above, and does not end part of a sentence, unless the next
 * line continues as in the front matter or is a running head: "… in the Teaching," above "Study and
 * Dissemination". */
bool cg_heads_is_title(const cg_heads *heads, uint32_t index);

/** Count a line at the end of page `page` for cg_heads_is_repeated(). */
cg_status cg_heads_count(cg_heads *heads, uint32_t index, uint32_t page);

/** Whether other pages have the line at the same end, ignoring numbers. */
bool cg_heads_is_repeated(const cg_heads *heads, cg_slice text);

#endif /* CG_TEXT_HEADS_H */
