/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/resolve.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/forms.h"
#include "pack/names.h"
#include "pack/symbols.h"
#include "resolve/acts.h"
#include "resolve/agenda.h"
#include "resolve/attribution.h"
#include "resolve/beside.h"
#include "resolve/context.h"
#include "resolve/courts.h"
#include "resolve/dated.h"
#include "resolve/founded.h"
#include "resolve/link.h"
#include "resolve/names.h"
#include "resolve/numbered.h"
#include "resolve/possible.h"
#include "resolve/protocols.h"
#include "resolve/resolver.h"
#include "resolve/self_references.h"
#include "resolve/sessions.h"
#include "resolve/short.h"
#include "resolve/things.h"

static cg_status resolve_date(cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  if (clause->kind == CG_CLAUSE_FRONT &&
      !cg_date_compare(mention->date, r->document->metadata.date)) {
    return cg_link_omit(r, CG_OMITTED_OWN, CG_NONE);
  }
  return cg_link_add(r, cg_meaning_of(CG_NONE, CG_METHOD_PRINTED_DATE));
}

/* "A/48/486-S/26560": one document under two symbols; either means the same thing, even before both
 * occur together. */
static cg_status find_joint(cg_resolver *r) {
  for (uint32_t i = 0; i < r->document->mentions.count; ++i) {
    const cg_mention *const mention = cg_resolver_mention(r, i);
    if (mention->kind == CG_MENTION_SYMBOL && mention->other.length &&
        cg_table_find(&r->joint, mention->other) == CG_NONE) {
      CG_TRY(cg_table_set(&r->joint, mention->other, i));
      CG_TRY(cg_table_find(&r->joint, mention->value) == CG_NONE
               ? cg_table_set(&r->joint, mention->value, i)
               : CG_OK);
    }
  }
  return CG_OK;
}

/* Say of the document `thing` that it has the symbol `other` too. */
static cg_status join_symbols(cg_resolver *r, cg_slice other, uint32_t thing) {
  cg_slice iri = {NULL, 0};
  cg_thing *const joint = cg_array_at(&r->document->things, thing);
  if (!other.length || joint->entry != CG_NONE) {
    return CG_OK;
  }
  joint->other = other;
  CG_TRY(cg_thing_iri(r, CG_SLICE("doc/"), other, false, &iri));
  return cg_table_find(&r->by_iri, iri) == CG_NONE ? cg_table_set(&r->by_iri, iri, thing) : CG_OK;
}

/* Whether the symbol is of a session, year or number to which its body had not come when the text
 * was made: "A/HRC/RES/80/1" in a text of the seventy-fifth session. */
static bool is_ahead(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = 0; i < cg_packs_official_count(r->packs); ++i) {
    const uint32_t entry = cg_packs_official(r->packs, i);
    const cg_entry *const body = cg_packs_entry(r->packs, entry);
    const cg_slice series = cg_packs_text(r->packs, body->resolutions);
    if (cg_series_is_form(series) || !series.length ||
        !cg_slice_has_prefix(mention->value, series) ||
        !(body->numbering & CG_STYLE_SESSION_NUMBER)) {
      continue;
    }
    cg_mention number = *mention;
    number.value = cg_slice_from(mention->value, series.length);
    const bool is_number = number.value.length && cg_is_digit(number.value.data[0]) &&
                           memchr(number.value.data, '/', number.value.length);
    number.style = CG_STYLE_SESSION_NUMBER;
    number.thing = CG_KIND_RESOLUTION;
    number.date = (cg_date){0, 0, 0};
    if (is_number && cg_style_allows(r, entry, &number) && !cg_calendar_allows(r, entry, &number)) {
      return true;
    }
  }
  return false;
}

static cg_status resolve_symbol(cg_resolver *r, const cg_mention *mention) {
  uint32_t thing = CG_NONE;
  if (cg_slice_is_equal(mention->value, r->document->metadata.symbol)) {
    return cg_link_omit(r, CG_OMITTED_OWN, CG_NONE);
  }
  if (mention->entry != CG_NONE) {
    return cg_resolve_formed(r, mention);
  }
  const uint32_t both = cg_table_find(&r->joint, mention->value);
  const cg_mention *const joint = both == CG_NONE ? mention : cg_resolver_mention(r, both);
  const cg_slice symbol = cg_packs_series_form(r->packs, joint->value, r->document->arena);
  const cg_kind told = cg_symbol_kind(r->packs, joint->value);
  const cg_kind other =
    mention->rule == CG_RULE_SYMBOL ? CG_KIND_DOCUMENT : CG_KIND_OFFICIAL_RECORD;
  CG_TRY(cg_thing_of_symbol(r, symbol, told ? told : other, &thing));
  CG_TRY(join_symbols(r, joint->other, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_PRINTED_SYMBOL,
                                     is_ahead(r, mention) ? CG_CONFLICT : CG_RESOLVED});
}

/* A goal or target, by its number, under the IRI that the United Nations gave it. */
static cg_status resolve_goal(cg_resolver *r, const cg_mention *mention) {
  const cg_slice pieces[] = {CG_SLICE("http://metadata.un.org/sdg/"), mention->value};
  const cg_slice iri = cg_join(r->document->arena, pieces, 2);
  uint32_t thing = CG_NONE;
  if (!iri.data) {
    return CG_NO_MEMORY;
  }
  const uint32_t entry = cg_packs_find(r->packs, iri);
  if (entry == CG_NONE) {
    return CG_OK; /* There is no such goal or target. */
  }
  CG_TRY(cg_thing_of_entry(r, entry, &thing));
  return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_PRINTED_NUMBER));
}

/* Whether a symbol is of a supplement to one before it, "A/72/53 and Corr.1": who cites both again
 * means the first. */
static bool is_supplement(const cg_resolver *r, uint32_t index) {
  const cg_mention *const mentions = r->document->mentions.items;
  const cg_slice symbol = mentions[index].value;
  for (uint32_t i = index; i-- > cg_beside_from(r, 0) &&
                           mentions[i].clause == mentions[index].clause &&
                           mentions[i].kind == CG_MENTION_SYMBOL;) {
    const size_t length = mentions[i].value.length;
    if (cg_slice_has_prefix(symbol, mentions[i].value) && symbol.length > length &&
        symbol.data[length] == '/') {
      return true;
    }
  }
  return false;
}

/* "Ibid.": what the note cites before it or, if that cites nothing, the last document that the note
 * before it cites. */
static cg_status resolve_ibid(cg_resolver *r, const cg_mention *mention) {
  const cg_mention *const mentions = r->document->mentions.items;
  const cg_clause *const clauses = cg_document_clauses(r->document);
  const bool is_note = clauses[mention->clause].kind == CG_CLAUSE_FOOTNOTE;
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && mentions[i].clause + 1 >= mention->clause;) {
    const uint32_t thing = cg_resolver_meant(r, i);
    const cg_mention_kind kind = mentions[i].kind;
    const bool is_before = mentions[i].clause == mention->clause ||
                           (is_note && clauses[mentions[i].clause].kind == CG_CLAUSE_FOOTNOTE);
    if (is_before && thing != CG_NONE && !(kind == CG_MENTION_SYMBOL && is_supplement(r, i)) &&
        (kind == CG_MENTION_SYMBOL || kind == CG_MENTION_NUMBERED || kind == CG_MENTION_REPEATED)) {
      return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_REPETITION));
    }
  }
  return cg_link_omit(r, CG_OMITTED_NO_ANTECEDENT, CG_NONE);
}

/* "that resolution": the last one of the clause, or of the clause before. */
static cg_status resolve_repeated(cg_resolver *r, const cg_mention *mention) {
  if (mention->rule == CG_RULE_IBID) {
    return resolve_ibid(r, mention);
  }
  const cg_mention *const mentions = r->document->mentions.items;
  const bool is_aside = cg_context_is_aside(r, mention);
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && mentions[i].clause + 1 >= mention->clause;) {
    const uint32_t thing = cg_resolver_meant(r, i);
    const bool is_document = mentions[i].kind == CG_MENTION_NUMBERED && !mentions[i].is_quiet;
    if (is_document && mentions[i].thing == mention->thing && thing != CG_NONE &&
        (is_aside || !cg_context_is_aside(r, &mentions[i]))) {
      return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_REPETITION));
    }
  }
  return cg_link_omit(r, CG_OMITTED_NO_ANTECEDENT, CG_NONE);
}

typedef cg_status (*resolve_function)(cg_resolver *r, const cg_mention *mention);

static const resolve_function functions[] = {
  [CG_MENTION_NAME] = cg_resolve_name,
  [CG_MENTION_OPEN_NAME] = cg_resolve_open_name,
  [CG_MENTION_SHORT] = cg_resolve_short,
  [CG_MENTION_ACRONYM] = cg_resolve_acronym,
  [CG_MENTION_SYMBOL] = resolve_symbol,
  [CG_MENTION_NUMBERED] = cg_resolve_numbered,
  [CG_MENTION_DATE] = resolve_date,
  [CG_MENTION_SESSION] = cg_resolve_session,
  [CG_MENTION_GOAL] = resolve_goal,
  [CG_MENTION_TARGET] = resolve_goal,
  [CG_MENTION_AGENDA_ITEM] = cg_resolve_agenda_item,
  [CG_MENTION_COURT_DECISION] = cg_resolve_court_decision,
  [CG_MENTION_UNSYMBOLED] = cg_resolve_unsymboled,
  [CG_MENTION_FOUNDED] = cg_resolve_founded,
  [CG_MENTION_REPEATED] = resolve_repeated,
  [CG_MENTION_THERETO] = cg_resolve_thereto,
};

static uint32_t clause_of(const cg_link *link) { return link->clause; }

static uint32_t mention_of(const cg_link *link) { return link->mention; }

/* Put the links in the order of their `key`, which is below `keys`; equal ones stay as they are. */
static cg_status sort_links(cg_document *document, uint32_t (*key)(const cg_link *),
                            uint32_t keys) {
  const cg_link *const links = document->links.items;
  const uint32_t count = document->links.count;
  uint32_t *const begins = cg_arena_take_many(document->arena, (size_t)keys + 1, sizeof(*begins));
  cg_link *const sorted = cg_arena_take_raw(document->arena, ((size_t)count + 1) * sizeof(*sorted));
  if (!begins || !sorted) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    ++begins[key(&links[i]) + 1];
  }
  for (uint32_t i = 0; i < keys; ++i) {
    begins[i + 1] += begins[i];
  }
  for (uint32_t i = 0; i < count; ++i) {
    sorted[begins[key(&links[i])]++] = links[i];
  }
  cg_arena_release(document->arena, begins, ((size_t)keys + 1) * sizeof(*begins));
  cg_array_release(&document->links);
  document->links.items = sorted;
  document->links.count = count;
  document->links.capacity = count + 1;
  return CG_OK;
}

/* Sessions, agenda items and documents without a symbol wait for the names around them, also those
 * that follow: "the ninth session of the Commission". */
static bool waits(cg_mention_kind kind) {
  return kind == CG_MENTION_SESSION || kind == CG_MENTION_AGENDA_ITEM ||
         kind == CG_MENTION_UNSYMBOLED;
}

/* What waited: all of one kind, since an item belongs to a session. */
static cg_status resolve_waiting(cg_resolver *r, cg_mention_kind kind) {
  for (r->index = 0; r->index < r->document->mentions.count; ++r->index) {
    const cg_mention *const mention = cg_array_at(&r->document->mentions, r->index);
    CG_TRY(mention->kind == kind ? functions[kind](r, mention) : CG_OK);
  }
  return CG_OK;
}

/* No thing has been named yet. */
static cg_status forget_words(cg_resolver *r, cg_arena *scratch) {
  const size_t count = cg_packs_word_count(r->packs);
  r->by_head = cg_arena_take_raw(scratch, (count + 1) * sizeof(*r->by_head));
  r->is_head = cg_arena_take_many(scratch, count / 64 + 1, sizeof(*r->is_head));
  return r->by_head && r->is_head ? CG_OK : CG_NO_MEMORY;
}

static cg_status resolve(cg_document *document, const cg_packs *packs, cg_arena *scratch) {
  cg_resolver r = {.document = document,
                   .packs = packs,
                   .by_iri = cg_table_init(scratch),
                   .joint = cg_table_init(scratch),
                   .abbreviations = cg_table_init(scratch),
                   .defined = cg_table_init(scratch),
                   .mention_things = cg_array_init(scratch, sizeof(uint32_t)),
                   .recent = cg_array_init(scratch, sizeof(uint32_t)),
                   .uses = cg_table_init(scratch),
                   .use_list = cg_array_init(scratch, sizeof(cg_short_use)),
                   .called = cg_called_init(packs, scratch)};
  const uint32_t none = CG_NONE;
  cg_kept_row row = {.length = 0};
  r.last_row = &row;
  CG_TRY(forget_words(&r, scratch));
  r.own_year = cg_own_year(&r);
  CG_TRY(find_joint(&r));
  for (r.index = 0; r.index < document->mentions.count; ++r.index) {
    const cg_mention *const mention = cg_array_at(&document->mentions, r.index);
    CG_TRY(cg_array_append(&r.mention_things, &none));
    CG_TRY(waits(mention->kind) ? CG_OK : functions[mention->kind](&r, mention));
  }
  CG_TRY(resolve_waiting(&r, CG_MENTION_SESSION));
  CG_TRY(resolve_waiting(&r, CG_MENTION_AGENDA_ITEM));
  CG_TRY(resolve_waiting(&r, CG_MENTION_UNSYMBOLED));
  return cg_acts_resolve(&r);
}

cg_status cg_resolve_run(cg_document *document, const cg_packs *packs) {
  cg_arena *scratch = NULL;
  document->things = cg_array_init(document->arena, sizeof(cg_thing));
  document->links = cg_array_init(document->arena, sizeof(cg_link));
  document->omissions = cg_array_init(document->arena, sizeof(cg_omission));
  CG_TRY(cg_arena_new(cg_arena_allocator(document->arena), &scratch));
  cg_status status = resolve(document, packs, scratch);
  if (!status) {
    status = cg_self_references_resolve(document, packs, scratch);
  }
  cg_arena_free(scratch);
  CG_TRY(status);
  CG_TRY(sort_links(document, mention_of, document->mentions.count));
  return sort_links(document, clause_of, document->clauses.count);
}
