/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/counts.h"

#include "rdf/statement.h"
#include "rdf/vocabulary.h"

#include <check.h>

Suite *suite_counts(void);

#define BASE "urn:x:"

static cg_arena *arena;

static void set_up(void) { ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK); }

static void tear_down(void) { cg_arena_free(arena); }

static void add(cg_array *all, const char *subject, const char *predicate, const char *text,
                const char *language, bool is_iri) {
  const cg_term object = {cg_slice_of(text), {"", 0}, cg_slice_of(language), is_iri};
  const cg_statement statement = {cg_slice_of(subject), cg_slice_of(predicate), object};
  ck_assert_int_eq(cg_statements_add(all, &statement), CG_OK);
}

static cg_counts counted(const cg_array *all) {
  cg_counts counts;
  ck_assert_int_eq(cg_counts_run(all, CG_SLICE(BASE), arena, &counts), CG_OK);
  return counts;
}

START_TEST(what_differs_is_counted_once) {
  cg_array all = cg_statements_init(arena);
  add(&all, BASE "a", "urn:p", "b", "", false);
  add(&all, BASE "a", "urn:p", "b", "", false); /* Again */
  add(&all, BASE "a", "urn:p", "b", "en", false);
  add(&all, BASE "c", "urn:p", BASE "a", "", true);
  add(&all, "urn:y", "urn:q", BASE "a", "", false); /* A text like an IRI */
  const cg_counts counts = counted(&all);
  ck_assert_uint_eq(counts.statements, 4);
  ck_assert_uint_eq(counts.subjects, 3);
  ck_assert_uint_eq(counts.entities, 2);
  ck_assert_uint_eq(counts.objects, 4);
  ck_assert_uint_eq(counts.classes.count, 0);
  ck_assert_uint_eq(counts.properties.count, 2);
  const cg_part *const p = cg_array_at(&counts.properties, 0);
  ck_assert(cg_slice_is_equal(p->iri, CG_SLICE("urn:p")));
  ck_assert_uint_eq(p->statements, 3);
  ck_assert_uint_eq(p->subjects, 2);
  ck_assert_uint_eq(p->objects, 3);
}
END_TEST

START_TEST(classes_count_their_instances) {
  cg_array all = cg_statements_init(arena);
  add(&all, BASE "a", CG_RDF_TYPE.data, "urn:C", "", true);
  add(&all, BASE "a", CG_RDF_TYPE.data, "urn:C", "", true); /* Again */
  add(&all, BASE "a", CG_RDF_TYPE.data, "urn:D", "", true);
  add(&all, BASE "b", CG_RDF_TYPE.data, "urn:C", "", true);
  const cg_counts counts = counted(&all);
  ck_assert_uint_eq(counts.classes.count, 2);
  ck_assert_uint_eq(((const cg_part *)cg_array_at(&counts.classes, 0))->subjects, 2);
  ck_assert_uint_eq(((const cg_part *)cg_array_at(&counts.classes, 1))->subjects, 1);
}
END_TEST

START_TEST(nothing_is_counted_of_nothing) {
  const cg_array all = cg_statements_init(arena);
  const cg_counts counts = counted(&all);
  ck_assert_uint_eq(counts.statements + counts.subjects + counts.objects + counts.properties.count,
                    0);
}
END_TEST

Suite *suite_counts(void) {
  Suite *const suite = suite_create("counts");
  TCase *const tests = tcase_create("counts");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, what_differs_is_counted_once);
  tcase_add_test(tests, classes_count_their_instances);
  tcase_add_test(tests, nothing_is_counted_of_nothing);
  suite_add_tcase(suite, tests);
  return suite;
}
