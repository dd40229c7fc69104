/* SPDX-License-Identifier: Apache-2.0 */
/** @file tokens.h  The tokens of SPARQL 1.1, section 19.8, for checks that rasqal has no function
 * for. */
#ifndef CG_REDLAND_TOKENS_H
#define CG_REDLAND_TOKENS_H

#include "base/slice.h"

typedef enum {
  CG_SPARQL_END = 0,
  CG_SPARQL_SPACE,  /**< White space, or a comment with its line end */
  CG_SPARQL_IRI,    /**< In angle brackets */
  CG_SPARQL_STRING, /**< With its quotes, without a language or datatype */
  CG_SPARQL_NUMBER, /**< Without a sign */
  CG_SPARQL_VARIABLE,
  CG_SPARQL_WORD, /**< A keyword, prefixed name, label of a blank node, or language tag */
  CG_SPARQL_MARK, /**< One character; a two-character operator is two of these */
} cg_sparql_kind;

typedef struct {
  cg_sparql_kind kind;
  cg_slice text;
} cg_sparql_item;

/** The token at `*at`, which may be white space or a comment; moves `*at` past it. */
cg_sparql_item cg_sparql_next(cg_slice text, size_t *at);

/** The next token from `*at` on, skipping white space and comments; empty at the end. */
cg_slice cg_sparql_token(cg_slice text, size_t *at);

/** Whether `token` is the keyword `word`, given in capitals. */
bool cg_sparql_token_is(cg_slice token, const char *word);

#endif /* CG_REDLAND_TOKENS_H */
