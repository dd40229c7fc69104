/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/acts.h"

#include "base/try.h"
#include "resolve/things.h"

static cg_status resolve_part(cg_resolver *r, cg_act_part *part) {
  const bool is_party = part->role == CG_ACT_ADDRESSEE || part->role == CG_ACT_SUBJECT ||
                        part->role == CG_ACT_CONSULTED || part->role == CG_ACT_RECIPIENT;
  if (!is_party) {
    return CG_OK;
  }
  if (part->is_own) {
    const uint32_t organ = r->document->metadata.organ;
    return organ == CG_NONE ? CG_OK : cg_thing_of_entry(r, organ, &part->thing);
  }
  if (part->mention != CG_NONE) {
    part->thing = cg_resolver_meant(r, part->mention);
    return part->thing == CG_NONE && part->role == CG_ACT_ADDRESSEE
             ? cg_thing_open(r, CG_KIND_ADDRESSEE_GROUP,
                             cg_document_words(r->document, part->tokens), &part->thing)
             : CG_OK;
  }
  return part->entry == CG_NONE
           ? cg_thing_open(r, CG_KIND_ADDRESSEE_GROUP, cg_document_words(r->document, part->tokens),
                           &part->thing)
           : cg_thing_of_entry(r, part->entry, &part->thing);
}

cg_status cg_acts_resolve(cg_resolver *r) {
  for (uint32_t i = 0; i < r->document->act_parts.count; ++i) {
    CG_TRY(resolve_part(r, cg_array_at(&r->document->act_parts, i)));
  }
  return CG_OK;
}
