/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_fonts.h  Sizes and boldness of words, which pdftotext does not give. */
#ifndef CG_CONVERT_PDF_FONTS_H
#define CG_CONVERT_PDF_FONTS_H

#include "addons/convert/pdf_words.h"

/** Set size and boldness of `words` from the output of `pdftohtml -xml`. */
cg_status pdf_fonts_read(cg_arena *arena, pdf_source source, void *handle, pdf_words *words);

#endif /* CG_CONVERT_PDF_FONTS_H */
