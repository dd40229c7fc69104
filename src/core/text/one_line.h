/* SPDX-License-Identifier: Apache-2.0 */
/** @file one_line.h  Restores paragraphs in texts without line breaks, as in data tables. */
#ifndef CG_TEXT_ONE_LINE_H
#define CG_TEXT_ONE_LINE_H

#include "model/document.h"
#include "pack/packs.h"

/** Divide a line that contains most of `decoded` and the enacting words, "The General Assembly,
 * Recalling", into paragraphs: at enacting words, openings after a comma, consecutive numbers, and
 * the rule above the notes. */
cg_status cg_one_line_divide(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_ONE_LINE_H */
