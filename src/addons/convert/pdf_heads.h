/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_heads.h  Running heads and feet of pages. */
#ifndef CG_CONVERT_PDF_HEADS_H
#define CG_CONVERT_PDF_HEADS_H

#include "addons/convert/pdf_layout.h"

/** Assign the role of running head or foot to lines of `page`. */
cg_status pdf_heads(const pdf_document *document, uint32_t page, pdf_layout *layout);

#endif /* CG_CONVERT_PDF_HEADS_H */
