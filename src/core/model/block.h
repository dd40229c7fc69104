/* SPDX-License-Identifier: Apache-2.0 */
/** @file block.h  Paragraphs of the repaired text, before anybody knows what they are. */
#ifndef CG_MODEL_BLOCK_H
#define CG_MODEL_BLOCK_H

#include "base/slice.h"

typedef enum {
  CG_BLOCK_RUNNING = 1, /**< Part of the running text */
  CG_BLOCK_NOTE = 2,    /**< A footnote, cut out of the running text */
  CG_BLOCK_HEAD = 3,    /**< Words of a running head or foot: no part of the text, but the document's symbol may be there */
} cg_block_kind;

typedef struct {
  cg_span       text;   /**< In the repaired text, without white space at its ends */
  cg_span       tokens; /**< Indexes of its tokens */
  cg_block_kind kind;
  uint32_t      page;   /**< Counted from 0 */
  cg_span       mark;   /**< Of a note: its mark in the repaired text, outside `text` */
  uint32_t      note;   /**< Of a note: cg_note_value() of its mark; CG_NONE if its mark is unreadable */
  uint32_t      level;  /**< Of a heading that the file marks as such: 1 to 6, 1 the highest; else 0 */
} cg_block;

/** A note mark that the text stage found. */
typedef struct {
  cg_span  text; /**< In the repaired text */
  uint32_t note; /**< cg_note_value() of what is printed */
} cg_note_mark;

/** What marks and notes are compared by: the number that `mark` is, else a value above all numbers, equal for equal marks
 * ("*", "a"). */
uint32_t cg_note_value(cg_slice mark);

/** The mark of a footnote without what is printed around it: "1" of "1/", "[1]", "[^1]:" and "1.". */
cg_slice cg_note_bare(cg_slice mark);

/** Values from which on a mark is no number. */
#define CG_NOTE_ABOVE_NUMBERS 0x40000000u

#endif /* CG_MODEL_BLOCK_H */
