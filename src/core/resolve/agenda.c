/* SPDX-License-Identifier: Apache-2.0 */
/* Items of the agenda: by their session and number, or by their title. */
#include "resolve/agenda.h"

#include "model/wording.h"
#include "resolve/link.h"
#include "resolve/resolver.h"
#include "resolve/session_thing.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"

/* A session that the clause `index` speaks of, nearest to the current mention; CG_NONE if it speaks
 * of none. */
static uint32_t session_in(const cg_resolver *r, uint32_t index) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, index);
  uint32_t found = CG_NONE;
  for (uint32_t i = clause->mentions.begin; i < clause->mentions.end; ++i) {
    /* The front prints the session over the item; what follows there is the title. */
    if (clause->kind == CG_CLAUSE_FRONT && i > r->index && found != CG_NONE) {
      break;
    }
    const cg_mention *const mention = cg_array_at(&r->document->mentions, i);
    const uint32_t thing = cg_resolver_meant(r, i);
    if (mention->kind == CG_MENTION_SESSION && thing != CG_NONE) {
      found = thing;
      if (i > r->index) {
        break;
      }
    }
  }
  return found;
}

/* The session in which the document was adopted, by its symbol; CG_NONE if the symbol identifies
 * none. */
static cg_status own_session(cg_resolver *r, uint32_t *out) {
  const cg_slice symbol = r->document->metadata.symbol;
  const uint32_t organ = r->document->metadata.organ;
  const cg_slice none = {"", 0};
  const cg_slice series =
    organ == CG_NONE ? none : cg_packs_text(r->packs, cg_packs_entry(r->packs, organ)->resolutions);
  *out = CG_NONE;
  if (organ == CG_NONE || !(cg_packs_entry(r->packs, organ)->numbering & CG_STYLE_SESSION_NUMBER) ||
      !series.length || !cg_slice_has_prefix(symbol, series)) {
    return CG_OK;
  }
  const cg_slice rest = cg_slice_from(symbol, series.length);
  size_t digits = 0;
  while (digits < rest.length && cg_is_digit(rest.data[digits])) {
    ++digits;
  }
  const uint32_t number = digits ? cg_slice_number((cg_slice){rest.data, digits}) : CG_NONE;
  if (number == CG_NONE || digits == rest.length || rest.data[digits] != '/') {
    return CG_OK;
  }
  uint32_t body = CG_NONE;
  CG_TRY(cg_thing_of_entry(r, organ, &body));
  return cg_session_thing(r, body, &(cg_mention){.kind = CG_MENTION_SESSION, .number = number},
                          out);
}

/* The folder of the items of a session: "item/human-rights-council/52/" of
 * "session/human-rights-council/52". */
static cg_slice folder_of(const cg_resolver *r, uint32_t session) {
  const cg_slice iri = cg_resolver_thing(r, session)->iri;
  size_t begin = iri.length;
  for (uint32_t slashes = 0; begin && slashes < 2; slashes += iri.data[begin - 1] == '/') {
    --begin;
  }
  begin += begin < iri.length && iri.data[begin] == '/';
  const cg_slice pieces[] = {CG_SLICE("item/"), cg_slice_from(iri, begin), CG_SLICE("/")};
  return cg_join(r->document->arena, pieces, 3);
}

/* "72b" of "72 (b)". */
static cg_status item_number(cg_resolver *r, cg_slice printed, cg_slice *out) {
  cg_buffer number = cg_buffer_init(r->document->arena);
  for (size_t i = 0; i < printed.length; ++i) {
    const char c = printed.data[i];
    CG_TRY(cg_is_digit(c) || cg_is_letter(c) ? cg_buffer_add_byte(&number, c) : CG_OK);
  }
  *out = cg_buffer_slice(&number);
  return CG_OK;
}

static cg_status numbered_item(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  uint32_t session = session_in(r, mention->clause);
  const bool has_front =
    ((const cg_clause *)cg_array_at(&r->document->clauses, 0))->kind == CG_CLAUSE_FRONT;
  session = session == CG_NONE && has_front ? session_in(r, 0) : session;
  CG_TRY(session == CG_NONE ? own_session(r, &session) : CG_OK);
  if (session == CG_NONE) {
    CG_TRY(cg_thing_local(r, "#item-", mention, CG_KIND_AGENDA_ITEM, out));
    ((cg_thing *)cg_array_at(&r->document->things, *out))->notation = mention->value;
    return CG_OK;
  }
  const cg_slice folder = folder_of(r, session);
  cg_thing thing = {.kind = CG_KIND_AGENDA_ITEM,
                    .entry = CG_NONE,
                    .label = cg_wording_item(r->document->arena,
                                             cg_resolver_thing(r, session)->label, mention->value),
                    .notation = mention->value,
                    .owner = session};
  cg_slice number = {"", 0};
  CG_TRY(folder.data && thing.label.data ? CG_OK : CG_NO_MEMORY);
  CG_TRY(item_number(r, mention->value, &number));
  CG_TRY(cg_thing_iri(r, folder, number, false, &thing.iri));
  return cg_thing_add(r, &thing, out);
}

cg_status cg_resolve_agenda_item(cg_resolver *r, const cg_mention *mention) {
  uint32_t index = CG_NONE;
  if (cg_is_digit(mention->value.data[0])) {
    CG_TRY(numbered_item(r, mention, &index));
    return cg_link_add(r, cg_meaning_of(index, CG_METHOD_PRINTED_NUMBER));
  }
  cg_thing thing = {
    .kind = CG_KIND_AGENDA_ITEM, .entry = CG_NONE, .label = mention->value, .owner = CG_NONE};
  CG_TRY(cg_thing_iri(r, CG_SLICE("agenda-item/"), mention->value, true, &thing.iri));
  CG_TRY(cg_thing_add(r, &thing, &index));
  return cg_link_add(r, cg_meaning_of(index, CG_METHOD_QUOTED_TITLE));
}
