/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "input/encoding.h"

static void check_guess(cg_slice bytes, cg_encoding encoding, uint32_t mark_length) {
  const cg_encoding_guess guess = cg_encoding_find(bytes);
  ck_assert_int_eq(guess.encoding, encoding);
  ck_assert_uint_eq(guess.mark_length, mark_length);
}

START_TEST(encodings_are_told_apart) {
  check_guess(CG_SLICE("plain"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("\xEF\xBB\xBFplain"), CG_ENCODING_UTF8, 3);
  check_guess(CG_SLICE("\xFF\xFEp\0l\0"), CG_ENCODING_UTF16LE, 2);
  check_guess(CG_SLICE("\xFE\xFF\0p\0l"), CG_ENCODING_UTF16BE, 2);
  check_guess(CG_SLICE("p\0l\0a\0i\0n\0 \0t\0e\0x\0t\0"), CG_ENCODING_UTF16LE, 0);
  check_guess(CG_SLICE("\0p\0l\0a\0i\0n\0 \0t\0e\0x\0t"), CG_ENCODING_UTF16BE, 0);
  check_guess(CG_SLICE("r\xE9gime of C\xF4te d'Ivoire"), CG_ENCODING_LATIN1, 0);
  check_guess(CG_SLICE("the \x93rights\x94 \x96 the Council\x92s"), CG_ENCODING_WINDOWS1252, 0);
  check_guess(CG_SLICE("a sum of 5 \x80 and \x80 5"), CG_ENCODING_WINDOWS1252, 0);
  check_guess(CG_SLICE("r\xC3\xA9gime"), CG_ENCODING_UTF8, 0);
}
END_TEST

/* Invalid UTF-8 must not pass as ISO 8859-1. */
START_TEST(broken_utf8_is_no_latin1) {
  check_guess(CG_SLICE("r\xC3\xA9gime and r\xE9gime"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("word\xC3( word"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("word \xFF\xFE word"), CG_ENCODING_UTF8, 0);
  /* Truncated within an apostrophe */
  check_guess(CG_SLICE("the Council\xE2\x80"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("word \x80 word"), CG_ENCODING_UTF8, 0);
}
END_TEST

Suite *suite_input(void) {
  Suite *const suite = suite_create("input");
  TCase *const tests = tcase_create("input");
  tcase_add_test(tests, encodings_are_told_apart);
  tcase_add_test(tests, broken_utf8_is_no_latin1);
  suite_add_tcase(suite, tests);
  return suite;
}
