/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/unsafe_groups.h"

/* Whether the variable `name` occurs as object only with variable predicates, so that its values
 * can be of any kind. */
static bool is_mixed(const cg_query_tokens *t, cg_slice name) {
  size_t depth = 0;
  bool is_found = false;
  for (size_t i = 1; i < t->items.count; ++i) {
    depth += cg_query_is_mark(t, i, '{');
    depth -= depth && cg_query_is_mark(t, i, '}');
    if (depth && cg_query_at(t, i).kind == CG_SPARQL_VARIABLE &&
        cg_slice_is_equal(cg_query_at(t, i).text, name)) {
      const cg_sparql_item before = cg_query_at(t, i - 1);
      if (before.kind == CG_SPARQL_IRI ||
          (before.kind == CG_SPARQL_WORD && memchr(before.text.data, ':', before.text.length))) {
        return false;
      }
      is_found = is_found || before.kind == CG_SPARQL_VARIABLE;
    }
  }
  return is_found;
}

const char *cg_query_check_groups(const cg_query_tokens *t) {
  size_t i = 0;
  while (i < t->items.count && !cg_query_is_word(t, i, "GROUP")) {
    ++i;
  }
  for (i += 2; cg_query_at(t, i).kind == CG_SPARQL_VARIABLE; ++i) {
    if (is_mixed(t, cg_query_at(t, i).text)) {
      return "GROUP BY of objects of any predicate, which rasqal answers wrongly; name the "
             "predicate";
    }
  }
  return NULL;
}

const char *cg_query_check_aggregates(const cg_query_tokens *t) {
  static const char *const others[] = {"SUM", "AVG", "SAMPLE", "GROUP_CONCAT", NULL};
  cg_slice counted = {"", 0};
  size_t distinct = 0;
  for (size_t i = 0; i < t->items.count; ++i) {
    const bool is_distinct =
      cg_query_is_mark(t, i + 1, '(') && cg_query_is_word(t, i + 2, "DISTINCT");
    if (is_distinct && cg_query_is_one_of(t, i, others)) {
      return "DISTINCT in an aggregate that is not COUNT, which rasqal answers wrongly";
    }
    if (is_distinct && cg_query_is_word(t, i, "COUNT")) {
      counted = cg_query_at(t, i + 3).text;
      ++distinct;
    }
  }
  for (size_t i = 0; distinct && i < t->items.count; ++i) {
    distinct +=
      cg_query_is_word(t, i, "COUNT") && cg_slice_is_equal(cg_query_at(t, i + 2).text, counted);
  }
  return distinct > 1 ? "COUNT(DISTINCT) beside another COUNT like it, which rasqal answers "
                        "wrongly; ask for one at a time"
                      : NULL;
}
