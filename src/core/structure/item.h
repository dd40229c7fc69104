/* SPDX-License-Identifier: Apache-2.0 */
/** @file item.h  Numbers and letters of paragraphs, and the levels that they make. */
#ifndef CG_STRUCTURE_ITEM_H
#define CG_STRUCTURE_ITEM_H

#include "pack/citation.h"

typedef enum {
  CG_ITEM_NUMBER = 1, /**< "5." */
  CG_ITEM_LETTER,     /**< "(a)", "(ii)", "(1)", "iv." */
  CG_ITEM_LOST,       /**< "()" */
} cg_item_kind;

/** What opens a block. */
typedef struct {
  cg_item_kind kind;  /**< 0 if it opens without number or letter */
  uint32_t     value; /**< Of a number */
  cg_slice     mark;  /**< Between the parentheses; empty if lost */
  cg_slice     inserted; /**< "bis" of "2 bis." and "(a bis)"; else empty */
  cg_span      tokens; /**< All of it: "(a)" */
} cg_item;

/** Read what opens the block at token `at`.  `expected` is the number that would come next: a single capital
 * with a full stop is taken for it, as scanners read "S." for "5."; 0 if none is expected. */
cg_item cg_item_read(const cg_reading *reading, uint32_t at, uint32_t expected);

typedef enum { CG_LEVEL_ALPHA = 1, CG_LEVEL_ROMAN, CG_LEVEL_DIGIT } cg_level_style;

/** Deepest nesting of sub-paragraphs that is told apart. */
#define CG_LEVELS_MOST 6u

/** Open levels of sub-paragraphs under one paragraph. */
typedef struct {
  uint32_t count;
  struct {
    cg_level_style style;
    uint32_t       last;   /**< Value of its last item, counted from 1 */
    uint32_t       clause; /**< Index of that item's clause */
  } level[CG_LEVELS_MOST];
} cg_levels;

/** Longest label of one level: "xxxviii". */
#define CG_LEVEL_LABEL 8u

/** Take the next item: choose its level by what each open level expects, open a new one where the item is
 * the first of its style.  Writes its label, repaired, to `label`; returns its length.  The item's level is
 * then the last open one. */
size_t cg_levels_take(cg_levels *levels, const cg_item *item, char label[CG_LEVEL_LABEL]);

/** Whether the item may be the first of a list: "(a)", "(i)", "(1)", or one whose letter is lost. */
bool cg_item_is_first(const cg_item *item);

#endif /* CG_STRUCTURE_ITEM_H */
