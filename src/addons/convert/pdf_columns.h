/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_columns.h  Columns of a page. */
#ifndef CG_CONVERT_PDF_COLUMNS_H
#define CG_CONVERT_PDF_COLUMNS_H

#include "addons/convert/pdf_layout.h"

/** Find the columns of `page`: sets `column` of its words. */
void pdf_columns(const pdf_document *document, uint32_t page);

#endif /* CG_CONVERT_PDF_COLUMNS_H */
