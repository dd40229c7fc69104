/* SPDX-License-Identifier: Apache-2.0 */
/** @file slip_words.h  Words that a scanner glued, divided or misread. */
#ifndef CG_TEXT_SLIP_WORDS_H
#define CG_TEXT_SLIP_WORDS_H

#include "base/array.h"
#include "base/scan.h"
#include "pack/packs.h"

/** Mend the word `scan` of `text`, whose number in the packs' vocabulary is `word` or CG_NONE: changes go to `edits` (cg_edit) and `end` is where the mended words end; it stays as it was
 * if nothing is to be mended.  `opens_line`: nothing stands before the word on its line. */
cg_status cg_slip_words_mend(cg_array *edits, cg_slice text, const cg_scan *scan, uint32_t word, bool opens_line,
                             const cg_packs *packs, size_t *end);

#endif /* CG_TEXT_SLIP_WORDS_H */
