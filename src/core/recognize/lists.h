/* SPDX-License-Identifier: Apache-2.0 */
/** @file lists.h  Lists of numbers of resolutions and decisions, and whose they are by the words
 * before them. */
#ifndef CG_RECOGNIZE_LISTS_H
#define CG_RECOGNIZE_LISTS_H

#include "recognize/scanner.h"

/** What the words before "resolution" say. */
typedef struct {
  uint32_t organ; /**< Index of the mention that names the body, or CG_NONE */
  bool is_own;    /**< "its" is there */
} cg_owner;

/** Add a number that no body is named for, over `tokens`; the day printed behind it is its own. */
cg_status cg_list_add(cg_scanner *s, const cg_number *number, cg_span tokens);

/** The same of a number whose `owner` the words before it identify. */
cg_status cg_list_add_owned(cg_scanner *s, const cg_number *number, cg_span tokens, cg_owner owner);

cg_status cg_rule_list_head(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_list_item(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_LISTS_H */
