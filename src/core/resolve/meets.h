/* SPDX-License-Identifier: Apache-2.0 */
/** @file meets.h  Which bodies meet in sessions, and whether one can have met in a session. */
#ifndef CG_RESOLVE_MEETS_H
#define CG_RESOLVE_MEETS_H

#include "resolve/resolver.h"

/** From this number on a session is identified by its year */
#define CG_SESSION_FIRST_YEAR 1900u

/** Whether the number of the session is a year: "substantive session of 2030". */
static inline bool cg_session_has_year(const cg_mention *mention) {
  return mention->number >= CG_SESSION_FIRST_YEAR;
}

/** Whether `thing`, which may be CG_NONE, is a body that meets in sessions: no post, mission,
 * court, organ that adopts nothing ("Secretariat"), or name such as "United Nations system" of
 * which packs say no class. */
bool cg_session_is_holder(const cg_resolver *r, uint32_t thing);

/** Whether the session opens not later than a text of this date can speak of it, is that of the day
 * named beside it, and, with `is_near`, not long before; true where nothing is known of the
 * sessions of `thing`. */
bool cg_session_can_be(const cg_resolver *r, uint32_t thing, const cg_mention *mention,
                       bool is_near);

/** Whether packs know that the body meets in sessions that are counted, or the session is special
 * or identified by its year. */
bool cg_session_is_told(const cg_resolver *r, uint32_t thing, const cg_mention *mention);

/** Whether packs know when the body meets, from its first session on: principal organs, which hold
 * special sessions. */
bool cg_session_calendar(const cg_resolver *r, uint32_t thing);

/** Whether the session of that number opens at about the time of the text. */
bool cg_session_is_current(const cg_resolver *r, uint32_t thing, const cg_mention *mention);

#endif /* CG_RESOLVE_MEETS_H */
