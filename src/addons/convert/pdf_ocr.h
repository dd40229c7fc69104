/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_ocr.h  Reads the words of scanned pages with pdftoppm and tesseract. */
#ifndef CG_CONVERT_PDF_OCR_H
#define CG_CONVERT_PDF_OCR_H

#include "addons/convert/convert.h"
#include "addons/convert/pdf_words.h"

/** Read the pages of `words` that have no text, and add the words found. */
cg_status pdf_ocr_add(convert_job *job, pdf_words *words);

#endif /* CG_CONVERT_PDF_OCR_H */
