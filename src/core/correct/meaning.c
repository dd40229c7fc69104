/* SPDX-License-Identifier: Apache-2.0 */
/* Finds the target that a correction states. */
#include "correct/meaning.h"

#include "correct/correct.h"
#include "correct/correcting.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/try.h"

static uint32_t find_thing(const cg_document *document, cg_slice iri) {
  const cg_thing *const things = document->things.items;
  for (uint32_t i = 0; i < document->things.count; ++i) {
    if (cg_slice_is_equal(things[i].iri, iri)) {
      return i;
    }
  }
  return CG_NONE;
}

/* The given IRI, or one made from kind and label, as the recognizer does for unlisted things. */
static cg_status iri_of(const cg_correcting *c, cg_slice *out) {
  const cg_correction *const row = c->row;
  cg_buffer iri = cg_buffer_init(c->document->arena);
  if (row->target.length) {
    *out = row->target;
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(&iri, cg_packs_base(c->packs)));
  CG_TRY(cg_buffer_add(&iri, cg_kind_folder(row->kind)));
  CG_TRY(cg_kind_is(row->kind, CG_KIND_DOCUMENT) ? cg_iri_add_path(&iri, row->label)
                                                 : cg_iri_add_slug(&iri, row->label));
  *out = cg_buffer_slice(&iri);
  return CG_OK;
}

/* Whether a label can be a document's symbol: "A/RES/70/147", "S/RES/1325(2000)". */
static bool is_symbol(cg_slice label) {
  size_t capitals = 0;
  while (capitals < label.length && cg_is_upper(label.data[capitals])) {
    ++capitals;
  }
  bool is_good = capitals && capitals + 1 < label.length && label.data[capitals] == '/';
  for (size_t i = capitals; is_good && i < label.length; ++i) {
    is_good = cg_is_letter(label.data[i]) || cg_is_digit(label.data[i]) ||
              memchr("./()[]-", label.data[i], 7);
  }
  return is_good;
}

/* Why the row cannot define a thing; NULL if it can. */
static const char *find_obstacle(const cg_correction *row) {
  if (!row->kind || !row->label.length) {
    return "the target is in no pack; add its kind and label";
  }
  if (!cg_kind_goes_by_name(row->kind)) {
    return "the target is in no pack, and things of this kind cannot be made from a name; give the "
           "IRI of one in the packs";
  }
  return cg_kind_is(row->kind, CG_KIND_DOCUMENT) && !is_symbol(row->label)
           ? "the label of a document is its symbol, such as A/RES/70/147"
           : NULL;
}

/* Add a thing that is in neither the document nor the packs; a document's label is its symbol. */
static cg_status add_new(cg_correcting *c, cg_slice iri) {
  const cg_correction *const row = c->row;
  const cg_slice none = {"", 0};
  const bool is_document = cg_kind_is(row->kind, CG_KIND_DOCUMENT);
  const cg_thing thing = {.kind = row->kind,
                          .entry = CG_NONE,
                          .iri = iri,
                          .label = row->label,
                          .identifier = is_document ? row->label : none,
                          .notation = none,
                          .owner = CG_NONE,
                          .number = none};
  return cg_array_append(&c->document->things, &thing);
}

static cg_status add_entry(cg_correcting *c, uint32_t entry) {
  const cg_entry *const known = cg_packs_entry(c->packs, entry);
  const cg_thing thing = {.kind = known->kind,
                          .entry = entry,
                          .iri = cg_packs_text(c->packs, known->iri),
                          .label = cg_packs_text(c->packs, known->label),
                          .owner = CG_NONE};
  return cg_array_append(&c->document->things, &thing);
}

cg_status cg_correct_meaning(cg_correcting *c, uint32_t *out) {
  cg_slice iri = {"", 0};
  *out = CG_NONE;
  if (!c->row->target.length && (!c->row->kind || !c->row->label.length)) {
    return CG_OK;
  }
  CG_TRY(iri_of(c, &iri));
  *out = find_thing(c->document, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const uint32_t entry = cg_packs_find(c->packs, iri);
  const bool is_known = entry != CG_NONE && cg_packs_entry(c->packs, entry)->kind;
  const char *const obstacle = is_known ? NULL : find_obstacle(c->row);
  if (obstacle) {
    cg_correct_note(c, obstacle);
    return CG_OK;
  }
  *out = c->document->things.count;
  return is_known ? add_entry(c, entry) : add_new(c, iri);
}
