/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/ledger.h"

#include "base/table.h"
#include "base/try.h"

#define FIRST_CAPACITY ((size_t)1024)

static uint64_t mix(uint64_t hash, cg_slice text) {
  size_t at = 0;
  hash = cg_key_hash_mix(hash, text.length);
  for (; text.length - at > 8; at += 8) {
    hash = cg_key_hash_mix(hash, cg_load8(text.data + at));
  }
  return cg_key_hash_mix(hash, cg_load_up_to8(text.data + at, text.length - at));
}

/* Key of a statement. Keys have 64 bits: among a million, two are equal with a probability of 1 in
 * 10^7. */
static uint64_t key_of(const cg_things_part *part, cg_statement statement) {
  uint64_t hash = mix(0, statement.subject);
  if (!part->is_released) {
    hash = mix(hash, statement.predicate);
    hash = statement.object.is_iri ? mix(hash, statement.object.text) : hash;
  }
  return hash ? hash : 1;
}

/* The slot of `key`, or the free slot for it. */
static uint64_t *find(const cg_ledger *ledger, uint64_t key) {
  size_t slot = (size_t)(key * 0x9E3779B97F4A7C15u >> 20) & (ledger->capacity - 1);
  while (ledger->slots[slot] && ledger->slots[slot] != key) {
    slot = (slot + 1) & (ledger->capacity - 1);
  }
  return &ledger->slots[slot];
}

/* Make room for `more` keys, with a third of the slots free. */
static cg_status reserve(cg_ledger *ledger, size_t more) {
  cg_ledger larger = *ledger;
  larger.capacity = ledger->capacity ? ledger->capacity : FIRST_CAPACITY;
  while ((ledger->count + more) * 3 > larger.capacity * 2) {
    larger.capacity *= 2;
  }
  if (larger.capacity == ledger->capacity) {
    return CG_OK;
  }
  larger.slots = cg_arena_take_many(ledger->arena, larger.capacity, sizeof(*larger.slots));
  if (!larger.slots) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; i < ledger->capacity; ++i) {
    if (ledger->slots[i]) {
      *find(&larger, ledger->slots[i]) = ledger->slots[i];
    }
  }
  if (ledger->slots) {
    cg_arena_release(ledger->arena, ledger->slots, ledger->capacity * sizeof(*ledger->slots));
  }
  *ledger = larger;
  return CG_OK;
}

/* Move the new statements to the front; `new_keys` gets their keys. */
static size_t sift(const cg_ledger *ledger, cg_document_graph *graph, uint64_t *new_keys) {
  cg_kept_statement *const statements = graph->things.items;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < graph->things_parts.count; ++i) {
    cg_things_part *const part = cg_array_at(&graph->things_parts, i);
    const uint32_t begin = kept;
    for (uint32_t j = part->statements.begin; j < part->statements.end; ++j) {
      const uint64_t key = key_of(part, cg_statement_of(&statements[j]));
      if (!*find(ledger, key)) {
        new_keys[kept] = key;
        statements[kept++] = statements[j];
      }
    }
    part->statements = (cg_span){begin, kept};
  }
  graph->things.count = kept;
  return kept;
}

cg_status cg_ledger_keep(cg_ledger *ledger, cg_document_graph *graph) {
  cg_arena *const arena = graph->things.arena;
  uint64_t *const new_keys =
    cg_arena_take_many(arena, (size_t)graph->things.count + 1, sizeof(*new_keys));
  CG_TRY(new_keys ? reserve(ledger, graph->things.count) : CG_NO_MEMORY);
  const size_t count = sift(ledger, graph, new_keys);
  /* Entered only after all were checked, because a document may state several values of a
   * property. */
  for (size_t i = 0; i < count; ++i) {
    uint64_t *const slot = find(ledger, new_keys[i]);
    ledger->count += !*slot;
    *slot = new_keys[i];
  }
  return CG_OK;
}
