/* SPDX-License-Identifier: Apache-2.0 */
/** @file lines.h  Lines as printed, with flags from their appearance. */
#ifndef CG_TEXT_LINES_H
#define CG_TEXT_LINES_H

#include "base/array.h"
#include "pack/packs.h"
#include "text/numbers.h"

typedef enum {
  CG_LINE_BLANK = 1,       /**< Empty */
  CG_LINE_PAGE = 2,        /**< First line of a page */
  CG_LINE_FURNITURE = 4,   /**< Running head, page number, job number */
  CG_LINE_ITEM = 8,        /**< Starts with the number or letter of a paragraph */
  CG_LINE_NOTE = 16,       /**< Starts like nothing but a footnote */
  CG_LINE_MAYBE_NOTE = 32, /**< Starts as a footnote may */
  CG_LINE_OPENING = 64,    /**< Starts like a paragraph: "Recalling", "Also requests" */
  CG_LINE_ENACTING = 128,  /**< Only "The General Assembly," */
  CG_LINE_INDENT = 256,    /**< Indented by one space */
  /** Starts with a paragraph number; CG_LINE_OPENING then refers to the words after it */
  CG_LINE_NUMBERED = 1024,
  CG_LINE_CLOSING = 2048, /**< "45th plenary meeting", "Annex": after the last paragraph */
  CG_LINE_ANNEX = 8192,   /**< "Annex II", the heading of an annex; with CG_LINE_CLOSING */
  /** A masthead line by itself: "Agenda item 71 (c)", "Eightieth session" */
  CG_LINE_LABEL = 4096,
  CG_LINE_IN_NOTES = 512, /**< Below the rule above the notes, on the same page */
} cg_line_flag;

typedef struct {
  cg_span text;   /**< Place in the decoded text, without white space at its ends */
  uint32_t flags; /**< cg_line_flag values */
  /** For a note: its mark in the decoded text, at its start or on a line of its own */
  cg_span mark;
  uint32_t note;      /**< For a note: its number; CG_NONE if its mark is not a number */
  cg_numbers numbers; /**< Type of a line of numbers or signs */
} cg_line;

typedef struct {
  cg_slice text;  /**< The decoded text */
  cg_array lines; /**< cg_line */
  /** Position of the first asterisk after a word or comma; the length of the text if there is
   * none */
  size_t star;
  uint32_t width; /**< Bytes of a full line, including indents; 0 if each paragraph is one line */
} cg_lines;

/** An empty array of lines. */
static inline cg_lines cg_lines_init(cg_arena *arena) {
  return (cg_lines){.lines = cg_array_init(arena, sizeof(cg_line))};
}

/** Line number `index`; its flags may be changed. */
static inline cg_line *cg_lines_at(const cg_lines *lines, uint32_t index) {
  return cg_array_at(&lines->lines, index);
}

/** The words of line number `index`. */
static inline cg_slice cg_lines_text(const cg_lines *lines, uint32_t index) {
  return cg_slice_part(lines->text, cg_lines_at(lines, index)->text);
}

/** Whether line number `index` has one of `flags`. */
static inline bool cg_lines_has(const cg_lines *lines, uint32_t index, uint32_t flags) {
  return (cg_lines_at(lines, index)->flags & flags) != 0;
}

/** The first nonblank line from `index` on, before `end`, or CG_NONE. */
static inline uint32_t cg_lines_next(const cg_lines *lines, uint32_t index, uint32_t end) {
  while (index < end && cg_lines_has(lines, index, CG_LINE_BLANK)) {
    ++index;
  }
  return index < end ? index : CG_NONE;
}

/** Divide `text`, which is borrowed, into lines. */
cg_status cg_lines_read(cg_lines *lines, cg_slice text, const cg_packs *packs);

/** Whether the line `text`, which must not be empty, starts like a paragraph: with a number or
 * letter, or with "Recalling". */
bool cg_line_opens(cg_slice text, const cg_packs *packs);

/** Whether `line` is the heading of an annex: "Annex II". */
static inline bool cg_line_is_annex(const cg_line *line) {
  return (line->flags & CG_LINE_ANNEX) != 0;
}

#endif /* CG_TEXT_LINES_H */
