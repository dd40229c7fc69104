/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/parts.h"

#include "base/try.h"

static cg_status read_parts(const cg_making *m, cg_span pinpoint, cg_array *out) {
  const cg_reading reading = {m->packs, cg_document_tokens(m->document), m->document->text, pinpoint.end, NULL};
  *out = cg_array_init(m->arena, sizeof(cg_cited_part));
  return cg_pinpoint_read(&reading, pinpoint.begin, out);
}

/* Whether a part before `index` has the same key `key`. */
static bool is_repeated(const cg_slice *keys, uint32_t index) {
  for (uint32_t i = 0; i < index; ++i) {
    if (cg_slice_is_equal(keys[i], keys[index])) {
      return true;
    }
  }
  return false;
}

static cg_status name_part(cg_making *m, const cg_thing *thing, const cg_cited_part *part, cg_named_provision *out) {
  const bool is_adopted = thing->kind == CG_KIND_RESOLUTION || thing->kind == CG_KIND_DECISION;
  *out = (cg_named_provision){{"", 0}, {"", 0}, CG_PROVISION_NONE};
  return is_adopted                                             ? cg_provision_of_document(part, m->arena, out)
         : cg_kind_is(thing->kind, CG_KIND_INSTRUMENT) ? cg_provision_of_instrument(part, m->arena, out)
                                                                : CG_OK;
}

cg_status cg_make_target_clauses(cg_making *m, cg_slice iri, const cg_link *link) {
  const cg_mention *const mention = cg_array_at(&m->document->mentions, link->mention);
  if (link->thing == CG_NONE || mention->pinpoint.begin >= mention->pinpoint.end) {
    return CG_OK;
  }
  const cg_thing *const thing = cg_array_at(&m->document->things, link->thing);
  cg_array parts;
  CG_TRY(read_parts(m, mention->pinpoint, &parts));
  cg_slice *const keys = cg_arena_take_many(m->arena, (size_t)parts.count + 1, sizeof(*keys));
  CG_TRY(keys ? CG_OK : CG_NO_MEMORY);
  for (uint32_t i = 0; i < parts.count; ++i) {
    cg_waiting_part part = {.thing = link->thing};
    CG_TRY(name_part(m, thing, cg_array_at(&parts, i), &part.named));
    keys[i] = part.named.key;
    if (!keys[i].length || is_repeated(keys, i)) {
      continue;
    }
    const cg_slice pieces[] = {thing->iri, CG_SLICE("#"), keys[i]};
    CG_TRY(cg_make_iri(m, pieces, 3, &part.iri));
    CG_TRY(cg_make_link(m, iri, CG_TERM(targetClause), part.iri));
    CG_TRY(cg_array_append(&m->parts, &part));
  }
  return CG_OK;
}

static cg_status make_provision(cg_making *m, const cg_waiting_part *part) {
  const cg_thing *const thing = cg_array_at(&m->document->things, part->thing);
  const cg_slice label[] = {thing->label, CG_SLICE(", "), part->named.label};
  cg_slice text = {NULL, 0};
  CG_TRY(cg_make_describe(m, part->iri, (cg_slice){"", 0}));
  CG_TRY(cg_make_named(m, part->iri, CG_RDF_TYPE, CG_NAMESPACE, cg_provision_name(part->named.kind)));
  CG_TRY(cg_make_link(m, part->iri, CG_RDF_TYPE, CG_TERM(Provision)));
  CG_TRY(cg_make_iri(m, label, 3, &text));
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
