/* SPDX-License-Identifier: Apache-2.0 */
/** @file pinpoint.h  Reads parts of a text as named in citations: "paragraphs 3 (a), 5 and 7 to 9
 * of section II". */
#ifndef CG_PACK_PINPOINT_H
#define CG_PACK_PINPOINT_H

#include "base/array.h"
#include "model/provision.h"
#include "pack/citation.h"

/** Maximum items under one number, "3 (a) (ii)", and levels of one part, "section II, paragraph
 * 3". */
#define CG_CITED_ITEMS 3u
#define CG_CITED_LEVELS 4u

/** "paragraph 3 bis (a) (ii)". */
typedef struct {
  cg_provision kind;
  cg_slice number;                /**< "3", "VII", "A"; empty for "the annex", "subparagraph (a)" */
  cg_slice inserted;              /**< "bis"; otherwise empty */
  cg_slice items[CG_CITED_ITEMS]; /**< "a", "ii" */
  uint32_t item_count;
} cg_cited_level;

/** A part of a text, with the outermost level first. */
typedef struct {
  cg_cited_level levels[CG_CITED_LEVELS];
  uint32_t count;
} cg_cited_part;

/** Whether a word for a part, "article", "annex", is at `at`. */
bool cg_pinpoint_is_word(const cg_reading *reading, uint32_t at);

/** Index after the parts named from `at` on; `at` if there are none. */
uint32_t cg_pinpoint_end(const cg_reading *reading, uint32_t at);

/** Whether the last word for a part in `tokens`, a pinpoint, is that of an annex. */
bool cg_pinpoint_is_annex(const cg_reading *reading, cg_span tokens);

/** Read the parts named from `at` on, as cg_cited_part in `parts`, with each member of a range or
 * list separately. Memory comes from the array's arena. */
cg_status cg_pinpoint_read(const cg_reading *reading, uint32_t at, cg_array *parts);

#endif /* CG_PACK_PINPOINT_H */
