/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_markup.h  Lines of the markup that poppler's programs write. */
#ifndef CG_CONVERT_PDF_MARKUP_H
#define CG_CONVERT_PDF_MARKUP_H

#include "base/arena.h"
#include "base/slice.h"

/** Gives the next bytes of markup, at most `capacity`; 0 at the end. */
typedef size_t (*pdf_source)(void *handle, char *bytes, size_t capacity);

typedef struct pdf_markup pdf_markup;

/** A reader of the output of `source`, allocated in `arena`; NULL if out of memory. */
pdf_markup *pdf_markup_new(cg_arena *arena, pdf_source source, void *handle);

/** The next line, borrowed until the next call; false at the end. */
bool pdf_markup_next(pdf_markup *markup, cg_slice *out);

/** `line` from `tag` on; empty if it does not contain this tag. */
cg_slice pdf_markup_tag(cg_slice line, cg_slice tag);

/** The number after `name`, such as `xMin="`; 0 if there is none. Independent of the locale. */
float pdf_markup_number(cg_slice line, cg_slice name);

#endif /* CG_CONVERT_PDF_MARKUP_H */
