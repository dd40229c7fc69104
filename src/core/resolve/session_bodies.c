/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/session_bodies.h"

#include "resolve/beside.h"
#include "resolve/meets.h"

#include "pack/days.h"
#include "pack/reading.h"

static bool may_hold_session(const cg_resolver *r, uint32_t thing) {
  return cg_session_is_holder(r, thing) ||
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

uint32_t cg_session_bodies_before(const cg_resolver *r, const cg_mention *mention,
                                  uint32_t out[CG_SESSION_BODIES]) {
  const uint32_t *const things = r->mention_things.items;
  uint32_t count = 0;
  for (uint32_t i = r->index; i-- > cg_beside_from(r, 0) &&
                              cg_resolver_mention(r, i)->clause == mention->clause &&
                              count < CG_SESSION_BODIES;) {
    const uint32_t thing = things[i] == CG_NONE ? body_of_post(r, i) : things[i];
    bool is_new = cg_session_is_holder(r, thing);
    for (uint32_t j = 0; j < count; ++j) {
      is_new = is_new && out[j] != thing;
    }
    if (is_new) {
      out[count++] = thing;
    }
  }
  return count;
}

bool cg_session_is_own(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t begin = cg_resolver_mention(r, mention->head)->tokens.begin;
  return begin && cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_OWN;
}

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

cg_session_owner cg_session_owner_after(const cg_resolver *r, const cg_mention *mention,
                                        uint32_t length) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const cg_mention *const last = cg_resolver_mention(r, mention->head + length - 1);
  cg_session_owner out = {CG_NONE, false};
  const uint32_t inside = name_between(r, mention, last->tokens.begin + 1, last->tokens.end - 1);
  const uint32_t end = cg_read_past_notes(&reading, last->tokens.end);
  const bool is_of =
    cg_read_lexeme(&reading, end).lex == CG_LEX_OF && !cg_session_is_own(r, mention);
  const uint32_t after = is_of ? name_between(r, mention, end + 1, end + 2) : CG_NONE;
  const uint32_t index = inside == CG_NONE ? after : inside;
  const uint32_t place = end + 1 + (cg_read_lexeme(&reading, end + 1).lex == CG_LEX_THE);
  const cg_lex noun = cg_read_lexeme(&reading, last->tokens.end - 1).lex;
  out.is_named = index != CG_NONE || (noun != CG_LEX_SESSION && !cg_session_has_year(last)) ||
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

cg_session_owner cg_session_owner_before(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t begin = cg_resolver_mention(r, mention->head)->tokens.begin;
  cg_session_owner out = {CG_NONE, false};
  if (!mention->head || !cg_session_is_own(r, mention)) {
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
      return (cg_session_owner){thing, true};
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
  if (first < clause->tokens.begin + 2 || !cg_session_is_own(r, mention) ||
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

uint32_t cg_session_body_following(const cg_resolver *r, const cg_mention *mention,
                                   uint32_t length) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t end =
    past_day(&reading, cg_resolver_mention(r, mention->head + length - 1)->tokens.end);
  if (!cg_read_is_mark(&reading, end, ',') || cg_read_lexeme(&reading, end + 1).lex != CG_LEX_THE ||
      !is_aside(r, mention)) {
    return CG_NONE;
  }
  const uint32_t next = name_between(r, mention, end + 2, end + 2);
  const uint32_t thing = next == CG_NONE ? CG_NONE : cg_resolver_meant(r, next);
  return cg_session_is_holder(r, thing) ? thing : CG_NONE;
}
