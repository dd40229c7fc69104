/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/builder_image.h"

#include "base/try.h"
#include "pack/builder_impl.h"
#include "pack/builder_names.h"
#include "pack/image_impl.h"

/* Lay out the rows of the table `part`; its keys go to `keys`. */
static cg_status lay_table(cg_pack_builder *builder, cg_part part, cg_buffer *keys) {
  const cg_table *const table = &builder->tables[part];
  for (uint32_t i = 0; i < cg_table_slot_count(table); ++i) {
    cg_key_slot slot = {0, 0, 0, CG_NONE};
    cg_slice key;
    uint32_t value;
    if (cg_table_slot_read(table, i, &key, &value)) {
      slot = (cg_key_slot){cg_key_hash(key), (uint32_t)keys->length, (uint32_t)key.length, value};
      CG_TRY(cg_buffer_add(keys, key));
    }
    CG_TRY(cg_array_append(&builder->parts[part], &slot));
  }
  return CG_OK;
}

/* The rows of a part. */
static void take_rows(cg_array *part, const void *items, size_t count) {
  part->items = (void *)(uintptr_t)items;
  part->count = (uint32_t)count;
}

static bool is_form(const cg_pack_builder *builder, cg_text series) {
  const cg_span text = *(const cg_span *)cg_array_at(&builder->parts[CG_PART_TEXTS], series.id);
  return cg_series_is_form((cg_slice){builder->bytes.data + text.begin, text.end - text.begin});
}

/* List the few entries that the resolver must check for each number and symbol. */
static cg_status list_series(cg_pack_builder *builder) {
  const cg_entry *const entries = builder->parts[CG_PART_ENTRIES].items;
  for (uint32_t i = 0; i < builder->parts[CG_PART_ENTRIES].count; ++i) {
    const bool is_formed =
      is_form(builder, entries[i].resolutions) || is_form(builder, entries[i].decisions);
    CG_TRY(entries[i].is_official ? cg_array_append(&builder->parts[CG_PART_OFFICIAL], &i) : CG_OK);
    CG_TRY(is_formed ? cg_array_append(&builder->parts[CG_PART_FORMED], &i) : CG_OK);
  }
  return CG_OK;
}

static cg_status lay_parts(cg_pack_builder *builder) {
  cg_array *const parts = builder->parts;
  cg_buffer keys = cg_buffer_init(builder->arena);
  CG_TRY(cg_pack_insert_names(builder));
  CG_TRY(list_series(builder));
  for (cg_part part = CG_PART_BY_IRI; part <= CG_PART_FUNCTION_WORDS; ++part) {
    CG_TRY(lay_table(builder, part, &keys));
  }
  CG_TRY(cg_buffer_add(&keys, (cg_slice){(const char[CG_KEY_PADDING]){0}, CG_KEY_PADDING}));
  take_rows(&parts[CG_PART_BYTES], builder->bytes.data, builder->bytes.length);
  take_rows(&parts[CG_PART_KEYS], keys.data, keys.length);
  take_rows(&parts[CG_PART_REGISTER], builder->reg.data, builder->reg.length);
  take_rows(&parts[CG_PART_NODE_ENDS], builder->trie.node_ends.items,
            builder->trie.node_ends.count);
  take_rows(&parts[CG_PART_ROOTS], builder->trie.roots.items, builder->trie.roots.count);
  take_rows(&parts[CG_PART_EDGES], builder->trie.edges, builder->trie.edge_mask + 1);
  return CG_OK;
}

static size_t aligned(size_t length) {
  return (length + CG_IMAGE_ALIGNMENT - 1) / CG_IMAGE_ALIGNMENT * CG_IMAGE_ALIGNMENT;
}

cg_status cg_pack_builder_finish(cg_pack_builder *builder, cg_slice *image) {
  cg_image_head head = {.magic = CG_IMAGE_MAGIC,
                        .order = CG_IMAGE_ORDER,
                        .layout = cg_image_layout(),
                        .last_year = builder->last_year,
                        .part_count = CG_PART_COUNT};
  size_t length = aligned(sizeof(head));
  CG_TRY(lay_parts(builder));
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    const cg_array *const rows = &builder->parts[part];
    head.parts[part] = (cg_image_part){(uint32_t)length, rows->count};
    length += aligned(rows->count * cg_part_item_size(part));
  }
  char *const bytes = length <= UINT32_MAX ? cg_arena_take(builder->arena, length) : NULL;
  if (!bytes) {
    return CG_NO_MEMORY;
  }
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    const cg_array *const rows = &builder->parts[part];
    if (rows->count) {
      memcpy(bytes + head.parts[part].at, rows->items, rows->count * cg_part_item_size(part));
    }
  }
  *image = (cg_slice){bytes, length};
  head.length = (uint32_t)length;
  head.checksum = cg_image_checksum(*image);
  memcpy(bytes, &head, sizeof(head));
  return CG_OK;
}
