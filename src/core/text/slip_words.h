/* SPDX-License-Identifier: Apache-2.0 */
/** @file slip_words.h  Repairs words that a scanner joined, divided or misread. */
#ifndef CG_TEXT_SLIP_WORDS_H
#define CG_TEXT_SLIP_WORDS_H

#include "base/array.h"
#include "base/scan.h"
#include "pack/packs.h"

/** Repair the word `scan` of `text`, whose number in the packs' vocabulary is `word` or CG_NONE.
 * Changes are added to `edits` (cg_edit), and `end` becomes the end of the repaired words; it is
 * unchanged if there is nothing to repair. `opens_line`: the word is the first on its line. */
cg_status cg_slip_words_mend(cg_array *edits, cg_slice text, const cg_scan *scan, uint32_t word,
                             bool opens_line, const cg_packs *packs, size_t *end);

#endif /* CG_TEXT_SLIP_WORDS_H */
