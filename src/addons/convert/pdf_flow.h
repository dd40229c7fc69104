/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_flow.h  Makes paragraphs, headings, table rows and notes from the lines of pages. */
#ifndef CG_CONVERT_PDF_FLOW_H
#define CG_CONVERT_PDF_FLOW_H

#include "addons/convert/pdf_layout.h"
#include "addons/convert/structured.h"

/** Write all of `document`, which must have been surveyed. */
cg_status pdf_flow_write(const pdf_document *document, convert_writer *writer);

#endif /* CG_CONVERT_PDF_FLOW_H */
