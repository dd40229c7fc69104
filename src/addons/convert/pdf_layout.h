/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_layout.h  Lines of a page, in reading order, and what each of them is for. */
#ifndef CG_CONVERT_PDF_LAYOUT_H
#define CG_CONVERT_PDF_LAYOUT_H

#include "addons/convert/pdf_words.h"

/** What a line is for. */
typedef enum {
  PDF_BODY = 1,  /**< Text */
  PDF_HEAD = 2,  /**< Running head or foot, folio, job number */
  PDF_NOTE = 3,  /**< Of a note at the foot of the page */
  PDF_RULE = 4,  /**< A rule drawn with characters */
} pdf_role;

/** Words side by side. */
typedef struct {
  uint32_t begin; /**< Its words in the order of the layout, from left to right */
  uint32_t count;
  float    x0;
  float    x1;
  float    y0; /**< Of its largest words, as y1 and size */
  float    y1;
  float    size;   /**< Of the font of most of its characters */
  bool     is_bold; /**< All of it */
  uint8_t  column; /**< As of pdf_word */
  uint8_t  role;   /**< pdf_role */
} pdf_line;

/** Where lines of full width begin and end. */
typedef struct {
  float left;
  float right;
} pdf_edges;

/** A page. */
typedef struct {
  cg_arena    *arena; /**< Owned: of all below */
  cg_array     order; /**< uint32_t: words of the lines */
  cg_array     lines; /**< pdf_line, in reading order */
  pdf_edges edges[3]; /**< By column */
  bool      has_raised; /**< Marks of its notes are raised, so that other numbers are none */
} pdf_layout;

/** What stands near an end of a page. */
typedef struct {
  uint32_t page;
  uint32_t hash; /**< Of its words, all digits alike */
  float    y;
} pdf_place;

/** What all pages share. */
typedef struct {
  pdf_words *words;
  cg_arena     *arena;
  float         size;    /**< Of the font of most characters */
  float         leading; /**< From line to line of a paragraph */
  pdf_edges  edges;   /**< Of the text of most pages */
  cg_array      places;  /**< pdf_place, by page */
  cg_array      vocabulary; /**< uint32_t: hashes of the words within lines, in order */
  bool          is_sparse;  /**< Few lines are full: most are paragraphs of their own */
  bool          hyphenated; /**< Lines often end within a word */
} pdf_document;

/** What `line` of `layout` is made of. */
static inline pdf_word *pdf_line_word(const pdf_document *document,
                                            const pdf_layout *layout, const pdf_line *line,
                                            uint32_t index) {
  const uint32_t *word = cg_array_at(&layout->order, line->begin + index);
  return cg_array_at(&document->words->words, *word);
}

/** Whether a break of `gap` points between two words of `size` is a space. */
static inline bool pdf_is_space(float gap, float size) { return gap > 0.15F * size; }

#endif /* CG_CONVERT_PDF_LAYOUT_H */
