/* SPDX-License-Identifier: Apache-2.0 */
/** @file item.h  Numbers and letters of paragraphs, and their levels. */
#ifndef CG_STRUCTURE_ITEM_H
#define CG_STRUCTURE_ITEM_H

#include "pack/citation.h"

typedef enum {
  CG_ITEM_NUMBER = 1, /**< "5." */
  CG_ITEM_LETTER,     /**< "(a)", "(ii)", "(1)", "iv." */
  CG_ITEM_LOST,       /**< "()" */
} cg_item_kind;

/** The number or letter at the start of a block. */
typedef struct {
  cg_item_kind kind; /**< 0 if there is none */
  uint32_t value;    /**< Value of a number */
  cg_slice mark;     /**< Between the parentheses; empty if lost */
  cg_slice inserted; /**< "bis" of "2 bis." and "(a bis)"; otherwise empty */
  cg_span tokens;    /**< The whole item: "(a)" */
} cg_item;

/** Read the number or letter at token `at`. `expected` is the next number, or 0 if none is
 * expected: a single capital with a full stop is taken for it, because scanners read "S." for
 * "5.". */
cg_item cg_item_read(const cg_reading *reading, uint32_t at, uint32_t expected);

typedef enum { CG_LEVEL_ALPHA = 1, CG_LEVEL_ROMAN, CG_LEVEL_DIGIT } cg_level_style;

/** Maximum nesting of sub-paragraphs; deeper levels are not distinguished. */
#define CG_LEVELS_MOST 6u

/** Open levels of sub-paragraphs under one paragraph. */
typedef struct {
  uint32_t count;
  struct {
    cg_level_style style;
    uint32_t last;   /**< Value of its last item, counted from 1 */
    uint32_t clause; /**< Clause of that item */
  } level[CG_LEVELS_MOST];
} cg_levels;

/** Maximum length of the label of one level: "xxxviii". */
#define CG_LEVEL_LABEL 8u

/** Take the next item. Its level is the one that expects it; a new level opens if the item is the
 * first of its style. Writes the repaired label to `label` and returns its length. The item's level
 * is then the last open one. */
size_t cg_levels_take(cg_levels *levels, const cg_item *item, char label[CG_LEVEL_LABEL]);

/** Whether the item may start a list: "(a)", "(i)", "(1)", or one with a lost letter. */
bool cg_item_is_first(const cg_item *item);

#endif /* CG_STRUCTURE_ITEM_H */
