/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/parts.h"

#include "base/try.h"

/* Whether `keys` has `key` already. */
static bool has_key(const cg_array *parts, cg_slice key) {
  for (uint32_t i = 0; i < parts->count; ++i) {
    if (cg_slice_is_equal(((const cg_named_provision *)cg_array_at(parts, i))->key, key)) {
      return true;
    }
  }
  return false;
}

static cg_status name_part(const cg_thing *thing, const cg_cited_part *part, cg_arena *arena,
                           cg_named_provision *out) {
  const bool is_adopted = thing->kind == CG_KIND_RESOLUTION || thing->kind == CG_KIND_DECISION;
  *out = (cg_named_provision){{"", 0}, {"", 0}, CG_PROVISION_NONE};
  return is_adopted ? cg_provision_of_document(part, arena, out)
         : cg_kind_is(thing->kind, CG_KIND_INSTRUMENT)
           ? cg_provision_of_instrument(part, arena, out)
           : CG_OK;
}

cg_status cg_parts_name(const cg_document *document, const cg_link *link, cg_arena *arena,
                        cg_array *out) {
  const cg_mention *const mention = cg_array_at(&document->mentions, link->mention);
  const cg_reading reading = {document->packs, cg_document_tokens(document), document->text,
                              mention->pinpoint.end, NULL};
  cg_array parts = cg_array_init(arena, sizeof(cg_cited_part));
  *out = cg_array_init(arena, sizeof(cg_named_provision));
  if (link->thing == CG_NONE || mention->pinpoint.begin >= mention->pinpoint.end) {
    return CG_OK;
  }
  const cg_thing *const thing = cg_array_at(&document->things, link->thing);
  CG_TRY(cg_pinpoint_read(&reading, mention->pinpoint.begin, &parts));
  for (uint32_t i = 0; i < parts.count; ++i) {
    cg_named_provision named;
    CG_TRY(name_part(thing, cg_array_at(&parts, i), arena, &named));
    CG_TRY(named.key.length && !has_key(out, named.key) ? cg_array_append(out, &named) : CG_OK);
  }
  return CG_OK;
}

cg_status cg_part_iri(const cg_thing *thing, const cg_named_provision *part, cg_arena *arena,
                      cg_slice *out) {
  const cg_slice pieces[] = {thing->iri, CG_SLICE("#"), part->key};
  *out = cg_join(arena, pieces, 3);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_part_label(const cg_thing *thing, const cg_named_provision *part, cg_arena *arena,
                        cg_slice *out) {
  const cg_slice pieces[] = {thing->label, CG_SLICE(", "), part->label};
  *out = cg_join(arena, pieces, 3);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_make_target_clauses(cg_making *m, cg_slice iri, const cg_link *link) {
  cg_array parts;
  CG_TRY(cg_parts_name(m->document, link, m->arena, &parts));
  for (uint32_t i = 0; i < parts.count; ++i) {
    const cg_thing *const thing = cg_array_at(&m->document->things, link->thing);
    cg_waiting_part part = {.thing = link->thing,
                            .named = *(const cg_named_provision *)cg_array_at(&parts, i)};
    CG_TRY(cg_part_iri(thing, &part.named, m->arena, &part.iri));
    CG_TRY(cg_make_link(m, iri, CG_TERM(targetClause), part.iri));
    CG_TRY(cg_array_append(&m->parts, &part));
  }
  return CG_OK;
}

static cg_status make_provision(cg_making *m, const cg_waiting_part *part) {
  const cg_thing *const thing = cg_array_at(&m->document->things, part->thing);
  cg_slice text = {NULL, 0};
  CG_TRY(cg_make_describe(m, part->iri, (cg_slice){"", 0}));
  CG_TRY(
    cg_make_named(m, part->iri, CG_RDF_TYPE, CG_NAMESPACE, cg_provision_name(part->named.kind)));
  CG_TRY(cg_make_link(m, part->iri, CG_RDF_TYPE, CG_TERM(Provision)));
  CG_TRY(cg_part_label(thing, &part->named, m->arena, &text));
  CG_TRY(cg_make_english(m, part->iri, CG_SKOS_PREF_LABEL, text));
  return cg_make_link(m, part->iri, CG_TERM(partOf), thing->iri);
}

cg_status cg_make_provisions(cg_making *m) {
  for (uint32_t i = 0; i < m->parts.count; ++i) {
    const cg_waiting_part *const part = cg_array_at(&m->parts, i);
    if (cg_table_find(&m->described, part->iri) == CG_NONE) {
      CG_TRY(cg_table_set(&m->described, part->iri, 1));
      CG_TRY(make_provision(m, part));
    }
  }
  return CG_OK;
}
