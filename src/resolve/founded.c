/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies told by the document that founded them, and those that the document itself founds. */
#include "resolve/resolver.h"

#include "base/buffer.h"
#include "base/try.h"


static const cg_thing *thing_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->things, index);
}

/* The words of a mention that come before "established": "Security Council Committee". */
static cg_span before_founding(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end};
  uint32_t end = mention->tokens.begin;
  while (end < reading.end && cg_read_lexeme(&reading, end).lex != CG_LEX_FOUNDED) {
    ++end;
  }
  return (cg_span){mention->tokens.begin, end};
}

uint32_t cg_founded_with(const cg_resolver *r, cg_slice iri, cg_slice head) {
  for (uint32_t i = 0;; ++i) {
    const uint32_t entry = cg_packs_founded(r->packs, iri, i);
    if (entry == CG_NONE || cg_slice_has(cg_entry_label(r->packs, entry), head)) {
      return entry;
    }
  }
}

/* The body of the packs that the resolution with the number `founder` founded and that has `head` in its name; CG_NONE
 * if there is none. */
static cg_status founded_entry(cg_resolver *r, const cg_mention *mention, cg_slice head,
                               uint32_t *out) {
  *out = mention->style ? CG_NONE : cg_founded_with(r, r->document->iri, head);
  for (uint32_t i = 0; i < cg_packs_count(r->packs) && *out == CG_NONE; ++i) {
    const cg_entry *const organ = cg_packs_entry(r->packs, i);
    if (!organ->is_official || !(organ->numbering & mention->style)) {
      continue;
    }
    const cg_slice pieces[] = {cg_packs_text(r->packs, organ->resolutions), mention->value};
    const cg_slice symbol = cg_join(r->document->arena, pieces, 2);
    cg_slice iri = {NULL, 0};
    CG_TRY(symbol.data ? cg_thing_iri(r, CG_SLICE("doc/"), symbol, false, &iri) : CG_NO_MEMORY);
    *out = cg_founded_with(r, iri, head);
  }
  return CG_OK;
}

/* "Decides to create a Panel of Experts": one thing, however often the document says so. */
static cg_status found_new(cg_resolver *r, const cg_mention *mention) {
  const cg_short_use use = cg_context_last_use(r, mention->value);
  uint32_t thing = use.thing;
  if (thing == CG_NONE || !cg_slice_has_prefix(thing_at(r, thing)->iri, r->document->iri)) {
    CG_TRY(cg_thing_local(r, "#body-", mention, mention->thing, &thing));
  }
  if (mention->is_quiet) { /* "establish a commission of inquiry" tells of it in small letters; "the Commission" will be it. */
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
  if (entry != CG_NONE) {
    CG_TRY(cg_thing_of_entry(r, entry, &thing));
    CG_TRY(cg_context_name(r, thing));
    return mention->is_quiet ? CG_OK : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_FOUNDING_DOCUMENT));
  }
  if (mention->is_own) {
    return found_new(r, mention);
  }
  thing = cg_context_whole(r, cg_document_words(r->document, head), mention->thing);
  if (thing != CG_NONE) {
    return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_SHORT_FORM));
  }
  CG_TRY(cg_thing_open(r, mention->thing, cg_document_words(r->document, mention->tokens), &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED});
}

/* The only body with `name` in its name that resolutions founded whose numbers the mentions from `span` print; CG_NONE if there
 * is none or more than one. */
static cg_status founded_among(cg_resolver *r, cg_span span, cg_slice name, uint32_t *out) {
  *out = CG_NONE;
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_mention *const mention = cg_array_at(&r->document->mentions, i);
    uint32_t entry = CG_NONE;
    if (mention->kind != CG_MENTION_NUMBERED || !mention->style) {
      continue;
    }
    CG_TRY(founded_entry(r, mention, name, &entry));
    if (entry != CG_NONE && *out != CG_NONE && entry != *out) {
      *out = CG_NONE;
      return CG_OK;
    }
    *out = entry == CG_NONE ? *out : entry;
  }
  return CG_OK;
}

cg_status cg_founded_cited(cg_resolver *r, const cg_mention *mention, cg_slice name, uint32_t *out) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  CG_TRY(founded_among(r, clause->mentions, name, out));
  return *out == CG_NONE ? founded_among(r, (cg_span){0, r->document->mentions.count}, name, out) : CG_OK;
}
