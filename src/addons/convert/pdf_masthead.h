/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_masthead.h  The masthead of a first page: parts beside and below each other. */
#ifndef CG_CONVERT_PDF_MASTHEAD_H
#define CG_CONVERT_PDF_MASTHEAD_H

#include "addons/convert/pdf_text.h"

/** Write the masthead of a first page, if any, as paragraphs; `*from` becomes the line after it. */
cg_status pdf_masthead_write(const pdf_document *document, const pdf_layout *layout,
                             convert_writer *writer, uint32_t *from);

#endif /* CG_CONVERT_PDF_MASTHEAD_H */
