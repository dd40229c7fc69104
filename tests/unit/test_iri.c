/* SPDX-License-Identifier: Apache-2.0 */
#include "base/iri.h"

#include <check.h>

Suite *suite_iri(void);

typedef cg_status (*add_function)(cg_buffer *buffer, cg_slice text);

/* What `add` makes of `text`, compared with `expected`. */
static void check_added(add_function add, const char *text, const char *expected) {
  cg_arena *arena = NULL;
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  cg_buffer buffer = cg_buffer_init(arena);
  ck_assert_int_eq(add(&buffer, cg_slice_of(text)), CG_OK);
  ck_assert_int_eq(cg_buffer_add_byte(&buffer, 0), CG_OK);
  ck_assert_str_eq(buffer.data, expected);
  cg_arena_free(arena);
}

START_TEST(path_keeps_symbols) {
  check_added(cg_iri_add_path, "A/RES/217(III)A", "A/RES/217(III)A");
  check_added(cg_iri_add_path, "E/CN.9/2006/2_x-y", "E/CN.9/2006/2_x-y");
  check_added(cg_iri_add_path, "", "");
}
END_TEST

START_TEST(path_encodes_the_rest) {
  check_added(cg_iri_add_path, "A/RES/1 B", "A/RES/1%20B");
  check_added(cg_iri_add_path, "a?b#c%d", "a%3Fb%23c%25d");
  check_added(cg_iri_add_path, "\xC3\xA9", "%C3%A9");
  check_added(cg_iri_add_path, "[*]", "%5B%2A%5D");
}
END_TEST

START_TEST(slug_joins_words_with_hyphens) {
  check_added(cg_iri_add_slug, "Human Rights Council", "human-rights-council");
  check_added(cg_iri_add_slug, "  Safe, Orderly -- and (Regular) ", "safe-orderly-and-regular");
  check_added(cg_iri_add_slug, "2030 Agenda", "2030-agenda");
  check_added(cg_iri_add_slug, " ,;", "");
}
END_TEST

START_TEST(slug_drops_accents_and_apostrophes) {
  check_added(cg_iri_add_slug, "C\xC3\xB4te d'Ivoire", "cote-divoire");
  check_added(cg_iri_add_slug, "People\xE2\x80\x99s \xC3\x89tat", "peoples-etat");
  check_added(cg_iri_add_slug, "\xD0\x96", "%D0%96");
}
END_TEST

START_TEST(slug_survives_broken_text) {
  check_added(cg_iri_add_slug,
              "a\xFF"
              "b",
              "a-b");
  check_added(cg_iri_add_slug, "a\xC3", "a");
}
END_TEST

START_TEST(absolute_iris_are_valid) {
  ck_assert(cg_iri_is_valid(CG_SLICE("https://w3id.org/clausegraph/id/doc/A/RES/217(III)A#op1")));
  ck_assert(cg_iri_is_valid(CG_SLICE("urn:x")));
  ck_assert(cg_iri_is_valid(CG_SLICE("http://example.org/\xC3\xA9")));
}
END_TEST

START_TEST(others_are_not) {
  static const char *const wrong[] = {
    "",
    ":",
    "1a:b",
    "doc/A/RES/1",
    "http//x",
    "a b:c",
    "http://x/ y",
    "http://x/<y>",
    "http://x/\"",
    "http://x/{y}",
    "http://x/a|b",
    "http://x/a\\b",
    "http://x/a^b",
    "http://x/`",
    "http://x/\n",
    "http://x/\xC3",
    "-a:b",
  };
  for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
    ck_assert_msg(!cg_iri_is_valid(cg_slice_of(wrong[i])), "%s", wrong[i]);
  }
  ck_assert(!cg_iri_is_valid((cg_slice){"http://x/\0y", 11}));
}
END_TEST

Suite *suite_iri(void) {
  Suite *const suite = suite_create("iri");
  TCase *const tests = tcase_create("iri");
  tcase_add_test(tests, path_keeps_symbols);
  tcase_add_test(tests, path_encodes_the_rest);
  tcase_add_test(tests, slug_joins_words_with_hyphens);
  tcase_add_test(tests, slug_drops_accents_and_apostrophes);
  tcase_add_test(tests, slug_survives_broken_text);
  tcase_add_test(tests, absolute_iris_are_valid);
  tcase_add_test(tests, others_are_not);
  suite_add_tcase(suite, tests);
  return suite;
}
