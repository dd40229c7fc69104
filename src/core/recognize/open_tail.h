/* SPDX-License-Identifier: Apache-2.0 */
/** @file open_tail.h  What follows the head noun of an open name. */
#ifndef CG_RECOGNIZE_OPEN_TAIL_H
#define CG_RECOGNIZE_OPEN_TAIL_H

#include "recognize/open_name.h"

/** Index after the small words and capitals that go on with `name`: its end if nothing does.  May
 * clear `is_generic`. */
uint32_t cg_open_tail(const cg_reading *reading, cg_open_name *name);

/** Index after what a group of experts whose name begins at `begin` is on, in small letters: "Group
 * of Governmental Experts on lethal lake systems"; the end of the name if nothing such follows. */
uint32_t cg_open_past_subject(const cg_reading *reading, const cg_open_name *name, uint32_t begin);

/** Whether the token at `at` is a year of four digits. */
bool cg_open_is_year(const cg_reading *reading, uint32_t at);

/** Index after the year or years at `at` that end the name of an instrument or event, "Lakes Agenda
 * 2040"; `at` if there are none. */
uint32_t cg_open_past_years(const cg_reading *reading, const cg_open_name *name, uint32_t at);

#endif /* CG_RECOGNIZE_OPEN_TAIL_H */
