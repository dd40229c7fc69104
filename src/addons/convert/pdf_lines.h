/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_lines.h  Words to lines. */
#ifndef CG_CONVERT_PDF_LINES_H
#define CG_CONVERT_PDF_LINES_H

#include "addons/convert/pdf_layout.h"

/** Assign the words of `page` to lines. Call pdf_layout_clear() on the result, even after a
 * failure. */
cg_status pdf_lines(const pdf_document *document, uint32_t page, pdf_layout *out);
void pdf_layout_clear(pdf_layout *layout);

/** The words of `line` from `first` up to `last` as text, ignoring note marks. */
cg_status pdf_line_text(const pdf_document *document, const pdf_layout *layout,
                        const pdf_line *line, uint32_t first, uint32_t last, cg_buffer *out);

/** The first word after `first` behind a gap that is wider than that after a list number; the
 * number of words if there is none. */
uint32_t pdf_segment_end(const pdf_document *document, const pdf_layout *layout,
                         const pdf_line *line, uint32_t first);

#endif /* CG_CONVERT_PDF_LINES_H */
