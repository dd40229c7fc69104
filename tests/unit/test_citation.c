/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "pack/days.h"
#include "pack/forms.h"
#include "pack/pinpoint.h"
#include "pack/reading.h"
#include "workshop.h"

#include <stdio.h>
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

static void check_days_at(const char *text, uint32_t at, const char *expected) {
  cg_document *const document = workshop_document(text, false);
  const cg_reading reading = workshop_reading(document);
  cg_days days[CG_DAYS_MOST];
  char found[256] = "";
  const uint32_t count = cg_read_days(&reading, at, days);
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

static void check_days(const char *text, const char *expected) { check_days_at(text, 0, expected); }

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
  check_days_at("572 (1985) of 20 September,", 5, "1985-09-20 ");
  check_days_at("572 (XXV) of 20 September,", 5, "");
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

/* Write the parts that `text` begins with: "P3bis(a)(ii)" for paragraph 3 bis (a) (ii), outer
 * levels first. */
static void write_parts(const char *text, char *out, size_t size) {
  static const char kinds[] = {
    [CG_PROVISION_ATTACHMENT] = 'X', [CG_PROVISION_DIVISION] = 'D',  [CG_PROVISION_CHAPTER] = 'C',
    [CG_PROVISION_SECTION] = 'S',    [CG_PROVISION_PARAGRAPH] = 'P', [CG_PROVISION_RECITAL] = 'R',
    [CG_PROVISION_ARTICLE] = 'A'};
  cg_document *const document = workshop_document(text, false);
  const cg_reading reading = workshop_reading(document);
  cg_array parts = cg_array_init(document->arena, sizeof(cg_cited_part));
  ck_assert_int_eq(cg_pinpoint_read(&reading, 0, &parts), CG_OK);
  size_t length = 0;
  *out = '\0';
  for (uint32_t i = 0; i < parts.count; ++i) {
    const cg_cited_part *const part = cg_array_at(&parts, i);
    for (uint32_t j = 0; j < part->count; ++j) {
      const cg_cited_level *const level = &part->levels[j];
      const char kind = (size_t)level->kind < sizeof(kinds) ? kinds[level->kind] : '?';
      length += (size_t)snprintf(out + length, size - length, "%s%c%.*s%.*s",
                                 j   ? "/"
                                 : i ? " "
                                     : "",
                                 kind ? kind : '?', (int)level->number.length, level->number.data,
                                 (int)level->inserted.length, level->inserted.data);
      for (uint32_t k = 0; k < level->item_count; ++k) {
        length += (size_t)snprintf(out + length, size - length, "(%.*s)",
                                   (int)level->items[k].length, level->items[k].data);
      }
    }
  }
}

static void check_parts(const char *text, const char *expected) {
  char found[512];
  write_parts(text, found, sizeof(found));
  ck_assert_msg(!strcmp(found, expected), "'%s' is '%s', not '%s'", text, found, expected);
}

START_TEST(parts_of_texts) {
  check_parts("paragraph 3 of", "P3");
  check_parts("paragraphs 3 bis (a) (ii) and 5", "P3bis(a)(ii) P5");
  check_parts("paragraph 3 (a), (b) and (c) of", "P3(a) P3(b) P3(c)");
  check_parts("article 1-A of", "A1-A");
  check_parts("section II, paragraph 3, and", "SII/P3");
  check_parts("paragraphs 1 and 2 of section III of", "SIII/P1 SIII/P2");
  check_parts("section II.E of", "SII.E");
  check_parts("section II E of", "SII E");
  check_parts("chapter VII of", "CVII");
  check_parts("annex I, section A", "XI/SA");
  check_parts("annex, paragraph 2", "X/P2");
  check_parts("subparagraphs a, b and c of", "P(a) P(b) P(c)");
}
END_TEST

/* Ends of ranges in figures, Roman numerals and letters; what is no range gives its ends only. */
START_TEST(ranges_of_parts) {
  check_parts("paragraphs 5 to 8 of", "P5 P6 P7 P8");
  check_parts("articles 2-4 of", "A2 A3 A4");
  check_parts("sections II to V of", "SII SIII SIV SV");
  check_parts("sections XXXIX to XLII of", "SXXXIX SXL SXLI SXLII");
  check_parts("sections A to D of", "SA SB SC SD");
  check_parts("paragraph 3 (a) to (d) of", "P3(a) P3(b) P3(c) P3(d)");
  check_parts("paragraph 3 (ii) to (iv) of", "P3(ii) P3(iii) P3(iv)");
  check_parts("paragraph 3 (i) to (v) of", "P3(i) P3(ii) P3(iii) P3(iv) P3(v)");
  check_parts("paragraph 3 (ix) to (xi) of", "P3(ix) P3(x) P3(xi)");
  check_parts("paragraph 3 (c) to (d) of", "P3(c) P3(d)");
  check_parts("paragraph 3 (i) to (l) of", "P3(i) P3(j) P3(k) P3(l)");
  check_parts("paragraph 3 (a) to (iv) of", "P3(a) P3(iv)");
  check_parts("paragraph 3 (a) (i) to (iii) of", "P3(a)(i) P3(a)(ii) P3(a)(iii)");
  check_parts("paragraph 3 (a) (i) to 5 (a) (iii) of", "P3(a)(i) P5(a)(iii)");
  check_parts("paragraph 3 (a) to 3 (d) of", "P3(a) P3(b) P3(c) P3(d)");
  check_parts("annex I to 3 of", "XI");
  check_parts("paragraphs 8 to 5 of", "P8 P5");
  check_parts("paragraphs 1 to 999 of", "P1 P999");
}
END_TEST

/* Numbers that belong to something else, and ends of texts. */
START_TEST(what_is_no_number_of_a_part) {
  check_parts("paragraph", "");
  check_parts("paragraphs of", "");
  check_parts("paragraph 2015", "");
  check_parts("paragraph 70/1", "");
  check_parts("paragraph 3.5 and", "");
  check_parts("paragraph 3 May", "");
  check_parts("paragraph 3.", "P3");
  check_parts("paragraph 3 (", "P3");
  check_parts("paragraph 3 (a", "P3");
  check_parts("paragraph 3 (above)", "P3");
  check_parts("paragraph 3 (2015)", "P3");
  check_parts("paragraph 3 and", "P3");
  check_parts("paragraph 3, and", "P3");
  check_parts("paragraphs 3 to", "P3");
  check_parts("paragraph V of", "");
  check_parts("section A/72", "");
  check_parts("section I am", "SI");
  check_parts("section The", "");
  check_parts("section 3-", "S3");
  check_parts("section 3-AB of", "S3");
  check_parts("sections II and 4 of", "SII");
}
END_TEST

START_TEST(forms_of_symbols) {
  static const char *const good[] = {"{n}/CP.{n}", "GC({n})/RES/{n}", "{r}[/Rev.{n}]", "{l}",
                                     "a[b]c[d]"};
  static const char *const bad[] = {"", "{", "{n", "{x}", "{}", "a[b", "a]b", "[a[b]]", "{nn}"};
  for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); ++i) {
    ck_assert_msg(cg_form_is_valid(cg_slice_of(good[i])), "%s", good[i]);
  }
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
    ck_assert_msg(!cg_form_is_valid(cg_slice_of(bad[i])), "%s", bad[i]);
  }
  ck_assert(!cg_form_is_valid((cg_slice){"a{\0}", 4}));
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
  tcase_add_test(tests, parts_of_texts);
  tcase_add_test(tests, ranges_of_parts);
  tcase_add_test(tests, what_is_no_number_of_a_part);
  tcase_add_test(tests, forms_of_symbols);
  suite_add_tcase(suite, tests);
  return suite;
}
