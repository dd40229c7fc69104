/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/heads.h"

#include "base/scan.h"
#include "base/try.h"
#include "pack/names.h"

cg_heads cg_heads_init(const cg_packs *packs, cg_arena *arena) {
  return (cg_heads){packs, cg_table_init(arena), cg_array_init(arena, sizeof(cg_head)), cg_array_init(arena, sizeof(uint32_t))};
}

/* Whether a head ends before the word: a small word or "established". */
static bool ends_head(const cg_packs *packs, uint32_t word) {
  const cg_lex lex = cg_packs_lexeme(packs, word).lex;
  return (cg_lex_is_connective(lex) && lex != CG_LEX_AND) || lex == CG_LEX_FOUNDED;
}

/* Read the head of `name`, its known words into `words` unless that is NULL. */
static cg_status read_head(const cg_packs *packs, cg_slice name, cg_array *words, size_t *length) {
  cg_scan scan;
  *length = name.length;
  for (cg_scan_next(name, 0, &scan); scan.kind; cg_scan_next(name, scan.begin + scan.length, &scan)) {
    const uint32_t word = cg_names_scanned(packs, &scan);
    if (ends_head(packs, word)) {
      *length = scan.begin;
      return CG_OK;
    }
    CG_TRY(words && word != CG_NONE ? cg_array_append(words, &word) : CG_OK);
  }
  return CG_OK;
}

cg_status cg_heads_add(cg_heads *heads, cg_slice name, cg_head *out) {
  const uint32_t known = cg_table_find(&heads->by_name, name);
  if (known != CG_NONE) {
    *out = *(const cg_head *)cg_array_at(&heads->items, known);
    return CG_OK;
  }
  const uint32_t first = heads->words.count;
  size_t length = 0;
  CG_TRY(read_head(heads->packs, name, &heads->words, &length));
  *out = (cg_head){(uint32_t)length, {first, heads->words.count}};
  CG_TRY(cg_table_set(&heads->by_name, name, heads->items.count));
  return cg_array_append(&heads->items, out);
}

size_t cg_heads_length(const cg_heads *heads, cg_slice name) {
  const uint32_t known = cg_table_find(&heads->by_name, name);
  size_t length = 0;
  if (known != CG_NONE) {
    return ((const cg_head *)cg_array_at(&heads->items, known))->length;
  }
  return read_head(heads->packs, name, NULL, &length) ? name.length : length;
}
