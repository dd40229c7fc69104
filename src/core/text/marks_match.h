/* SPDX-License-Identifier: Apache-2.0 */
/** @file marks_match.h  Matches numbers that may be note marks to notes. */
#ifndef CG_TEXT_MARKS_MATCH_H
#define CG_TEXT_MARKS_MATCH_H

#include "model/document.h"
#include "pack/packs.h"

/** A candidate for a note mark. */
typedef struct {
  uint32_t token; /**< Its first token */
  uint32_t count; /**< Number of its tokens */
  uint32_t skip;  /**< Bytes of the first token that precede it: 4 in "202515" */
  uint32_t value; /**< cg_note_value() of the mark */
  uint32_t score; /**< How much it looks like a mark; at least 1 */
  cg_span pages;  /**< First and last possible page */
  bool is_sure;   /**< It is a mark if any note has its value: "[3]", "ferries;3" */
  bool is_taken;  /**< Result: whether it is a mark */
} cg_mark_choice;

/** Whether a running block of `document` is after its first page. */
bool cg_marks_have_pages(const cg_document *document);

/** Set `is_taken` of those `choices` (cg_mark_choice, in text order) that match the notes of
 * `document` best: each note has at most one mark, in the same order and with the same value. */
cg_status cg_marks_match(const cg_document *document, cg_array *choices);

#endif /* CG_TEXT_MARKS_MATCH_H */
