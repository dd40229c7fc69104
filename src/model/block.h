/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file block.h  Paragraphs of the repaired text, before anybody knows what they are. */
#ifndef CG_MODEL_BLOCK_H
#define CG_MODEL_BLOCK_H

#include "base/slice.h"

typedef enum {
  CG_BLOCK_RUNNING = 1, /**< Part of the running text */
  CG_BLOCK_NOTE = 2,    /**< A footnote, cut out of the running text */
} cg_block_kind;

typedef struct {
  cg_span       text;   /**< In the repaired text, without white space at its ends */
  cg_span       tokens; /**< Indexes of its tokens */
  cg_block_kind kind;
  uint32_t      page;   /**< Counted from 0 */
  cg_span       mark;   /**< Of a note: its mark in the repaired text, outside `text` */
  uint32_t      note;   /**< Of a note: its number; CG_NONE if its mark is none */
} cg_block;

#endif /* CG_MODEL_BLOCK_H */
