/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_heads.h  Running heads and feet of pages. */
#ifndef CG_CONVERT_PDF_HEADS_H
#define CG_CONVERT_PDF_HEADS_H

#include "addons/convert/pdf_layout.h"

/** Give running heads and feet of `page` their role. */
cg_status pdf_heads(const pdf_document *document, uint32_t page, pdf_layout *layout);

#endif /* CG_CONVERT_PDF_HEADS_H */
