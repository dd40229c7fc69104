/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/builder_names.h"

#include "base/try.h"
#include "pack/builder_impl.h"

cg_status cg_pack_number_word(cg_pack_builder *builder, const cg_scan *scan, uint32_t *out) {
  const cg_slice folded = {scan->fold, scan->fold_length};
  cg_table *const words = &builder->tables[CG_PART_WORDS];
  *out = cg_table_find_hashed(words, folded, scan->hash);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(builder->arena, folded);
  *out = builder->parts[CG_PART_LEXEMES].count;
  if (!kept.data || !cg_array_add(&builder->parts[CG_PART_LEXEMES])) {
    return CG_NO_MEMORY;
  }
  return cg_table_set(words, kept, *out);
}

static bool is_separator(uint32_t code) {
  return code == ',' || code == ':' || code == ';' || code == '(' || code == ')' || code == '/' ||
         code == '.' || code == '"' || code == 0x201C;
}

/* Add a word of a name to the trie and record what it requires; the first word is stored in
 * `first`. */
static cg_status add_word(cg_pack_builder *builder, const cg_scan *scan, cg_slice text,
                          uint32_t *node, uint32_t *count, uint32_t *first, cg_name_end *end) {
  const uint64_t bit = (uint64_t)1 << *count;
  uint32_t word = 0;
  if (scan->kind == CG_SCAN_NUMBER) {
    word = cg_number_word(cg_slice_number((cg_slice){text.data + scan->begin, scan->length}));
  } else {
    CG_TRY(cg_pack_number_word(builder, scan, &word));
  }
  const bool minds_case =
    scan->kind == CG_SCAN_WORD && end->kind != CG_NAME_OF_VERB && end->kind != CG_NAME_OF_ADDRESSEE;
  end->capitals |= minds_case && scan->flags & CG_SCAN_CAPITAL ? bit : 0;
  end->all_caps |= minds_case && scan->flags & CG_SCAN_CAPITALS ? bit : 0;
  *node = cg_name_builder_grow(&builder->trie, *node, word);
  if (*count == 0) {
    *first = word;
  } else if (*count == 1) {
    cg_name_builder_follow(&builder->trie, end->kind, *first, word);
  }
  ++*count;
  return *node ? CG_OK : CG_NO_MEMORY;
}

static cg_status insert_name(cg_pack_builder *builder, const cg_pending_name *name) {
  cg_name_end end = {0, 0, 0, name->owner, CG_NONE, name->kind, 0};
  uint32_t node = 0;
  uint32_t count = 0;
  uint32_t word = 0;
  cg_scan scan;
  for (cg_scan_next(name->text, 0, &scan); scan.kind && count < CG_NAME_LONGEST;
       cg_scan_next(name->text, scan.begin + scan.length, &scan)) {
    if (scan.kind != CG_SCAN_MARK) {
      CG_TRY(add_word(builder, &scan, name->text, &node, &count, &word, &end));
    } else if (count && is_separator(scan.code)) {
      end.separators |= (uint64_t)1 << (count - 1);
      end.takes_close = scan.code == ')';
    }
    end.takes_close = end.takes_close && scan.kind == CG_SCAN_MARK;
  }
  if (!count) {
    return CG_OK;
  }
  cg_name_builder_begin(&builder->trie, word, name->kind, !(end.capitals & 1), count == 1);
  if (name->kind == CG_NAME_OF_PHRASE && count == 1 && !end.capitals) {
    cg_name_builder_set_phrase(&builder->trie, word, name->owner);
  }
  uint32_t *const first = cg_array_at(&builder->trie.node_ends, node);
  end.next = *first;
  *first = builder->parts[CG_PART_NAME_ENDS].count;
  return cg_array_append(&builder->parts[CG_PART_NAME_ENDS], &end);
}

/* Also add the name with each standard word replaced by its variants of several words. */
static cg_status insert_variant(cg_pack_builder *builder, const cg_pending_name *name,
                                const cg_spelling *other) {
  cg_buffer text = cg_buffer_init(builder->arena);
  size_t copied = 0;
  cg_scan scan;
  for (cg_scan_next(name->text, 0, &scan); scan.kind;
       cg_scan_next(name->text, scan.begin + scan.length, &scan)) {
    const cg_slice folded = {scan.fold, scan.fold_length};
    if (scan.kind != CG_SCAN_WORD || !cg_slice_is_equal(folded, other->standard)) {
      continue;
    }
    CG_TRY(cg_buffer_add(&text, (cg_slice){name->text.data + copied, scan.begin - copied}));
    CG_TRY(cg_buffer_add(&text, other->variant));
    char *const initial = &text.data[text.length - other->variant.length];
    if (scan.flags & CG_SCAN_CAPITAL && cg_is_lower(*initial)) {
      *initial = (char)(*initial - 'a' + 'A');
    }
    copied = scan.begin + scan.length;
  }
  if (!copied) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(&text, cg_slice_from(name->text, copied)));
  return insert_name(builder, &(cg_pending_name){name->kind, name->owner, cg_buffer_slice(&text)});
}

cg_status cg_pack_insert_names(cg_pack_builder *builder) {
  const cg_pending_name *const names = builder->names.items;
  const cg_spelling *const spellings = builder->spellings.items;
  for (uint32_t i = 0; i < builder->names.count; ++i) {
    CG_TRY(insert_name(builder, &names[i]));
    for (uint32_t j = 0; j < builder->spellings.count; ++j) {
      /* Its first letter may be a capital in the name. */
      if (cg_slice_has(names[i].text, cg_slice_from(spellings[j].standard, 1))) {
        CG_TRY(insert_variant(builder, &names[i], &spellings[j]));
      }
    }
  }
  return CG_OK;
}
