/* SPDX-License-Identifier: Apache-2.0 */
/** @file bare_number.h  Numbers without their year or session: "resolution 1325", "resolution 194
 * of 1948". */
#ifndef CG_RECOGNIZE_BARE_NUMBER_H
#define CG_RECOGNIZE_BARE_NUMBER_H

#include "recognize/lists.h"

/** Digits of the least number that is a resolution by itself. */
#define CG_BARE_FEWEST 3u

/** The year in which the body that numbers without sessions gave `number`; 0 if the register does
 * not say. */
uint32_t cg_bare_number_year(const cg_packs *packs, uint32_t number);

/** Read the number at `at` with that year, whatever the clause lists, into `out`, which is left as
 * it is if there is none. */
cg_status cg_bare_number_known(const cg_scanner *s, uint32_t at, cg_number *out);

/** The year of "194 of 1948", whose number is at `at`; 0 if there is none. */
uint32_t cg_bare_year(const cg_scanner *s, uint32_t at);

/** Read the number at `at`, with the year or session that the register, the words "of 1948" or the
 * day behind it, `day`, say; `owner` is the body named before the list.  `out` is
 * left as it is if nothing says so. */
cg_status cg_bare_number_read(const cg_scanner *s, uint32_t at, cg_date day, cg_owner owner,
                              cg_number *out);

/** "UNSCR 1325/2000", read into `out` as another number: that of the body that numbers without
 * sessions, by the year that the register knows. */
cg_status cg_bare_number_slashed(const cg_scanner *s, uint32_t at, cg_number *out);

/** "(II)" of "181 and 194 (III)": the session in which the body of the list adopted the number at
 * `at`, on `day` or in its year if they are set, as the register knows it; empty if it does not. */
cg_slice cg_session_registered(const cg_scanner *s, uint32_t at, cg_owner owner, cg_date day);

#endif /* CG_RECOGNIZE_BARE_NUMBER_H */
