/* SPDX-License-Identifier: Apache-2.0 */
/* Whose session is it? */
#include "resolve/sessions.h"

#include "resolve/beside.h"
#include "resolve/link.h"
#include "resolve/meets.h"
#include "resolve/session_bodies.h"
#include "resolve/session_thing.h"
#include "resolve/things.h"

#include "base/try.h"
#include "pack/reading.h"

#define RESPECTIVELY_REACH 4u
#define OPENING_MOST 3u /* Tokens of "Recalling also its" */
#define FIRST_YEAR CG_SESSION_FIRST_YEAR

/* Number of sessions in the list that `mention` is of, and its place there. */
static uint32_t list_length(const cg_resolver *r, const cg_mention *mention, uint32_t *place) {
  uint32_t count = 0;
  for (uint32_t i = mention->head; i < r->document->mentions.count; ++i) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    if (other->kind != CG_MENTION_SESSION || other->head != mention->head) {
      break;
    }
    *place = i == r->index ? count : *place;
    ++count;
  }
  return count;
}

/* "…, respectively" right after the list. */
static bool is_respective(const cg_resolver *r, const cg_mention *mention, uint32_t length) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t end = cg_resolver_mention(r, mention->head + length - 1)->tokens.end;
  for (uint32_t i = end; i < reading.end && i < end + RESPECTIVELY_REACH; ++i) {
    if (cg_read_lexeme(&reading, i).lex == CG_LEX_RESPECTIVELY) {
      return true;
    }
  }
  return false;
}

/* Whether the session is the adopting body's because the front of the text prints it, or because
 * that meets at about that time. */
static bool is_adopters(const cg_resolver *r, uint32_t adopter, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const bool is_task =
    clause->kind == CG_CLAUSE_OPERATIVE || clause->kind == CG_CLAUSE_SUBPARAGRAPH;
  return adopter != CG_NONE &&
         ((clause->kind == CG_CLAUSE_FRONT && !cg_session_is_own(r, mention)) ||
          (is_task && cg_session_is_current(r, adopter, mention)));
}

/* Whether the front of the text prints a session of that number. */
static bool is_printed(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = 0; i < r->index; ++i) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    if (((const cg_clause *)cg_array_at(&r->document->clauses, other->clause))->kind !=
        CG_CLAUSE_FRONT) {
      break;
    }
    if (other->kind == CG_MENTION_SESSION && other->number == mention->number &&
        other->is_special == mention->is_special) {
      return true;
    }
  }
  return false;
}

/* "during the eightieth session", with neither "its" nor "of": the adopting body's, where it meets
 * in it at about that time and packs do not know when the body named before meets. */
static bool is_common(const cg_resolver *r, uint32_t adopter, uint32_t before,
                      const cg_mention *mention) {
  const uint32_t entry = before == CG_NONE ? CG_NONE : cg_resolver_thing(r, before)->entry;
  return adopter != CG_NONE && !cg_session_is_own(r, mention) && !mention->is_special &&
         cg_session_is_current(r, adopter, mention) &&
         (entry == CG_NONE || !cg_packs_entry(r->packs, entry)->first_year);
}

/* The same where a committee is named before and the front prints the session of what it is part
 * of: that; or CG_NONE. */
static cg_status whole_of(cg_resolver *r, uint32_t before, const cg_mention *mention,
                          uint32_t *out) {
  const uint32_t entry = before == CG_NONE ? CG_NONE : cg_resolver_thing(r, before)->entry;
  const uint32_t whole = entry == CG_NONE ? CG_NONE : cg_packs_whole(r->packs, entry);
  *out = CG_NONE;
  if (whole == CG_NONE || cg_session_is_own(r, mention) || !is_printed(r, mention)) {
    return CG_OK;
  }
  CG_TRY(cg_thing_of_entry(r, whole, out));
  *out = cg_session_calendar(r, *out) ? *out : CG_NONE;
  return CG_OK;
}

/* Whether a session identified by its year cannot be this body's, which counts its sessions: its
 * documents have their numbers. */
static bool counts_sessions(const cg_resolver *r, uint32_t thing, const cg_mention *mention) {
  const uint32_t entry = thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
  const uint32_t from = entry == CG_NONE ? 0 : cg_packs_entry(r->packs, entry)->slashed_from;
  return cg_session_has_year(mention) && from && from < FIRST_YEAR;
}

/* "the 2009 session by the Board of Rivers": the first body named behind that may hold it; or
 * CG_NONE. */
static uint32_t body_behind(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index + 1; cg_session_has_year(mention) && i < r->document->mentions.count;
       ++i) {
    const uint32_t thing = cg_resolver_meant(r, i);
    if (cg_resolver_mention(r, i)->clause != mention->clause) {
      break;
    }
    if (cg_session_is_holder(r, thing) && !counts_sessions(r, thing, mention)) {
      return thing;
    }
  }
  return CG_NONE;
}

/* "the decision of the Tribunal taken at its fifth session": of the bodies named before in the
 * clause, the nearest is a court. */
static bool is_of_court(const cg_resolver *r, const cg_mention *mention) {
  const uint32_t *const things = r->mention_things.items;
  for (uint32_t i = r->index; cg_session_is_own(r, mention) && i-- > cg_beside_from(r, 0) &&
                              cg_resolver_mention(r, i)->clause == mention->clause;) {
    const cg_kind kind = things[i] == CG_NONE ? 0 : cg_resolver_thing(r, things[i])->kind;
    if (cg_kind_is(kind, CG_KIND_BODY)) {
      return kind == CG_KIND_COURT;
    }
  }
  return false;
}

/* "Recalling its fortieth session": the clause opens with the list, so that "its" is the adopting
 * body's, however long ago. */
static bool opens_clause(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_mention *const first = cg_resolver_mention(r, mention->head);
  return cg_session_is_own(r, mention) &&
         first->tokens.begin <= clause->tokens.begin + OPENING_MOST;
}

/* What the words around the list do not say: the bodies named before, the adopting body, each only
 * if it can have met. */
static uint32_t nearest(cg_resolver *r, const cg_mention *mention, uint32_t length, uint32_t place,
                        uint32_t adopter) {
  uint32_t before[CG_SESSION_BODIES];
  const uint32_t count = cg_session_bodies_before(r, mention, before);
  if (length > 1 && count >= length && is_respective(r, mention, length)) {
    return before[length - 1 - place];
  }
  if (is_adopters(r, adopter, mention) ||
      is_common(r, adopter, count ? before[0] : CG_NONE, mention)) {
    return adopter;
  }
  for (uint32_t i = 0; i < count; ++i) {
    const bool is_adopters_kind =
      mention->is_special && cg_session_calendar(r, adopter) && !cg_session_calendar(r, before[i]);
    if (!is_adopters_kind && cg_session_can_be(r, before[i], mention, false) &&
        !counts_sessions(r, before[i], mention)) {
      return before[i];
    }
  }
  if (counts_sessions(r, adopter, mention)) {
    return body_behind(r, mention);
  }
  const bool is_told =
    adopter != CG_NONE && !is_of_court(r, mention) && cg_session_is_told(r, adopter, mention);
  const bool is_near = !opens_clause(r, mention);
  return is_told && cg_session_can_be(r, adopter, mention, is_near) ? adopter : CG_NONE;
}

static cg_status find_body(cg_resolver *r, const cg_mention *mention, uint32_t *body) {
  const uint32_t entry = r->document->metadata.organ;
  uint32_t place = 0;
  uint32_t adopter = CG_NONE;
  if (mention->organ != CG_NONE) { /* "UNCTAD XII" */
    return cg_thing_of_entry(r, cg_resolver_mention(r, mention->organ)->entry, body);
  }
  const uint32_t length = list_length(r, mention, &place);
  const cg_session_owner after = cg_session_owner_after(r, mention, length);
  const cg_session_owner before = cg_session_owner_before(r, mention);
  CG_TRY(entry == CG_NONE ? CG_OK : cg_thing_of_entry(r, entry, &adopter));
  if (after.is_named) {
    *body = after.thing != CG_NONE && cg_session_can_be(r, after.thing, mention, false)
              ? after.thing
              : CG_NONE;
    return CG_OK;
  }
  *body = cg_session_body_following(r, mention, length);
  if (*body != CG_NONE) {
    return CG_OK;
  }
  if (before.is_named && !(length > 1 && is_respective(r, mention, length))) {
    *body = before.thing != CG_NONE && cg_session_can_be(r, before.thing, mention, false)
              ? before.thing
              : CG_NONE;
    return CG_OK;
  }
  uint32_t bodies[CG_SESSION_BODIES];
  CG_TRY(
    whole_of(r, cg_session_bodies_before(r, mention, bodies) ? bodies[0] : CG_NONE, mention, body));
  *body = *body == CG_NONE ? nearest(r, mention, length, place, adopter) : *body;
  return CG_OK;
}

cg_status cg_resolve_session(cg_resolver *r, const cg_mention *mention) {
  uint32_t body = CG_NONE;
  uint32_t thing = CG_NONE;
  CG_TRY(find_body(r, mention, &body));
  if (body == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(cg_session_thing(r, body, mention, &thing));
  const bool is_known = cg_resolver_thing(r, body)->entry != CG_NONE;
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_COUNTED_SESSION,
                                     is_known ? CG_RESOLVED : CG_UNLISTED});
}
