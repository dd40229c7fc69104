/* SPDX-License-Identifier: Apache-2.0 */
/* Which bodies meet in sessions, and can one have met in that session? */
#include "resolve/meets.h"

#include <stdio.h>

#include "pack/days.h"
#include "pack/reading.h"
#include "resolve/attribution.h"
#include "resolve/possible.h"

#define YEARS_AHEAD 6u /* A text speaks of sessions up to so many years after it */
#define YEARS_BACK 8u  /* If only the adopting body suggests whose session it is */
#define WINDOW_BACK 1u /* A session is current if it opens so many years before the text */
/* … or after it; a text speaks no further ahead of bodies that meet several times a year */
#define WINDOW_AHEAD 3u
#define START_MOST 64u /* Longest start of symbols that is looked up in the register */
#define FIRST_YEAR CG_SESSION_FIRST_YEAR

/* Year in which that session of the pack's body opens, or the one of its own number; 0 if
 * unknown. */
static uint32_t opening_year(const cg_resolver *r, uint32_t thing, const cg_mention *mention) {
  const uint32_t entry = thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
  const cg_entry *const body = entry == CG_NONE ? NULL : cg_packs_entry(r->packs, entry);
  const cg_calendar_row *const row =
    body && !mention->is_special ? cg_packs_session(r->packs, entry, mention->number) : NULL;
  if (mention->is_special || !body || cg_session_has_year(mention)) {
    return 0;
  }
  if (row) {
    return row->begin.year;
  }
  return body->first_year && mention->number >= body->first_session
           ? body->first_year + (mention->number - body->first_session) / body->sessions_a_year
           : 0;
}

/* Whether the register has documents of emergency special sessions of the body,
 * "A/RES/ES-10/14". */
static bool has_emergencies(const cg_resolver *r, uint32_t thing) {
  const uint32_t entry = thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
  const cg_slice prefix = entry == CG_NONE
                            ? (cg_slice){"", 0}
                            : cg_packs_text(r->packs, cg_packs_entry(r->packs, entry)->resolutions);
  char start[START_MOST];
  const int length = snprintf(start, sizeof(start), "%.*sES-", (int)prefix.length, prefix.data);
  return prefix.length && length > 0 && (size_t)length < sizeof(start) &&
         cg_register_has(cg_packs_register(r->packs), (cg_slice){start, (size_t)length});
}

/* Year of the day named right behind, "its fifth session, on 12 March 1998"; 0 if there is none. */
static uint32_t year_behind(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t end = cg_read_past_notes(&reading, mention->tokens.end);
  const uint32_t place = end + cg_read_is_mark(&reading, end, ',');
  cg_days days[CG_DAYS_MOST];
  return cg_read_lexeme(&reading, place).lex == CG_LEX_ON && cg_read_days(&reading, place + 1, days)
           ? days[0].first.year
           : 0;
}

bool cg_session_is_holder(const cg_resolver *r, uint32_t thing) {
  const cg_kind kind = thing == CG_NONE ? 0 : cg_resolver_thing(r, thing)->kind;
  return cg_kind_is(kind, CG_KIND_BODY) && kind != CG_KIND_OFFICE && kind != CG_KIND_MISSION &&
         kind != CG_KIND_COURT &&
         (kind != CG_KIND_ORGAN ||
          cg_attribution_adopts(r, kind, cg_resolver_thing(r, thing)->label));
}

bool cg_session_can_be(const cg_resolver *r, uint32_t thing, const cg_mention *mention,
                       bool is_near) {
  const uint32_t opens = opening_year(r, thing, mention);
  const uint32_t own = r->own_year;
  if (mention->is_emergency && cg_resolver_thing(r, thing)->entry != CG_NONE &&
      !has_emergencies(r, thing)) {
    return false;
  }
  const uint32_t day = opens ? year_behind(r, mention) : 0;
  if (day && (day + 1 < opens || day > opens + 1)) {
    return false;
  }
  if (!opens || !own) {
    return true;
  }
  const bool is_yearly =
    cg_packs_entry(r->packs, cg_resolver_thing(r, thing)->entry)->sessions_a_year < 2;
  return opens <= own + (is_yearly ? YEARS_AHEAD : WINDOW_AHEAD) &&
         (!is_near || opens + YEARS_BACK >= own);
}

bool cg_session_is_told(const cg_resolver *r, uint32_t thing, const cg_mention *mention) {
  const uint32_t entry = thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
  const cg_entry *const body = entry == CG_NONE ? NULL : cg_packs_entry(r->packs, entry);
  const uint32_t styles = CG_STYLE_SESSION_NUMBER | CG_STYLE_NUMBER_SESSION;
  return mention->is_special || cg_session_has_year(mention) || opening_year(r, thing, mention) ||
         (body && !body->first_year && body->numbering & styles);
}

bool cg_session_calendar(const cg_resolver *r, uint32_t thing) {
  const uint32_t entry = thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
  return entry != CG_NONE && cg_packs_entry(r->packs, entry)->first_year &&
         cg_packs_entry(r->packs, entry)->first_session == 1 &&
         cg_packs_entry(r->packs, entry)->slashed_from < FIRST_YEAR;
}

bool cg_session_is_current(const cg_resolver *r, uint32_t thing, const cg_mention *mention) {
  const uint32_t opens = opening_year(r, thing, mention);
  const uint32_t own = r->own_year;
  return opens && own && opens + WINDOW_BACK >= own && opens <= own + WINDOW_AHEAD;
}
