/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose session is it? */
#include "resolve/resolver.h"

#include "base/buffer.h"
#include "base/try.h"

#define BY_NAME 0.98
#define BY_NEAREST 0.93
#define RESPECTIVELY_REACH 4u
#define BODIES_MOST 8u

static const cg_mention *mention_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->mentions, index);
}

static const cg_thing *thing_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->things, index);
}

/* Bodies that meet in sessions: no posts, missions or courts. */
static bool holds_sessions(const cg_resolver *r, uint32_t thing) {
  const cg_kind kind = thing == CG_NONE ? 0 : thing_at(r, thing)->kind;
  return cg_kind_is(kind, CG_KIND_BODY) && kind != CG_KIND_OFFICE && kind != CG_KIND_MISSION &&
         kind != CG_KIND_COURT;
}

/* The body inside the name of a post, "President of the General Assembly", where `mention` is that body's; or CG_NONE. */
static uint32_t body_of_post(const cg_resolver *r, uint32_t index) {
  const cg_mention *const mention = mention_at(r, index);
  if (!index || mention->kind != CG_MENTION_NAME || !mention->is_quiet) {
    return CG_NONE;
  }
  const uint32_t outer = *(const uint32_t *)cg_array_at(&r->mention_things, index - 1);
  return outer != CG_NONE && thing_at(r, outer)->kind == CG_KIND_OFFICE
           ? cg_table_find(&r->by_iri, cg_packs_entry(r->packs, mention->entry)->iri)
           : CG_NONE;
}

/* The bodies that hold sessions named before the mention in its clause, nearest first, each once. */
static uint32_t bodies_before(const cg_resolver *r, const cg_mention *mention,
                              uint32_t out[BODIES_MOST]) {
  const uint32_t *const things = r->mention_things.items;
  uint32_t count = 0;
  for (uint32_t i = r->index; i-- > 0 && mention_at(r, i)->clause == mention->clause;) {
    const uint32_t thing = things[i] == CG_NONE ? body_of_post(r, i) : things[i];
    bool is_new = holds_sessions(r, thing);
    for (uint32_t j = 0; j < count; ++j) {
      is_new = is_new && out[j] != thing;
    }
    if (is_new && count < BODIES_MOST) {
      out[count++] = thing;
    }
  }
  return count;
}

/* Number of sessions in the list that `mention` is of, and its place there. */
static uint32_t list_length(const cg_resolver *r, const cg_mention *mention, uint32_t *place) {
  uint32_t count = 0;
  for (uint32_t i = mention->head; i < r->document->mentions.count; ++i) {
    const cg_mention *const other = mention_at(r, i);
    if (other->kind != CG_MENTION_SESSION || other->head != mention->head) {
      break;
    }
    *place = i == r->index ? count : *place;
    ++count;
  }
  return count;
}

static cg_reading reading_of(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  return (cg_reading){r->packs, cg_document_tokens(r->document), r->document->text,
                      clause->tokens.end};
}

/* "…, respectively" right after the list. */
static bool is_respective(const cg_resolver *r, const cg_mention *mention, uint32_t length) {
  const cg_reading reading = reading_of(r, mention);
  const uint32_t end = mention_at(r, mention->head + length - 1)->tokens.end;
  for (uint32_t i = end; i < reading.end && i < end + RESPECTIVELY_REACH; ++i) {
    if (cg_read_lexeme(&reading, i).lex == CG_LEX_RESPECTIVELY) {
      return true;
    }
  }
  return false;
}

/* "the seventy-third session of the General Assembly": the body named right after the list. */
static cg_status body_after(cg_resolver *r, const cg_mention *mention, uint32_t length,
                            uint32_t *out) {
  const cg_reading reading = reading_of(r, mention);
  const uint32_t after = mention->head + length;
  const uint32_t end = mention_at(r, after - 1)->tokens.end;
  *out = CG_NONE;
  if (after >= r->document->mentions.count || cg_read_lexeme(&reading, end).lex != CG_LEX_OF) {
    return CG_OK;
  }
  const cg_mention *const next = mention_at(r, after);
  const bool is_near = next->clause == mention->clause && next->tokens.begin <= end + 2;
  if (is_near && next->kind == CG_MENTION_NAME && cg_packs_entry(r->packs, next->entry)->kind) {
    return cg_thing_of_entry(r, next->entry, out);
  }
  if (is_near && next->kind == CG_MENTION_SHORT) {
    *out = cg_context_antecedent(r, next->value, next->thing);
  }
  return CG_OK;
}

/* Whether the list stands as an aside, "…, at its fifth session, the Committee …", and not after its body's name. */
static bool is_aside(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = reading_of(r, mention);
  const uint32_t first = mention_at(r, mention->head)->tokens.begin;
  if (first < clause->tokens.begin + 2 || cg_read_lexeme(&reading, first - 1).lex != CG_LEX_OWN ||
      !cg_lex_is_connective(cg_read_lexeme(&reading, first - 2).lex)) {
    return false;
  }
  if (first == clause->tokens.begin + 2) {
    return true;
  }
  const bool has_name = mention->head &&
                        mention_at(r, mention->head - 1)->clause == mention->clause &&
                        mention_at(r, mention->head - 1)->tokens.end + 3 >= first;
  return cg_read_is_mark(&reading, first - 3, ',') && !has_name;
}

/* "at its fifth session, the Committee of Experts adopted …": the body that follows the aside; or CG_NONE. */
static cg_status body_following(cg_resolver *r, const cg_mention *mention, uint32_t length,
                                uint32_t *out) {
  const cg_reading reading = reading_of(r, mention);
  const uint32_t after = mention->head + length;
  const uint32_t end = mention_at(r, after - 1)->tokens.end;
  *out = CG_NONE;
  if (after >= r->document->mentions.count || !cg_read_is_mark(&reading, end, ',') ||
      cg_read_lexeme(&reading, end + 1).lex != CG_LEX_THE || !is_aside(r, mention)) {
    return CG_OK;
  }
  const cg_mention *const next = mention_at(r, after);
  if (next->clause != mention->clause || next->tokens.begin != end + 2) {
    return CG_OK;
  }
  if (next->kind == CG_MENTION_NAME && cg_packs_entry(r->packs, next->entry)->kind) {
    CG_TRY(cg_thing_of_entry(r, next->entry, out));
  } else if (next->kind == CG_MENTION_SHORT) {
    const cg_short_use use = cg_context_last_use(r, next->value);
    *out = use.thing == CG_NONE ? cg_context_antecedent(r, next->value, next->thing) : use.thing;
  }
  *out = holds_sessions(r, *out) ? *out : CG_NONE;
  return CG_OK;
}

static cg_status find_body(cg_resolver *r, const cg_mention *mention, uint32_t *body,
                           double *confidence) {
  uint32_t before[BODIES_MOST];
  uint32_t place = 0;
  const uint32_t length = list_length(r, mention, &place);
  *confidence = BY_NAME;
  CG_TRY(body_after(r, mention, length, body));
  CG_TRY(*body == CG_NONE ? body_following(r, mention, length, body) : CG_OK);
  if (*body != CG_NONE) {
    return CG_OK;
  }
  const uint32_t count = bodies_before(r, mention, before);
  if (length > 1 && count >= length && is_respective(r, mention, length)) {
    *body = before[length - 1 - place];
    return CG_OK;
  }
  *confidence = BY_NEAREST;
  if (count) {
    *body = before[0];
    return CG_OK;
  }
  const uint32_t adopter = r->document->metadata.organ;
  return adopter == CG_NONE ? CG_OK : cg_thing_of_entry(r, adopter, body);
}

/* "session/general-assembly/73", "session/general-assembly/special-22". */
static cg_status session_thing(cg_resolver *r, uint32_t body, const cg_mention *mention,
                               uint32_t *out) {
  cg_arena *const arena = r->document->arena;
  const cg_thing *const owner = thing_at(r, body);
  cg_buffer number = cg_buffer_init(arena);
  cg_slice iri = {NULL, 0};
  CG_TRY(cg_buffer_add_number(&number, mention->number));
  const cg_slice digits = cg_buffer_slice(&number);
  size_t begin = owner->iri.length;
  while (begin && owner->iri.data[begin - 1] != '/') {
    --begin;
  }
  const cg_slice special = mention->is_special ? CG_SLICE("special-") : CG_SLICE("");
  const cg_slice path[] = {CG_SLICE("session/"), cg_slice_from(owner->iri, begin), CG_SLICE("/"),
                           special};
  const cg_slice folder = cg_join(arena, path, 4);
  const cg_slice words[] = {owner->label,
                            mention->is_special ? CG_SLICE(" special session ")
                                                : CG_SLICE(", session "),
                            digits};
  const cg_slice keys[] = {owner->label, CG_SLICE(" special session|"), digits};
  const cg_slice none = {"", 0};
  CG_TRY(folder.data ? cg_thing_iri(r, folder, digits, false, &iri) : CG_NO_MEMORY);
  const uint32_t known = cg_packs_find(r->packs, iri);
  if (known != CG_NONE && cg_packs_entry(r->packs, known)->kind) {
    return cg_thing_of_entry(r, known, out);
  }
  const cg_thing thing = {.kind = CG_KIND_SESSION,
                          .entry = CG_NONE,
                          .iri = iri,
                          .label = cg_join(arena, words, 3),
                          .notation = mention->is_special ? cg_join(arena, keys, 3) : none,
                          .owner = body,
                          .number = digits};
  return thing.label.data && thing.notation.data ? cg_thing_add(r, &thing, out) : CG_NO_MEMORY;
}

cg_status cg_resolve_session(cg_resolver *r, const cg_mention *mention) {
  uint32_t body = CG_NONE;
  uint32_t thing = CG_NONE;
  double confidence = 0;
  CG_TRY(find_body(r, mention, &body, &confidence));
  if (body == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(session_thing(r, body, mention, &thing));
  return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COUNTED_SESSION, confidence));
}
