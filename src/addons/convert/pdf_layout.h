/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_layout.h  Lines of a page in reading order, with their roles. */
#ifndef CG_CONVERT_PDF_LAYOUT_H
#define CG_CONVERT_PDF_LAYOUT_H

#include "addons/convert/pdf_words.h"

/** Role of a line. */
typedef enum {
  PDF_BODY = 1, /**< Text */
  PDF_HEAD = 2, /**< Running head or foot, page number, job number */
  PDF_NOTE = 3, /**< Note at the foot of the page */
  PDF_RULE = 4, /**< A rule drawn with characters */
} pdf_role;

/** A line: words side by side. */
typedef struct {
  uint32_t begin; /**< Its words in the layout's order, from left to right */
  uint32_t count;
  float x0;
  float x1;
  float y0; /**< From its largest words, like y1 and size */
  float y1;
  float size;     /**< Of the font of most characters */
  bool is_bold;   /**< All words are bold */
  uint8_t column; /**< As in pdf_word */
  uint8_t role;   /**< pdf_role */
} pdf_line;

/** Left and right edges of full-width lines. */
typedef struct {
  float left;
  float right;
} pdf_edges;

/** A page. */
typedef struct {
  cg_arena *arena;    /**< Owned; contains everything below */
  cg_array order;     /**< uint32_t: words of the lines */
  cg_array lines;     /**< pdf_line, in reading order */
  pdf_edges edges[3]; /**< By column */
  bool has_raised;    /**< Its note marks are raised, so other numbers are not marks */
} pdf_layout;

/** A piece of text near an end of a page. */
typedef struct {
  uint32_t page;
  uint32_t hash; /**< Hash of its words, with all digits equal */
  float y;
} pdf_place;

/** Data shared by all pages. */
typedef struct {
  pdf_words *words;
  cg_arena *arena;
  float size;          /**< Of the font of most characters */
  float leading;       /**< Distance between lines of a paragraph */
  pdf_edges edges;     /**< Edges of the text on most pages */
  cg_array places;     /**< pdf_place, by page */
  cg_array vocabulary; /**< uint32_t: sorted hashes of the words within lines */
  bool is_sparse;      /**< Few lines are full: most are separate paragraphs */
  bool hyphenated;     /**< Lines often end within a word */
} pdf_document;

/** What `line` of `layout` is made of. */
static inline pdf_word *pdf_line_word(const pdf_document *document, const pdf_layout *layout,
                                      const pdf_line *line, uint32_t index) {
  const uint32_t *word = cg_array_at(&layout->order, line->begin + index);
  return cg_array_at(&document->words->words, *word);
}

/** Whether a gap of `gap` points between two words of `size` is a space. */
static inline bool pdf_is_space(float gap, float size) { return gap > 0.15F * size; }

#endif /* CG_CONVERT_PDF_LAYOUT_H */
