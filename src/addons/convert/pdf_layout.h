/* SPDX-License-Identifier: GPL-3.0-or-later */
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

/** Find the columns of `page`: sets `column` of its words. */
void pdf_columns(const pdf_document *document, uint32_t page);

/** Put the words of `page` into lines; pdf_layout_clear() the result, also after failure. */
cg_status pdf_lines(const pdf_document *document, uint32_t page, pdf_layout *out);

void pdf_layout_clear(pdf_layout *layout);

/** Measure the pages: size, leading, edges and the places at the ends of pages. */
cg_status pdf_survey(pdf_document *document);

/** Edges of the columns of `layout`, of its lines of text. */
void pdf_find_edges(const pdf_document *document, pdf_layout *layout);

/** Give running heads and feet of `page` their role. */
cg_status pdf_heads(const pdf_document *document, uint32_t page, pdf_layout *layout);

/** Give notes at the foot of a page and rules their role; `open`: the page before ended in a note. */
cg_status pdf_notes(const pdf_document *document, uint32_t page, bool open,
                       pdf_layout *layout);

/** The mark of the note that `line` begins, borrowed from the words; empty if it begins none.
 * `ruled`: a rule stands above, so that a number need not be raised. */
cg_slice pdf_note_mark(const pdf_document *document, const pdf_layout *layout,
                          const pdf_line *line, bool ruled);

/** Hash of the word that `first` and `second` make, without punctuation; 0 if it is none. */
uint32_t pdf_word_hash(cg_slice first, cg_slice second);

/** Whether the document has the word of `hash` within a line. */
bool pdf_has_word(const pdf_document *document, uint32_t hash);

/** The mark in `word` without punctuation; empty if it is none. */
cg_slice pdf_mark(cg_slice word);

/** Whether a break of `gap` points between two words of `size` is a space. */
static inline bool pdf_is_space(float gap, float size) { return gap > 0.15F * size; }

/** The words of `line` from `first` up to `last` as text, without regard to notes. */
cg_status pdf_line_text(const pdf_document *document, const pdf_layout *layout,
                           const pdf_line *line, uint32_t first, uint32_t last,
                           cg_buffer *out);

/** The first word after `first` that a wide gap, wider than a list number has, parts from it;
 * the number of words if there is none. */
uint32_t pdf_segment_end(const pdf_document *document, const pdf_layout *layout,
                            const pdf_line *line, uint32_t first);

#endif /* CG_CONVERT_PDF_LAYOUT_H */
