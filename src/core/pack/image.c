/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/image.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/try.h"
#include "pack/builder.h"
#include "pack/image_impl.h"
#include "pack/phrases.h"

#ifndef CG_VERSION
#  error "The build says which version this is: CG_VERSION"
#endif

size_t cg_part_item_size(cg_part part) {
  static const size_t sizes[CG_PART_COUNT] = {
    [CG_PART_TEXTS] = sizeof(cg_span),
    [CG_PART_BYTES] = 1,
    [CG_PART_UNDER_BASE] = sizeof(cg_text),
    [CG_PART_HEADERS] = sizeof(cg_pack_header),
    [CG_PART_ENTRIES] = sizeof(cg_entry),
    [CG_PART_OFFICIAL] = sizeof(uint32_t),
    [CG_PART_FORMED] = sizeof(uint32_t),
    [CG_PART_FACTS] = sizeof(cg_fact),
    [CG_PART_MEMBERS] = sizeof(uint32_t),
    [CG_PART_VERBS] = sizeof(cg_verb),
    [CG_PART_CALENDAR] = sizeof(cg_calendar_row),
    [CG_PART_DOCUMENTS] = sizeof(cg_dated_document),
    [CG_PART_SUPPLEMENTS] = sizeof(cg_entry_pair),
    [CG_PART_FOUNDED] = sizeof(cg_entry_pair),
    [CG_PART_PARTS] = sizeof(cg_entry_pair),
    [CG_PART_DECISIONS] = sizeof(cg_known_decision),
    [CG_PART_FORMS] = sizeof(cg_form),
    [CG_PART_LEXEMES] = sizeof(cg_lexeme),
    [CG_PART_EXPRESSIONS] = sizeof(cg_lexeme),
    [CG_PART_REPAIRS] = sizeof(cg_text),
    [CG_PART_LANGUAGES] = sizeof(cg_language),
    [CG_PART_NAME_ENDS] = sizeof(cg_name_end),
    [CG_PART_NODE_ENDS] = sizeof(uint32_t),
    [CG_PART_ROOTS] = sizeof(cg_name_root),
    [CG_PART_EDGES] = sizeof(cg_name_edge),
    [CG_PART_BY_IRI] = sizeof(cg_key_slot),
    [CG_PART_WORDS] = sizeof(cg_key_slot),
    [CG_PART_SYMBOL_PARTS] = sizeof(cg_key_slot),
    [CG_PART_BY_PRINTED] = sizeof(cg_key_slot),
    [CG_PART_FUNCTION_WORDS] = sizeof(cg_key_slot),
    [CG_PART_KEYS] = 1,
    [CG_PART_REGISTER] = 1,
  };
  return sizes[part];
}

uint32_t cg_image_layout(void) {
  uint32_t layout = cg_hash(cg_slice_of(CG_VERSION)) ^ ((uint32_t)CG_LEX_COUNT << 16) ^
                    ((uint32_t)CG_PHRASE_COUNT << 8) ^ (uint32_t)CG_KIND_COUNT;
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    layout = layout * 31 + (uint32_t)cg_part_item_size(part);
  }
  return layout;
}

uint32_t cg_image_checksum(cg_slice image) {
  return cg_hash(cg_slice_from(image, sizeof(cg_image_head)));
}

bool cg_image_is(cg_slice bytes) {
  const size_t name = sizeof(CG_IMAGE_MAGIC) - 2; /* Without the version of the layout */
  return bytes.length >= sizeof(cg_image_head) && !memcmp(bytes.data, CG_IMAGE_MAGIC, name);
}

/* Add, for each IRI under CG_DEFAULT_BASE, a text under `packs->base` after the texts of the
 * image. */
static cg_status move_base(cg_packs *packs, cg_arena *arena) {
  const size_t old_base = sizeof(CG_DEFAULT_BASE) - 1;
  const cg_rows moved = packs->parts[CG_PART_UNDER_BASE];
  const cg_rows old = packs->parts[CG_PART_TEXTS];
  cg_span *const texts = cg_arena_take_many(arena, old.count, sizeof(*texts));
  cg_buffer bytes = cg_buffer_init(arena);
  if (!texts) {
    return CG_NO_MEMORY;
  }
  memcpy(texts, old.items, old.count * sizeof(*texts));
  CG_TRY(cg_buffer_add(
    &bytes, (cg_slice){packs->parts[CG_PART_BYTES].items, packs->parts[CG_PART_BYTES].count}));
  for (uint32_t i = 0; i < moved.count; ++i) {
    const cg_text text = ((const cg_text *)moved.items)[i];
    const cg_slice iri = cg_packs_text(packs, text);
    const size_t begin = bytes.length;
    CG_TRY(cg_buffer_add(&bytes, packs->base));
    CG_TRY(cg_buffer_add(&bytes, cg_slice_from(iri, old_base)));
    if (bytes.length > UINT32_MAX) {
      return CG_NO_MEMORY;
    }
    texts[text.id] = (cg_span){(uint32_t)begin, (uint32_t)bytes.length};
  }
  packs->parts[CG_PART_TEXTS].items = texts;
  packs->parts[CG_PART_BYTES] = (cg_rows){bytes.data, (uint32_t)bytes.length};
  return CG_OK;
}

cg_status cg_image_open(cg_slice bytes, cg_slice base, cg_arena *arena, const cg_packs **out) {
  const cg_image_head *const head = (const void *)bytes.data;
  cg_packs *const packs = cg_arena_take(arena, sizeof(*packs));
  *out = NULL;
  if (!packs) {
    return CG_NO_MEMORY;
  }
  packs->base = base;
  packs->last_year = head->last_year;
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    packs->parts[part] = (cg_rows){bytes.data + head->parts[part].at, head->parts[part].count};
  }
  packs->words =
    (cg_vocabulary){packs->parts[CG_PART_LEXEMES].items, packs->parts[CG_PART_ROOTS].items,
                    packs->parts[CG_PART_LEXEMES].count, packs->parts[CG_PART_ROOTS].count};
  packs->reg.text =
    (cg_slice){packs->parts[CG_PART_REGISTER].items, packs->parts[CG_PART_REGISTER].count};
  if (!cg_slice_is_equal(base, CG_SLICE(CG_DEFAULT_BASE))) {
    CG_TRY(move_base(packs, arena));
  }
  *out = packs;
  return CG_OK;
}
