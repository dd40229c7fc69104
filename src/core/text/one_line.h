/* SPDX-License-Identifier: Apache-2.0 */
/** @file one_line.h  Texts whose line ends were lost, as in tables of data. */
#ifndef CG_TEXT_ONE_LINE_H
#define CG_TEXT_ONE_LINE_H

#include "model/document.h"
#include "pack/packs.h"

/** Divide a line that holds most of `decoded` and has enacting words inside, "The General Assembly, Recalling", into
 * paragraphs: by enacting words, openings after a comma, numbers in their order, and the rule above the notes. */
cg_status cg_one_line_divide(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_ONE_LINE_H */
