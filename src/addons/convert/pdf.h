/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf.h  Reads PDF with poppler's pdftotext. */
#ifndef CG_CONVERT_PDF_H
#define CG_CONVERT_PDF_H

#include "addons/convert/convert.h"

/** Read a PDF. */
cg_status convert_pdf_read(convert_job *job);

#endif /* CG_CONVERT_PDF_H */
