/* SPDX-License-Identifier: Apache-2.0 */
/** @file marks_match.h  Which of the numbers that may be note marks are the marks of which notes. */
#ifndef CG_TEXT_MARKS_MATCH_H
#define CG_TEXT_MARKS_MATCH_H

#include "model/document.h"
#include "pack/packs.h"

/** What may be a note mark. */
typedef struct {
  uint32_t token;    /**< The first token of it */
  uint32_t count;    /**< Tokens that it takes */
  uint32_t skip;     /**< Bytes of the first token that stand before it: 4 in "202515" */
  uint32_t value;    /**< cg_note_value() of the mark */
  uint32_t score;    /**< How much it looks like a mark, at least 1 */
  cg_span  pages;    /**< First and last page on which it may stand */
  bool     is_sure;  /**< A mark wherever a note has its value: "[3]", "ferries;3" */
  bool     is_taken; /**< Result: it is a mark */
} cg_mark_choice;

/** Whether a running block of `document` stands after its first page. */
bool cg_marks_have_pages(const cg_document *document);

/** Set `is_taken` of those `choices` (cg_mark_choice, in the order of the text) that fit the notes of `document` best: each note
 * has one mark at most, in the same order, of the same value. */
cg_status cg_marks_match(const cg_document *document, cg_array *choices);

#endif /* CG_TEXT_MARKS_MATCH_H */
