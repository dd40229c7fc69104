/* SPDX-License-Identifier: Apache-2.0 */
/* Aggregates over no rows. With GROUP BY, rasqal 0.9.33 returns one empty group, counted as 1,
 * where SPARQL returns none. Without GROUP BY it returns no group where SPARQL returns one. So a
 * separate query first asks whether there are rows. */
#include "addons/redland/groups.h"

#include "addons/redland/store.h"

#include "addons/redland/tokens.h"
#include "base/try.h"

/* Move `*at` past the group whose opening brace was the last token; false if it is not closed. */
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

/* Move `*at` past the next token equal to `word`; returns where that token begins, or NULL. */
static const char *find(cg_slice text, const char *word, size_t *at) {
  for (;;) {
    const cg_slice token = cg_sparql_token(text, at);
    if (!token.length || cg_sparql_token_is(token, word)) {
      return token.length ? token.data : NULL;
    }
  }
}

static bool is_aggregate(cg_slice token) {
  static const char *const words[] = {"COUNT", "SUM",    "AVG",         "MIN",
                                      "MAX",   "SAMPLE", "GROUP_CONCAT"};
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (cg_sparql_token_is(token, words[i])) {
      return true;
    }
  }
  return false;
}

/* The parts of a query that groups its rows. */
typedef struct {
  cg_slice head;   /* Before SELECT */
  cg_slice wanted; /* From SELECT to the group */
  cg_slice group;  /* In braces */
  cg_slice tail;
  /* With GROUP BY, no rows give no groups; otherwise all rows are one group, even an empty one */
  bool has_keys;
} parts;

static bool has_aggregate(cg_slice text) {
  size_t at = 0;
  for (cg_slice token; (token = cg_sparql_token(text, &at)).length;) {
    if (is_aggregate(token)) {
      return true;
    }
  }
  return false;
}

/* Split `query` into its parts; false if it has no aggregates, or ends with VALUES, which restricts
 * the rows. */
static bool read_parts(cg_slice query, parts *out) {
  size_t at = 0;
  const char *const select = find(query, "SELECT", &at);
  const char *const group = select ? find(query, "{", &at) : NULL;
  if (!group || !pass_group(query, &at)) {
    return false;
  }
  const size_t begin = (size_t)(select - query.data);
  const size_t open = (size_t)(group - query.data);
  *out = (parts){.head = {query.data, begin},
                 .wanted = {select, open - begin},
                 .group = {group, at - open},
                 .tail = cg_slice_from(query, at)};
  size_t place = 0;
  size_t rest = 0;
  out->has_keys = find(out->tail, "GROUP", &place) != NULL;
  return (out->has_keys || has_aggregate(out->wanted)) && !find(out->tail, "VALUES", &rest);
}

cg_status cg_store_ask_of(cg_slice query, cg_buffer *out) {
  parts p;
  if (!read_parts(query, &p)) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(out, p.head));
  CG_TRY(cg_buffer_add(out, CG_SLICE("ASK ")));
  CG_TRY(cg_buffer_add(out, p.group));
  return cg_buffer_add_byte(out, '\0');
}

/* The value of an aggregate over no rows. MIN and MAX raise an error there, which leaves the
 * variable unbound. */
static cg_slice value_of_nothing(cg_slice aggregate) {
  if (cg_sparql_token_is(aggregate, "GROUP_CONCAT")) {
    return CG_SLICE("\"\"");
  }
  const bool is_number = cg_sparql_token_is(aggregate, "COUNT") ||
                         cg_sparql_token_is(aggregate, "SUM") ||
                         cg_sparql_token_is(aggregate, "AVG");
  return is_number ? CG_SLICE("0") : CG_SLICE("(1 / 0)");
}

/* Move `*at` past the next parenthesized arguments. */
static void pass_arguments(cg_slice text, size_t *at) {
  size_t depth = 0;
  do {
    const cg_slice token = cg_sparql_token(text, at);
    depth += token.length && token.data[0] == '(';
    depth -= depth && (!token.length || token.data[0] == ')');
  } while (depth && *at < text.length);
}

/* Append the SELECT clause with each aggregate replaced by its value over no rows. */
static cg_status add_values(cg_slice wanted, cg_buffer *out) {
  for (size_t at = 0; at < wanted.length;) {
    const cg_slice token = cg_sparql_token(wanted, &at);
    CG_TRY(cg_buffer_add_byte(out, ' '));
    CG_TRY(cg_buffer_add(out, is_aggregate(token) ? value_of_nothing(token) : token));
    if (is_aggregate(token)) {
      pass_arguments(wanted, &at);
    }
  }
  return CG_OK;
}

cg_status cg_store_of_nothing(cg_slice query, cg_buffer *out) {
  parts p;
  size_t at = 0;
  if (!read_parts(query, &p) || p.has_keys || find(p.tail, "HAVING", &at)) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(out, p.head));
  CG_TRY(add_values(p.wanted, out));
  CG_TRY(cg_buffer_add(out, CG_SLICE(" { } ")));
  CG_TRY(cg_buffer_add(out, p.tail));
  return cg_buffer_add_byte(out, '\0');
}
