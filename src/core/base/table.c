/* SPDX-License-Identifier: Apache-2.0 */
#include "base/table.h"

#include "base/try.h"

#define FIRST_SLOTS 64u

/* Without the hash of the key, which is only needed again to grow: new tables are zeroed. */
struct cg_table_slot {
  const char *data; /* NULL if the slot is free */
  uint32_t length;
  uint32_t value;
};

/* The slot of the key, or the free slot for it. Open addressing with linear probing. */
static cg_table_slot *slot_of(const cg_table *table, cg_slice key, uint32_t hash) {
  for (uint32_t i = hash & table->mask;; i = (i + 1) & table->mask) {
    cg_table_slot *const slot = &table->slots[i];
    if (!slot->data ||
        (slot->length == key.length && cg_key_is_equal(slot->data, key.data, key.length))) {
      return slot;
    }
  }
}

uint32_t cg_table_find_hashed(const cg_table *table, cg_slice key, uint32_t hash) {
  if (!table->slots) {
    return CG_NONE;
  }
  const cg_table_slot *const slot = slot_of(table, key, hash);
  return slot->data ? slot->value : CG_NONE;
}

uint32_t cg_table_find(const cg_table *table, cg_slice key) {
  return cg_table_find_hashed(table, key, cg_key_hash(key));
}

bool cg_table_slot_read(const cg_table *table, uint32_t slot, cg_slice *key, uint32_t *value) {
  const cg_table_slot *const read = &table->slots[slot];
  *key = (cg_slice){read->data, read->length};
  *value = read->value;
  return read->data;
}

static cg_status resize(cg_table *table, uint32_t new_count) {
  const uint32_t old_count = cg_table_slot_count(table);
  const cg_table_slot *const old = table->slots;
  cg_table_slot *const slots =
    new_count ? cg_arena_take_many(table->arena, new_count, sizeof(*slots)) : NULL;
  if (!slots) {
    return CG_NO_MEMORY;
  }
  table->slots = slots;
  table->mask = new_count - 1;
  for (uint32_t i = 0; i < old_count; ++i) {
    const cg_slice key = {old[i].data, old[i].length};
    if (key.data) {
      *slot_of(table, key, cg_key_hash(key)) = old[i];
    }
  }
  if (old_count) {
    cg_arena_release(table->arena, old, old_count * sizeof(*old));
  }
  return CG_OK;
}

cg_status cg_table_reserve(cg_table *table, uint32_t count) {
  uint32_t slots = table->slots ? table->mask + 1 : FIRST_SLOTS;
  while (slots && count > slots / 2) {
    slots *= 2;
  }
  return table->slots && slots == table->mask + 1 ? CG_OK : resize(table, slots);
}

cg_status cg_table_enter(cg_table *table, cg_slice key, uint32_t **value) {
  if (!table->slots || table->count > table->mask / 2) {
    CG_TRY(cg_table_reserve(table, table->count + 1));
  }
  const uint32_t hash = cg_key_hash(key);
  cg_table_slot *const slot = slot_of(table, key, hash);
  if (!slot->data) {
    *slot = (cg_table_slot){key.data ? key.data : "", (uint32_t)key.length, CG_NONE};
    ++table->count;
  }
  *value = &slot->value;
  return CG_OK;
}

cg_status cg_table_set(cg_table *table, cg_slice key, uint32_t value) {
  uint32_t *place = NULL;
  CG_TRY(cg_table_enter(table, key, &place));
  *place = value;
  return CG_OK;
}
