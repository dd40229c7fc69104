/* SPDX-License-Identifier: Apache-2.0 */
/** @file possible.h  Can a body have given a number?  By its sessions, by the years of its numbers
 * and by the register of resolutions. */
#ifndef CG_RESOLVE_POSSIBLE_H
#define CG_RESOLVE_POSSIBLE_H

#include "resolve/attribution.h"

/** Whether `entry` can have given the number: it wrote its numbers so at that time, the session or
 * year in it can have had the printed day, or without one, was before the document itself; true
 * where no pack knows the sessions of `entry`. */
bool cg_calendar_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention);

/** Year of the document: of its day, by the register, or by its own number, in which a session is
 * taken at its end; 0 if unknown. */
uint32_t cg_own_year(const cg_resolver *r);

/** The day on which `entry` adopted the number, by the register of resolutions, whose row is put
 * into `out`; not set where it has none. */
cg_date cg_known_day(const cg_resolver *r, uint32_t entry, const cg_mention *mention,
                     cg_register_row *out);

/** Whether the calendar allows the number, and no printed day is another than the register's. */
bool cg_day_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention);

/** Whether `entry` numbered its documents so in the session of the number, whenever that was. */
bool cg_style_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention);

/** Whether the session in the number opens in a year of which the packs know nothing yet. */
bool cg_session_is_ahead(const cg_resolver *r, uint32_t entry, const cg_mention *mention);

/** Whether the register has the number, of any body, and the printed day does not contradict it. */
bool cg_is_registered(const cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_POSSIBLE_H */
