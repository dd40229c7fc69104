/* SPDX-License-Identifier: Apache-2.0 */
/* Measures of networks small enough to compute by hand. */
#include "suites.h"

#include "addons/network/classes.h"
#include "addons/network/figures.h"
#include "addons/network/measures_impl.h"
#include "addons/network/svg.h"
#include "base/slice.h"

#include <clausegraph/picture.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#define CG "https://w3id.org/clausegraph/ontology#"
#define TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define TITLE "http://purl.org/dc/terms/title"

static cg_network *network;
static cg_measures *measures;
static char said[1000];
static size_t allocations_left;
static int reference_count;

static void take_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  snprintf(said, sizeof(said), "%s", message);
}

/* An allocator that fails after a number of allocations. */
static void *resize(void *handle, void *pointer, size_t size) {
  (void)handle;
  if (!size) {
    free(pointer);
    return NULL;
  }
  return allocations_left && allocations_left-- ? realloc(pointer, size) : NULL;
}

static const cg_allocator failing = {resize, NULL};

static void set_up(void) {
  const cg_environment environment = {
    .size = sizeof(cg_environment), .allocator = &failing, .log = take_message};
  allocations_left = SIZE_MAX;
  said[0] = '\0';
  reference_count = 0;
  ck_assert_int_eq(cg_network_new(&environment, &network), CG_OK);
}

static void tear_down(void) {
  cg_measures_free(measures);
  measures = NULL;
  cg_network_free(network);
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

/* A resolution "x:NAME" with one clause. */
static void resolution(const char *iri, const char *title, const char *date) {
  char clause[64];
  snprintf(clause, sizeof(clause), "%s#pp1", iri);
  say(iri, TYPE, CG "Document", 1);
  say(iri, TYPE, CG "Resolution", 1);
  say(iri, CG "hasClause", clause, 1);
  say(iri, CG "adoptedBy", "x:council", 1);
  say(iri, TITLE, title, 0);
  say(iri, "http://purl.org/dc/terms/identifier", iri, 0);
  say(iri, CG "adoptedOn", date, 0);
  say(clause, TYPE, CG "PreambularParagraph", 1);
  say(clause, CG "clauseLabel", "pp1", 0);
}

static void cite(const char *iri, const char *target) {
  char clause[64];
  char reference[64];
  snprintf(clause, sizeof(clause), "%s#pp1", iri);
  snprintf(reference, sizeof(reference), "%s#op1/%d-9", iri, ++reference_count);
  say(clause, CG "hasReference", reference, 1);
  say(reference, CG "target", target, 1);
  say(reference, CG "confidence", "1", 0);
}

static void measure(void) {
  ck_assert_int_eq(cg_network_settle(network, "graph"), CG_OK);
  ck_assert_int_eq(cg_measures_new(network, NULL, CG_MEASURE_ALL, &measures), CG_OK);
}

/* A chain with two starts: a and e cite b, b cites c, c cites d. */
static void chain(void) {
  say("x:council", TYPE, CG "Body", 1);
  say("x:council", "http://www.w3.org/2004/02/skos/core#prefLabel", "Council", 0);
  resolution("x:a", "Protection of migrants", "2010-01-01");
  resolution("x:b", "Protection of all migrants", "2008-01-01");
  resolution("x:c", "Rules of procedure", "2006-01-01");
  resolution("x:d", "Protection of women migrants", "2004-01-01");
  resolution("x:e", "Public finance", "2009-06-01");
  cite("x:a", "x:b");
  cite("x:e", "x:b");
  cite("x:e", "x:b");
  cite("x:b", "x:c");
  cite("x:c", "x:d");
}

enum { A, B, C, D, E }; /* Nodes are sorted by IRI */

START_TEST(degrees_and_weights) {
  chain();
  measure();
  ck_assert_uint_eq(cg_measures_summary_of(measures).nodes, 5);
  ck_assert_uint_eq(cg_measures_summary_of(measures).edges, 4);
  ck_assert_uint_eq(cg_measures_of(measures, B).in_degree, 2);
  ck_assert_uint_eq(cg_measures_of(measures, B).in_weight, 3);
  ck_assert_uint_eq(cg_measures_of(measures, E).out_degree, 1);
  ck_assert_uint_eq(cg_measures_of(measures, E).out_weight, 2);
  ck_assert_uint_eq(cg_measures_of(measures, A).in_degree, 0);
}
END_TEST

/* With s as the base rank, which includes d's share: a = e = s, b = s + 0.85 (a + e), and so on. */
START_TEST(centrality_by_hand) {
  const double sum = 1 + 2.7 + 3.295 + 3.80075 + 1;
  const double ranks[] = {1 / sum, 2.7 / sum, 3.295 / sum, 3.80075 / sum, 1 / sum};
  const double between[] = {0, 4, 3, 0, 0};
  const double hubs[] = {1, 0, 0, 0, 1};
  const double authorities[] = {0, 1, 0, 0, 0};
  chain();
  measure();
  for (uint32_t i = 0; i < 5; ++i) {
    const cg_measures_view view = cg_measures_of(measures, i);
    ck_assert_double_eq_tol(view.pagerank, ranks[i], 1e-9);
    ck_assert_double_eq_tol(view.betweenness, between[i], 1e-9);
    ck_assert_double_eq_tol(view.hub, hubs[i], 1e-6);
    ck_assert_double_eq_tol(view.authority, authorities[i], 1e-6);
    ck_assert_uint_eq(view.core, 1);
    ck_assert_uint_eq(view.component_size, 1);
  }
}
END_TEST

START_TEST(coupling_and_ages) {
  chain();
  measure();
  const cg_measures_view a = cg_measures_of(measures, A);
  const cg_measures_view b = cg_measures_of(measures, B);
  ck_assert_uint_eq(a.coupled, 1);
  ck_assert_uint_eq(a.coupled_most, E);
  ck_assert_uint_eq(a.coupled_count, 1);
  ck_assert_uint_eq(b.co_cited, 0);
  ck_assert_uint_eq(b.co_cited_most, CG_NO_NODE);
  ck_assert_double_eq_tol(a.age_of_cited, 2, 1e-9);
  ck_assert_double_eq_tol(b.age_when_cited, 1.5, 1e-9); /* Adopted 2010 and 2009; cites 2008 */
  ck_assert_uint_eq(b.first_cited, 2009);
  ck_assert_uint_eq(b.last_cited, 2010);
  ck_assert(cg_measures_of(measures, D).age_of_cited < 0);
}
END_TEST

START_TEST(co_citation_counts_pairs) {
  chain();
  cite("x:a", "x:c");
  cite("x:e", "x:c");
  cite("x:e", "x:d");
  measure();
  const cg_measures_view b = cg_measures_of(measures, B);
  ck_assert_uint_eq(b.co_cited, 2);     /* c and d */
  ck_assert_uint_eq(b.co_citations, 3); /* c by a and e, d by e */
  ck_assert_uint_eq(b.co_cited_most, C);
  ck_assert_uint_eq(b.co_cited_count, 2);
}
END_TEST

START_TEST(circles_are_components) {
  resolution("x:a", "One", "2010-01-01");
  resolution("x:b", "Two", "2010-01-01");
  resolution("x:c", "Three", "2011-01-01");
  cite("x:a", "x:b");
  cite("x:b", "x:a");
  cite("x:c", "x:a");
  measure();
  ck_assert_uint_eq(cg_measures_of(measures, A).component, 1);
  ck_assert_uint_eq(cg_measures_of(measures, A).component_size, 2);
  ck_assert_uint_eq(cg_measures_of(measures, B).component, 1);
  ck_assert_uint_eq(cg_measures_of(measures, C).component, 2);
  /* Two nodes that cite each other are connected once */
  ck_assert_uint_eq(cg_measures_of(measures, A).core, 1);
  ck_assert_uint_eq(cg_measures_summary_of(measures).components, 2);
}
END_TEST

START_TEST(the_previous_one_by_title) {
  chain();
  cite("x:a", "x:d");
  measure();
  const cg_measures_view a = cg_measures_of(measures, A);
  ck_assert_int_eq(a.basis, CG_PREVIOUS_TITLE);
  ck_assert_uint_eq(a.previous, B); /* Not d, on women migrants */
  ck_assert_uint_eq(a.chain, 2);
  /* A single item is not a list */
  ck_assert_int_eq(cg_measures_of(measures, E).basis, CG_PREVIOUS_NONE);
}
END_TEST

/* Cite a resolution of the council that was never read; its day is printed beside the citation. */
static void cite_unread(const char *iri, const char *target, const char *date) {
  char reference[64];
  cite(iri, target);
  snprintf(reference, sizeof(reference), "%s#op1/%d-9", iri, reference_count);
  say(reference, CG "statedDate", date, 0);
  say(target, TYPE, CG "Document", 1);
  say(target, TYPE, CG "Resolution", 1);
  say(target, CG "adoptedBy", "x:council", 1);
}

START_TEST(the_previous_one_by_list) {
  chain();
  cite_unread("x:e", "x:1996", "1996-12-01");
  cite_unread("x:e", "x:1998", "1998-12-01");
  cite("x:e", "x:a"); /* Younger: a conflict */
  measure();
  const uint32_t e = 6; /* After x:1996, x:1998, x:a and so on */
  /* x:b has another title, and two are not a list */
  ck_assert_int_eq(cg_measures_of(measures, e).basis, CG_PREVIOUS_NONE);
  ck_assert_uint_eq(cg_measures_summary_of(measures).conflicts, 1);
  cg_measures_free(measures);
  measures = NULL;
  cg_network_free(network);
  set_up();
  chain();
  cite_unread("x:e", "x:1996", "1996-12-01");
  cite_unread("x:e", "x:1998", "1998-12-01");
  cite_unread("x:e", "x:1994", "1994-12-01");
  measure();
  ck_assert_int_eq(cg_measures_of(measures, e + 1).basis, CG_PREVIOUS_LIST);
  /* x:1998, after x:1994 and x:1996 */
  ck_assert_uint_eq(cg_measures_of(measures, e + 1).previous, 2);
}
END_TEST

START_TEST(counts_alone_are_the_same) {
  chain();
  measure();
  const cg_measures_view all = cg_measures_of(measures, B);
  cg_measures_free(measures);
  ck_assert_int_eq(cg_measures_new(network, NULL, CG_MEASURE_COUNTS, &measures), CG_OK);
  const cg_measures_view counts = cg_measures_of(measures, B);
  ck_assert_uint_eq(counts.in_degree, all.in_degree);
  ck_assert_uint_eq(counts.in_weight, all.in_weight);
  ck_assert_uint_eq(counts.last_cited, all.last_cited);
  ck_assert_double_eq(counts.pagerank, 0);
  ck_assert_int_eq(cg_ranking_extent(NULL), CG_MEASURE_COUNTS);
  ck_assert_int_eq(cg_ranking_extent("pagerank"), CG_MEASURE_ALL);
}
END_TEST

START_TEST(nothing_is_measured_well) {
  ck_assert_int_eq(cg_measures_new(network, NULL, CG_MEASURE_ALL, &measures), CG_OK);
  ck_assert_uint_eq(cg_measures_summary_of(measures).nodes, 0);
}
END_TEST

static cg_status drop(void *handle, cg_slice bytes) {
  *(size_t *)handle += bytes.length;
  return CG_OK;
}

static cg_status refuse(void *handle, cg_slice bytes) {
  (void)handle;
  (void)bytes;
  return CG_CANNOT_WRITE;
}

START_TEST(unknown_words_and_full_disks_are_told) {
  const cg_ranking_options by = {.size = sizeof(cg_ranking_options), .by = "fame", .count = 3};
  const cg_ranking_options kind = {
    .size = sizeof(cg_ranking_options), .kind = "Planet", .count = 3};
  const cg_ranking_options fine = {.size = sizeof(cg_ranking_options), .count = 3};
  size_t length = 0;
  chain();
  measure();
  ck_assert_int_eq(cg_measures_write(measures, "xml", NULL, drop, &length), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_measures_write(measures, "turtle", "no iri", drop, &length), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_ranking_write(measures, &by, "text", 1, drop, &length), CG_BAD_ARGUMENT);
  ck_assert_ptr_nonnull(strstr(said, "fame"));
  ck_assert_int_eq(cg_ranking_write(measures, &kind, "text", 1, drop, &length), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_ranking_write(measures, &fine, "xml", 1, drop, &length), CG_BAD_ARGUMENT);
  ck_assert_uint_eq(length, 0);
  ck_assert_int_eq(cg_measures_write(measures, "csv", NULL, refuse, NULL), CG_CANNOT_WRITE);
  ck_assert_int_eq(cg_measures_write(measures, "ntriples", NULL, refuse, NULL), CG_CANNOT_WRITE);
  ck_assert_int_eq(cg_ranking_write(measures, &fine, "csv", 1, refuse, NULL), CG_CANNOT_WRITE);
  ck_assert_int_eq(cg_picture_write(measures, NULL, refuse, NULL), CG_CANNOT_WRITE);
  ck_assert_int_eq(cg_timeline_write(network, NULL, "Nothing", "svg", drop, &length),
                   CG_BAD_ARGUMENT);
  ck_assert_ptr_nonnull(strstr(said, "Nothing"));
}
END_TEST

/* Write all output formats of a network, in an order in which each may fail. */
static cg_status write_all(void) {
  const cg_ranking_options ranking = {.size = sizeof(cg_ranking_options), .count = 3};
  size_t length = 0;
  cg_status status = cg_measures_new(network, NULL, CG_MEASURE_ALL, &measures);
  status = status ? status : cg_measures_write(measures, "turtle", NULL, drop, &length);
  status = status ? status : cg_ranking_write(measures, &ranking, "text", 1, drop, &length);
  status = status ? status : cg_picture_write(measures, NULL, drop, &length);
  cg_measures_free(measures);
  measures = NULL;
  return status ? status : cg_timeline_write(network, NULL, "x:b", "svg", drop, &length);
}

START_TEST(memory_that_fails_is_told) {
  cg_status status = CG_NO_MEMORY;
  chain();
  ck_assert_int_eq(cg_network_settle(network, "graph"), CG_OK);
  for (size_t most = 0; status == CG_NO_MEMORY && most < 1000; ++most) {
    allocations_left = most;
    status = write_all();
    ck_assert(status == CG_NO_MEMORY || (status == CG_OK && most > 10));
  }
  ck_assert_int_eq(status, CG_OK);
}
END_TEST

START_TEST(decimals_are_rounded_to_nine_places) {
  char room[CG_NUMBER_LENGTH];
  const struct {
    double value;
    const char *text;
  } cases[] = {{0, "0.0"},
               {1, "1.0"},
               {0.25, "0.25"},
               {0.9999999999, "1.0"},
               {1234567.125, "1234567.125"},
               {1.0 / 3, "0.333333333"}};
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const cg_slice text = cg_decimal_text(cases[i].value, room);
    ck_assert_msg(cg_slice_is_equal(text, cg_slice_of(cases[i].text)), "%.*s", (int)text.length,
                  text.data);
  }
}
END_TEST

START_TEST(classes_have_parents) {
  ck_assert(cg_class_is_below(CG_SLICE("Protocol"), cg_class_find(CG_SLICE("Treaty"))));
  ck_assert(cg_class_is_below(CG_SLICE("Protocol"), CG_CLASS_INSTRUMENT));
  ck_assert(cg_class_is_below(CG_SLICE("Order"), CG_CLASS_COURT_DECISION));
  ck_assert(cg_class_is_below(CG_SLICE("Organ"), CG_CLASS_BODY));
  ck_assert(!cg_class_is_below(CG_SLICE("Organization"), cg_class_find(CG_SLICE("Organ"))));
  ck_assert(!cg_class_is_below(CG_SLICE("Treaty"), CG_CLASS_DOCUMENT));
  ck_assert(!cg_class_is_below(CG_SLICE(""), CG_CLASS_DOCUMENT));
}
END_TEST

Suite *suite_measures(void) {
  Suite *const suite = suite_create("measures");
  TCase *const all = tcase_create("all");
  tcase_add_checked_fixture(all, set_up, tear_down);
  tcase_add_test(all, degrees_and_weights);
  tcase_add_test(all, centrality_by_hand);
  tcase_add_test(all, coupling_and_ages);
  tcase_add_test(all, co_citation_counts_pairs);
  tcase_add_test(all, circles_are_components);
  tcase_add_test(all, the_previous_one_by_title);
  tcase_add_test(all, the_previous_one_by_list);
  tcase_add_test(all, counts_alone_are_the_same);
  tcase_add_test(all, nothing_is_measured_well);
  tcase_add_test(all, unknown_words_and_full_disks_are_told);
  tcase_add_test(all, memory_that_fails_is_told);
  tcase_add_test(all, decimals_are_rounded_to_nine_places);
  tcase_add_test(all, classes_have_parents);
  suite_add_tcase(suite, all);
  return suite;
}
