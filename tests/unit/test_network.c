/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "addons/network/network_impl.h"
#include "addons/network/strings.h"
#include "base/buffer.h"

#include <clausegraph/network.h>

#include <check.h>
#include <stdio.h>

#define CG "https://w3id.org/clausegraph/ontology#"
#define TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

static cg_network *network;
static cg_arena *arena;
static char said[1000];

static void take_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  snprintf(said, sizeof(said), "%s", message);
}

static void set_up(void) {
  const cg_environment environment = {.size = sizeof(cg_environment), .log = take_message};
  said[0] = '\0';
  ck_assert_int_eq(cg_network_new(&environment, &network), CG_OK);
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
}

static void tear_down(void) {
  cg_network_free(network);
  cg_arena_free(arena);
}

static void say(const char *subject, const char *predicate, const char *object, int is_iri) {
  const cg_statement_view s = {.subject = cg_slice_of(subject),
                               .predicate = cg_slice_of(predicate),
                               .object = cg_slice_of(object),
                               .is_iri = is_iri,
                               .datatype = {"", 0},
                               .language = {"", 0},
                               .graph = {"", 0}};
  ck_assert_int_eq(cg_network_take(network, &s), CG_OK);
}

static void link_to(const char *subject, const char *predicate, const char *object) {
  say(subject, predicate, object, 1);
}

static void thing(const char *iri, const char *class_iri, const char *label, const char *date) {
  link_to(iri, TYPE, class_iri);
  say(iri, "http://www.w3.org/2004/02/skos/core#prefLabel", label, 0);
  if (date) {
    say(iri, "http://purl.org/dc/terms/date", date, 0);
  }
}

/* A document "x:NAME" with one clause, a sub-paragraph of another. */
static void document(const char *iri, const char *clause, const char *chapeau) {
  link_to(iri, TYPE, CG "Document");
  link_to(iri, CG "hasClause", clause);
  link_to(iri, CG "hasClause", chapeau);
  link_to(chapeau, TYPE, CG "OperativeParagraph");
  link_to(chapeau, CG "action", "x:call-upon");
  link_to(clause, TYPE, CG "Subparagraph");
  link_to(clause, CG "parentClause", chapeau);
  say(clause, CG "clauseLabel", "op2-a", 0);
}

static void reference(const char *clause, const char *iri, const char *target,
                      const char *confidence) {
  link_to(clause, CG "hasReference", iri);
  link_to(iri, CG "target", target);
  say(iri, CG "confidence", confidence, 0);
}

static void settle_and_select(const char *level) {
  const cg_network_options options = {.size = sizeof(cg_network_options), .level = level};
  ck_assert_int_eq(cg_network_settle(network, "graph"), CG_OK);
  ck_assert_int_eq(cg_network_select(network, &options), CG_OK);
}

static void ck_slice(cg_slice slice, const char *expected) {
  ck_assert_msg(cg_slice_is_equal(slice, cg_slice_of(expected)), "'%.*s' is not '%s'",
                (int)slice.length, slice.data, expected);
}

/* A document that cites x:b three times, once with another confidence and once as a conflict. */
static void sample(void) {
  document("x:a", "x:a#op2-a", "x:a#op2");
  thing("x:b", CG "Document", "B", "2001");
  thing("x:call-upon", "http://www.w3.org/2004/02/skos/core#Concept", "calls upon", NULL);
  reference("x:a#op2-a", "x:a#op2-a/1-2", "x:b", "0.97");
  reference("x:a#op2-a", "x:a#op2-a/3-4", "x:b", "0.5");
  reference("x:a#op2-a", "x:a#op2-a/5-6", "x:b", "0.9");
  link_to("x:a#op2-a/5-6", CG "status", CG "Conflict");
  link_to("x:a#op2-a/5-6", CG "probableTarget", "x:c");
  thing("x:c", CG "Document", "C", NULL);
  reference("x:a#op2-a", "x:a#op2-a/7-8", "x:a", "1.00");
}

START_TEST(citations_are_merged_and_conflicts_kept_apart) {
  sample();
  settle_and_select(NULL);
  ck_assert_uint_eq(cg_network_node_count(network), 2); /* Without x:c, which nothing cites */
  ck_assert_uint_eq(cg_network_edge_count(network), 2); /* Without x:a to itself */
  const cg_network_edge_view plain = cg_network_edge(network, 0);
  const cg_network_edge_view conflict = cg_network_edge(network, 1);
  ck_assert_uint_eq(plain.count, 2);
  ck_assert_uint_eq(plain.operative, 2);
  ck_assert_uint_eq(plain.preambular, 0);
  ck_assert_double_eq_tol(plain.confidence, 0.97, 1e-9);
  ck_slice(plain.clauses, "op2-a");
  ck_slice(plain.verbs, "calls upon");
  ck_assert(!plain.is_conflict && conflict.is_conflict);
  ck_assert_uint_eq(conflict.count, 1);
  ck_slice(conflict.probable, "C");
  ck_slice(plain.probable, "");
}
END_TEST

START_TEST(who_was_read_is_known) {
  sample();
  settle_and_select(NULL);
  ck_assert(cg_network_node(network, 0).is_read);
  ck_assert(!cg_network_node(network, 1).is_read);
  ck_slice(cg_network_node(network, 1).label, "B");
  ck_assert_uint_eq(cg_network_node(network, 1).year, 2001);
}
END_TEST

START_TEST(what_is_given_twice_counts_once) {
  sample();
  ck_assert_int_eq(cg_network_settle(network, "first"), CG_OK);
  sample();
  settle_and_select("clause");
  ck_assert_uint_eq(cg_network_node_count(network), 2);
  ck_assert_uint_eq(cg_network_edge_count(network), 2);
  ck_assert_uint_eq(cg_network_edge(network, 0).count, 2);
  ck_slice(cg_network_node(network, 0).iri, "x:a#op2-a");
  ck_slice(cg_network_node(network, 0).label, "x:a op2-a");
  ck_slice(cg_network_node(network, 0).type, "Subparagraph");
}
END_TEST

START_TEST(a_younger_document_is_a_conflict) {
  document("x:a", "x:a#op2-a", "x:a#op2");
  say("x:a", CG "adoptedOn", "2000-12-31", 0);
  thing("x:b", CG "Document", "B", "2001");
  thing("x:c", CG "Document", "C", "2000-12-31");
  thing("x:d", CG "Document", "D", "2000");
  reference("x:a#op2-a", "x:a#op2-a/1-2", "x:b", "0.97");
  reference("x:a#op2-a", "x:a#op2-a/3-4", "x:c", "0.97");
  reference("x:a#op2-a", "x:a#op2-a/5-6", "x:d", "0.97");
  settle_and_select(NULL);
  ck_assert_uint_eq(cg_network_edge_count(network), 3);
  ck_assert(cg_network_edge(network, 0).is_conflict);
  ck_assert(!cg_network_edge(network, 1).is_conflict);
  ck_assert(!cg_network_edge(network, 2).is_conflict);
}
END_TEST

START_TEST(a_date_is_taken_from_references_that_agree) {
  document("x:a", "x:a#op2-a", "x:a#op2");
  thing("x:b", CG "Document", "B", NULL);
  thing("x:c", CG "Document", "C", NULL);
  thing("x:d", CG "Document", "D", "1999-01-01");
  reference("x:a#op2-a", "x:a#op2-a/1-2", "x:b", "1.00");
  reference("x:a#op2-a", "x:a#op2-a/3-4", "x:b", "1.00");
  reference("x:a#op2-a", "x:a#op2-a/5-6", "x:c", "1.00");
  reference("x:a#op2-a", "x:a#op2-a/7-8", "x:c", "1.00");
  reference("x:a#op2-a", "x:a#op2-a/9-10", "x:d", "1.00");
  say("x:a#op2-a/1-2", CG "statedDate", "2001-02-03", 0);
  say("x:a#op2-a/5-6", CG "statedDate", "2001-02-03", 0);
  say("x:a#op2-a/7-8", CG "statedDate", "2001-02-04", 0);
  say("x:a#op2-a/9-10", CG "statedDate", "2001-02-04", 0);
  settle_and_select(NULL);
  ck_slice(cg_network_node(network, 1).date, "2001-02-03");
  ck_assert_uint_eq(cg_network_node(network, 1).year, 2001);
  ck_slice(cg_network_node(network, 2).date, "");
  ck_slice(cg_network_edge(network, 1).stated_date, "2001-02-03 2001-02-04");
  ck_slice(cg_network_node(network, 3).date, "1999-01-01");
}
END_TEST

START_TEST(pairs_are_counted_by_document) {
  document("x:a", "x:a#op2-a", "x:a#op2");
  document("x:b", "x:b#op2-a", "x:b#op2");
  thing("x:t", CG "Treaty", "T", NULL);
  thing("x:t", CG "Instrument", "T", NULL);
  thing("x:u", CG "Instrument", "U", NULL);
  thing("x:v", CG "Instrument", "V", NULL);
  reference("x:a#op2-a", "x:a#op2-a/1-2", "x:u", "1.00");
  reference("x:a#op2-a", "x:a#op2-a/3-4", "x:t", "1.00");
  reference("x:a#op2-a", "x:a#op2-a/5-6", "x:u", "1.00");
  reference("x:b#op2-a", "x:b#op2-a/1-2", "x:t", "1.00");
  reference("x:b#op2-a", "x:b#op2-a/3-4", "x:u", "1.00");
  settle_and_select("co-citation");
  ck_assert(!cg_network_is_directed(network));
  ck_assert_uint_eq(cg_network_node_count(network), 2); /* Nothing is co-cited with x:v */
  ck_assert_uint_eq(cg_network_edge_count(network), 1);
  ck_assert_uint_eq(cg_network_edge(network, 0).count, 2);
  ck_assert_uint_eq(cg_network_edge(network, 0).source, 0);
  ck_slice(cg_network_node(network, 0).type, "Treaty");
}
END_TEST

START_TEST(broken_graphs_are_told) {
  const cg_network_options part = {.size = sizeof(cg_network_options), .part = "annex"};
  const cg_network_options level = {.size = sizeof(cg_network_options), .level = "village"};
  const cg_slice word = CG_SLICE("Village");
  const cg_network_options kind = {
    .size = sizeof(cg_network_options), .kinds = &word, .kind_count = 1};
  ck_assert_int_eq(cg_network_settle(network, "nothing"), CG_BAD_INPUT);
  ck_assert_msg(strstr(said, "nothing: no document"), "%s", said);
  document("x:a", "x:a#op2-a", "x:a#op2");
  reference("x:z#op1", "x:z#op2-a/1-2", "x:b", "1.00");
  ck_assert_int_eq(cg_network_settle(network, "part"), CG_BAD_INPUT);
  ck_assert_msg(strstr(said, "part: 1 reference has no clause"), "%s", said);
  ck_assert_int_eq(cg_network_select(network, &part), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_network_select(network, &level), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_network_select(network, &kind), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_network_select(network, NULL), CG_OK);
  /* A graph with an error does not count as read */
  ck_assert_uint_eq(cg_network_node_count(network), 0);
}
END_TEST

START_TEST(circles_of_clauses_end) {
  document("x:a", "x:a#op2-a", "x:a#op2");
  link_to("x:a#op2", TYPE, CG "Subparagraph");
  link_to("x:a#op2", CG "parentClause", "x:a#op2-a");
  reference("x:a#op2-a", "x:a#op2-a/1-2", "x:b", "rubbish");
  link_to("x:b", TYPE, CG "Document");
  settle_and_select(NULL);
  ck_assert_uint_eq(cg_network_edge(network, 0).count, 1);
  ck_assert_double_eq(cg_network_edge(network, 0).confidence, 1);
}
END_TEST

static cg_status take_bytes(void *handle, cg_slice bytes) { return cg_buffer_add(handle, bytes); }

static const char *written(const char *format) {
  cg_buffer bytes = cg_buffer_init(arena);
  ck_assert_int_eq(cg_network_write(network, format, take_bytes, &bytes), CG_OK);
  ck_assert_int_eq(cg_buffer_add_byte(&bytes, 0), CG_OK);
  return bytes.data;
}

static void ck_has(const char *format, const char *part) {
  const char *const text = written(format);
  ck_assert_msg(strstr(text, part), "%s lacks %s:\n%s", format, part, text);
}

START_TEST(hostile_names_are_escaped) {
  document("x:a", "x:a#op2-a", "x:a#op2");
  thing("x:b", CG "Instrument", "]]><b a=\"1\">\\N & \x01\xFF, two\nlines", NULL);
  thing("x:c", CG "Instrument", "]]><b a=\"1\">\\N & \x01\xFF, two lines", NULL);
  reference("x:a#op2-a", "x:a#op2-a/1-2", "x:b", "1.00");
  reference("x:a#op2-a", "x:a#op2-a/3-4", "x:c", "0.125");
  settle_and_select("instrument");
  ck_has("graphml", "<data key=\"n.label\">]]&gt;&lt;b a=&quot;1&quot;&gt;\\N &amp; "
                    "\xEF\xBF\xBD\xEF\xBF\xBD, two&#10;lines</data>");
  ck_has("graphml", "<data key=\"e.confidence\">0.125</data>");
  ck_has(
    "gexf",
    "label=\"]]&gt;&lt;b a=&quot;1&quot;&gt;\\N &amp; \xEF\xBF\xBD\xEF\xBF\xBD, two&#10;lines\">");
  ck_has("csv-nodes",
         "x:b,\"]]><b a=\"\"1\"\">\\N & \xEF\xBF\xBD\xEF\xBF\xBD, two\nlines\",x:b,Instrument,");
  ck_has("csv", "x:a,x:b,Directed,1,1,0,1,op2-a,x:call-upon,,,1.00,false,1\r\n");
  ck_has("dot",
         "n1 [label=\"]]><b a=\\\"1\\\">\\\\N & \xEF\xBF\xBD\xEF\xBF\xBD, two\\nlines\", iri");
  ck_has(
    "pajek",
    "*Vertices 3\n1 \"x:a\"\n2 \"]]><b a='1'>/N & \xEF\xBF\xBD\xEF\xBF\xBD, two lines\"\n3 \"");
  ck_has("pajek", "two lines [3]\"\n*Arcs\n1 2 1\n1 3 1\n");
}
END_TEST

static cg_status refuse(void *handle, cg_slice bytes) {
  (void)bytes;
  ++*(int *)handle;
  return CG_CANNOT_WRITE;
}

START_TEST(a_sink_that_fails_is_asked_once) {
  sample();
  settle_and_select(NULL);
  for (size_t i = 0; cg_network_format(i).name; ++i) {
    int count = 0;
    ck_assert_int_eq(cg_network_write(network, cg_network_format(i).name, refuse, &count),
                     CG_CANNOT_WRITE);
    ck_assert_int_eq(count, 1);
  }
  ck_assert_int_eq(cg_network_write(network, "picture", take_bytes, NULL), CG_BAD_ARGUMENT);
}
END_TEST

START_TEST(labels_are_sorted_as_people_read) {
  cg_slice labels[] = {CG_SLICE("op10"), CG_SLICE("pp2"),  CG_SLICE("op2-a"),
                       CG_SLICE("op2"),  CG_SLICE("op10"), CG_SLICE("op1")};
  const char *const expected[] = {"op1", "op2", "op2-a", "op10", "pp2"};
  ck_assert_uint_eq(cg_words_sort(labels, 6, cg_labels_compare), 5);
  for (size_t i = 0; i < 5; ++i) {
    ck_slice(labels[i], expected[i]);
  }
}
END_TEST

Suite *suite_network(void) {
  Suite *const suite = suite_create("network");
  TCase *const tests = tcase_create("network");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, citations_are_merged_and_conflicts_kept_apart);
  tcase_add_test(tests, who_was_read_is_known);
  tcase_add_test(tests, what_is_given_twice_counts_once);
  tcase_add_test(tests, a_younger_document_is_a_conflict);
  tcase_add_test(tests, a_date_is_taken_from_references_that_agree);
  tcase_add_test(tests, pairs_are_counted_by_document);
  tcase_add_test(tests, broken_graphs_are_told);
  tcase_add_test(tests, circles_of_clauses_end);
  tcase_add_test(tests, hostile_names_are_escaped);
  tcase_add_test(tests, a_sink_that_fails_is_asked_once);
  tcase_add_test(tests, labels_are_sorted_as_people_read);
  suite_add_tcase(suite, tests);
  return suite;
}
