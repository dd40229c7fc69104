/* SPDX-License-Identifier: Apache-2.0 */
/** @file tokens.h  The text of a query, where rasqal has no function that tells what stands in it. */
#ifndef CG_REDLAND_TOKENS_H
#define CG_REDLAND_TOKENS_H

#include "base/slice.h"

/** The next token from `*at` on, white space and comments left out; empty at the end. */
cg_slice cg_sparql_token(cg_slice text, size_t *at);

/** Whether `token` is the keyword `word`, given in capitals. */
bool cg_sparql_token_is(cg_slice token, const char *word);

#endif /* CG_REDLAND_TOKENS_H */
