/* SPDX-License-Identifier: Apache-2.0 */
/** @file open_border.h  Small words that end an open name, though capitals follow them: "the Unit
 * for Reeds and the Division for Peat", "the Forum on Peat in Windhoek". */
#ifndef CG_RECOGNIZE_OPEN_BORDER_H
#define CG_RECOGNIZE_OPEN_BORDER_H

#include "recognize/open_tail_impl.h"

/** Whether the "and" at `at` is between two names; not where two bodies hold one event, or one name
 * goes on as it began. */
bool cg_open_parts_names(const cg_name_tail *tail, uint32_t at);

/** Whether the preposition at `at` begins what is no part of the name: where it is or was held,
 * whose act it is, or with what it is compared. */
bool cg_open_is_border(const cg_name_tail *tail, uint32_t at);

#endif /* CG_RECOGNIZE_OPEN_BORDER_H */
