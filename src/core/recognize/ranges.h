/* SPDX-License-Identifier: Apache-2.0 */
/** @file ranges.h  Numbers that are printed in part: ranges and parts. */
#ifndef CG_RECOGNIZE_RANGES_H
#define CG_RECOGNIZE_RANGES_H

#include "recognize/lists.h"

/** Whether the number at `at` is by itself: not "70/1", "15.2", "250-252", "13 (a)". */
bool cg_number_stands_alone(const cg_reading *reading, uint32_t at);

/** "3080-3084 (XXVIII)" at `at`: the last number, whose session all share; `out->style` is 0 if it
 * is none. */
cg_status cg_range_read(const cg_scanner *s, uint32_t at, cg_number *out);

/** "2852" of "2852 and 2853 (XXVI)" at `at`: the number with the session of those behind it, or, if
 * they are too far apart for one session, with that of the register for the body of the list; only
 * the token at `at` is read. Leaves `out` alone if there is none. */
cg_status cg_session_shared(const cg_scanner *s, uint32_t at, cg_owner owner, cg_number *out);

/** Add all numbers of such a range; `next` becomes the index after it. */
cg_status cg_range_add(cg_scanner *s, uint32_t at, cg_number last, cg_owner owner, uint32_t *next);

/** "2603 A and B (XXIV)" at `at`: the number with its session, which all parts share; `out->style`
 * is 0 if it is none. */
cg_status cg_parts_read(const cg_scanner *s, uint32_t at, cg_number *out);

/** Add all parts of such a number; `next` becomes the index after it. */
cg_status cg_parts_add(cg_scanner *s, uint32_t at, cg_number whole, cg_owner owner, uint32_t *next);

/** Add what follows the first words of a number: parts, or the rest of a range. */
cg_status cg_range_add_rest(cg_scanner *s, cg_number number, uint32_t *next);

#endif /* CG_RECOGNIZE_RANGES_H */
