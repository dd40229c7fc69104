/* SPDX-License-Identifier: Apache-2.0 */
/* Looks up what a string means by itself: in the packs, and as a text would use it. */
#include "engine/context_impl.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/try.h"
#include "engine/cited.h"
#include "pack/names.h"
#include "rdf/vocabulary.h"

#include <clausegraph/clauses.h>

/* The words are read as a numbered paragraph, so that they are not taken for the document's symbol.
 * What is after them is one token. */
#define BEFORE "1. "
#define AFTER ";"

typedef struct {
  const cg_context *context;
  cg_thing_visit visit;
  void *handle;
  cg_slice words;
  cg_arena *arena;
  cg_table seen; /* IRIs of the things already visited */
} looking;

static cg_status give(looking *l, cg_slice iri, cg_slice label, cg_kind kind) {
  const cg_thing_view thing = {iri, label, kind};
  if (cg_table_find(&l->seen, iri) != CG_NONE) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(l->arena, iri);
  CG_TRY(kept.data ? cg_table_set(&l->seen, kept, 1) : CG_NO_MEMORY);
  return l->visit(l->handle, &thing);
}

/* Visit the thing of an entry; for a collective name, all its members. */
static cg_status give_entry(looking *l, uint32_t index) {
  const cg_packs *const packs = l->context->packs;
  const cg_entry *const entry = index == CG_NONE ? NULL : cg_packs_entry(packs, index);
  if (!entry) {
    return CG_OK;
  }
  if (entry->kind) {
    return give(l, cg_packs_text(packs, entry->iri), cg_packs_text(packs, entry->label),
                entry->kind);
  }
  for (uint32_t i = entry->members.begin; i < entry->members.end; ++i) {
    CG_TRY(give_entry(l, cg_packs_member(packs, i)));
  }
  return CG_OK;
}

/* --- IRIs */

static cg_status look_at_iris(looking *l) {
  const cg_packs *const packs = l->context->packs;
  CG_TRY(give_entry(l, cg_packs_find(packs, l->words)));
  for (unsigned kind = 1; kind < CG_KIND_COUNT; ++kind) {
    const cg_slice pieces[] = {cg_packs_base(packs), cg_kind_folder((cg_kind)kind), l->words};
    const cg_slice iri = cg_join(l->arena, pieces, 3);
    CG_TRY(iri.data ? give_entry(l, cg_packs_find(packs, iri)) : CG_NO_MEMORY);
  }
  return CG_OK;
}

/* --- Names, abbreviations, identifiers */

static bool is_called(const cg_packs *packs, const cg_entry *entry, cg_slice words,
                      bool (*is_same)(cg_slice, cg_slice)) {
  const cg_slice names[] = {CG_SLICE(CG_SKOS "altLabel"), CG_DCTERMS_IDENTIFIER, CG_SKOS_NOTATION};
  bool is_found = is_same(cg_packs_text(packs, entry->label), words);
  for (uint32_t i = entry->facts.begin; !is_found && i < entry->facts.end; ++i) {
    const cg_fact *const fact = cg_packs_fact(packs, i);
    for (size_t j = 0; !fact->is_iri && !is_found && j < sizeof(names) / sizeof(*names); ++j) {
      is_found = cg_slice_is_equal(cg_packs_text(packs, fact->predicate), names[j]) &&
                 is_same(cg_packs_text(packs, fact->object), words);
    }
  }
  return is_found;
}

static cg_status look_at_names(looking *l, bool (*is_same)(cg_slice, cg_slice)) {
  const cg_packs *const packs = l->context->packs;
  for (uint32_t i = 0; i < cg_packs_count(packs); ++i) {
    if (is_called(packs, cg_packs_entry(packs, i), l->words, is_same)) {
      CG_TRY(give_entry(l, i));
    }
  }
  return CG_OK;
}

/* --- Words that a text cites by */

static cg_status give_cited(void *handle, const cg_thing_view *thing) {
  return give(handle, thing->iri, thing->label, thing->kind);
}

static cg_status look_at_text(looking *l) {
  const cg_slice pieces[] = {CG_SLICE(BEFORE), l->words, CG_SLICE(AFTER)};
  const cg_slice text = cg_join(l->arena, pieces, 3);
  const cg_document_options whole = {.size = sizeof(whole), .no_split = 1};
  cg_context quiet = *l->context;
  cg_document *document = NULL;
  quiet.messages = (cg_messages){NULL, NULL};
  quiet.corrections = NULL;
  cg_status status =
    text.data ? cg_document_read(&quiet, "", text, &whole, &document) : CG_NO_MEMORY;
  if (status == CG_BAD_INPUT) {
    return CG_OK; /* Not text, so it has no meaning. */
  }
  status = status ? status : cg_cited_visit(document, l->arena, give_cited, l);
  cg_document_free(document);
  return status;
}

static cg_status look_everywhere(looking *l) {
  CG_TRY(look_at_iris(l));
  CG_TRY(give_entry(l, cg_names_entry(l->context->packs, l->words)));
  CG_TRY(look_at_text(l));
  CG_TRY(look_at_names(l, cg_slice_is_equal));
  return l->seen.count ? CG_OK : look_at_names(l, cg_slice_is_alike);
}

cg_status cg_context_look_up(const cg_context *context, cg_slice words, cg_thing_visit visit,
                             void *handle) {
  looking l = {.context = context, .visit = visit, .handle = handle, .words = cg_slice_trim(words)};
  if (!l.words.length) {
    return CG_OK;
  }
  CG_TRY(cg_arena_new(context->allocator, &l.arena));
  l.seen = cg_table_init(l.arena);
  const cg_status status = look_everywhere(&l);
  cg_arena_free(l.arena);
  return status;
}
