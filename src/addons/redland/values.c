/* SPDX-License-Identifier: Apache-2.0 */
/* VALUES with more than one row: rasqal 0.9.33 reads out of bounds or loses rows. It has no
 * function that returns the number of rows, so the text of the query is examined. */
#include "addons/redland/values.h"

#include "addons/redland/store.h"

#include "addons/redland/tokens.h"

/* Number of rows of the VALUES block whose variables begin at `*at`. The suffix of a string, as in
   "1"^^<...>, is part of it. */
static uint32_t count_rows(cg_slice text, size_t *at) {
  cg_slice token = cg_sparql_token(text, at);
  const bool has_lists = token.length && token.data[0] == '(';
  bool is_joined = false;
  uint32_t rows = 0;
  while (token.length && token.data[0] != '{') {
    token = cg_sparql_token(text, at);
  }
  for (token = cg_sparql_token(text, at); token.length && token.data[0] != '}';
       token = cg_sparql_token(text, at)) {
    const bool is_joint = strchr("^@+-", token.data[0]);
    rows +=
      has_lists ? token.data[0] == '(' : !is_joined && !(is_joint && strchr("^@", token.data[0]));
    is_joined = is_joint && token.data[0] != '@';
  }
  return rows;
}

bool cg_store_has_rows_of_values(cg_slice query) {
  for (size_t at = 0; at < query.length;) {
    const cg_slice token = cg_sparql_token(query, &at);
    if (cg_sparql_token_is(token, "VALUES") && count_rows(query, &at) > 1) {
      return true;
    }
  }
  return false;
}
