/* SPDX-License-Identifier: Apache-2.0 */
#include "correct/former.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/sha256.h"
#include "base/table.h"
#include "base/try.h"

cg_status cg_former_digest(const cg_document *document, const cg_packs *packs, cg_arena *arena,
                           cg_slice *out) {
  cg_buffer iri = cg_buffer_init(arena);
  char digest[CG_SHA256_LENGTH];
  *out = CG_SLICE("");
  if (document->is_part || document->is_structured) {
    return CG_OK;
  }
  cg_sha256(document->source, digest);
  CG_TRY(cg_buffer_add(&iri, cg_packs_base(packs)));
  CG_TRY(cg_buffer_add(&iri, CG_SLICE("doc/sha256/")));
  CG_TRY(cg_buffer_add(&iri, (cg_slice){digest, sizeof(digest)}));
  *out = cg_buffer_slice(&iri);
  return CG_OK;
}

cg_status cg_former_document(const cg_document *document, const cg_packs *packs, cg_arena *arena,
                             cg_slice *out) {
  if (document->metadata.symbol.length && !document->is_part) {
    *out = document->iri;
    return CG_OK;
  }
  return cg_former_digest(document, packs, arena, out);
}

/* Keys under construction. */
typedef struct {
  const cg_clause *clauses;
  cg_arena *arena;
  cg_slice *labels; /* Labels of release 0.1, by clause */
  cg_slice *keys;
  cg_table counts; /* Number of uses of each label */
} keying;

/* Length of "sA-" in "sA-sI-op1"; 0 if the label does not begin with a section. */
static size_t section_length(cg_slice label) {
  const char *const end =
    label.length && label.data[0] == 's' ? memchr(label.data, '-', label.length) : NULL;
  return end ? (size_t)(end - label.data) + 1 : 0;
}

/* "sI-op3" for "draft-sA-sI-op3-bis": release 0.1 did not mark drafts, used only the innermost
 * section, and ignored insertions such as "bis". */
static cg_slice paragraph_label(cg_slice label) {
  cg_slice rest = label;
  size_t length = 0;
  if (cg_slice_has_prefix(rest, CG_SLICE(CG_DRAFT_PREFIX))) {
    rest = cg_slice_from(rest, sizeof(CG_DRAFT_PREFIX) - 1);
  }
  for (size_t outer = section_length(rest); outer && section_length(cg_slice_from(rest, outer));) {
    rest = cg_slice_from(rest, outer);
    outer = section_length(rest);
  }
  length = section_length(rest);
  while (length < rest.length && rest.data[length] != '-') {
    ++length;
  }
  return (cg_slice){rest.data, length};
}

static cg_status label_of(keying *k, uint32_t index, cg_slice *out) {
  const cg_clause *const clause = &k->clauses[index];
  const bool is_paragraph =
    clause->kind == CG_CLAUSE_PREAMBULAR || clause->kind == CG_CLAUSE_OPERATIVE;
  if (clause->kind != CG_CLAUSE_SUBPARAGRAPH || clause->parent == CG_NONE) {
    *out = is_paragraph ? paragraph_label(clause->label) : clause->key;
    return CG_OK;
  }
  const size_t above = k->clauses[clause->parent].label.length;
  const cg_slice pieces[] = {k->labels[clause->parent], cg_slice_from(clause->label, above)};
  *out = cg_join(k->arena, pieces, 2);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

/* In release 0.1, the second clause with the same label was "op1~2". */
static cg_status key_of(keying *k, cg_slice label, cg_slice *out) {
  const uint32_t count = cg_table_find(&k->counts, label);
  cg_buffer key = cg_buffer_init(k->arena);
  *out = label;
  CG_TRY(cg_table_set(&k->counts, label, count == CG_NONE ? 1 : count + 1));
  if (count == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(&key, label));
  CG_TRY(cg_buffer_add_byte(&key, '~'));
  CG_TRY(cg_buffer_add_number(&key, count + 1));
  *out = cg_buffer_slice(&key);
  return CG_OK;
}

cg_status cg_former_keys(const cg_document *document, cg_arena *arena, cg_slice **out) {
  const uint32_t count = document->clauses.count;
  keying k = {.clauses = document->clauses.items,
              .arena = arena,
              .labels = cg_arena_take_many(arena, (size_t)count + 1, sizeof(cg_slice)),
              .keys = cg_arena_take_many(arena, (size_t)count + 1, sizeof(cg_slice)),
              .counts = cg_table_init(arena)};
  CG_TRY(k.labels && k.keys ? CG_OK : CG_NO_MEMORY);
  for (uint32_t i = 0; i < count; ++i) {
    CG_TRY(label_of(&k, i, &k.labels[i]));
    CG_TRY(key_of(&k, k.labels[i], &k.keys[i]));
  }
  *out = k.keys;
  return CG_OK;
}

bool cg_former_is_local(cg_slice iri, cg_slice former, cg_kind kind) {
  static const struct {
    const char *name;
    cg_kind kind;
  } locals[] = {{"#item-", CG_KIND_AGENDA_ITEM}, {"#document-", CG_KIND_DOCUMENT}};
  if (!former.length || !cg_slice_has_prefix(iri, former)) {
    return false;
  }
  const cg_slice fragment = cg_slice_from(iri, former.length);
  for (size_t i = 0; i < sizeof(locals) / sizeof(locals[0]); ++i) {
    if (cg_slice_has_prefix(fragment, cg_slice_of(locals[i].name)) &&
        cg_kind_is(kind, locals[i].kind)) {
      return true;
    }
  }
  return false;
}
