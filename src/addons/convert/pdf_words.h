/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_words.h  The words of a PDF and their positions on its pages. */
#ifndef CG_CONVERT_PDF_WORDS_H
#define CG_CONVERT_PDF_WORDS_H

#include "addons/convert/pdf_markup.h"
#include "base/array.h"
#include "base/buffer.h"

/** Maximum number of words; it bounds the memory. */
#define PDF_WORDS_MOST 1200000

/** A word; the origin is the upper left corner of the page, units are points. */
typedef struct {
  float x0;
  float y0;
  float x1;
  float y1;
  float size;      /**< Of its font */
  uint32_t text;   /**< Offset in the text of the document */
  uint16_t length; /**< In bytes */
  uint8_t column;  /**< Set by the layout: 0 full width, 1 left, 2 right */
  uint8_t flags;   /**< pdf_word_flag */
} pdf_word;

typedef enum {
  PDF_RAISED = 1, /**< Smaller than its neighbours and above their baseline */
  PDF_BOLD = 2,   /**< In a bold font */
} pdf_word_flag;

typedef struct {
  float width;
  float height;
  uint32_t begin; /**< Its words, from `begin` up to `end` */
  uint32_t end;
} pdf_page;

typedef struct {
  cg_array words; /**< pdf_word */
  cg_array pages; /**< pdf_page */
  cg_buffer text; /**< UTF-8 of all words */
} pdf_words;

/** Read the output of `pdftotext -bbox-layout`. CG_BAD_INPUT if there are more than PDF_WORDS_MOST
 * words. */
cg_status pdf_words_read(cg_arena *arena, pdf_source source, void *handle, pdf_words *out);

/** The text of `word`, borrowed from `words`. */
static inline cg_slice pdf_word_text(const pdf_words *words, const pdf_word *word) {
  return (cg_slice){words->text.data + word->text, word->length};
}

#endif /* CG_CONVERT_PDF_WORDS_H */
