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

#include "addons/redland/tokens.h"

#include "base/array.h"
#include "base/try.h"

/* The tokens of a query without white space. */
typedef struct {
  cg_array items;   /* cg_sparql_item */
  cg_array names;   /* cg_slice: variables with a computed value, which may be a double */
  cg_array certain; /* cg_slice: variables that are bound wherever a BIND is */
  cg_array words;   /* cg_slice: variables that BIND set to strings */
} tokens;

static cg_sparql_item at(const tokens *t, size_t i) {
  return i < t->items.count ? *(const cg_sparql_item *)cg_array_at(&t->items, (uint32_t)i)
                            : (cg_sparql_item){CG_SPARQL_END, {"", 0}};
}

static bool is_mark(const tokens *t, size_t i, char c) {
  const cg_sparql_item item = at(t, i);
  return item.kind == CG_SPARQL_MARK && item.text.data[0] == c;
}

static bool is_word(const tokens *t, size_t i, const char *word) {
  const cg_sparql_item item = at(t, i);
  return item.kind == CG_SPARQL_WORD && cg_sparql_token_is(item.text, word);
}

static bool is_one_of(const tokens *t, size_t i, const char *const *words) {
  for (; *words; ++words) {
    if (is_word(t, i, *words)) {
      return true;
    }
  }
  return false;
}

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

/* The index after the parenthesis or brace that closes the one at `i`. */
static size_t past(const tokens *t, size_t i) {
  size_t depth = 0;
  for (; i < t->items.count; ++i) {
    depth += is_mark(t, i, '(') || is_mark(t, i, '{');
    depth -= depth && (is_mark(t, i, ')') || is_mark(t, i, '}'));
    if (!depth) {
      return i + 1;
    }
  }
  return i;
}

/* The index after the constant at `i`; `i` if there is none. */
static size_t past_constant(const tokens *t, size_t i) {
  const cg_sparql_kind kind = at(t, i).kind;
  if (kind == CG_SPARQL_STRING) {
    const bool is_tagged = at(t, i + 1).text.length && at(t, i + 1).text.data[0] == '@';
    return is_mark(t, i + 1, '^') ? i + 4 : is_tagged ? i + 2 : i + 1;
  }
  return kind == CG_SPARQL_NUMBER || kind == CG_SPARQL_IRI || is_word(t, i, "TRUE") ||
             is_word(t, i, "FALSE")
           ? i + 1
           : i;
}

/* Whether the arguments in the parentheses at `open` are variables and constants. */
static bool are_plain(const tokens *t, size_t open) {
  for (size_t i = open + 1; i < t->items.count;) {
    const size_t next = at(t, i).kind == CG_SPARQL_VARIABLE ? i + 1 : past_constant(t, i);
    if (next == i || (!is_mark(t, next, ',') && !is_mark(t, next, ')'))) {
      return false;
    }
    if (is_mark(t, next, ')')) {
      return true;
    }
    i = next + 1;
  }
  return false;
}

/* Whether the last argument in the parentheses at `open` is a constant. */
static bool ends_with_constant(const tokens *t, size_t open) {
  const size_t end = past(t, open) - 1;
  size_t last = open;
  for (size_t i = open + 1; i < end; ++i) {
    last = is_mark(t, i, ',') ? i : last;
    i = is_mark(t, i, '(') ? past(t, i) - 1 : i;
  }
  return last > open && past_constant(t, last + 1) == end;
}

/* --- BIND */

static const char *const total_functions[] = {
  "CONCAT", "UCASE", "LCASE", "CONTAINS", "STRSTARTS", "STRENDS",        "STR",
  "IF",     "REGEX", "BOUND", "STRLEN",   "COALESCE",  "ENCODE_FOR_URI", NULL};

/* Whether the variable at `i` cannot make its expression fail. */
static bool is_safe_variable(const tokens *t, size_t i, bool is_alone) {
  const cg_slice name = at(t, i).text;
  if (is_word(t, i - 2, "BOUND") || has(&t->words, name)) {
    return true;
  }
  return has(&t->certain, name) && (is_alone || is_word(t, i - 2, "STR"));
}

/* Whether the expression from `begin` to `end` has a value for every row. */
static bool is_total(const tokens *t, size_t begin, size_t end) {
  if (is_word(t, begin, "COALESCE") && ends_with_constant(t, begin + 1) &&
      past(t, begin + 1) == end) {
    return true;
  }
  for (size_t i = begin; i < end;) {
    const size_t next = past_constant(t, i);
    const cg_sparql_kind kind = at(t, i).kind;
    if (next == i && kind == CG_SPARQL_VARIABLE && !is_safe_variable(t, i, end == begin + 1)) {
      return false;
    }
    if (next == i && kind == CG_SPARQL_WORD && !is_one_of(t, i, total_functions)) {
      return false;
    }
    if (next == i && kind == CG_SPARQL_MARK && !strchr("(),", at(t, i).text.data[0])) {
      return false;
    }
    i = next == i ? i + 1 : next;
  }
  return true;
}

/* Whether the value of the expression at `i` is a string. */
static bool is_string(const tokens *t, size_t i) {
  static const char *const functions[] = {"CONCAT", "UCASE",          "LCASE",
                                          "STR",    "ENCODE_FOR_URI", NULL};
  return at(t, i).kind == CG_SPARQL_STRING ? !is_mark(t, i + 1, '^') : is_one_of(t, i, functions);
}

static const char *check_bind(tokens *t, size_t open, cg_status *status) {
  const size_t end = past(t, open) - 1;
  const cg_slice name = at(t, end - 1).text;
  if (end < open + 4 || !is_word(t, end - 2, "AS")) {
    return NULL; /* rasqal reports the error */
  }
  if (!is_total(t, open + 1, end - 2)) {
    return "BIND of an expression that may fail, for which rasqal drops the row; write BIND "
           "(COALESCE(..., \"\") AS ?x), with a constant at the end";
  }
  const bool is_words = is_string(t, open + 1);
  *status = cg_array_append(&t->certain, &name);
  *status = *status ? *status : is_words ? cg_array_append(&t->words, &name) : CG_OK;
  return NULL;
}

/* --- Functions */

static bool is_cast_of(const tokens *t, size_t i, const char *type) {
  const cg_slice text = at(t, i).text;
  const bool is_iri = at(t, i).kind == CG_SPARQL_IRI;
  const cg_slice name = cg_slice_of(type);
  const size_t end = text.length - is_iri;
  return (is_iri || at(t, i).kind == CG_SPARQL_WORD) && end > name.length &&
         strchr(":#", text.data[end - name.length - 1]) &&
         cg_slice_is_equal((cg_slice){text.data + end - name.length, name.length}, name);
}

static const char *check_cast(const tokens *t, size_t open) {
  const bool is_words = at(t, open + 1).kind == CG_SPARQL_STRING || is_word(t, open + 1, "STR");
  return is_words ? NULL
                  : "a cast of a number to xsd:integer or xsd:decimal, which rasqal does wrongly; "
                    "use FLOOR, CEIL or ROUND";
}

static const char *check_call(const tokens *t, size_t i) {
  static const char *const readers[] = {"CONCAT", "STRBEFORE", "STRAFTER", NULL};
  static const char *const type_tests[] = {"ISNUMERIC", NULL};
  if (is_one_of(t, i, readers) && !are_plain(t, i + 1)) {
    return "CONCAT, STRBEFORE or STRAFTER of an expression, which rasqal answers wrongly; BIND the "
           "expression to a variable first";
  }
  if (is_one_of(t, i, type_tests)) {
    return "isNUMERIC, which rasqal answers wrongly for true and false; compare DATATYPE(?x) "
           "instead";
  }
  if (is_word(t, i, "SUBSTR") && !(is_word(t, i - 2, "COALESCE") && is_mark(t, i - 1, '('))) {
    return "SUBSTR, which fails in rasqal if the result is empty; write COALESCE(SUBSTR(...), "
           "\"\")";
  }
  if (is_word(t, i, "STR")) {
    const bool is_value =
      at(t, i + 2).kind == CG_SPARQL_VARIABLE && !has(&t->names, at(t, i + 2).text);
    const bool is_bound = is_value || has(&t->words, at(t, i + 2).text);
    const bool is_call =
      is_one_of(t, i + 2, (const char *const[]){"IF", "COALESCE", "LANG", "DATATYPE", "STR", NULL});
    return is_bound || is_call || past_constant(t, i + 2) > i + 2 ||
               at(t, i + 2).kind == CG_SPARQL_WORD
             ? NULL
             : "STR of a computed number, which rasqal answers wrongly";
  }
  return is_cast_of(t, i, "integer") || is_cast_of(t, i, "decimal") || is_cast_of(t, i, "string")
           ? check_cast(t, i + 1)
           : NULL;
}

/* --- The query */

static cg_status read_tokens(tokens *t, cg_slice query) {
  size_t place = 0;
  for (cg_sparql_item item; (item = cg_sparql_next(query, &place)).kind;) {
    CG_TRY(item.kind == CG_SPARQL_SPACE ? CG_OK : cg_array_append(&t->items, &item));
  }
  return CG_OK;
}

/* Collect the variables of triples at the top level of the WHERE clause, which every row binds, and
   the computed ones. */
static cg_status read_names(tokens *t) {
  size_t depth = 0;
  for (size_t i = 0; i < t->items.count; ++i) {
    const bool is_inner = depth == 1 && is_mark(t, i, '{');
    if (is_inner || is_word(t, i, "FILTER") || is_word(t, i, "BIND") || is_word(t, i, "VALUES")) {
      size_t open = i;
      while (open < t->items.count && !is_mark(t, open, '(') && !is_mark(t, open, '{')) {
        ++open;
      }
      i = is_inner || depth ? past(t, open) - 1 : i;
    } else if (is_mark(t, i, '{') || is_mark(t, i, '}')) {
      depth += is_mark(t, i, '{');
      depth -= depth && is_mark(t, i, '}');
    } else if (depth == 1 && at(t, i).kind == CG_SPARQL_VARIABLE) {
      const cg_slice name = at(t, i).text;
      CG_TRY(cg_array_append(&t->certain, &name));
    }
  }
  return CG_OK;
}

static cg_status read_computed(tokens *t) {
  for (size_t i = 0; i < t->items.count; ++i) {
    if (is_word(t, i, "AS") && at(t, i + 1).kind == CG_SPARQL_VARIABLE) {
      const cg_slice name = at(t, i + 1).text;
      CG_TRY(cg_array_append(&t->names, &name));
    }
  }
  return CG_OK;
}

static bool is_aggregate(const tokens *t, size_t i) {
  static const char *const words[] = {"COUNT",  "SUM",          "AVG",   "MIN", "MAX",
                                      "SAMPLE", "GROUP_CONCAT", "GROUP", NULL};
  return is_one_of(t, i, words);
}

/* Whether the variable `name` occurs as object only with variable predicates, so that its values
 * can be of any kind. */
static bool is_mixed(const tokens *t, cg_slice name) {
  size_t depth = 0;
  bool is_found = false;
  for (size_t i = 1; i < t->items.count; ++i) {
    depth += is_mark(t, i, '{');
    depth -= depth && is_mark(t, i, '}');
    if (depth && at(t, i).kind == CG_SPARQL_VARIABLE && cg_slice_is_equal(at(t, i).text, name)) {
      const cg_sparql_item before = at(t, i - 1);
      if (before.kind == CG_SPARQL_IRI ||
          (before.kind == CG_SPARQL_WORD && memchr(before.text.data, ':', before.text.length))) {
        return false;
      }
      is_found = is_found || before.kind == CG_SPARQL_VARIABLE;
    }
  }
  return is_found;
}

/* rasqal groups by sort order, and puts terms without an order, such as a number and an IRI, into
 * one group. */
static const char *check_groups(const tokens *t) {
  size_t i = 0;
  while (i < t->items.count && !is_word(t, i, "GROUP")) {
    ++i;
  }
  for (i += 2; at(t, i).kind == CG_SPARQL_VARIABLE; ++i) {
    if (is_mixed(t, at(t, i).text)) {
      return "GROUP BY of objects of any predicate, which rasqal answers wrongly; name the "
             "predicate";
    }
  }
  return NULL;
}

/* rasqal treats two aggregates as one if they differ only in DISTINCT or in its variable, and
   SUM(DISTINCT) adds all values. */
static const char *check_aggregates(const tokens *t) {
  static const char *const others[] = {"SUM", "AVG", "SAMPLE", "GROUP_CONCAT", NULL};
  cg_slice counted = {"", 0};
  size_t distinct = 0;
  for (size_t i = 0; i < t->items.count; ++i) {
    const bool is_distinct = is_mark(t, i + 1, '(') && is_word(t, i + 2, "DISTINCT");
    if (is_distinct && is_one_of(t, i, others)) {
      return "DISTINCT in an aggregate that is not COUNT, which rasqal answers wrongly";
    }
    if (is_distinct && is_word(t, i, "COUNT")) {
      counted = at(t, i + 3).text;
      ++distinct;
    }
  }
  for (size_t i = 0; distinct && i < t->items.count; ++i) {
    distinct += is_word(t, i, "COUNT") && cg_slice_is_equal(at(t, i + 2).text, counted);
  }
  return distinct > 1 ? "COUNT(DISTINCT) beside another COUNT like it, which rasqal answers "
                        "wrongly; ask for one at a time"
                      : NULL;
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
static bool is_computing(const tokens *t, size_t i) {
  static const char *const words[] = {"SUM", "AVG", "ABS", "CEIL", "FLOOR", "ROUND", NULL};
  static const char *const openers[] = {"SELECT",    "DISTINCT", "REDUCED",
                                        "CONSTRUCT", "DESCRIBE", NULL};
  if (is_mark(t, i, '*')) {
    return i && !is_mark(t, i - 1, '(') && !is_one_of(t, i - 1, openers);
  }
  if (is_mark(t, i, '+') || is_mark(t, i, '-')) {
    const cg_sparql_item before = at(t, i - 1);
    const bool is_operand = before.kind == CG_SPARQL_NUMBER || before.kind == CG_SPARQL_VARIABLE ||
                            is_mark(t, i - 1, ')');
    return is_operand || at(t, i + 1).kind != CG_SPARQL_NUMBER;
  }
  return is_mark(t, i, '/') || (is_mark(t, i + 1, '(') && is_one_of(t, i, words));
}

static bool is_double(const tokens *t, size_t i) {
  const cg_slice text = at(t, i).text;
  const bool has_power =
    at(t, i).kind == CG_SPARQL_NUMBER &&
    (memchr(text.data, 'e', text.length) || memchr(text.data, 'E', text.length));
  return has_power || is_cast_of(t, i, "double") || is_cast_of(t, i, "float");
}

static const char *check_doubles(const tokens *t, bool *computes) {
  bool has_double = false;
  *computes = false;
  for (size_t i = 0; i < t->items.count; ++i) {
    *computes = *computes || is_computing(t, i);
    has_double = has_double || is_double(t, i);
  }
  return has_double && *computes ? CG_SPARQL_DOUBLES : NULL;
}

static const char *check_at(tokens *t, size_t i, bool is_inner, cg_status *status) {
  if (is_word(t, i, "SERVICE")) {
    return "SERVICE, which queries other servers: a query has no network access";
  }
  if (is_inner && is_aggregate(t, i)) {
    return "a group in a SELECT inside the query, which rasqal answers wrongly where there are no "
           "rows";
  }
  if (is_word(t, i, "BIND") && is_mark(t, i + 1, '(')) {
    return check_bind(t, i + 1, status);
  }
  return is_mark(t, i + 1, '(') ? check_call(t, i) : NULL;
}

cg_status cg_sparql_find_unsafe(cg_slice query, cg_arena *arena, const char **refused,
                                bool *computes) {
  tokens t = {cg_array_init(arena, sizeof(cg_sparql_item)), cg_array_init(arena, sizeof(cg_slice)),
              cg_array_init(arena, sizeof(cg_slice)), cg_array_init(arena, sizeof(cg_slice))};
  cg_status status = CG_OK;
  size_t depth = 0;
  size_t inner = 0;
  CG_TRY(read_tokens(&t, query));
  *refused = check_doubles(&t, computes);
  *refused = *refused ? *refused : check_groups(&t);
  *refused = *refused ? *refused : check_aggregates(&t);
  CG_TRY(read_names(&t));
  CG_TRY(read_computed(&t));
  for (size_t i = 0; !status && !*refused && i < t.items.count; ++i) {
    depth += is_mark(&t, i, '{');
    depth -= depth && is_mark(&t, i, '}');
    inner = !depth ? 0 : is_word(&t, i, "SELECT") && !inner ? depth : depth < inner ? 0 : inner;
    *refused = check_at(&t, i, inner > 0, &status);
  }
  return status;
}
