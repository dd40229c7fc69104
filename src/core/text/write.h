/* SPDX-License-Identifier: Apache-2.0 */
/** @file write.h  Writes paragraphs as lines of repaired text. */
#ifndef CG_TEXT_WRITE_H
#define CG_TEXT_WRITE_H

#include "text/paragraphs.h"

/** Write the repaired text: running paragraphs, joined where pages, columns or footnotes interrupt
 * them, then footnotes. Sets `text`, `text_map` and `blocks` of `document`. */
cg_status cg_paragraphs_write(cg_document *document, const cg_array *paragraphs,
                              const cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_WRITE_H */
