/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/register.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

Suite *suite_register(void);

#define HEAD "# Register of resolutions: a test\n"
#define ROWS                                                                                       \
  "A/RES/70/1\t2015-09-25\ttext,cited\tOf ferries\n"                                               \
  "A/RES/70/10\t2015-11-20\tcited\t\n"                                                             \
  "A/RES/70/2\t2015-09-25\ttext\tOf lamps\n"                                                       \
  "S/RES/100(1953)\t1953-10-27\ttext\t\n"                                                          \
  "S/RES/101(1953)\t1953-11-24\ttext\t\n"                                                          \
  "S/RES/106(1955)\t1955-03-29\ttext\t\n"                                                          \
  "S/RES/99(1953)\t1953-08-12\ttext\t\n"

static cg_arena *arena;
static char path[32];
static char said[512];

static void set_up(void) {
  strcpy(path, "/tmp/clausegraph-XXXXXX");
  const int file = mkstemp(path);
  ck_assert_int_ge(file, 0);
  close(file);
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  said[0] = '\0';
}

static void tear_down(void) {
  remove(path);
  cg_arena_free(arena);
}

static void take_message(void *handle, cg_log_level level, const char *message) {
  const size_t length = strlen(said);
  (void)handle;
  (void)level;
  snprintf(said + length, sizeof(said) - length, "%s\n", message);
}

static const cg_messages messages = {take_message, NULL};

static cg_status read_with(const char *text, cg_slice *out) {
  FILE *const file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_int_ge(fputs(text, file), 0);
  ck_assert_int_eq(fclose(file), 0);
  return cg_register_read(path, &messages, arena, out);
}

static cg_register opened(const char *text) {
  cg_register reg;
  ck_assert_msg(read_with(text, &reg.text) == CG_OK, "%s", said);
  ck_assert_uint_gt(reg.text.length, 0);
  return reg;
}

static void check_slice(cg_slice slice, const char *expected) {
  ck_assert_msg(cg_slice_is_equal(slice, cg_slice_of(expected)), "%.*s", (int)slice.length,
                slice.data);
}

START_TEST(a_row_is_found_by_its_whole_symbol) {
  static const char *const absent[] = {"A/RES/7", "A/RES/70/", "A/RES/70/3", "A/RES/70/100",
                                       "#",       "# R",       "~",          "S/RES/100",
                                       "Z",       "",          "0"};
  const cg_register reg = opened(HEAD ROWS "~\n");
  cg_register_row row;
  ck_assert(cg_register_find(&reg, CG_SLICE("A/RES/70/1"), &row));
  check_slice(row.title, "Of ferries");
  check_slice(row.sources, "text,cited");
  ck_assert_uint_eq(row.date.year * 10000u + row.date.month * 100u + row.date.day, 20150925);
  ck_assert(cg_register_find(&reg, CG_SLICE("A/RES/70/10"), &row));
  check_slice(row.title, "");
  ck_assert(cg_register_find(&reg, CG_SLICE("S/RES/99(1953)"), &row)); /* The last */
  for (size_t i = 0; i < sizeof(absent) / sizeof(absent[0]); ++i) {
    ck_assert_msg(!cg_register_find(&reg, cg_slice_of(absent[i]), &row), "%s", absent[i]);
  }
  ck_assert(!cg_register_find(NULL, CG_SLICE("A/RES/70/1"), &row));
}
END_TEST

START_TEST(rows_are_found_by_body_and_day) {
  const cg_date day = {2015, 9, 25};
  const cg_date other = {2015, 9, 26};
  const cg_register reg = opened(HEAD ROWS "~\n");
  cg_register_row row;
  size_t at = 0;
  ck_assert(cg_register_next_on(&reg, CG_SLICE("A/RES/"), day, &at, &row));
  check_slice(row.symbol, "A/RES/70/1");
  ck_assert(cg_register_next_on(&reg, CG_SLICE("A/RES/"), day, &at, &row));
  check_slice(row.symbol, "A/RES/70/2");
  ck_assert(!cg_register_next_on(&reg, CG_SLICE("A/RES/"), day, &at, &row));
  at = 0;
  ck_assert(!cg_register_next_on(&reg, CG_SLICE("A/RES/"), other, &at, &row));
  at = 0;
  ck_assert(!cg_register_next_on(&reg, CG_SLICE("S/RES/"), day, &at, &row));
}
END_TEST

START_TEST(a_number_tells_its_year) {
  const cg_slice series = CG_SLICE("S/RES/");
  const cg_register reg = opened(HEAD ROWS "~\n");
  ck_assert_uint_eq(cg_register_year(&reg, series, 99), 1953);
  ck_assert_uint_eq(cg_register_year(&reg, series, 106), 1955);
  ck_assert_uint_eq(cg_register_year(&reg, series, 103), 0); /* Between 1953 and 1955 */
  ck_assert_uint_eq(cg_register_year(&reg, series, 10), 0);  /* Nothing before */
  ck_assert_uint_eq(cg_register_year(&reg, series, 107), 0); /* Nothing after */
  ck_assert_uint_eq(cg_register_year(&reg, series, 0), 0);
  ck_assert_uint_eq(cg_register_year(&reg, series, 4294967294u), 0);
  ck_assert_uint_eq(cg_register_year(NULL, series, 99), 0);
}
END_TEST

START_TEST(a_number_has_the_first_row_of_its_series) {
  const cg_register reg = opened(HEAD "A/RES/18(II)\t1947-11-14\ttext\t\n"
                                      "A/RES/181(II)A\t1947-11-29\ttext\t\n"
                                      "A/RES/181(II)B\t1947-11-29\ttext\t\n~\n");
  cg_register_row row;
  ck_assert(cg_register_numbered(&reg, CG_SLICE("A/RES/"), CG_SLICE("181"), &row));
  check_slice(row.symbol, "A/RES/181(II)A");
  ck_assert(!cg_register_numbered(&reg, CG_SLICE("A/RES/"), CG_SLICE("1"), &row));
  ck_assert(!cg_register_numbered(&reg, CG_SLICE("S/RES/"), CG_SLICE("181"), &row));
  ck_assert(!cg_register_numbered(&reg, CG_SLICE(""), CG_SLICE("181"), &row));
  ck_assert(!cg_register_numbered(NULL, CG_SLICE("A/RES/"), CG_SLICE("181"), &row));
}
END_TEST

START_TEST(the_year_of_a_number_without_a_row_is_that_of_both_neighbours) {
  const cg_register reg = opened(HEAD "S/RES/100(1953)\t1953-10-27\ttext\t\n"
                                      "S/RES/103(1953)\t1953-12-22\ttext\t\n~\n");
  ck_assert_uint_eq(cg_register_year(&reg, CG_SLICE("S/RES/"), 101), 1953);
}
END_TEST

START_TEST(a_missing_file_is_no_error) {
  cg_slice text = CG_SLICE("?");
  ck_assert_int_eq(cg_register_read("/nonexistent/resolutions.tsv", &messages, arena, &text),
                   CG_OK);
  ck_assert_uint_eq(text.length, 0);
  ck_assert_int_eq(cg_register_read("/tmp", &messages, arena, &text), CG_CANNOT_READ);
}
END_TEST

/* It is refused with one message wherever it is truncated. */
START_TEST(a_truncated_file_is_refused) {
  static const char whole[] = HEAD ROWS "~\n";
  for (size_t length = 0; length < sizeof(whole) - 1; ++length) {
    char text[sizeof(whole)];
    cg_slice read;
    memcpy(text, whole, length);
    text[length] = '\0';
    said[0] = '\0';
    ck_assert_int_eq(read_with(text, &read), CG_BAD_PACK);
    ck_assert_msg(strstr(said, "first or last line"), "%s", said);
    ck_assert_ptr_eq(strchr(said, '\n'), said + strlen(said) - 1);
  }
}
END_TEST

/* A damaged row gives no result; the check reports it with its line. */
START_TEST(damaged_rows_are_told) {
  static const struct {
    const char *rows;
    const char *message;
  } damaged[] = {
    {"A/RES/70/2\t2015-09-25\ttext\t\nA/RES/70/1\t2015-09-25\ttext\t\n",
     ":3: A/RES/70/1: out of order"},
    {"A/RES/70/1\t2015-09-25\ttext\t\nA/RES/70/1\t2015-09-25\ttext\t\n",
     ":3: A/RES/70/1: out of order"},
    {"A/RES/70/1\t2015-02-29\ttext\t\n", ":2: A/RES/70/1: not a calendar day"},
    {"A/RES/70/1\t\ttext\t\n", ":2: A/RES/70/1: not a calendar day"},
    {"A/RES/70/1\t2015-09-25\t\tOf lamps\n", ":2: A/RES/70/1: no source"},
    {"A/RES/70/1\t2015-09-25\ttext\n", ":2: A/RES/70/1: a row needs four columns"},
    {"A/RES/70/1\t2015-09-25\ttext\t\t\n", ":2: A/RES/70/1: a row needs four columns"},
    {"\n", ":2: : a row needs four columns"},
  };
  for (size_t i = 0; i < sizeof(damaged) / sizeof(damaged[0]); ++i) {
    char text[256];
    uint32_t count = 0;
    snprintf(text, sizeof(text), HEAD "%s~\n", damaged[i].rows);
    const cg_register reg = opened(text);
    said[0] = '\0';
    cg_register_check(&reg, path, &messages, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_msg(strstr(said, damaged[i].message), "%s", said);
  }
}
END_TEST

START_TEST(a_whole_register_has_no_problems) {
  const cg_register reg = opened(HEAD ROWS "~\n");
  uint32_t count = 0;
  cg_register_check(&reg, path, &messages, &count);
  ck_assert_uint_eq(count, 0);
}
END_TEST

Suite *suite_register(void) {
  Suite *const suite = suite_create("register");
  TCase *const tests = tcase_create("register");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, a_row_is_found_by_its_whole_symbol);
  tcase_add_test(tests, rows_are_found_by_body_and_day);
  tcase_add_test(tests, a_number_tells_its_year);
  tcase_add_test(tests, a_number_has_the_first_row_of_its_series);
  tcase_add_test(tests, the_year_of_a_number_without_a_row_is_that_of_both_neighbours);
  tcase_add_test(tests, a_missing_file_is_no_error);
  tcase_add_test(tests, a_truncated_file_is_refused);
  tcase_add_test(tests, damaged_rows_are_told);
  tcase_add_test(tests, a_whole_register_has_no_problems);
  suite_add_tcase(suite, tests);
  return suite;
}
