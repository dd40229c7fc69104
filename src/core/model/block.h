/* SPDX-License-Identifier: Apache-2.0 */
/** @file block.h  Paragraphs of the repaired text, before they are classified. */
#ifndef CG_MODEL_BLOCK_H
#define CG_MODEL_BLOCK_H

#include "base/slice.h"

typedef enum {
  CG_BLOCK_RUNNING = 1, /**< Part of the running text */
  CG_BLOCK_NOTE = 2,    /**< A footnote, separated from the running text */
  /** A running head or foot: not part of the text, but it may have the document's symbol */
  CG_BLOCK_HEAD = 3,
} cg_block_kind;

typedef struct {
  cg_span text;   /**< Place in the repaired text, without white space at its ends */
  cg_span tokens; /**< Indexes of its tokens */
  cg_block_kind kind;
  uint32_t page;  /**< Page, from 0 */
  cg_span mark;   /**< For a note: its mark in the repaired text, outside `text` */
  uint32_t note;  /**< For a note: cg_note_value() of its mark; CG_NONE if unreadable */
  uint32_t level; /**< For a heading marked in the file: level 1 (highest) to 6; otherwise 0 */
} cg_block;

/** A note mark found by the text stage. */
typedef struct {
  cg_span text;  /**< Place in the repaired text */
  uint32_t note; /**< cg_note_value() of the printed mark */
} cg_note_mark;

/** The value by which marks and notes are compared: the number of `mark`, otherwise a value above
 * all numbers, equal for equal marks ("*", "a"). */
uint32_t cg_note_value(cg_slice mark);

/** The mark of a footnote without the characters around it: "1" of "1/", "[1]", "[^1]:" and
 * "1.". */
cg_slice cg_note_bare(cg_slice mark);

/** Values from this one on are not numbers. */
#define CG_NOTE_ABOVE_NUMBERS 0x40000000u

#endif /* CG_MODEL_BLOCK_H */
