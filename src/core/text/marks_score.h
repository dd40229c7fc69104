/* SPDX-License-Identifier: Apache-2.0 */
/** @file marks_score.h  How much a number looks like a note mark, from the tokens beside it. */
#ifndef CG_TEXT_MARKS_SCORE_H
#define CG_TEXT_MARKS_SCORE_H

#include "text/marks_impl.h"

/** The score of the number at `at`, which is not the first token of the block: "the report 4 in",
 * "ferries;1"; 0 if it rather belongs to the text. */
uint32_t cg_mark_score(const cg_mark_block *b, uint32_t at);

/** The score of the last digits of the number at `at`, which begins with a year: "202515"; 0 if
 * what follows belongs to the number. */
uint32_t cg_mark_score_in_year(const cg_mark_block *b, uint32_t at);

#endif /* CG_TEXT_MARKS_SCORE_H */
