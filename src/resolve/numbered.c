/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents by the number that a body gave them. */
#include "resolve/attribution.h"

#include "base/buffer.h"
#include "base/try.h"

/* The document that a body's number names: by its official symbol, or by our own key. */
static cg_status numbered_thing(cg_resolver *r, uint32_t entry, const cg_mention *mention,
                                uint32_t *out) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const cg_slice prefix = cg_series_prefix(body, mention->thing);
  const cg_slice symbol = cg_series_symbol(prefix, mention->value, r->document->arena);
  uint32_t owner = CG_NONE;
  cg_slice iri = {NULL, 0};
  if (!symbol.length) {
    return CG_NO_MEMORY;
  }
  /* A form of the resolutions' symbols says nothing of the decisions'. */
  const bool is_official =
    body->is_official && cg_series_is_form(prefix) == cg_series_is_form(body->resolutions);
  CG_TRY(cg_thing_of_entry(r, entry, &owner));
  if (is_official) {
    CG_TRY(cg_thing_iri(r, CG_SLICE("doc/"), symbol, false, &iri));
  } else {
    const cg_slice pieces[] = {mention->thing == CG_KIND_DECISION ? CG_SLICE("decision/")
                                                                  : CG_SLICE("resolution/"),
                               cg_entry_key(r, entry), CG_SLICE("/")};
    const cg_slice folder = cg_join(r->document->arena, pieces, 3);
    CG_TRY(folder.data ? cg_thing_iri(r, folder, mention->value, false, &iri) : CG_NO_MEMORY);
  }
  const uint32_t known = cg_packs_find(r->packs, iri);
  const bool is_known = known != CG_NONE && cg_packs_entry(r->packs, known)->kind;
  const cg_slice none = {"", 0};
  const cg_thing thing = {
    .kind = is_known ? cg_packs_entry(r->packs, known)->kind : mention->thing,
    .entry = is_known ? known : CG_NONE,
    .iri = iri,
    .label = is_known ? cg_packs_entry(r->packs, known)->label : symbol,
    .identifier = is_official ? symbol : none,
    .notation = is_official ? none : symbol,
    .owner = owner,
  };
  return cg_thing_add(r, &thing, out);
}

/* The only resolution of the body adopted on the printed day whose number ends in `ending`, by the register. */
static cg_status find_registered(cg_resolver *r, uint32_t body, const cg_mention *mention, cg_slice ending,
                                 uint32_t *out) {
  const cg_slice prefix = cg_series_prefix(cg_packs_entry(r->packs, body), mention->thing);
  const cg_register *const reg = cg_packs_register(r->packs);
  cg_slice symbol = {NULL, 0};
  cg_register_row row;
  uint32_t count = 0;
  for (size_t at = 0; ending.length && cg_register_next_on(reg, prefix, mention->date, &at, &row);) {
    const size_t rest = row.symbol.length < ending.length ? 0 : row.symbol.length - ending.length;
    if (rest && cg_slice_is_equal(cg_slice_from(row.symbol, rest), ending)) {
      symbol = row.symbol;
      ++count;
    }
  }
  return count == 1 ? cg_thing_of_symbol(r, symbol, mention->thing, out) : CG_OK;
}

/* The document of the body that has the printed date and the same number within its session. */
static cg_status find_probable(cg_resolver *r, uint32_t body, const cg_mention *mention,
                               uint32_t *out) {
  size_t slash = 0;
  while (slash < mention->value.length && mention->value.data[slash] != '/') {
    ++slash;
  }
  const uint32_t entry =
    cg_packs_document_on(r->packs, body, mention->date, cg_slice_from(mention->value, slash));
  *out = CG_NONE;
  return entry == CG_NONE ? find_registered(r, body, mention, cg_slice_from(mention->value, slash), out)
                          : cg_thing_of_entry(r, entry, out);
}

/* A document of a body whose numbers no pack knows: it has a name of its own, no symbol. */
static cg_status unlisted_thing(cg_resolver *r, uint32_t entry, const cg_mention *mention,
                                uint32_t *out) {
  const cg_slice label = cg_packs_entry(r->packs, entry)->label;
  const cg_slice words[] = {label, CG_SLICE(", "), cg_kind_name(mention->thing), CG_SLICE(" "),
                            mention->value};
  const cg_slice path[] = {CG_SLICE("document/"), cg_entry_key(r, entry), CG_SLICE("/")};
  const cg_slice folder = cg_join(r->document->arena, path, 3);
  cg_thing thing = {.kind = mention->thing,
                    .entry = CG_NONE,
                    .label = cg_join(r->document->arena, words, 5),
                    .owner = CG_NONE};
  if (!folder.data || !thing.label.data) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_thing_of_entry(r, entry, &thing.owner));
  CG_TRY(cg_thing_iri(r, folder, mention->value, false, &thing.iri));
  return cg_thing_add(r, &thing, out);
}

/* One reference for each body whose number it can be. */
static cg_status link_candidates(cg_resolver *r, const cg_mention *mention,
                                 const cg_attribution *found) {
  for (uint32_t i = found->body; i < cg_packs_count(r->packs); ++i) {
    cg_meaning meaning = {CG_NONE, CG_NONE, found->method, found->status, found->confidence};
    if (cg_attribution_fits(r, i, mention)) {
      CG_TRY(numbered_thing(r, i, mention, &meaning.thing));
      CG_TRY(cg_link_add(r, meaning));
    }
  }
  return CG_OK;
}

cg_status cg_resolve_numbered(cg_resolver *r, const cg_mention *mention) {
  if (mention->is_quiet) {
    return CG_OK;
  }
  const cg_attribution found = cg_attribute(r, mention);
  cg_meaning meaning = {CG_NONE, CG_NONE, found.method, found.status, found.confidence};
  if (found.body == CG_NONE) {
    return cg_link_omit(r, CG_OMITTED_NO_BODY, CG_NONE);
  }
  if (found.status == CG_AMBIGUOUS) {
    return link_candidates(r, mention, &found);
  }
  if (found.status == CG_UNLISTED) {
    CG_TRY(unlisted_thing(r, found.body, mention, &meaning.thing));
    return cg_link_add(r, meaning);
  }
  CG_TRY(numbered_thing(r, found.body, mention, &meaning.thing));
  const cg_thing *const thing = cg_array_at(&r->document->things, meaning.thing);
  if (cg_slice_is_equal(thing->iri, r->document->iri)) {
    return cg_link_omit(r, CG_OMITTED_OWN, CG_NONE);
  }
  if (cg_date_is_set(mention->date) && !cg_day_allows(r, found.body, mention)) {
    meaning.status = CG_CONFLICT;
    CG_TRY(find_probable(r, found.body, mention, &meaning.probable));
  }
  return cg_link_add(r, meaning);
}
