/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "input/decode.h"
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

/* A byte above ASCII must be plausible where it is: letters in words, signs beside numbers. */
START_TEST(each_byte_is_weighed) {
  static const struct {
    const char *text;
    bool is_plausible;
  } rows[] = {
    {"a\xDFz", true},    {"a \xDF z", false}, {"\xC9tat", true},  {"a\xC9tat", false},
    {"\xC9 tat", false}, {"a \xFF z", false}, {"a\xFFz", false},  {"3 \xD7 4", false},
    {"8 \xF7 4", false}, {"5\x80", true},     {"\x80 5", true},   {"\x80", false},
    {"a \x80 b", false}, {"a\x81z", false},   {"a\x8Dz", false},  {"a\x8Fz", false},
    {"a\x90z", false},   {"a\x9Dz", false},   {"\x8Akoda", true}, {"a \x8A b", false},
    {"\x8Cuvre", true},  {"s\x9Cur", true},   {"\x9E", false},    {"Yp\x9F", true},
    {"a \x83 b", false}, {"\x8Eivot", true},  {"mi\x9Al", true},  {"a\x98z", false},
    {"a\xA4z", false},   {"a\xA6z", false},   {"a\xA8z", false},  {"a\xACz", false},
    {"a\xAFz", false},   {"a\xB8z", false},   {"\xA7 5", true},   {"a \x97 b", true},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    const cg_encoding found = cg_encoding_find(cg_slice_of(rows[i].text)).encoding;
    ck_assert_msg((found != CG_ENCODING_UTF8) == rows[i].is_plausible, "row %zu: encoding %d", i,
                  (int)found);
  }
}
END_TEST

START_TEST(nuls_alone_are_no_utf16) {
  check_guess(CG_SLICE("\0"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("\0\0\0\0\0\0\0\0"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("plain\0text"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE(""), CG_ENCODING_UTF8, 0);
}
END_TEST

/* Cut in a character of two, three and four bytes; a lead byte alone is no such cut. */
START_TEST(files_cut_in_a_character) {
  check_guess(CG_SLICE("r\xC3"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("price 5 \xE2\x82"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("face \xF0\x9F\x98"), CG_ENCODING_UTF8, 0);
  check_guess(CG_SLICE("caf\xE9"), CG_ENCODING_LATIN1, 0);
}
END_TEST

static void check_unit(cg_slice source, cg_encoding encoding, uint32_t code, uint32_t width) {
  const cg_unit unit = cg_unit_at(source, 0, encoding);
  ck_assert_uint_eq(unit.code, code);
  ck_assert_uint_eq(unit.width, width);
}

/* Surrogates count only as a pair, high before low (RFC 2781). */
START_TEST(characters_of_utf16) {
  check_unit(CG_SLICE("\xE9\0"), CG_ENCODING_UTF16LE, 0xE9, 2);
  check_unit(CG_SLICE("\0\xE9"), CG_ENCODING_UTF16BE, 0xE9, 2);
  check_unit(CG_SLICE("\xD8\x3D\xDE\x00"), CG_ENCODING_UTF16BE, 0x1F600, 4);
  check_unit(CG_SLICE("\x3D\xD8\x00\xDE"), CG_ENCODING_UTF16LE, 0x1F600, 4);
  check_unit(CG_SLICE("\xE0\x00"), CG_ENCODING_UTF16BE, 0xE000, 2);
  check_unit(CG_SLICE("\xDE\x00\xD8\x3D"), CG_ENCODING_UTF16BE, 0, 0);
  check_unit(CG_SLICE("\xD8\x3D\0a"), CG_ENCODING_UTF16BE, 0, 0);
  check_unit(CG_SLICE("\xD8\x3D\xE0\x00"), CG_ENCODING_UTF16BE, 0, 0);
  check_unit(CG_SLICE("\xD8\x3D\xDE"), CG_ENCODING_UTF16BE, 0, 0);
  check_unit(CG_SLICE("a"), CG_ENCODING_UTF16LE, 0, 0);
  check_unit(CG_SLICE("\x80"), CG_ENCODING_WINDOWS1252, 0x20AC, 1);
  check_unit(CG_SLICE("\xA0"), CG_ENCODING_LATIN1, 0xA0, 1);
  check_unit(CG_SLICE("\xE2\x82"), CG_ENCODING_UTF8, 0, 0);
}
END_TEST

Suite *suite_input(void) {
  Suite *const suite = suite_create("input");
  TCase *const tests = tcase_create("input");
  tcase_add_test(tests, encodings_are_told_apart);
  tcase_add_test(tests, broken_utf8_is_no_latin1);
  tcase_add_test(tests, each_byte_is_weighed);
  tcase_add_test(tests, nuls_alone_are_no_utf16);
  tcase_add_test(tests, files_cut_in_a_character);
  tcase_add_test(tests, characters_of_utf16);
  suite_add_tcase(suite, tests);
  return suite;
}
