/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file lists.h  Lists of numbers of resolutions and decisions, and whose they are by the words before them. */
#ifndef CG_RECOGNIZE_LISTS_H
#define CG_RECOGNIZE_LISTS_H

#include "recognize/scanner.h"

/** What the words before "resolution" say. */
typedef struct {
  uint32_t organ;  /**< Index of the mention that names the body, or CG_NONE */
  bool     is_own; /**< "its" stands there */
} cg_owner;

/** Whose the resolution is that the word at `at` tells of. */
cg_owner cg_owner_before(const cg_scanner *s, uint32_t at);

/** Add a number that no body is named for, over `tokens`; the day printed behind it is its own. */
cg_status cg_list_add(cg_scanner *s, const cg_number *number, cg_span tokens);

/** The same of a number whose `owner` the words before it tell. */
cg_status cg_list_add_owned(cg_scanner *s, const cg_number *number, cg_span tokens,
                            cg_owner owner);

/** Whether the number at `at` stands by itself: not "70/1", "15.2", "250-252", "13 (a)". */
bool cg_number_stands_alone(const cg_reading *reading, uint32_t at);

/** "3080-3084 (XXVIII)" at `at`: the last number, whose session all share; `out->style` is 0 if it is none. */
cg_status cg_range_read(const cg_scanner *s, uint32_t at, cg_number *out);

/** Add all numbers of such a range; `next` becomes the index after it. */
cg_status cg_range_add(cg_scanner *s, uint32_t at, cg_number last, cg_owner owner, uint32_t *next);

/** Add what follows the first words of a number: parts, or the rest of a range. */
cg_status cg_range_add_rest(cg_scanner *s, cg_number number, uint32_t *next);

/** "of 16 September 2005 and 22 September 2010, respectively": give each number of the clause the day in its place. */
void cg_lists_settle_days(const cg_scanner *s);

#endif /* CG_RECOGNIZE_LISTS_H */
