/* SPDX-License-Identifier: Apache-2.0 */
/** @file lines.h  Lines as printed, and what their looks tell. */
#ifndef CG_TEXT_LINES_H
#define CG_TEXT_LINES_H

#include "base/array.h"
#include "pack/packs.h"
#include "text/numbers.h"

typedef enum {
  CG_LINE_BLANK = 1,     /**< Nothing on it */
  CG_LINE_PAGE = 2,      /**< A page starts with it */
  CG_LINE_FURNITURE = 4, /**< Running head, page number, job number */
  CG_LINE_ITEM = 8,      /**< Starts with the number or letter of a paragraph */
  CG_LINE_NOTE = 16,     /**< Starts as only a footnote does */
  CG_LINE_MAYBE_NOTE = 32, /**< Starts as a footnote may */
  CG_LINE_OPENING = 64,  /**< Starts as paragraphs do: "Recalling", "Also requests" */
  CG_LINE_ENACTING = 128, /**< "The General Assembly," and nothing more */
  CG_LINE_INDENT = 256,   /**< Indented by one space */
  CG_LINE_NUMBERED = 1024, /**< Starts with the number of a paragraph; CG_LINE_OPENING then is of the words after it */
  CG_LINE_CLOSING = 2048, /**< "45th plenary meeting", "Annex": what comes after the last paragraph */
  CG_LINE_ANNEX = 8192,   /**< "Annex II", the heading of an annex; CG_LINE_CLOSING too */
  CG_LINE_LABEL = 4096,   /**< Of the masthead, by itself: "Agenda item 71 (c)", "Eightieth session" */
  CG_LINE_IN_NOTES = 512, /**< Below the rule that notes follow, on the same page */
} cg_line_flag;

typedef struct {
  cg_span  text;  /**< In the decoded text, without white space at its ends */
  uint32_t flags; /**< cg_line_flag values */
  cg_span  mark;  /**< Of a note: its mark, in the decoded text, at its start or on a line of its own */
  uint32_t note;  /**< Of a note: its number; CG_NONE if its mark is none */
  cg_numbers numbers; /**< What the line is made of, if of numbers or signs */
} cg_line;

typedef struct {
  cg_slice text;  /**< The decoded text */
  cg_array lines; /**< cg_line */
  size_t   star;  /**< Where the first star that follows a word or a comma is; the length of the text if there is none */
  uint32_t width; /**< Bytes of a full line, indent and all left out; 0 if lines are as long as their paragraphs */
} cg_lines;

/** No lines. */
static inline cg_lines cg_lines_init(cg_arena *arena) {
  return (cg_lines){.lines = cg_array_init(arena, sizeof(cg_line))};
}

/** The line with the number `index`; its flags may be changed. */
static inline cg_line *cg_lines_at(const cg_lines *lines, uint32_t index) { return cg_array_at(&lines->lines, index); }

/** The words of the line with the number `index`. */
static inline cg_slice cg_lines_text(const cg_lines *lines, uint32_t index) {
  return cg_slice_part(lines->text, cg_lines_at(lines, index)->text);
}

/** Whether the line with the number `index` has one of `flags`. */
static inline bool cg_lines_has(const cg_lines *lines, uint32_t index, uint32_t flags) {
  return (cg_lines_at(lines, index)->flags & flags) != 0;
}

/** The first line from `index` on, before `end`, that is not blank, or CG_NONE. */
static inline uint32_t cg_lines_next(const cg_lines *lines, uint32_t index, uint32_t end) {
  while (index < end && cg_lines_has(lines, index, CG_LINE_BLANK)) {
    ++index;
  }
  return index < end ? index : CG_NONE;
}

/** Cut `text`, which is borrowed, into lines. */
cg_status cg_lines_read(cg_lines *lines, cg_slice text, const cg_packs *packs);

/** Whether the line `text`, not empty, starts as paragraphs do: with a number or letter, or with "Recalling". */
bool cg_line_opens(cg_slice text, const cg_packs *packs);

/** Whether `line` is the heading of an annex: "Annex II". */
static inline bool cg_line_is_annex(const cg_line *line) { return (line->flags & CG_LINE_ANNEX) != 0; }

#endif /* CG_TEXT_LINES_H */
