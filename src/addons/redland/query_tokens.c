/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/query_tokens.h"

#include "base/try.h"

cg_status cg_query_tokens_read(cg_query_tokens *tokens, cg_slice query, cg_arena *arena) {
  size_t place = 0;
  tokens->items = cg_array_init(arena, sizeof(cg_sparql_item));
  for (cg_sparql_item item; (item = cg_sparql_next(query, &place)).kind;) {
    CG_TRY(item.kind == CG_SPARQL_SPACE ? CG_OK : cg_array_append(&tokens->items, &item));
  }
  return CG_OK;
}

cg_sparql_item cg_query_at(const cg_query_tokens *tokens, size_t i) {
  return i < tokens->items.count ? *(const cg_sparql_item *)cg_array_at(&tokens->items, (uint32_t)i)
                                 : (cg_sparql_item){CG_SPARQL_END, {"", 0}};
}

bool cg_query_is_mark(const cg_query_tokens *tokens, size_t i, char c) {
  const cg_sparql_item item = cg_query_at(tokens, i);
  return item.kind == CG_SPARQL_MARK && item.text.data[0] == c;
}

bool cg_query_is_word(const cg_query_tokens *tokens, size_t i, const char *word) {
  const cg_sparql_item item = cg_query_at(tokens, i);
  return item.kind == CG_SPARQL_WORD && cg_sparql_token_is(item.text, word);
}

bool cg_query_is_one_of(const cg_query_tokens *tokens, size_t i, const char *const *words) {
  for (; *words; ++words) {
    if (cg_query_is_word(tokens, i, *words)) {
      return true;
    }
  }
  return false;
}

size_t cg_query_past(const cg_query_tokens *tokens, size_t i) {
  size_t depth = 0;
  for (; i < tokens->items.count; ++i) {
    depth += cg_query_is_mark(tokens, i, '(') || cg_query_is_mark(tokens, i, '{');
    depth -= depth && (cg_query_is_mark(tokens, i, ')') || cg_query_is_mark(tokens, i, '}'));
    if (!depth) {
      return i + 1;
    }
  }
  return i;
}

size_t cg_query_past_constant(const cg_query_tokens *tokens, size_t i) {
  const cg_sparql_kind kind = cg_query_at(tokens, i).kind;
  if (kind == CG_SPARQL_STRING) {
    const bool is_tagged =
      cg_query_at(tokens, i + 1).text.length && cg_query_at(tokens, i + 1).text.data[0] == '@';
    return cg_query_is_mark(tokens, i + 1, '^') ? i + 4 : is_tagged ? i + 2 : i + 1;
  }
  return kind == CG_SPARQL_NUMBER || kind == CG_SPARQL_IRI || cg_query_is_word(tokens, i, "TRUE") ||
             cg_query_is_word(tokens, i, "FALSE")
           ? i + 1
           : i;
}
