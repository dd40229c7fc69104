/* SPDX-License-Identifier: Apache-2.0 */
/* What rasqal 0.9.33 evaluates wrongly, as found by tests/sparql:
 *
 * CONCAT, STRBEFORE, STRAFTER free the value of an argument before they read it; only variables and
 * constants are safe. SUBSTR of an empty string, or beyond the end, fails. isNUMERIC is true for
 * booleans. Doubles are written with 20 characters, which cuts off the exponent of negative ones,
 * so strings made from them are wrong. BIND drops the row if its expression fails. GROUP BY over no
 * rows returns a group, and groups terms of different kinds together; groups.c corrects the former
 * for the whole query, but not for a subquery.
 *
 * rasqal has no function that returns the expression of a BIND, so the tokens of the query are
 * examined. */
#include "addons/redland/unsafe.h"

#include "addons/redland/query_tokens.h"
#include "addons/redland/unsafe_groups.h"

#include "base/array.h"
#include "base/try.h"

/* A query while it is checked. */
typedef struct {
  cg_query_tokens tokens;
  cg_array computed; /* cg_slice: variables with a computed value, which may be a double */
  cg_array certain;  /* cg_slice: variables that are bound wherever a BIND is */
  cg_array words;    /* cg_slice: variables that BIND set to strings */
} checking;

static bool has(const cg_array *names, cg_slice name) {
  for (uint32_t i = 0; i < names->count; ++i) {
    const cg_slice known = *(const cg_slice *)cg_array_at(names, i);
    /* ?x and $x are the same variable */
    if (cg_slice_is_equal(cg_slice_from(known, 1), cg_slice_from(name, 1))) {
      return true;
    }
  }
  return false;
}

/* Whether the arguments in the parentheses at `open` are variables and constants. */
static bool are_plain(const cg_query_tokens *t, size_t open) {
  for (size_t i = open + 1; i < t->items.count;) {
    const size_t next =
      cg_query_at(t, i).kind == CG_SPARQL_VARIABLE ? i + 1 : cg_query_past_constant(t, i);
    if (next == i || (!cg_query_is_mark(t, next, ',') && !cg_query_is_mark(t, next, ')'))) {
      return false;
    }
    if (cg_query_is_mark(t, next, ')')) {
      return true;
    }
    i = next + 1;
  }
  return false;
}

/* Whether the last argument in the parentheses at `open` is a constant. */
static bool ends_with_constant(const cg_query_tokens *t, size_t open) {
  const size_t end = cg_query_past(t, open) - 1;
  size_t last = open;
  for (size_t i = open + 1; i < end; ++i) {
    last = cg_query_is_mark(t, i, ',') ? i : last;
    i = cg_query_is_mark(t, i, '(') ? cg_query_past(t, i) - 1 : i;
  }
  return last > open && cg_query_past_constant(t, last + 1) == end;
}

/* --- BIND */

static const char *const total_functions[] = {
  "CONCAT", "UCASE", "LCASE", "CONTAINS", "STRSTARTS", "STRENDS",        "STR",
  "IF",     "REGEX", "BOUND", "STRLEN",   "COALESCE",  "ENCODE_FOR_URI", NULL};

/* Whether the variable at `i` cannot make its expression fail. */
static bool is_safe_variable(const checking *c, size_t i, bool is_alone) {
  const cg_query_tokens *const t = &c->tokens;
  const cg_slice name = cg_query_at(t, i).text;
  if (cg_query_is_word(t, i - 2, "BOUND") || has(&c->words, name)) {
    return true;
  }
  return has(&c->certain, name) && (is_alone || cg_query_is_word(t, i - 2, "STR"));
}

/* Whether the expression from `begin` to `end` has a value for every row. */
static bool is_total(const checking *c, size_t begin, size_t end) {
  const cg_query_tokens *const t = &c->tokens;
  if (cg_query_is_word(t, begin, "COALESCE") && ends_with_constant(t, begin + 1) &&
      cg_query_past(t, begin + 1) == end) {
    return true;
  }
  for (size_t i = begin; i < end;) {
    const size_t next = cg_query_past_constant(t, i);
    const cg_sparql_kind kind = cg_query_at(t, i).kind;
    if (next == i && kind == CG_SPARQL_VARIABLE && !is_safe_variable(c, i, end == begin + 1)) {
      return false;
    }
    if (next == i && kind == CG_SPARQL_WORD && !cg_query_is_one_of(t, i, total_functions)) {
      return false;
    }
    if (next == i && kind == CG_SPARQL_MARK && !strchr("(),", cg_query_at(t, i).text.data[0])) {
      return false;
    }
    i = next == i ? i + 1 : next;
  }
  return true;
}

/* Whether the value of the expression at `i` is a string. */
static bool is_string(const cg_query_tokens *t, size_t i) {
  static const char *const functions[] = {"CONCAT", "UCASE",          "LCASE",
                                          "STR",    "ENCODE_FOR_URI", NULL};
  return cg_query_at(t, i).kind == CG_SPARQL_STRING ? !cg_query_is_mark(t, i + 1, '^')
                                                    : cg_query_is_one_of(t, i, functions);
}

static const char *check_bind(checking *c, size_t open, cg_status *status) {
  const cg_query_tokens *const t = &c->tokens;
  const size_t end = cg_query_past(t, open) - 1;
  const cg_slice name = cg_query_at(t, end - 1).text;
  if (end < open + 4 || !cg_query_is_word(t, end - 2, "AS")) {
    return NULL; /* rasqal reports the error */
  }
  if (!is_total(c, open + 1, end - 2)) {
    return "BIND of an expression that may fail, for which rasqal drops the row; write BIND "
           "(COALESCE(..., \"\") AS ?x), with a constant at the end";
  }
  const bool is_words = is_string(t, open + 1);
  *status = cg_array_append(&c->certain, &name);
  *status = *status ? *status : is_words ? cg_array_append(&c->words, &name) : CG_OK;
  return NULL;
}

/* --- Functions */

static bool is_cast_of(const cg_query_tokens *t, size_t i, const char *type) {
  const cg_slice text = cg_query_at(t, i).text;
  const bool is_iri = cg_query_at(t, i).kind == CG_SPARQL_IRI;
  const cg_slice name = cg_slice_of(type);
  const size_t end = text.length - is_iri;
  return (is_iri || cg_query_at(t, i).kind == CG_SPARQL_WORD) && end > name.length &&
         strchr(":#", text.data[end - name.length - 1]) &&
         cg_slice_is_equal((cg_slice){text.data + end - name.length, name.length}, name);
}

static const char *check_cast(const cg_query_tokens *t, size_t open) {
  const bool is_words =
    cg_query_at(t, open + 1).kind == CG_SPARQL_STRING || cg_query_is_word(t, open + 1, "STR");
  return is_words ? NULL
                  : "a cast of a number to xsd:integer or xsd:decimal, which rasqal does wrongly; "
                    "use FLOOR, CEIL or ROUND";
}

static const char *check_call(const checking *c, size_t i) {
  static const char *const readers[] = {"CONCAT", "STRBEFORE", "STRAFTER", NULL};
  const cg_query_tokens *const t = &c->tokens;
  if (cg_query_is_one_of(t, i, readers) && !are_plain(t, i + 1)) {
    return "CONCAT, STRBEFORE or STRAFTER of an expression, which rasqal answers wrongly; BIND the "
           "expression to a variable first";
  }
  if (cg_query_is_word(t, i, "ISNUMERIC")) {
    return "isNUMERIC, which rasqal answers wrongly for true and false; compare DATATYPE(?x) "
           "instead";
  }
  if (cg_query_is_word(t, i, "SUBSTR") &&
      !(cg_query_is_word(t, i - 2, "COALESCE") && cg_query_is_mark(t, i - 1, '('))) {
    return "SUBSTR, which fails in rasqal if the result is empty; write COALESCE(SUBSTR(...), "
           "\"\")";
  }
  if (cg_query_is_word(t, i, "STR")) {
    const bool is_value = cg_query_at(t, i + 2).kind == CG_SPARQL_VARIABLE &&
                          !has(&c->computed, cg_query_at(t, i + 2).text);
    const bool is_bound = is_value || has(&c->words, cg_query_at(t, i + 2).text);
    const bool is_call = cg_query_is_one_of(
      t, i + 2, (const char *const[]){"IF", "COALESCE", "LANG", "DATATYPE", "STR", NULL});
    return is_bound || is_call || cg_query_past_constant(t, i + 2) > i + 2 ||
               cg_query_at(t, i + 2).kind == CG_SPARQL_WORD
             ? NULL
             : "STR of a computed number, which rasqal answers wrongly";
  }
  return is_cast_of(t, i, "integer") || is_cast_of(t, i, "decimal") || is_cast_of(t, i, "string")
           ? check_cast(t, i + 1)
           : NULL;
}

/* --- The query */

/* Collect the variables of triples at the top level of the WHERE clause, which every row binds. */
static cg_status read_certain(checking *c) {
  const cg_query_tokens *const t = &c->tokens;
  size_t depth = 0;
  for (size_t i = 0; i < t->items.count; ++i) {
    const bool is_inner = depth == 1 && cg_query_is_mark(t, i, '{');
    if (is_inner || cg_query_is_word(t, i, "FILTER") || cg_query_is_word(t, i, "BIND") ||
        cg_query_is_word(t, i, "VALUES")) {
      size_t open = i;
      while (open < t->items.count && !cg_query_is_mark(t, open, '(') &&
             !cg_query_is_mark(t, open, '{')) {
        ++open;
      }
      i = is_inner || depth ? cg_query_past(t, open) - 1 : i;
    } else if (cg_query_is_mark(t, i, '{') || cg_query_is_mark(t, i, '}')) {
      depth += cg_query_is_mark(t, i, '{');
      depth -= depth && cg_query_is_mark(t, i, '}');
    } else if (depth == 1 && cg_query_at(t, i).kind == CG_SPARQL_VARIABLE) {
      const cg_slice name = cg_query_at(t, i).text;
      CG_TRY(cg_array_append(&c->certain, &name));
    }
  }
  return CG_OK;
}

/* Collect the variables after AS. */
static cg_status read_computed(checking *c) {
  const cg_query_tokens *const t = &c->tokens;
  for (size_t i = 0; i < t->items.count; ++i) {
    if (cg_query_is_word(t, i, "AS") && cg_query_at(t, i + 1).kind == CG_SPARQL_VARIABLE) {
      const cg_slice name = cg_query_at(t, i + 1).text;
      CG_TRY(cg_array_append(&c->computed, &name));
    }
  }
  return CG_OK;
}

static bool is_aggregate(const cg_query_tokens *t, size_t i) {
  static const char *const words[] = {"COUNT",  "SUM",          "AVG",   "MIN", "MAX",
                                      "SAMPLE", "GROUP_CONCAT", "GROUP", NULL};
  return cg_query_is_one_of(t, i, words);
}

cg_slice cg_sparql_distinct_order(cg_slice query) {
  bool is_distinct = false;
  bool is_select = false;
  size_t place = 0;
  for (cg_slice token; (token = cg_sparql_token(query, &place)).length;) {
    if (is_distinct && cg_sparql_token_is(token, "ORDER")) {
      return cg_slice_from(query, place);
    }
    is_distinct = is_distinct || (is_select && cg_sparql_token_is(token, "DISTINCT"));
    is_select = cg_sparql_token_is(token, "SELECT");
  }
  return (cg_slice){"", 0};
}

/* Whether the token at `i` computes a number: an operator (but not the sign of a constant) or a
 * function. */
static bool is_computing(const cg_query_tokens *t, size_t i) {
  static const char *const words[] = {"SUM", "AVG", "ABS", "CEIL", "FLOOR", "ROUND", NULL};
  static const char *const openers[] = {"SELECT",    "DISTINCT", "REDUCED",
                                        "CONSTRUCT", "DESCRIBE", NULL};
  if (cg_query_is_mark(t, i, '*')) {
    return i && !cg_query_is_mark(t, i - 1, '(') && !cg_query_is_one_of(t, i - 1, openers);
  }
  if (cg_query_is_mark(t, i, '+') || cg_query_is_mark(t, i, '-')) {
    const cg_sparql_item before = cg_query_at(t, i - 1);
    const bool is_operand = before.kind == CG_SPARQL_NUMBER || before.kind == CG_SPARQL_VARIABLE ||
                            cg_query_is_mark(t, i - 1, ')');
    return is_operand || cg_query_at(t, i + 1).kind != CG_SPARQL_NUMBER;
  }
  return cg_query_is_mark(t, i, '/') ||
         (cg_query_is_mark(t, i + 1, '(') && cg_query_is_one_of(t, i, words));
}

static bool is_double(const cg_query_tokens *t, size_t i) {
  const cg_slice text = cg_query_at(t, i).text;
  const bool has_power =
    cg_query_at(t, i).kind == CG_SPARQL_NUMBER &&
    (memchr(text.data, 'e', text.length) || memchr(text.data, 'E', text.length));
  return has_power || is_cast_of(t, i, "double") || is_cast_of(t, i, "float");
}

static const char *check_doubles(const cg_query_tokens *t, bool *computes) {
  bool has_double = false;
  *computes = false;
  for (size_t i = 0; i < t->items.count; ++i) {
    *computes = *computes || is_computing(t, i);
    has_double = has_double || is_double(t, i);
  }
  return has_double && *computes ? CG_SPARQL_DOUBLES : NULL;
}

static const char *check_at(checking *c, size_t i, bool is_inner, cg_status *status) {
  const cg_query_tokens *const t = &c->tokens;
  if (cg_query_is_word(t, i, "SERVICE")) {
    return "SERVICE, which queries other servers: a query has no network access";
  }
  if (is_inner && is_aggregate(t, i)) {
    return "a group in a SELECT inside the query, which rasqal answers wrongly where there are no "
           "rows";
  }
  if (cg_query_is_word(t, i, "BIND") && cg_query_is_mark(t, i + 1, '(')) {
    return check_bind(c, i + 1, status);
  }
  return cg_query_is_mark(t, i + 1, '(') ? check_call(c, i) : NULL;
}

cg_status cg_sparql_find_unsafe(cg_slice query, cg_arena *arena, const char **refused,
                                bool *computes) {
  const cg_array variables = cg_array_init(arena, sizeof(cg_slice));
  checking c = {.computed = variables, .certain = variables, .words = variables};
  const cg_query_tokens *const t = &c.tokens;
  cg_status status = CG_OK;
  size_t depth = 0;
  size_t inner = 0;
  CG_TRY(cg_query_tokens_read(&c.tokens, query, arena));
  *refused = check_doubles(t, computes);
  *refused = *refused ? *refused : cg_query_check_groups(t);
  *refused = *refused ? *refused : cg_query_check_aggregates(t);
  CG_TRY(read_certain(&c));
  CG_TRY(read_computed(&c));
  for (size_t i = 0; !status && !*refused && i < t->items.count; ++i) {
    depth += cg_query_is_mark(t, i, '{');
    depth -= depth && cg_query_is_mark(t, i, '}');
    inner = !depth                                       ? 0
            : cg_query_is_word(t, i, "SELECT") && !inner ? depth
            : depth < inner                              ? 0
                                                         : inner;
    *refused = check_at(&c, i, inner > 0, &status);
  }
  return status;
}
