/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "pack/builder.h"
#include "pack/names.h"
#include "workshop.h"

/* Name of the entry at the start of `text`, or "". */
static cg_slice found_in(const char *text) {
  const cg_document *const document = workshop_document(text, false);
  const cg_name name = cg_names_find(workshop_packs(), CG_NAME_OF_ENTRY,
                                     cg_document_tokens(document), 0, document->tokens.count);
  const cg_slice none = {"", 0};
  return name.owner == CG_NONE ? none : cg_entry_label(workshop_packs(), name.owner);
}

static void check_found(const char *text, const char *label) {
  const cg_slice found = found_in(text);
  ck_assert_msg(cg_slice_is_equal(found, cg_slice_of(label)), "'%s' is taken for '%.*s', not '%s'",
                text, (int)found.length, found.data, label);
}

START_TEST(longest_name_wins) {
  check_found("Convention on the Rights of the Child and", "Convention on the Rights of the Child");
  check_found("Guinea-Bissau", "Guinea-Bissau");
  check_found("Guinea and", "Guinea");
  check_found("Democratic Republic of the Congo", "Democratic Republic of the Congo");
}
END_TEST

START_TEST(case_is_as_the_pack_says) {
  check_found("universal periodic review", "universal periodic review");
  check_found("Universal Periodic Review", "universal periodic review");
  check_found("convention on the rights of the child", "");
  check_found("turkey and", "");
}
END_TEST

START_TEST(marks_between_words) {
  check_found("Convention against Torture and Other Cruel Inhuman or Degrading Treatment or "
              "Punishment",
              "Convention against Torture and Other Cruel, Inhuman or Degrading "
              "Treatment or Punishment");
  check_found("Security, Council", "");
  check_found("Security. Council", "");
  check_found("Iran (Islamic Republic of) and", "Iran (Islamic Republic of)");
}
END_TEST

START_TEST(spellings_vary) {
  check_found("World Health Organisation", "World Health Organization");
}
END_TEST

START_TEST(series_and_supplements) {
  const cg_packs *const packs = workshop_packs();
  const uint32_t council = cg_packs_series(packs, CG_SLICE("A/HRC/RES/"));
  ck_assert_uint_ne(council, CG_NONE);
  ck_assert_uint_eq(cg_packs_supplement(packs, 53), council);
  const cg_calendar_row *const session = cg_packs_session(packs, council, 35);
  ck_assert_ptr_nonnull(session);
  ck_assert_int_eq(session->end.month, 6);
  const cg_date day = {2017, 9, 28};
  const uint32_t document = cg_packs_document_on(packs, council, day, CG_SLICE("/5"));
  ck_assert_uint_ne(document, CG_NONE);
  ck_assert(cg_slice_has(cg_entry_iri(packs, document), CG_SLICE("A/HRC/RES/36/5")));
}
END_TEST

Suite *suite_pack(void) {
  Suite *const suite = suite_create("pack");
  TCase *const tests = tcase_create("pack");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, longest_name_wins);
  tcase_add_test(tests, case_is_as_the_pack_says);
  tcase_add_test(tests, marks_between_words);
  tcase_add_test(tests, spellings_vary);
  tcase_add_test(tests, series_and_supplements);
  suite_add_tcase(suite, tests);
  return suite;
}
