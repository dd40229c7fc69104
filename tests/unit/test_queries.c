/* SPDX-License-Identifier: Apache-2.0 */
/* Queries that are refused because rasqal answers them wrongly, those that only look like them, and
 * answers of a store in memory. */
#include "addons/redland/groups.h"
#include "addons/redland/tokens.h"
#include "addons/redland/unsafe.h"
#include "addons/redland/values.h"
#include "suites.h"

#include <clausegraph/store.h>

#include <string.h>

static cg_arena *arena;
static cg_store *store;

static void set_up(void) {
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  ck_assert_int_eq(cg_store_open(NULL, NULL, CG_STORE_WRITE, &store), CG_OK);
}

static void tear_down(void) {
  ck_assert_int_eq(cg_store_close(store), CG_OK);
  cg_arena_free(arena);
}

/* Check that `query` is refused with these words; without words, that it is not. */
static void check(const char *query, const char *words) {
  const char *refused = NULL;
  bool computes;
  ck_assert_int_eq(cg_sparql_find_unsafe(cg_slice_of(query), arena, &refused, &computes), CG_OK);
  ck_assert_msg(words ? refused && strstr(refused, words) : !refused, "%s: %s", query,
                refused ? refused : "is not refused");
}

START_TEST(binds) {
  check("SELECT * { ?s ?p ?o BIND(CONCAT(STR(?o), \"x\") AS ?x) }", "CONCAT");
  check("SELECT * { ?s ?p ?o BIND(STR(?o) AS ?x) BIND(CONCAT(?x, \"y\", $x) AS ?y) }", NULL);
  check("SELECT * { ?s ?p ?o BIND(CONCAT(?o, \"y\") AS ?y) }", "may fail");
  check("SELECT * { ?s ?p ?o BIND(?o AS ?y) }", NULL);
  check("SELECT * { ?s ?p ?o BIND(?other AS ?y) }", "may fail");
  check("SELECT * { ?s ?p ?o OPTIONAL { ?s ?p ?q } BIND(?q AS ?y) }", "may fail");
  check("SELECT * { ?s ?p ?o BIND(BOUND(?q) AS ?y) }", NULL);
  check("SELECT * { ?s ?p ?o BIND(?o + 1 AS ?y) }", "may fail");
  check("SELECT * { ?s ?p ?o BIND(YEAR(?o) AS ?y) }", "may fail");
  check("SELECT * { ?s ?p ?o BIND(COALESCE(YEAR(?o), 0) AS ?y) }", NULL);
  check("SELECT * { ?s ?p ?o BIND(COALESCE(YEAR(?o), ?q) AS ?y) }", "may fail");
  check("SELECT * { ?s ?p ?o BIND(COALESCE() AS ?y) }", NULL);
  check("SELECT * { ?s ?p ?o BIND(COALESCE(?q, 0) + 1 AS ?y) }", "may fail");
  check("SELECT * { ?s ?p ?o BIND(\"w\"@en AS ?y) BIND(\"1\"^^<urn:t> AS ?z) }", NULL);
  check(
    "SELECT * { ?s ?p ?o BIND(true AS ?y) BIND(FALSE AS ?z) BIND(1 AS ?u) BIND(<urn:v> AS ?v) }",
    NULL);
  check("SELECT * { ?s ?p ?o BIND(UCASE(\"w\") AS ?y) BIND(LCASE(?y) AS ?z) }", NULL);
  check("SELECT * { BIND(1) }", NULL); /* rasqal reports these */
  check("SELECT * { BIND(?x ?y ?z) }", NULL);
  check("SELECT * { BIND (", NULL);
  check("SELECT * { BIND ?x }", NULL);
}
END_TEST

START_TEST(calls) {
  check("SELECT * { ?s ?p ?o FILTER(STRBEFORE(?o, \"x\") = \"y\") }", NULL);
  check("SELECT * { ?s ?p ?o FILTER(STRAFTER(?o \"x\") = \"y\") }", "STRAFTER");
  check("SELECT * { ?s ?p ?o FILTER(CONCAT(?o, \"1\"^^<urn:t>, \"w\"@en) = \"y\") }", NULL);
  check("SELECT * { ?s ?p ?o FILTER(CONCAT(?o,", "CONCAT");
  check("SELECT * { ?s ?p ?o FILTER(isNUMERIC(?o)) }", "isNUMERIC");
  check("SELECT * { ?s ?p ?o FILTER(SUBSTR(?o, 2) = \"y\") }", "SUBSTR");
  check("SELECT * { ?s ?p ?o FILTER(COALESCE(SUBSTR(?o, 2), \"\") = \"y\") }", NULL);
  check("SELECT * { ?s ?p ?o FILTER(COALESCE SUBSTR(?o, 2)) }", "SUBSTR");
  check("SELECT (1 + 1 AS ?n) (STR(?n) AS ?t) { ?s ?p ?o }", "STR of a computed number");
  check("SELECT (STR(1 + ?o) AS ?t) { ?s ?p ?o }", NULL); /* A constant comes first */
  check("SELECT (STR((1)) AS ?t) { ?s ?p ?o }", "STR of a computed number");
  check("SELECT (STR(LANG(?o)) AS ?t) (STR(ex:f(?o)) AS ?u) { ?s ?p ?o }", NULL);
  check("SELECT (xsd:integer(?o) AS ?t) { ?s ?p ?o }", "a cast");
  check("SELECT (<http://www.w3.org/2001/XMLSchema#decimal>(?o) AS ?t) { ?s ?p ?o }", "a cast");
  check("SELECT (xsd:string(?o) AS ?t) { ?s ?p ?o }", "a cast");
  check("SELECT (xsd:integer(STR(?o)) AS ?t) (xsd:decimal(\"1\") AS ?u) { ?s ?p ?o }", NULL);
  check("SELECT (ex:biginteger(?o) AS ?t) (integer(?o) AS ?u) { ?s ?p ?o }", NULL);
  check("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "no network access");
}
END_TEST

START_TEST(groups) {
  check("SELECT ?o { { SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o } } }", "inside the query");
  check("SELECT ?o { { SELECT ?o { ?s ?p ?o } } ?o ?q ?r } GROUP BY ?s", NULL);
  check("SELECT ?o { { SELECT ?o { { SELECT ?o { ?s ?p ?o } } } } } GROUP BY ?s", NULL);
  check("SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?o", "name the predicate");
  check("SELECT ?o (COUNT(*) AS ?n) { ?s ex:p ?o } GROUP BY ?o", NULL);
  check("SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o . ?t <urn:p> ?o } GROUP BY ?o", NULL);
  check("SELECT ?o (COUNT(*) AS ?n) { ?s a ?o } GROUP BY ?o", NULL);
  check("SELECT (SUM(DISTINCT ?o) AS ?n) { ?s ex:p ?o }", "not COUNT");
  check("SELECT (GROUP_CONCAT(DISTINCT ?o) AS ?n) { ?s ex:p ?o }", "not COUNT");
  check("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ex:p ?o }", NULL);
  check("SELECT (COUNT(DISTINCT ?o) AS ?n) (COUNT(?o) AS ?m) { ?s ex:p ?o }", "beside another");
  check("SELECT (COUNT(DISTINCT ?o) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s ex:p ?o }",
        "beside another");
  check("SELECT (COUNT(DISTINCT ?o) AS ?n) (COUNT(?s) AS ?m) { ?s ex:p ?o }", NULL);
  check("SELECT (MAX(DISTINCT ?o) AS ?n) { ?s ex:p ?o }", NULL);
}
END_TEST

START_TEST(doubles) {
  check("SELECT (1e0 + 1 AS ?n) {}", "xsd:double");
  check("SELECT (1E0 * 2 AS ?n) {}", "xsd:double");
  check("SELECT (xsd:double(\"1\") / 2 AS ?n) {}", "xsd:double");
  check("SELECT (<urn:x#float>(\"1\") - 2 AS ?n) {}", "xsd:double");
  check("SELECT (SUM(1e0) AS ?n) {}", "xsd:double");
  check("SELECT (?x - ?y AS ?n) { ?x ex:p 1e0 }", "xsd:double");
  check("SELECT ((?x) - 1 AS ?n) { ?x ex:p 1e0 }", "xsd:double");
  check("SELECT (- ?x AS ?n) { ?x ex:p 1e0 }", "xsd:double");
  check("SELECT * { ?s ex:p -1 . ?s ex:q 1e0 }", NULL);
  check("SELECT DISTINCT * { ?s ex:p 1e0 }", NULL);
  check("SELECT (COUNT(*) AS ?n) { ?s ex:p 1e0 }", NULL);
  check("SELECT (1.5 + 1 AS ?n) {}", NULL);
  check("ASK { ?s ex:SUM 1e0 }", NULL);
}
END_TEST

static bool has_rows(const char *query) { return cg_store_has_rows_of_values(cg_slice_of(query)); }

START_TEST(rows_of_values) {
  ck_assert(has_rows("SELECT * { VALUES ?x { 1 2 } }"));
  ck_assert(has_rows("SELECT * { VALUES ?x { \"a\"@en \"b\"@fr } }"));
  ck_assert(has_rows("SELECT * { VALUES (?x ?y) { (1 2) (3 4) } }"));
  ck_assert(!has_rows("SELECT * { VALUES ?x { \"1\"^^<urn:t> } }"));
  ck_assert(!has_rows("SELECT * { VALUES ?x { \"a\"@en-GB } }"));
  ck_assert(!has_rows("SELECT * { VALUES ?x { -1 } }"));
  ck_assert(has_rows("SELECT * { VALUES ?x { -1 +2 } }"));
  ck_assert(!has_rows("SELECT * { VALUES (?x ?y) { (1 2) } }"));
  ck_assert(!has_rows("SELECT * { VALUES ?x { } }"));
  ck_assert(!has_rows("SELECT * { VALUES ?x { 1"));
  ck_assert(!has_rows("SELECT * { VALUES ?x"));
  ck_assert(!has_rows("SELECT * { VALUES"));
  ck_assert(!has_rows("SELECT * { ?s ?p \"VALUES ?x { 1 2 }\" }"));
}
END_TEST

/* Check what `write` makes of `query`. */
static void check_written(cg_status (*write)(cg_slice query, cg_buffer *out), const char *query,
                          const char *expected) {
  cg_buffer out = cg_buffer_init(arena);
  ck_assert_int_eq(write(cg_slice_of(query), &out), CG_OK);
  ck_assert_str_eq(out.length ? out.data : "", expected);
}

START_TEST(groups_of_nothing) {
  check_written(cg_store_of_nothing,
                "SELECT (COUNT(*) AS ?n) (SUM((?x)) AS ?s) (AVG(?x) AS ?a) { ?y ?p ?x } LIMIT 1",
                " SELECT ( 0 AS ?n ) ( 0 AS ?s ) ( 0 AS ?a )  { }  LIMIT 1");
  check_written(cg_store_of_nothing, "SELECT (GROUP_CONCAT(?x) AS ?g) (MIN(?x) AS ?m) { ?y ?p ?x }",
                " SELECT ( \"\" AS ?g ) ( (1 / 0) AS ?m )  { } ");
  check_written(cg_store_of_nothing, "SELECT ?x { ?y ?p ?x }", "");
  check_written(cg_store_of_nothing, "SELECT (COUNT(*) AS ?n) { ?y ?p ?x } GROUP BY ?y", "");
  check_written(cg_store_of_nothing, "SELECT (COUNT(*) AS ?n) { ?y ?p ?x } HAVING (?n > 1)", "");
  check_written(cg_store_of_nothing, "SELECT (COUNT(*) AS ?n) { ?y ?p ?x } VALUES ?y { <urn:y> }",
                "");
  check_written(cg_store_of_nothing, "ASK { ?y ?p ?x }", "");
  check_written(cg_store_of_nothing, "SELECT (COUNT(*) AS ?n)", "");
  check_written(cg_store_of_nothing, "SELECT (COUNT(*) AS ?n) { ?y ?p ?x", "");
  check_written(cg_store_ask_of, "PREFIX ex: <urn:> SELECT (COUNT(*) AS ?n) { { ?y ?p ?x } }",
                "PREFIX ex: <urn:> ASK { { ?y ?p ?x } }");
  check_written(cg_store_ask_of, "SELECT ?y { ?y ?p ?x } GROUP BY ?y", "ASK { ?y ?p ?x }");
  check_written(cg_store_ask_of, "SELECT ?y { ?y ?p ?x }", "");
}
END_TEST

/* Check the tokens of `query`, with a space between them. */
static void check_tokens(const char *query, const char *expected) {
  char found[256] = "";
  size_t place = 0;
  for (cg_slice token; (token = cg_sparql_token(cg_slice_of(query), &place)).length;) {
    snprintf(found + strlen(found), sizeof(found) - strlen(found), "%s%.*s", *found ? "|" : "",
             (int)token.length, token.data);
  }
  ck_assert_str_eq(found, expected);
}

START_TEST(tokens) {
  check_tokens("# a comment\r ?x # the last", "?x");
  check_tokens("<urn:a> < <urn b> <\"", "<urn:a>|<|<|urn|b|>|<|\"");
  check_tokens("1 1. .5 1.5 1.e3 1e+3 1e 1.e 5.e+ 2e-x .",
               "1|1|.|.5|1.5|1.e3|1e+3|1|e|1|.|e|5|.|e|+|2|e|-|x|.");
  check_tokens("ex:a.b. ex:a\\-b:c%20 ex:\\ ex-y:z. a-b .x:",
               "ex:a.b|.|ex:a\\-b:c%20|ex:\\ ex-y:z|.|a|-|b|.|x:");
  check_tokens("\"w\"@en-GB-1 @1 \"\"\"a\"b\\\"\"\"\" 'no end",
               "\"w\"|@en-GB-1|@|1|\"\"\"a\"b\\\"\"\"\"|'no end");
  check_tokens("\xC3\xA9t\xC3\xA9 \\u0041b ?\\u0041", "\xC3\xA9t\xC3\xA9|\\u0041b|?|\\u0041");
}
END_TEST

START_TEST(order_of_distinct) {
  const cg_slice order = cg_sparql_distinct_order(CG_SLICE("SELECT DISTINCT ?x { } ORDER BY ?x"));
  ck_assert_uint_eq(order.length, strlen(" BY ?x"));
  ck_assert_uint_eq(cg_sparql_distinct_order(CG_SLICE("SELECT ?x { } ORDER BY ?x")).length, 0);
  ck_assert_uint_eq(cg_sparql_distinct_order(CG_SLICE("SELECT DISTINCT ?x { }")).length, 0);
  ck_assert_uint_eq(cg_sparql_distinct_order(CG_SLICE("DISTINCT ORDER")).length, 0);
}
END_TEST

/* --- Answers */

static char answer[4096];

static cg_status take(void *handle, cg_slice bytes) {
  const size_t length = strlen(answer);
  ck_assert_uint_lt(length + bytes.length, sizeof(answer));
  memcpy(answer + length, bytes.data, bytes.length);
  answer[length + bytes.length] = '\0';
  return handle ? CG_CANNOT_WRITE : CG_OK;
}

static void ask(const char *query, const char *format, cg_status status, const char *expected) {
  answer[0] = '\0';
  const cg_status got = cg_store_query(store, "query", query, format, take, NULL);
  ck_assert_msg(got == status, "%s: status %d, not %d", query, (int)got, (int)status);
  ck_assert_str_eq(answer, expected);
}

static void put(const char *data, const char *syntax, cg_status status) {
  const cg_status got = cg_store_put_as(store, "data", cg_slice_of(data), syntax);
  ck_assert_msg(got == status, "%s: status %d, not %d", data, (int)got, (int)status);
}

START_TEST(answers) {
  put("<urn:s> <urn:p> \"w\"@en, \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>, <urn:o>, "
      "\"a,b\\r\\\"c\\\"\", \"\" .\n_:b <urn:q> \"x\ty\\nz\" .\n",
      "turtle", CG_OK);
  ck_assert_int_eq(cg_store_count(store), 6);
  ask("ASK { <urn:s> ?p ?o }", "table", CG_OK, "yes\n");
  ask("SELECT ?o { <urn:s> <urn:p> ?o } ORDER BY ?o LIMIT 1", "table", CG_OK, "o\nurn:o\n");
  ask("SELECT (STR(?o) AS ?t) { ?s <urn:q> ?o }", "csv", CG_OK, "t\r\n\"x\ty\nz\"\r\n");
  ask("SELECT ?o { ?s <urn:q> ?o }", "tsv", CG_OK, "?o\n\"x\\ty\\nz\"\n");
  ask("SELECT ?o { <urn:s> <urn:p> ?o FILTER(LANG(?o) = \"en\") }", "json", CG_OK,
      "{\"head\":{\"vars\":[\"o\"]},\"results\":{\"bindings\":[\n"
      "{\"o\":{\"type\":\"literal\",\"value\":\"w\",\"xml:lang\":\"en\"}}\n]}}\n");
  ask("CONSTRUCT { ?s <urn:r> ?o } { ?s <urn:p> ?o FILTER(isIRI(?o)) }", "table", CG_OK,
      "<urn:s> <urn:r> <urn:o> .\n");
  ask("SELECT ?o { ?s ?p ?o }", "odd", CG_BAD_ARGUMENT, "");
  ask("SELECT ?o { ?s ?p", "csv", CG_BAD_INPUT, "");
  ask("SELECT ?o { ?s ?p ?o FILTER(isNUMERIC(?o)) }", "csv", CG_BAD_INPUT, "");
}
END_TEST

START_TEST(limits_of_rows) {
  const cg_query_options options = {sizeof(options), 2};
  put("<urn:s> <urn:p> 1, 2, 3 .\n", "turtle", CG_OK);
  ck_assert_int_eq(cg_store_set_query_options(store, &options), CG_OK);
  ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "csv", CG_OK, "n\r\n3\r\n");
  ask("SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 2", "csv", CG_OK, "o\r\n1\r\n2\r\n");
  for (const char *const *format =
         (const char *const[]){"csv", "table", "tsv", "json", "xml", NULL};
       *format; ++format) {
    answer[0] = '\0';
    ck_assert_int_eq(cg_store_query(store, "q", "SELECT ?o { ?s ?p ?o }", *format, take, NULL),
                     CG_BAD_INPUT);
    answer[0] = '\0';
    ck_assert_int_eq(
      cg_store_query(store, "q", "SELECT ?o { ?s ?p ?o } LIMIT 1", *format, take, &store),
      CG_CANNOT_WRITE);
  }
  ck_assert_int_eq(cg_store_set_query_options(store, NULL), CG_OK);
  ask("SELECT ?o { ?s ?p ?o } ORDER BY ?o", "csv", CG_OK, "o\r\n1\r\n2\r\n3\r\n");
}
END_TEST

START_TEST(syntaxes) {
  put("<urn:s> <urn:p> <urn:o> .\n", "ntriples", CG_OK);
  put("<urn:s> <urn:p> <urn:o2> <urn:g> .\n", "nquads", CG_OK);
  put("<urn:s> <urn:p>", "turtle", CG_BAD_INPUT);
  put("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"urn:\">"
      "<rdf:Description rdf:about=\"urn:x\"><e:p xml:lang=\"fr\">mot</e:p><e:q "
      "rdf:datatype=\"urn:t\">1</e:q><e:r><e:T/></e:r></rdf:Description></rdf:RDF>",
      "rdfxml", CG_OK);
  ask("SELECT ?o { <urn:x> <urn:p> ?o }", "tsv", CG_OK, "?o\n\"mot\"@fr\n");
  ask("SELECT ?o { <urn:x> <urn:q> ?o }", "tsv", CG_OK, "?o\n\"1\"^^<urn:t>\n");
  ask("ASK { <urn:x> <urn:r> ?b . ?b a <urn:T> FILTER(isBlank(?b)) }", "table", CG_OK, "yes\n");
  put("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"urn:\">"
      "<rdf:Description rdf:about=\"urn:a b\"><e:p>w</e:p></rdf:Description></rdf:RDF>",
      "rdfxml", CG_BAD_INPUT);
  put("<rdf:RDF", "rdfxml", CG_BAD_INPUT);
  put("neither this nor that", "guess", CG_BAD_INPUT);
}
END_TEST

static cg_status take_document(void *handle, const cg_store_document_view *document) {
  (void)document;
  ++*(int *)handle;
  return CG_OK;
}

static cg_status take_statement(void *handle, const cg_statement_view *statement) {
  (void)statement;
  ++*(int *)handle;
  return CG_OK;
}

START_TEST(stores_in_memory) {
  int count = 0;
  put("<urn:s> <urn:p> <urn:o> .\n", "ntriples", CG_OK);
  ck_assert_int_eq(cg_store_list(store, take_document, &count), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_store_dump(store, take, NULL), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_store_delete(store, CG_SLICE("urn:s")), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_store_visit(store, take_statement, &count), CG_BAD_ARGUMENT);
  ck_assert_int_eq(count, 0);
}
END_TEST

Suite *suite_queries(void) {
  Suite *const suite = suite_create("queries");
  TCase *const cases = tcase_create("queries");
  tcase_add_checked_fixture(cases, set_up, tear_down);
  tcase_add_test(cases, binds);
  tcase_add_test(cases, calls);
  tcase_add_test(cases, groups);
  tcase_add_test(cases, doubles);
  tcase_add_test(cases, rows_of_values);
  tcase_add_test(cases, groups_of_nothing);
  tcase_add_test(cases, tokens);
  tcase_add_test(cases, order_of_distinct);
  tcase_add_test(cases, answers);
  tcase_add_test(cases, limits_of_rows);
  tcase_add_test(cases, syntaxes);
  tcase_add_test(cases, stores_in_memory);
  suite_add_tcase(suite, cases);
  return suite;
}
