/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "base/array.h"
#include "base/base64.h"
#include "base/buffer.h"
#include "base/language_tag.h"
#include "base/scan.h"
#include "base/table.h"
#include "base/utf8.h"

#include <stdio.h>

static cg_arena *arena;

static void set_up(void) { ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK); }
static void tear_down(void) { cg_arena_free(arena); }

START_TEST(arena_refuses_what_overflows) {
  ck_assert_ptr_null(cg_arena_take(arena, SIZE_MAX));
  ck_assert_ptr_null(cg_arena_take_many(arena, SIZE_MAX / 2, 3));
  const char *const bytes = cg_arena_take(arena, 5000);
  ck_assert_ptr_nonnull(bytes);
  ck_assert_int_eq(bytes[4999], 0);
  ck_assert_uint_eq((uintptr_t)bytes % 16, 0);
}
END_TEST

START_TEST(array_keeps_items_while_it_grows) {
  cg_array array = cg_array_init(arena, sizeof(uint32_t));
  for (uint32_t i = 0; i < 10000; ++i) {
    ck_assert_int_eq(cg_array_append(&array, &i), CG_OK);
  }
  for (uint32_t i = 0; i < 10000; ++i) {
    ck_assert_uint_eq(*(uint32_t *)cg_array_at(&array, i), i);
  }
}
END_TEST

START_TEST(table_finds_what_was_set_last) {
  static char keys[3000][8];
  cg_table table = cg_table_init(arena);
  ck_assert_uint_eq(cg_table_find(&table, CG_SLICE("nothing")), CG_NONE);
  for (uint32_t i = 0; i < 3000; ++i) {
    const int length = snprintf(keys[i], sizeof(keys[i]), "k%u", (unsigned)i);
    ck_assert_int_eq(cg_table_set(&table, (cg_slice){keys[i], (size_t)length}, i), CG_OK);
  }
  ck_assert_int_eq(cg_table_set(&table, CG_SLICE("k7"), 70), CG_OK);
  ck_assert_uint_eq(cg_table_find(&table, CG_SLICE("k7")), 70);
  ck_assert_uint_eq(cg_table_find(&table, CG_SLICE("k2999")), 2999);
  ck_assert_uint_eq(cg_table_find(&table, CG_SLICE("k3000")), CG_NONE);
  ck_assert_uint_eq(table.count, 3000);
}
END_TEST

START_TEST(utf8_refuses_what_unicode_refuses) {
  static const struct {
    const char *text;
    size_t valid;
  } cases[] = {{"a\xC3\xA9z", 4},
               {"\xC0\x80", 0},
               {"\xE0\x80\x80", 0},
               {"\xED\xA0\x80", 0},
               {"\xF4\x90\x80\x80", 0},
               {"\xF0\x9F\x8C\x8D", 4},
               {"ab\xE2\x80", 2},
               {"\xFF", 0},
               {"x\x80", 1}};
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    ck_assert_uint_eq(cg_utf8_valid_length(cg_slice_of(cases[i].text)), cases[i].valid);
  }
}
END_TEST

START_TEST(utf8_comes_back_as_it_went) {
  static const uint32_t codes[] = {0x24, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0x10000, 0x10FFFF};
  for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); ++i) {
    char bytes[4];
    const size_t length = cg_utf8_encode(codes[i], bytes);
    ck_assert_uint_eq(cg_utf8_sequence((cg_slice){bytes, length}), length);
    ck_assert_uint_eq(cg_utf8_decode((cg_slice){bytes, length}), codes[i]);
  }
}
END_TEST

static void check_scan(const char *text, const char *expected) {
  char found[256] = "";
  cg_scan scan;
  const cg_slice all = cg_slice_of(text);
  for (cg_scan_next(all, 0, &scan); scan.kind; cg_scan_next(all, scan.begin + scan.length, &scan)) {
    snprintf(found + strlen(found), sizeof(found) - strlen(found), "%s%.*s", found[0] ? "|" : "",
             (int)scan.length, text + scan.begin);
  }
  ck_assert_str_eq(found, expected);
}

START_TEST(scan_cuts_words_numbers_and_marks) {
  check_scan("A/72/53, chap. V", "A|/|72|/|53|,|chap|.|V");
  check_scan("C\xC3\xB4te d'Ivoire's", "C\xC3\xB4te|d'Ivoire|'s");
  check_scan("1514(XV)", "1514|(|XV|)");
  check_scan("no\xC2\xA0"
             "break",
             "no|break");
  check_scan("  ", "");
}
END_TEST

START_TEST(scan_tells_capitals) {
  cg_scan scan;
  cg_scan_next(CG_SLICE("UNMHA"), 0, &scan);
  ck_assert_uint_eq(scan.flags, CG_SCAN_CAPITAL | CG_SCAN_CAPITALS);
  cg_scan_next(CG_SLICE(" \xC3\x89tat"), 0, &scan);
  ck_assert_uint_eq(scan.flags, CG_SCAN_CAPITAL | CG_SCAN_SPACED);
  ck_assert_int_eq(memcmp(scan.fold, "\xC3\xA9tat", scan.fold_length), 0);
}
END_TEST

/* The examples of RFC 4648, section 10, and bytes above 127. */
START_TEST(base64_writes_the_examples_of_its_standard) {
  static const char *const rows[][2] = {{"", ""},
                                        {"f", "Zg=="},
                                        {"fo", "Zm8="},
                                        {"foo", "Zm9v"},
                                        {"foob", "Zm9vYg=="},
                                        {"fooba", "Zm9vYmE="},
                                        {"foobar", "Zm9vYmFy"},
                                        {"\xFF\xFE\xFB", "//77"}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    cg_buffer out = cg_buffer_init(arena);
    ck_assert_int_eq(cg_base64_add(&out, cg_slice_of(rows[i][0])), CG_OK);
    ck_assert(cg_slice_is_equal(cg_buffer_slice(&out), cg_slice_of(rows[i][1])));
  }
}
END_TEST

START_TEST(statuses_have_texts) {
  for (int status = CG_OK; status <= CG_INTERNAL; ++status) {
    ck_assert_str_ne(cg_status_text((cg_status)status), "unknown status");
  }
  ck_assert_str_eq(cg_status_text((cg_status)(CG_INTERNAL + 1)), "unknown status");
  ck_assert_str_eq(cg_status_text((cg_status)-1), "unknown status");
}
END_TEST

START_TEST(language_tags) {
  static const char *const good[] = {"en", "zh-Hans", "es-419", "abcdefgh", "de-1996-x"};
  static const char *const bad[] = {"",   "-en",   "en-",       "en--us",      "abcdefghi",
                                    "1n", "en us", "e\xC3\xA9", "en-abcdefghi"};
  for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); ++i) {
    ck_assert_msg(cg_language_tag_is_valid(cg_slice_of(good[i])), "%s", good[i]);
  }
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
    ck_assert_msg(!cg_language_tag_is_valid(cg_slice_of(bad[i])), "%s", bad[i]);
  }
}
END_TEST

START_TEST(arena_pieces_grow_in_place_or_move) {
  char *small = cg_arena_take(arena, 16);
  memcpy(small, "fifteen letters", 16);
  small = cg_arena_resize(arena, small, 16, 16, 40000);
  ck_assert_str_eq(small, "fifteen letters");
  char *const larger = cg_arena_resize(arena, small, 40000, 40000, 90000);
  ck_assert_str_eq(larger, "fifteen letters");
  ck_assert_ptr_nonnull(cg_arena_resize(arena, NULL, 0, 0, 10));
  ck_assert_ptr_null(cg_arena_resize(arena, larger, 90000, 90000, SIZE_MAX - 1));
  ck_assert_str_eq(larger, "fifteen letters");
}
END_TEST

START_TEST(buffer_refuses_what_overflows) {
  cg_buffer buffer = cg_buffer_init(arena);
  ck_assert_int_eq(cg_buffer_add(&buffer, CG_SLICE("kept")), CG_OK);
  ck_assert_int_eq(cg_buffer_reserve(&buffer, SIZE_MAX / 2), CG_NO_MEMORY);
  ck_assert(cg_slice_is_equal(cg_buffer_slice(&buffer), CG_SLICE("kept")));
}
END_TEST

START_TEST(utf8_is_cut_between_characters) {
  const cg_slice text = CG_SLICE("a\xC3\xA9\xE2\x82\xAC");
  static const size_t cut[] = {0, 1, 1, 3, 3, 3, 6, 6};
  for (size_t most = 0; most < sizeof(cut) / sizeof(cut[0]); ++most) {
    ck_assert_uint_eq(cg_utf8_cut(text, most).length, cut[most]);
  }
}
END_TEST

Suite *suite_base(void) {
  Suite *const suite = suite_create("base");
  TCase *const tests = tcase_create("base");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, arena_refuses_what_overflows);
  tcase_add_test(tests, array_keeps_items_while_it_grows);
  tcase_add_test(tests, table_finds_what_was_set_last);
  tcase_add_test(tests, utf8_refuses_what_unicode_refuses);
  tcase_add_test(tests, utf8_comes_back_as_it_went);
  tcase_add_test(tests, scan_cuts_words_numbers_and_marks);
  tcase_add_test(tests, scan_tells_capitals);
  tcase_add_test(tests, statuses_have_texts);
  tcase_add_test(tests, language_tags);
  tcase_add_test(tests, arena_pieces_grow_in_place_or_move);
  tcase_add_test(tests, buffer_refuses_what_overflows);
  tcase_add_test(tests, utf8_is_cut_between_characters);
  tcase_add_test(tests, base64_writes_the_examples_of_its_standard);
  suite_add_tcase(suite, tests);
  return suite;
}
