/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "base/date.h"
#include "model/kind.h"
#include "model/map.h"

START_TEST(dates_exist_or_not) {
  ck_assert(cg_date_is_set(cg_date_read(CG_SLICE("2016-02-29"))));
  ck_assert(!cg_date_is_set(cg_date_read(CG_SLICE("2015-02-29"))));
  ck_assert(!cg_date_is_set(cg_date_read(CG_SLICE("1900-02-29"))));
  ck_assert(cg_date_is_set(cg_date_read(CG_SLICE("2000-02-29"))));
  ck_assert(!cg_date_is_set(cg_date_read(CG_SLICE("2015-13-01"))));
  ck_assert(!cg_date_is_set(cg_date_read(CG_SLICE("2015-1-01"))));
}
END_TEST

START_TEST(dates_are_written_as_they_are_read) {
  char text[CG_DATE_LENGTH];
  cg_date_write(cg_date_read(CG_SLICE("1946-01-09")), text);
  ck_assert_int_eq(memcmp(text, "1946-01-09", CG_DATE_LENGTH), 0);
}
END_TEST

START_TEST(kinds_know_their_superclasses) {
  ck_assert(cg_kind_is(CG_KIND_PROTOCOL, CG_KIND_INSTRUMENT));
  ck_assert(!cg_kind_is(CG_KIND_INSTRUMENT, CG_KIND_PROTOCOL));
  ck_assert(!cg_kind_is(0, CG_KIND_BODY));
  ck_assert_int_eq(cg_kind_find(CG_SLICE("AdvisoryOpinion")), CG_KIND_ADVISORY_OPINION);
  ck_assert_int_eq(cg_kind_find(CG_SLICE("Opinion")), 0);
}
END_TEST

/* "ab" was at 10, a two-byte character that became one byte at 12, "c" at 20. */
START_TEST(maps_lead_back) {
  cg_arena *arena = NULL;
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  cg_map map = cg_map_init(arena);
  ck_assert_uint_eq(cg_map_origin(&map, 5), 5);
  ck_assert_int_eq(cg_map_add(&map, (cg_map_run){0, 10, 1, 1}), CG_OK);
  ck_assert_int_eq(cg_map_add(&map, (cg_map_run){2, 12, 2, 1}), CG_OK);
  ck_assert_int_eq(cg_map_add(&map, (cg_map_run){4, 20, 1, 1}), CG_OK);
  ck_assert_uint_eq(cg_map_origin(&map, 1), 11);
  ck_assert_uint_eq(cg_map_origin(&map, 2), 12);
  ck_assert_uint_eq(cg_map_origin(&map, 4), 20);
  const cg_span span = cg_map_origin_span(&map, (cg_span){0, 4});
  ck_assert_uint_eq(span.begin, 10);
  ck_assert_uint_eq(span.end, 13);
  cg_arena_free(arena);
}
END_TEST

START_TEST(maps_join_runs_that_go_on) {
  cg_arena *arena = NULL;
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  cg_map map = cg_map_init(arena);
  ck_assert_int_eq(cg_map_add(&map, (cg_map_run){0, 3, 1, 1}), CG_OK);
  ck_assert_int_eq(cg_map_add(&map, (cg_map_run){7, 10, 1, 1}), CG_OK);
  ck_assert_uint_eq(map.runs.count, 1);
  cg_arena_free(arena);
}
END_TEST

Suite *suite_model(void) {
  Suite *const suite = suite_create("model");
  TCase *const tests = tcase_create("model");
  tcase_add_test(tests, dates_exist_or_not);
  tcase_add_test(tests, dates_are_written_as_they_are_read);
  tcase_add_test(tests, kinds_know_their_superclasses);
  tcase_add_test(tests, maps_lead_back);
  tcase_add_test(tests, maps_join_runs_that_go_on);
  suite_add_tcase(suite, tests);
  return suite;
}
