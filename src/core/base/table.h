/* SPDX-License-Identifier: Apache-2.0 */
/** @file table.h  Hash table from byte strings to numbers, in an arena. */
#ifndef CG_BASE_TABLE_H
#define CG_BASE_TABLE_H

#include "base/arena.h"
#include "base/bits.h"
#include "base/slice.h"

typedef struct cg_table_slot cg_table_slot;

/** Keys are borrowed; entries are never removed. */
typedef struct {
  cg_arena *arena;
  cg_table_slot *slots;
  uint32_t count;
  uint32_t mask; /**< Number of slots minus one; 0 before the first key */
} cg_table;

/** An empty table. */
static inline cg_table cg_table_init(cg_arena *arena) { return (cg_table){arena, NULL, 0, 0}; }

/** Hash of `text`, the same on every machine. */
static inline uint32_t cg_hash(cg_slice text) {
  uint32_t hash = 2166136261u; /* FNV-1a, 32 bits */
  for (size_t i = 0; i < text.length; ++i) {
    hash = (hash ^ (unsigned char)text.data[i]) * 16777619u;
  }
  return hash;
}

/** Mix eight bytes of a key, or the last ones padded with zeros, into its hash. */
static inline uint64_t cg_key_hash_mix(uint64_t hash, uint64_t eight) {
  hash = (hash ^ eight) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 32;
}

/** Finish a hash. The last bytes, in which numbers differ, only reach the highest bits of a
 * product, but tables use the lowest. */
static inline uint32_t cg_key_hash_end(uint64_t hash) {
  return (uint32_t)(hash * 0x9E3779B97F4A7C15u >> 32);
}

/** Hash of `key` for tables, eight bytes at a time. */
static inline uint32_t cg_key_hash(cg_slice key) {
  uint64_t hash = 0;
  size_t at = 0;
  for (; key.length - at > 8; at += 8) {
    hash = cg_key_hash_mix(hash, cg_load8(key.data + at));
  }
  return cg_key_hash_end(cg_key_hash_mix(hash, cg_load_up_to8(key.data + at, key.length - at)));
}

/** Whether the `length` bytes of two keys are equal. */
static inline bool cg_key_is_equal(const char *a, const char *b, size_t length) {
  for (; length > 8; a += 8, b += 8, length -= 8) {
    if (cg_load8(a) != cg_load8(b)) {
      return false;
    }
  }
  return cg_load_up_to8(a, length) == cg_load_up_to8(b, length);
}

/** The value of `key`, or CG_NONE. */
uint32_t cg_table_find(const cg_table *table, cg_slice key);

/** The value of `key` whose cg_key_hash() is `hash`, or CG_NONE. */
uint32_t cg_table_find_hashed(const cg_table *table, cg_slice key, uint32_t hash);

/** Number of slots: a power of two, or 0 before the first key. */
static inline uint32_t cg_table_slot_count(const cg_table *table) {
  return table->slots ? table->mask + 1 : 0;
}

/** Read the key and value in slot `slot`, which is below cg_table_slot_count(); false if it is
 * free. The slot of a key is that of its cg_key_hash(), or the next free one. */
bool cg_table_slot_read(const cg_table *table, uint32_t slot, cg_slice *key, uint32_t *value);

/** Reserve room for `count` keys in total. */
cg_status cg_table_reserve(cg_table *table, uint32_t count);

/** Find `key` or add it with the value CG_NONE, with one search; it is borrowed as long as the
 * table exists. `*value` becomes its value, to be changed; borrowed until the next addition. */
cg_status cg_table_enter(cg_table *table, cg_slice key, uint32_t **value);

/** Set the value of `key`, which is borrowed as long as the table exists. */
cg_status cg_table_set(cg_table *table, cg_slice key, uint32_t value);

#endif /* CG_BASE_TABLE_H */
