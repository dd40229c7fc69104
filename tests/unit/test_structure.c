/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "structure/item.h"
#include "workshop.h"

#include <stdio.h>

/* Check the labels for a list of marks. */
static void check_levels(const char *const *marks, const char *expected) {
  cg_levels levels = {0};
  char found[256] = "";
  for (; *marks; ++marks) {
    char label[CG_LEVEL_LABEL];
    const cg_slice mark = cg_slice_of(*marks);
    const cg_item item = {mark.length ? CG_ITEM_LETTER : CG_ITEM_LOST, 0, mark, {0, 0}, {0, 0}};
    const size_t length = cg_levels_take(&levels, &item, label);
    char *const end = found + strlen(found);
    sprintf(end, "%u%.*s ", (unsigned)levels.count, (int)length, label);
  }
  ck_assert_str_eq(found, expected);
}

START_TEST(letters_and_roman_numbers_share_i) {
  check_levels((const char *const[]){"a", "i", "ii", "b", NULL}, "1a 2i 2ii 1b ");
  check_levels((const char *const[]){"g", "h", "i", "j", NULL}, "1g 1h 1i 1j ");
  check_levels((const char *const[]){"a", "i", "ii", "iii", "iv", "v", "b", NULL},
               "1a 2i 2ii 2iii 2iv 2v 1b ");
  check_levels((const char *const[]){"y", "z", "aa", "bb", NULL}, "1y 1z 1aa 1bb ");
}
END_TEST

START_TEST(slips_of_the_scanner_are_seen_through) {
  check_levels((const char *const[]){"k", "1", "m", NULL}, "1k 1l 1m ");
  check_levels((const char *const[]){"h", "1", "", "k", NULL}, "1h 1i 1j 1k ");
  check_levels((const char *const[]){"a", "1", "2", "b", NULL}, "1a 21 22 1b ");
}
END_TEST

/* Check the labels of all clauses. */
static void check_labels(const char *text, const char *expected) {
  const cg_document *const document = workshop_document(text, true);
  const cg_clause *const clauses = cg_document_clauses(document);
  char found[512] = "";
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    char *const end = found + strlen(found);
    sprintf(end, "%.*s ", (int)clauses[i].label.length, clauses[i].label.data);
  }
  ck_assert_str_eq(found, expected);
}

START_TEST(preamble_and_operative_part) {
  check_labels(
    "Title\n\nThe General Assembly,\n\nRecalling this,\n\nNoting that,\n\n1. Decides;\n\n"
    "(a) To do so;\n\n(b) To stop;\n\n2. Requests more.",
    "front pp1 pp2 op1 op1-a op1-b op2 ");
}
END_TEST

START_TEST(one_unnumbered_operative_paragraph) {
  check_labels("The Security Council,\nHaving examined the application,\n\nRecommends that it be "
               "admitted.\n\nAdopted unanimously at the\n716th meeting.",
               "pp1 op1 ");
}
END_TEST

START_TEST(lettered_items_in_the_preamble) {
  check_labels(
    "The General Assembly,\n\nRecalling:\n\n(a) One thing;\n\n(b) Another,\n\nNoting all,\n\n"
    "1. Decides.",
    "pp1 pp1-a pp1-b pp2 op1 ");
}
END_TEST

START_TEST(sections_restart_the_numbers) {
  check_labels("The General Assembly,\n\nNoting,\n\nI\n\n1. Decides;\n\n2. Asks;\n\nII\n\n1. Ends.",
               "pp1 sI-op1 sI-op2 sII-op1 ");
}
END_TEST

START_TEST(an_annex_ends_the_clauses) {
  check_labels("The General Assembly,\n\n1. Adopts the rules.\n\nAnnex\n\nRules\n\n1. Be good.",
               "op1 anx ");
}
END_TEST

START_TEST(statements_have_no_numbers) {
  check_labels("The President made the following statement:\n\n\xE2\x80\x9CThe Council is "
               "concerned.\n\n\xE2\x80\x9CThe Council asks.\xE2\x80\x9D",
               "front op1 op2 ");
}
END_TEST

START_TEST(footnotes_find_their_marks) {
  const cg_document *const document = workshop_document(
    "The Security Council,\n\nHaving considered the report,1\n\nRecalling its letter 2/ and,\n\n"
    "1. Decides.\n\n1/ S/1994/262.\n\n2/ S/26026.",
    true);
  const cg_clause *const clauses = cg_document_clauses(document);
  ck_assert_uint_eq(document->clauses.count, 5);
  ck_assert_uint_eq(clauses[3].noted, 0);
  ck_assert_uint_eq(clauses[4].noted, 1);
  ck_assert_int_eq(clauses[4].note_link, CG_NOTE_MARK);
}
END_TEST

START_TEST(front_matter_becomes_metadata) {
  const cg_document *const document = workshop_document(
    "Seventieth session\n\nResolution adopted by the General Assembly on 17 December 2015\n\n"
    "70/147.\tProtection of migrants\n\nThe General Assembly,\n\n1. Decides.",
    true);
  const cg_metadata *const metadata = &document->metadata;
  ck_assert(cg_slice_is_equal(metadata->symbol, CG_SLICE("A/RES/70/147")));
  ck_assert(cg_slice_is_equal(metadata->title, CG_SLICE("Protection of migrants")));
  ck_assert_int_eq(metadata->date.day, 17);
  ck_assert_int_eq(metadata->kind, CG_KIND_RESOLUTION);
}
END_TEST

Suite *suite_structure(void) {
  Suite *const suite = suite_create("structure");
  TCase *const tests = tcase_create("structure");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, letters_and_roman_numbers_share_i);
  tcase_add_test(tests, slips_of_the_scanner_are_seen_through);
  tcase_add_test(tests, preamble_and_operative_part);
  tcase_add_test(tests, one_unnumbered_operative_paragraph);
  tcase_add_test(tests, lettered_items_in_the_preamble);
  tcase_add_test(tests, sections_restart_the_numbers);
  tcase_add_test(tests, an_annex_ends_the_clauses);
  tcase_add_test(tests, statements_have_no_numbers);
  tcase_add_test(tests, footnotes_find_their_marks);
  tcase_add_test(tests, front_matter_becomes_metadata);
  suite_add_tcase(suite, tests);
  return suite;
}
