/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/things.h"

#include "resolve/resolver.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/try.h"

cg_status cg_thing_add(cg_resolver *r, const cg_thing *thing, uint32_t *out) {
  *out = cg_table_find(&r->by_iri, thing->iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  *out = r->document->things.count;
  CG_TRY(cg_array_append(&r->document->things, thing));
  return cg_table_set(&r->by_iri, thing->iri, *out);
}

cg_status cg_thing_of_entry(cg_resolver *r, uint32_t entry, uint32_t *out) {
  cg_kept_thing *const kept = &r->by_entry[entry % CG_THINGS_KEPT];
  if (kept->after && kept->entry == entry) {
    *out = kept->after - 1;
    return CG_OK;
  }
  const cg_entry *const known = cg_packs_entry(r->packs, entry);
  const cg_thing thing = {.kind = known->kind,
                          .entry = entry,
                          .iri = cg_packs_text(r->packs, known->iri),
                          .label = cg_packs_text(r->packs, known->label),
                          .owner = CG_NONE};
  CG_TRY(cg_thing_add(r, &thing, out));
  *kept = (cg_kept_thing){entry, *out + 1};
  return CG_OK;
}

cg_status cg_thing_iri(cg_resolver *r, cg_slice folder, cg_slice name, bool is_slug,
                       cg_slice *out) {
  cg_buffer iri = cg_buffer_init(r->document->arena);
  CG_TRY(cg_buffer_add(&iri, cg_packs_base(r->packs)));
  CG_TRY(cg_buffer_add(&iri, folder));
  CG_TRY(is_slug ? cg_iri_add_slug(&iri, name) : cg_iri_add_path(&iri, name));
  *out = cg_buffer_slice(&iri);
  return CG_OK;
}

cg_status cg_thing_of_symbol(cg_resolver *r, cg_slice symbol, cg_kind kind, uint32_t *out) {
  cg_slice iri = {NULL, 0};
  CG_TRY(cg_thing_iri(r, CG_SLICE("doc/"), symbol, false, &iri));
  const uint32_t entry = cg_packs_find(r->packs, iri);
  if (entry != CG_NONE && cg_packs_entry(r->packs, entry)->kind) {
    return cg_thing_of_entry(r, entry, out);
  }
  const cg_thing thing = {.kind = kind,
                          .entry = CG_NONE,
                          .iri = iri,
                          .label = symbol,
                          .identifier = symbol,
                          .owner = CG_NONE};
  return cg_thing_add(r, &thing, out);
}

cg_slice cg_entry_key(const cg_resolver *r, uint32_t entry) {
  const cg_slice iri = cg_entry_iri(r->packs, entry);
  size_t begin = iri.length;
  while (begin && iri.data[begin - 1] != '/') {
    --begin;
  }
  return cg_slice_from(iri, begin);
}

cg_status cg_thing_local(cg_resolver *r, const char *prefix, const cg_mention *mention,
                         cg_kind kind, uint32_t *out) {
  cg_buffer number = cg_buffer_init(r->document->arena);
  CG_TRY(cg_buffer_add_number(&number, ++r->locals));
  const cg_slice pieces[] = {r->document->iri, cg_slice_of(prefix), cg_buffer_slice(&number)};
  const cg_slice none = {"", 0};
  const cg_thing thing = {.kind = kind,
                          .entry = CG_NONE,
                          .iri = cg_join(r->document->arena, pieces, 3),
                          .label = mention->value,
                          .notation = none,
                          .owner = CG_NONE};
  return thing.iri.data ? cg_thing_add(r, &thing, out) : CG_NO_MEMORY;
}

cg_status cg_thing_open(cg_resolver *r, cg_kind kind, cg_slice name, uint32_t *out) {
  cg_slice iri = {NULL, 0};
  CG_TRY(cg_thing_iri(r, cg_kind_folder(kind), name, true, &iri));
  const cg_thing thing = {
    .kind = kind, .entry = CG_NONE, .iri = iri, .label = name, .owner = CG_NONE};
  return cg_thing_add(r, &thing, out);
}

cg_status cg_thing_of_adopter(cg_resolver *r, cg_slice name, uint32_t *out) {
  const uint32_t adopter = r->document->metadata.organ;
  *out = CG_NONE;
  if (adopter == CG_NONE || !cg_slice_has(cg_entry_label(r->packs, adopter), name)) {
    return CG_OK;
  }
  return cg_thing_of_entry(r, adopter, out);
}
