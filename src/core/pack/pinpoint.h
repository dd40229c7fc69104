/* SPDX-License-Identifier: Apache-2.0 */
/** @file pinpoint.h  Parts of a text as citations name them: "paragraphs 3 (a), 5 and 7 to 9 of section II". */
#ifndef CG_PACK_PINPOINT_H
#define CG_PACK_PINPOINT_H

#include "base/array.h"
#include "model/provision.h"
#include "pack/citation.h"

/** Items told apart under one number, "3 (a) (ii)", and levels of one part, "section II, paragraph 3". */
#define CG_CITED_ITEMS 3u
#define CG_CITED_LEVELS 4u

/** "paragraph 3 bis (a) (ii)". */
typedef struct {
  cg_provision kind;
  cg_slice     number;   /**< "3", "VII", "A"; empty if there is none, "the annex", "subparagraph (a)" */
  cg_slice     inserted; /**< "bis"; else empty */
  cg_slice     items[CG_CITED_ITEMS]; /**< "a", "ii" */
  uint32_t     item_count;
} cg_cited_level;

/** One part of a text, the outermost level first. */
typedef struct {
  cg_cited_level levels[CG_CITED_LEVELS];
  uint32_t      count;
} cg_cited_part;

/** Whether a word for a part, "article", "annex", is at `at`. */
bool cg_pinpoint_is_word(const cg_reading *reading, uint32_t at);

/** Index after the parts that are named from `at` on; `at` if none is. */
uint32_t cg_pinpoint_end(const cg_reading *reading, uint32_t at);

/** Whether the last word for a part in `tokens`, a pinpoint, is that of an annex. */
bool cg_pinpoint_is_annex(const cg_reading *reading, cg_span tokens);

/** The parts named from `at` on, as cg_cited_part in `parts`, each member of a range or list by itself.  What has to be made is made in
 * the array's arena. */
cg_status cg_pinpoint_read(const cg_reading *reading, uint32_t at, cg_array *parts);

#endif /* CG_PACK_PINPOINT_H */
