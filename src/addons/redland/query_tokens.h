/* SPDX-License-Identifier: Apache-2.0 */
/** @file query_tokens.h  The tokens of a query by index, without white space. */
#ifndef CG_REDLAND_QUERY_TOKENS_H
#define CG_REDLAND_QUERY_TOKENS_H

#include "addons/redland/tokens.h"
#include "base/array.h"

typedef struct {
  cg_array items; /**< cg_sparql_item */
} cg_query_tokens;

/** Read the tokens of `query`, which is borrowed, into `arena`. */
cg_status cg_query_tokens_read(cg_query_tokens *tokens, cg_slice query, cg_arena *arena);

/** The token at `i`; past either end, one of the kind CG_SPARQL_END. */
cg_sparql_item cg_query_at(const cg_query_tokens *tokens, size_t i);

/** Whether the token at `i` is the character `c`. */
bool cg_query_is_mark(const cg_query_tokens *tokens, size_t i, char c);

/** Whether the token at `i` is the keyword `word`, given in capitals. */
bool cg_query_is_word(const cg_query_tokens *tokens, size_t i, const char *word);

/** Whether it is one of `words`, which end with NULL. */
bool cg_query_is_one_of(const cg_query_tokens *tokens, size_t i, const char *const *words);

/** The index after the parenthesis or brace that closes the one at `i`. */
size_t cg_query_past(const cg_query_tokens *tokens, size_t i);

/** The index after the constant at `i`; `i` if there is none. */
size_t cg_query_past_constant(const cg_query_tokens *tokens, size_t i);

#endif /* CG_REDLAND_QUERY_TOKENS_H */
