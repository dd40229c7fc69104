/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "pack/days.h"
#include "pack/reading.h"
#include "workshop.h"

#include <string.h>

static void check_number(const char *text, cg_style style, const char *value) {
  cg_document *const document = workshop_document(text, false);
  const cg_reading reading = workshop_reading(document);
  cg_number number;
  ck_assert_int_eq(cg_read_number(&reading, 0, document->arena, &number), CG_OK);
  ck_assert_msg(number.style == style, "%s has style %d, not %d", text, (int)number.style,
                (int)style);
  ck_assert_msg(cg_slice_is_equal(number.value, cg_slice_of(value)), "%s gives %.*s, not %s", text,
                (int)number.value.length, number.value.data, value);
}

START_TEST(numbers_in_all_styles) {
  check_number("70/147 of 17 December 2015", CG_STYLE_SESSION_NUMBER, "70/147");
  check_number("2006/2", CG_STYLE_YEAR_NUMBER, "2006/2");
  check_number("1325 (2000)", CG_STYLE_NUMBER_YEAR, "1325(2000)");
  check_number("1514(XV)", CG_STYLE_NUMBER_SESSION, "1514(XV)");
  check_number("217 A (III)", CG_STYLE_NUMBER_SESSION, "217(III)A");
  check_number("217 (III) A", CG_STYLE_NUMBER_SESSION, "217(III)A");
  check_number("2248 (S-V)", CG_STYLE_NUMBER_SESSION, "2248(S-V)");
  check_number("S-21/1", CG_STYLE_SESSION_NUMBER, "S-21/1");
  check_number("ES-10/20", CG_STYLE_SESSION_NUMBER, "ES-10/20");
  check_number("71/272 B, sect. III", CG_STYLE_SESSION_NUMBER, "71/272B");
  check_number("17 December", 0, "");
  check_number("1994 1/ on", 0, "");
}
END_TEST

static void check_symbol(const char *text, const char *value) {
  cg_document *const document = workshop_document(text, false);
  const cg_reading reading = workshop_reading(document);
  cg_number symbol;
  ck_assert_int_eq(cg_read_symbol(&reading, 0, document->arena, &symbol), CG_OK);
  ck_assert_msg(cg_slice_is_equal(symbol.value, cg_slice_of(value)), "%s gives '%.*s', not '%s'",
                text, (int)symbol.value.length, symbol.value.data, value);
}

START_TEST(symbols) {
  check_symbol("A/72/53), chap. V", "A/72/53");
  check_symbol("S/RES/902 (1994)", "S/RES/902(1994)");
  check_symbol("A/C.3/72/L.50/Rev.1.", "A/C.3/72/L.50/Rev.1");
  check_symbol("S/PRST/2015/22", "S/PRST/2015/22");
  check_symbol("A/70/357-S/2015/682", "A/70/357");
  check_symbol("A/72/\n53", "A/72/53");
  check_symbol("HIV/AIDS", "");
  check_symbol("and/or 5", "");
  check_symbol("S/26G26.", "");
}
END_TEST

static void check_days(const char *text, const char *expected) {
  cg_document *const document = workshop_document(text, false);
  const cg_reading reading = workshop_reading(document);
  cg_days days[CG_DAYS_MOST];
  char found[256] = "";
  const uint32_t count = cg_read_days(&reading, 0, days);
  for (uint32_t i = 0; i < count; ++i) {
    char *const end = found + strlen(found);
    cg_date_write(days[i].first, end);
    if (cg_date_is_set(days[i].last)) {
      end[CG_DATE_LENGTH] = '/';
      cg_date_write(days[i].last, end + CG_DATE_LENGTH + 1);
    }
    strcat(found, " ");
  }
  ck_assert_str_eq(found, expected);
}

START_TEST(days_and_ranges) {
  check_days("17 December 2015", "2015-12-17 ");
  check_days("3 and 4 October 2013", "2013-10-03/2013-10-04 ");
  check_days("10 to 12 December 2016", "2016-12-10/2016-12-12 ");
  check_days("5 and 9 May 2010", "2010-05-05 2010-05-09 ");
  check_days("30 September to 2 October 2019", "2019-09-30/2019-10-02 ");
  check_days("24 February\xE2\x80\x93"
             "13 March and 15\xE2\x80\x93"
             "23 June 2020",
             "2020-02-24/2020-03-13 2020-06-15/2020-06-23 ");
  check_days("15 February and 29 August 2014", "2014-02-15 2014-08-29 ");
  check_days("December 17, 2015", "2015-12-17 ");
  check_days("31 February 2015", "");
  check_days("5 may 2015", "");
}
END_TEST

static void check_ordinal(const char *text, uint32_t expected) {
  const cg_document *const document = workshop_document(text, false);
  const cg_reading reading = workshop_reading(document);
  uint32_t next = 0;
  ck_assert_uint_eq(cg_read_ordinal(&reading, 0, &next), expected);
}

START_TEST(ordinals) {
  check_ordinal("third session", 3);
  check_ordinal("seventy-third session", 73);
  check_ordinal("sixtieth session", 60);
  check_ordinal("one hundred and first session", 101);
  check_ordinal("hundred and twenty-second", 122);
  check_ordinal("73rd session", 73);
  check_ordinal("twenty members", 0);
}
END_TEST

Suite *suite_citation(void) {
  Suite *const suite = suite_create("citation");
  TCase *const tests = tcase_create("citation");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, numbers_in_all_styles);
  tcase_add_test(tests, symbols);
  tcase_add_test(tests, days_and_ranges);
  tcase_add_test(tests, ordinals);
  suite_add_tcase(suite, tests);
  return suite;
}
