/* SPDX-License-Identifier: Apache-2.0 */
/* Whose session is it? */
#include "resolve/sessions.h"

#include "resolve/attribution.h"
#include "resolve/beside.h"
#include "resolve/link.h"
#include "resolve/meets.h"
#include "resolve/session_thing.h"
#include "resolve/things.h"

#include "base/try.h"
#include "pack/days.h"
#include "pack/reading.h"

#define RESPECTIVELY_REACH 4u
#define BODIES_MOST 8u
#define OPENING_MOST 3u /* Tokens of "Recalling also its" */
#define FIRST_YEAR CG_SESSION_FIRST_YEAR

/* Bodies that meet in sessions: no posts, missions, courts, organs that adopt nothing
 * ("Secretariat"), or names such as "United Nations system" of which packs say no class. */
static bool holds_sessions(const cg_resolver *r, uint32_t thing) {
  const cg_kind kind = thing == CG_NONE ? 0 : cg_resolver_thing(r, thing)->kind;
  return cg_kind_is(kind, CG_KIND_BODY) && kind != CG_KIND_OFFICE && kind != CG_KIND_MISSION &&
         kind != CG_KIND_COURT &&
         (kind != CG_KIND_ORGAN ||
          cg_attribution_adopts(r, kind, cg_resolver_thing(r, thing)->label));
}

static bool may_hold_session(const cg_resolver *r, uint32_t thing) {
  return holds_sessions(r, thing) ||
         (thing != CG_NONE && cg_kind_is(cg_resolver_thing(r, thing)->kind, CG_KIND_EVENT));
}

/* The body inside the name of a post, "President of the General Assembly", where `mention` is that
 * body's; or CG_NONE. */
static uint32_t body_of_post(const cg_resolver *r, uint32_t index) {
  const cg_mention *const mention = cg_resolver_mention(r, index);
  if (!index || mention->kind != CG_MENTION_NAME || !mention->is_quiet) {
    return CG_NONE;
  }
  const uint32_t outer = cg_resolver_meant(r, index - 1);
  return outer != CG_NONE && cg_resolver_thing(r, outer)->kind == CG_KIND_OFFICE
           ? cg_table_find(&r->by_iri, cg_entry_iri(r->packs, mention->entry))
           : CG_NONE;
}

/* The bodies that hold sessions named before the mention in its clause, nearest first, each
 * once. */
static uint32_t bodies_before(const cg_resolver *r, const cg_mention *mention,
                              uint32_t out[BODIES_MOST]) {
  const uint32_t *const things = r->mention_things.items;
  uint32_t count = 0;
  for (uint32_t i = r->index; i-- > cg_beside_from(r, 0) &&
                              cg_resolver_mention(r, i)->clause == mention->clause &&
                              count < BODIES_MOST;) {
    const uint32_t thing = things[i] == CG_NONE ? body_of_post(r, i) : things[i];
    bool is_new = holds_sessions(r, thing);
    for (uint32_t j = 0; j < count; ++j) {
      is_new = is_new && out[j] != thing;
    }
    if (is_new) {
      out[count++] = thing;
    }
  }
  return count;
}

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

/* "adopted at its third session of resolution 320 (XXVIII)": after "its" no body follows "of". */
static bool is_own(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t begin = cg_resolver_mention(r, mention->head)->tokens.begin;
  return begin && cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_OWN;
}

/* The words right after the list say whose sessions they are. */
typedef struct {
  uint32_t thing; /* CG_NONE if nothing is known by that name */
  bool is_named;  /* Something is: "of the Preparatory Committee" */
} owner;

/* "substantive session of 2030" does not end with its noun. */
static bool mention_has_year(const cg_mention *mention) { return mention->number >= FIRST_YEAR; }

/* The first mention of the clause from token `begin` to `end` that may be a name: its index, or
 * CG_NONE. */
static uint32_t name_between(const cg_resolver *r, const cg_mention *mention, uint32_t begin,
                             uint32_t end) {
  for (uint32_t i = mention->head; i < r->document->mentions.count; ++i) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    if (other->clause != mention->clause || other->tokens.begin > end) {
      break;
    }
    if (other->kind != CG_MENTION_SESSION && other->tokens.begin >= begin) {
      return i;
    }
  }
  return CG_NONE;
}

/* "the seventy-third session of the General Assembly": what is named right after the list; or,
 * where the list ends with the name, "the fifteenth Conference of the Parties", that. */
static owner owner_after(const cg_resolver *r, const cg_mention *mention, uint32_t length) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const cg_mention *const last = cg_resolver_mention(r, mention->head + length - 1);
  owner out = {CG_NONE, false};
  const uint32_t inside = name_between(r, mention, last->tokens.begin + 1, last->tokens.end - 1);
  const uint32_t end = cg_read_past_notes(&reading, last->tokens.end);
  const bool is_of = cg_read_lexeme(&reading, end).lex == CG_LEX_OF && !is_own(r, mention);
  const uint32_t after = is_of ? name_between(r, mention, end + 1, end + 2) : CG_NONE;
  const uint32_t index = inside == CG_NONE ? after : inside;
  const uint32_t place = end + 1 + (cg_read_lexeme(&reading, end + 1).lex == CG_LEX_THE);
  const cg_lex noun = cg_read_lexeme(&reading, last->tokens.end - 1).lex;
  out.is_named = index != CG_NONE || (noun != CG_LEX_SESSION && !mention_has_year(last)) ||
                 (is_of && place < reading.end);
  out.thing = index == CG_NONE ? CG_NONE : cg_resolver_meant(r, index);
  out.thing = may_hold_session(r, out.thing) ? out.thing : CG_NONE;
  return out;
}

/* Whether only a comma, small words, "its" and the like are from `begin` to `end`: "the Board, at
 * its". */
static bool is_close(const cg_reading *reading, uint32_t begin, uint32_t end) {
  uint32_t next = begin;
  for (uint32_t i = begin; i < end; i = next) {
    const cg_lex lex = cg_read_expression(reading, i, &next).lex;
    const bool is_small = lex == CG_LEX_OWN || lex == CG_LEX_AT || lex == CG_LEX_IN ||
                          lex == CG_LEX_ON || lex == CG_LEX_FROM || lex == CG_LEX_FOR ||
                          lex == CG_LEX_THE || lex == CG_LEX_SESSION_WORD;
    if (!is_small && !cg_read_is_mark(reading, i, ',') &&
        reading->tokens[i].kind != CG_TOKEN_NOTE) {
      return false;
    }
  }
  return true;
}

/* "FAO, at its thirty-seventh session": what is named right before the list, with "its" between. */
static owner owner_before(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t begin = cg_resolver_mention(r, mention->head)->tokens.begin;
  owner out = {CG_NONE, false};
  if (!mention->head || !is_own(r, mention)) {
    return out;
  }
  for (uint32_t i = mention->head;
       i-- > 0 && cg_resolver_mention(r, i)->clause == mention->clause;) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    const uint32_t meant = cg_resolver_meant(r, i);
    const uint32_t thing = meant == CG_NONE ? body_of_post(r, i) : meant;
    if (other->tokens.end > begin || !is_close(&reading, other->tokens.end, begin)) {
      break;
    }
    if (may_hold_session(r, thing)) {
      return (owner){thing, true};
    }
    /* A short form of a body of which nothing is known: "the Preparatory Committee, at its second
     * session" */
    out.is_named =
      out.is_named || (other->kind == CG_MENTION_SHORT && thing == CG_NONE &&
                       cg_kind_is(other->thing, CG_KIND_BODY) && other->thing != CG_KIND_OFFICE);
  }
  return out;
}

/* Whether a line or a sentence begins with the token. */
static bool opens_sentence(const cg_reading *reading, uint32_t at) {
  const cg_token *const last = &reading->tokens[at - 1];
  const size_t end = last->begin + last->length;
  return cg_read_is_mark(reading, at - 1, '.') ||
         memchr(reading->text.data + end, '\n', reading->tokens[at].begin - end) != NULL;
}

/* Whether the list is an aside, "…, at its fifth session, the Committee …", and not after its
 * body's name. */
static bool is_aside(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t first = cg_resolver_mention(r, mention->head)->tokens.begin;
  if (first < clause->tokens.begin + 2 || cg_read_lexeme(&reading, first - 1).lex != CG_LEX_OWN ||
      !cg_lex_is_connective(cg_read_lexeme(&reading, first - 2).lex)) {
    return false;
  }
  if (first == clause->tokens.begin + 2 || opens_sentence(&reading, first - 2)) {
    return true;
  }
  const bool has_name = mention->head &&
                        cg_resolver_mention(r, mention->head - 1)->clause == mention->clause &&
                        cg_resolver_mention(r, mention->head - 1)->tokens.end + 3 >= first;
  return cg_read_is_mark(&reading, first - 3, ',') && !has_name;
}

/* Index after ", on 12 July 2040" at `at`, or `at`. */
static uint32_t past_day(const cg_reading *reading, uint32_t at) {
  cg_days days[CG_DAYS_MOST];
  const uint32_t day = at + 1 + (cg_read_lexeme(reading, at + 1).lex == CG_LEX_ON);
  const uint32_t count = cg_read_is_mark(reading, at, ',') ? cg_read_days(reading, day, days) : 0;
  return count ? days[count - 1].tokens.end : at;
}

/* "at its fifth session, on 3 May, the Committee of Experts adopted …": the body that follows the
 * aside; or CG_NONE. */
static uint32_t body_following(const cg_resolver *r, const cg_mention *mention, uint32_t length) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t end =
    past_day(&reading, cg_resolver_mention(r, mention->head + length - 1)->tokens.end);
  if (!cg_read_is_mark(&reading, end, ',') || cg_read_lexeme(&reading, end + 1).lex != CG_LEX_THE ||
      !is_aside(r, mention)) {
    return CG_NONE;
  }
  const uint32_t next = name_between(r, mention, end + 2, end + 2);
  const uint32_t thing = next == CG_NONE ? CG_NONE : cg_resolver_meant(r, next);
  return holds_sessions(r, thing) ? thing : CG_NONE;
}

/* Whether the session is the adopting body's because the front of the text prints it, or because
 * that meets at about that time. */
static bool is_adopters(const cg_resolver *r, uint32_t adopter, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const bool is_task =
    clause->kind == CG_CLAUSE_OPERATIVE || clause->kind == CG_CLAUSE_SUBPARAGRAPH;
  return adopter != CG_NONE && ((clause->kind == CG_CLAUSE_FRONT && !is_own(r, mention)) ||
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
  return adopter != CG_NONE && !is_own(r, mention) && !mention->is_special &&
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
  if (whole == CG_NONE || is_own(r, mention) || !is_printed(r, mention)) {
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
  return mention_has_year(mention) && from && from < FIRST_YEAR;
}

/* "the 2009 session by the Board of Rivers": the first body named behind that may hold it; or
 * CG_NONE. */
static uint32_t body_behind(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index + 1; mention_has_year(mention) && i < r->document->mentions.count;
       ++i) {
    const uint32_t thing = cg_resolver_meant(r, i);
    if (cg_resolver_mention(r, i)->clause != mention->clause) {
      break;
    }
    if (holds_sessions(r, thing) && !counts_sessions(r, thing, mention)) {
      return thing;
    }
  }
  return CG_NONE;
}

/* "the decision of the Tribunal taken at its fifth session": of the bodies named before in the
 * clause, the nearest is a court. */
static bool is_of_court(const cg_resolver *r, const cg_mention *mention) {
  const uint32_t *const things = r->mention_things.items;
  for (uint32_t i = r->index; is_own(r, mention) && i-- > cg_beside_from(r, 0) &&
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
  return is_own(r, mention) && first->tokens.begin <= clause->tokens.begin + OPENING_MOST;
}

/* What the words around the list do not say: the bodies named before, the adopting body, each only
 * if it can have met. */
static uint32_t nearest(cg_resolver *r, const cg_mention *mention, uint32_t length, uint32_t place,
                        uint32_t adopter) {
  uint32_t before[BODIES_MOST];
  const uint32_t count = bodies_before(r, mention, before);
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
  const owner after = owner_after(r, mention, length);
  const owner before = owner_before(r, mention);
  CG_TRY(entry == CG_NONE ? CG_OK : cg_thing_of_entry(r, entry, &adopter));
  if (after.is_named) {
    *body = after.thing != CG_NONE && cg_session_can_be(r, after.thing, mention, false)
              ? after.thing
              : CG_NONE;
    return CG_OK;
  }
  *body = body_following(r, mention, length);
  if (*body != CG_NONE) {
    return CG_OK;
  }
  if (before.is_named && !(length > 1 && is_respective(r, mention, length))) {
    *body = before.thing != CG_NONE && cg_session_can_be(r, before.thing, mention, false)
              ? before.thing
              : CG_NONE;
    return CG_OK;
  }
  uint32_t bodies[BODIES_MOST];
  CG_TRY(whole_of(r, bodies_before(r, mention, bodies) ? bodies[0] : CG_NONE, mention, body));
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
