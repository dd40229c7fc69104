/* SPDX-License-Identifier: Apache-2.0 */
/* Bodies identified by the document that founded them, and those that the document itself
 * founds. */
#include "resolve/founded.h"

#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/resolver.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/reading.h"

/* The words of a mention that come before "established" or "under": "Security Council Committee".
 */
static cg_span before_founding(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  uint32_t end = mention->tokens.begin;
  while (end < reading.end && cg_read_founding(&reading, end).lex != CG_LEX_FOUNDED) {
    ++end;
  }
  return end > mention->tokens.begin ? (cg_span){mention->tokens.begin, end} : mention->tokens;
}

uint32_t cg_founded_with(const cg_resolver *r, cg_slice iri, cg_slice head) {
  for (uint32_t i = 0;; ++i) {
    const uint32_t entry = cg_packs_founded(r->packs, iri, i);
    if (entry == CG_NONE || cg_slice_has(cg_entry_label(r->packs, entry), head)) {
      return entry;
    }
  }
}

/* IRI of the resolution with the number `mention` if `organ`, which has an official series, numbers
 * so; without data if it does not. */
static cg_status iri_of_series(cg_resolver *r, const cg_entry *organ, const cg_mention *mention,
                               cg_slice *out) {
  *out = (cg_slice){NULL, 0};
  if (!(organ->numbering & mention->style)) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_packs_text(r->packs, organ->resolutions), mention->value};
  const cg_slice symbol = cg_join(r->document->arena, pieces, 2);
  return symbol.data ? cg_thing_iri(r, CG_SLICE("doc/"), symbol, false, out) : CG_NO_MEMORY;
}

/* The body of the packs that the resolution with the number `founder` founded and that has `head`
 * in its name; CG_NONE if there is none. */
static cg_status founded_entry(cg_resolver *r, const cg_mention *mention, cg_slice head,
                               uint32_t *out) {
  *out = mention->style ? CG_NONE : cg_founded_with(r, r->document->iri, head);
  for (uint32_t i = 0; i < cg_packs_official_count(r->packs) && *out == CG_NONE; ++i) {
    cg_slice iri = {NULL, 0};
    CG_TRY(
      iri_of_series(r, cg_packs_entry(r->packs, cg_packs_official(r->packs, i)), mention, &iri));
    *out = iri.data ? cg_founded_with(r, iri, head) : CG_NONE;
  }
  return CG_OK;
}

/* "Decides to create a Panel of Experts": one thing, however often the document says so. */
static cg_status found_new(cg_resolver *r, const cg_mention *mention) {
  const cg_short_use use = cg_context_last_use(r, mention->value);
  uint32_t thing = use.thing;
  if (thing == CG_NONE ||
      !cg_slice_has_prefix(cg_resolver_thing(r, thing)->iri, r->document->iri)) {
    CG_TRY(cg_thing_local(r, "#body-", mention, mention->thing, &thing));
  }
  /* "establish a commission of inquiry" mentions it in small letters; "the Commission" will be
   * it. */
  if (mention->is_quiet) {
    return cg_context_name(r, thing);
  }
  for (uint32_t i = 0; i < CG_SHORT_SETTLED; ++i) { /* The name means it from now on. */
    CG_TRY(cg_context_use(r, mention->value, thing));
  }
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED});
}

cg_status cg_resolve_founded(cg_resolver *r, const cg_mention *mention) {
  const cg_span head = before_founding(r, mention);
  const cg_slice last = cg_document_words(r->document, (cg_span){head.end - 1, head.end});
  uint32_t thing = CG_NONE;
  uint32_t entry = CG_NONE;
  CG_TRY(founded_entry(r, mention, last, &entry));
  const cg_slice singular = cg_singular(last); /* "the Committees established …" */
  if (entry == CG_NONE && mention->style && singular.length) {
    CG_TRY(founded_entry(r, mention, singular, &entry));
  }
  if (entry != CG_NONE) {
    CG_TRY(cg_thing_of_entry(r, entry, &thing));
    CG_TRY(cg_context_name(r, thing));
    return mention->is_quiet ? CG_OK
                             : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_FOUNDING_DOCUMENT));
  }
  if (mention->is_own) {
    return found_new(r, mention);
  }
  thing = cg_context_whole(r, cg_document_words(r->document, head), mention->thing);
  const uint32_t known = thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
  /* By its founder */
  const bool is_of_another =
    mention->style && known != CG_NONE && cg_packs_founder(r->packs, known) != CG_NONE;
  if (thing != CG_NONE && !is_of_another) {
    return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_SHORT_FORM));
  }
  CG_TRY(cg_thing_open(r, mention->thing, cg_document_words(r->document, mention->tokens), &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED});
}

/* The number of a resolution that founded bodies of the packs. */
typedef struct {
  uint32_t mention;
  bool is_first; /* Of those with this IRI */
  cg_slice iri;
} founder;

/* Find all of them once: a long text has thousands of numbers and of short forms. */
static cg_status find_founders(cg_resolver *r) {
  cg_table known = cg_table_init(r->document->arena);
  r->founders = cg_array_init(r->document->arena, sizeof(founder));
  r->has_founders = true;
  for (uint32_t i = 0; i < r->document->mentions.count; ++i) {
    const cg_mention *const mention = cg_array_at(&r->document->mentions, i);
    const bool is_number = mention->kind == CG_MENTION_NUMBERED && mention->style;
    for (uint32_t k = 0; is_number && k < cg_packs_official_count(r->packs); ++k) {
      founder row = {i, false, {NULL, 0}};
      CG_TRY(iri_of_series(r, cg_packs_entry(r->packs, cg_packs_official(r->packs, k)), mention,
                           &row.iri));
      if (row.iri.data && cg_packs_founded(r->packs, row.iri, 0) != CG_NONE) {
        row.is_first = cg_table_find(&known, row.iri) == CG_NONE;
        CG_TRY(cg_table_set(&known, row.iri, i));
        CG_TRY(cg_array_append(&r->founders, &row));
      }
    }
  }
  return CG_OK;
}

/* The only body with `name` in its name that resolutions founded whose numbers the mentions from
 * `span` print; CG_NONE if there is none or more than one. */
static uint32_t founded_among(const cg_resolver *r, cg_span span, cg_slice name) {
  const founder *const all = r->founders.items;
  const bool is_whole = span.end - span.begin == r->document->mentions.count;
  uint32_t out = CG_NONE;
  uint32_t last = CG_NONE; /* The mention whose body is known: the first that numbers so */
  for (uint32_t i = 0; i < r->founders.count && all[i].mention < span.end; ++i) {
    const bool is_passed =
      all[i].mention < span.begin || all[i].mention == last || (is_whole && !all[i].is_first);
    const uint32_t entry = is_passed ? CG_NONE : cg_founded_with(r, all[i].iri, name);
    if (entry != CG_NONE && out != CG_NONE && entry != out) {
      return CG_NONE;
    }
    last = entry == CG_NONE ? last : all[i].mention;
    out = entry == CG_NONE ? out : entry;
  }
  return out;
}

cg_status cg_founded_cited(cg_resolver *r, const cg_mention *mention, cg_slice name,
                           uint32_t *out) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  CG_TRY(r->has_founders ? CG_OK : find_founders(r));
  *out = founded_among(r, clause->mentions, name);
  *out = *out == CG_NONE ? founded_among(r, (cg_span){0, r->document->mentions.count}, name) : *out;
  return CG_OK;
}
