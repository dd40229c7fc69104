/* SPDX-License-Identifier: Apache-2.0 */
/* GROUP BY over no rows at all: rasqal 0.9.33 makes one group of nothing, which it counts as 1, where SPARQL has none.  So
 * whether there are rows is asked first. */
#include "addons/redland/groups.h"

#include "addons/redland/store.h"

#include "base/try.h"
#include "addons/redland/tokens.h"

/* Move `*at` past the group whose brace was the last token; returns false where it has no end. */
static bool pass_group(cg_slice text, size_t *at) {
  for (long depth = 1; depth;) {
    const cg_slice token = cg_sparql_token(text, at);
    if (!token.length) {
      return false;
    }
    depth += token.data[0] == '{' ? 1 : token.data[0] == '}' ? -1 : 0;
  }
  return true;
}

/* Move `*at` past the next token that is `word`; returns where that token begins, or NULL. */
static const char *find(cg_slice text, const char *word, size_t *at) {
  for (;;) {
    const cg_slice token = cg_sparql_token(text, at);
    if (!token.length || cg_sparql_token_is(token, word)) {
      return token.length ? token.data : NULL;
    }
  }
}

cg_status cg_store_ask_of(cg_slice query, cg_buffer *out) {
  size_t at = 0;
  const char *const select = find(query, "SELECT", &at);
  const char *const group = select ? find(query, "{", &at) : NULL;
  if (!group || !pass_group(query, &at)) {
    return CG_OK;
  }
  const char *const end = query.data + at;
  size_t rest = at;
  if (!find(query, "GROUP", &at) || find(query, "VALUES", &rest)) { /* VALUES at the end narrow the rows */
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(out, (cg_slice){query.data, (size_t)(select - query.data)}));
  CG_TRY(cg_buffer_add(out, CG_SLICE("ASK ")));
  CG_TRY(cg_buffer_add(out, (cg_slice){group, (size_t)(end - group)}));
  return cg_buffer_add_byte(out, '\0');
}
