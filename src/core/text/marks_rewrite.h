/* SPDX-License-Identifier: Apache-2.0 */
/** @file marks_rewrite.h  Makes note marks of the tokens that were found to be marks. */
#ifndef CG_TEXT_MARKS_REWRITE_H
#define CG_TEXT_MARKS_REWRITE_H

#include "text/marks_match.h"

/** Replace the tokens of the `choices` (cg_mark_choice, in text order) that are taken with
 * CG_TOKEN_NOTE, and move the blocks of `document` to the new tokens. */
cg_status cg_marks_rewrite(cg_document *document, const cg_array *choices);

#endif /* CG_TEXT_MARKS_REWRITE_H */
