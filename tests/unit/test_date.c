/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#include <check.h>

Suite *suite_date(void);

static cg_date date_of(const char *text) { return cg_date_read(cg_slice_of(text)); }

START_TEST(days_that_exist_are_read) {
  static const char *const days[] = {"2015-12-17", "2024-02-29", "2000-02-29", "0001-01-01",
                                     "9999-12-31"};
  for (size_t i = 0; i < sizeof(days) / sizeof(*days); ++i) {
    char out[CG_DATE_LENGTH];
    ck_assert_msg(cg_date_is_set(date_of(days[i])), "%s", days[i]);
    cg_date_write(date_of(days[i]), out);
    ck_assert_mem_eq(out, days[i], CG_DATE_LENGTH);
  }
}
END_TEST

START_TEST(what_is_no_day_is_not_read) {
  static const char *const texts[] = {"",           "2015",       "2015-12-1",  "2015/12/17",
                                      "2015-12/17", "0000-01-01", "2015-00-10", "2015-13-10",
                                      "2015-12-00", "2015-12-32", "2015-04-31", "2023-02-29",
                                      "1900-02-29", "20x5-12-17", "2015-1x-17", "2015-12-1x"};
  for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
    ck_assert_msg(!cg_date_is_set(date_of(texts[i])), "%s", texts[i]);
  }
}
END_TEST

START_TEST(days_are_compared_by_year_then_month_then_day) {
  ck_assert_int_lt(cg_date_compare(date_of("2014-12-31"), date_of("2015-01-01")), 0);
  ck_assert_int_gt(cg_date_compare(date_of("2015-02-01"), date_of("2015-01-31")), 0);
  ck_assert_int_lt(cg_date_compare(date_of("2015-02-01"), date_of("2015-02-02")), 0);
  ck_assert_int_eq(cg_date_compare(date_of("2015-02-02"), date_of("2015-02-02")), 0);
}
END_TEST

START_TEST(times_are_in_utc_and_whole) {
  static const char *const bad[] = {
    "2026-11-25",           "2026-11-25T21:00:00",  "2026-11-25 21:00:00Z", "2026-11-25T21.00:00Z",
    "2026-11-25T21:00.00Z", "2026-11-25T21:00:00z", "2026-13-25T21:00:00Z", "2026-11-25T24:00:00Z",
    "2026-11-25T21:60:00Z", "2026-11-25T21:00:60Z", "2026-11-25T2x:00:00Z", "2026-11-25T21:0x:00Z",
    "2026-11-25T21:00:0xZ"};
  ck_assert(cg_is_time(CG_SLICE("2026-11-25T21:00:00Z")));
  ck_assert(cg_is_time(CG_SLICE("2026-11-25T23:59:59Z")));
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); ++i) {
    ck_assert_msg(!cg_is_time(cg_slice_of(bad[i])), "%s", bad[i]);
  }
}
END_TEST

Suite *suite_date(void) {
  Suite *const suite = suite_create("date");
  TCase *const all = tcase_create("all");
  tcase_add_test(all, days_that_exist_are_read);
  tcase_add_test(all, what_is_no_day_is_not_read);
  tcase_add_test(all, days_are_compared_by_year_then_month_then_day);
  tcase_add_test(all, times_are_in_utc_and_whole);
  suite_add_tcase(suite, all);
  return suite;
}
