/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"
#include "base/escape.h"
#include "suites.h"

#include <string.h>

static void check(const cg_escape *escape, cg_slice text, const char *expected) {
  cg_arena *arena = NULL;
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  cg_buffer bytes = cg_buffer_init(arena);
  cg_outlet outlet = {cg_buffer_take, &bytes, CG_OK};
  cg_escape_put(&outlet, text, escape);
  ck_assert_int_eq(outlet.status, CG_OK);
  ck_assert_int_eq(cg_buffer_add_byte(&bytes, 0), CG_OK);
  ck_assert_str_eq(bytes.data, expected);
  cg_arena_free(arena);
}

/* What no language takes for more than itself. */
#define PLAIN "abc \xC3\xA9 \xE2\x80\x9C \xF0\x9D\x94\xB8"

START_TEST(plain_text_stays) {
  const cg_escape *const all[] = {&cg_escape_lines,   &cg_escape_term,  &cg_escape_xml,
                                  &cg_escape_content, &cg_escape_html,  &cg_escape_json,
                                  &cg_escape_script,  &cg_escape_csv,   &cg_escape_tab,
                                  &cg_escape_dot,     &cg_escape_graph, &cg_escape_pajek};
  for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); ++i) {
    check(all[i], CG_SLICE(PLAIN), PLAIN);
    check(all[i], CG_SLICE(""), "");
  }
}
END_TEST

START_TEST(literals_of_rdf) {
  check(&cg_escape_lines, CG_SLICE("\"\\\n\r\t\b\f\x01\x7F<>&'"),
        "\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u007F<>&'");
  check(&cg_escape_lines, CG_SLICE("\xEF\xBF\xBD\xEF\xBF\xBE\xEF\xBF\xBF\xEF"),
        "\xEF\xBF\xBD\\uFFFE\\uFFFF\xEF");
  check(&cg_escape_term, CG_SLICE("\"\\\n\r\t\x01\xEF\xBF\xBE"),
        "\\\"\\\\\\n\\r\t\x01\xEF\xBF\xBE");
}
END_TEST

START_TEST(markup) {
  check(&cg_escape_xml, CG_SLICE("<a b=\"c\">&'\t\n\r"),
        "&lt;a b=&quot;c&quot;&gt;&amp;'&#9;&#10;&#13;");
  check(&cg_escape_xml, CG_SLICE("\x01\x7F\xEF\xBF\xBE\xFFx"),
        "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx");
  check(&cg_escape_content, CG_SLICE("<&>\"\n\r'"), "&lt;&amp;&gt;&quot;\n&#13;'");
  check(&cg_escape_html, CG_SLICE("<&>\"'\n\t"), "&lt;&amp;&gt;&quot;&#39;\n\t");
  check(&cg_escape_html,
        CG_SLICE("a\r\xE2\x80\xAE"
                 "b\xC2\x85"),
        "a\xEF\xBF\xBD\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
}
END_TEST

START_TEST(strings_of_json) {
  check(&cg_escape_json, CG_SLICE("\"\\\n\t\x1F</script>"), "\\\"\\\\\\n\\u0009\\u001f</script>");
  check(&cg_escape_script, CG_SLICE("\"\\\n</script>&\x7F"),
        "\\u0022\\u005c\\u000a\\u003c/script\\u003e\\u0026\\u007f");
}
END_TEST

START_TEST(tables_and_graphs) {
  check(&cg_escape_csv, CG_SLICE("a \"b\"\n,\x01"), "a \"\"b\"\"\n,\xEF\xBF\xBD");
  check(&cg_escape_tab, CG_SLICE("a\tb\nc\rd\"\x01"), "a b c d\"\xEF\xBF\xBD");
  check(&cg_escape_dot, CG_SLICE("a\"b\\c\nd\re"), "a\\\"b\\\\c\\nd\re");
  check(&cg_escape_graph, CG_SLICE("a\"b\\c\nd\re\x01"), "a\\\"b\\\\c\\nde\xEF\xBF\xBD");
  check(&cg_escape_pajek, CG_SLICE("a\"b\\c\td\x01"), "a'b/c d\xEF\xBF\xBD");
}
END_TEST

/* What changes the terminal, the direction of the text or the line; nothing else. */
START_TEST(terminals) {
  check(&cg_escape_terminal, CG_SLICE("a\tb\nc\x1B[1m\x7F\r"), "a\tb\nc\\x1B[1m\\x7F\\x0D");
  check(&cg_escape_terminal, CG_SLICE("\xC2\x9B\xFF"), "\\u009B\\xFF");
  check(
    &cg_escape_terminal,
    CG_SLICE("\xE2\x80\xAA\xE2\x80\xAE\xE2\x81\xA6\xE2\x81\xA9\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C"),
    "\\u202A\\u202E\\u2066\\u2069\\u200E\\u200F\\u061C");
  check(&cg_escape_terminal, CG_SLICE("\xE2\x80\xA8\xE2\x80\xA9"), "\\u2028\\u2029");
  check(&cg_escape_terminal, CG_SLICE("\xE2\x80\xA9\xE2\x80\xAF\xE2\x81\xAA"),
        "\\u2029\xE2\x80\xAF\xE2\x81\xAA");
  check(&cg_escape_script, CG_SLICE("\xFF\xE2\x80\xAE\xC3\xA9"), "\\u00ff\\u202e\xC3\xA9");
}
END_TEST

START_TEST(formulas_of_spreadsheets) {
  static const char *const formulas[] = {"=1+1", "+cmd", "-2+3", "@SUM", "\tx", "\rx", "=", "-1e5"};
  static const char *const others[] = {"", "a=1", "1-2", "-12", "+1.5", " =1", "'=1"};
  for (size_t i = 0; i < sizeof(formulas) / sizeof(formulas[0]); ++i) {
    ck_assert_msg(cg_is_formula(cg_slice_of(formulas[i])), "%s", formulas[i]);
  }
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); ++i) {
    ck_assert_msg(!cg_is_formula(cg_slice_of(others[i])), "%s", others[i]);
  }
}
END_TEST

START_TEST(what_does_not_fit_is_cut_off) {
  char room[4];
  ck_assert(cg_slice_is_equal(cg_escape_into(room, 4, CG_SLICE("a\"bc"), &cg_escape_csv),
                              CG_SLICE("a\"\"b")));
  ck_assert_uint_eq(cg_escape_into(room, 0, CG_SLICE("abc"), &cg_escape_csv).length, 0);
}
END_TEST

/* Nothing is read behind the text. */
START_TEST(texts_end_where_their_slices_end) {
  check(&cg_escape_lines, (cg_slice){"ab\xEF\xBF\xBE", 4}, "ab\xEF\xBF");
  check(&cg_escape_xml, (cg_slice){"ab\xEF\xBF\xBD", 3}, "ab\xEF\xBF\xBD");
}
END_TEST

Suite *suite_escape(void) {
  Suite *const suite = suite_create("escape");
  TCase *const tests = tcase_create("escape");
  tcase_add_test(tests, plain_text_stays);
  tcase_add_test(tests, literals_of_rdf);
  tcase_add_test(tests, markup);
  tcase_add_test(tests, strings_of_json);
  tcase_add_test(tests, tables_and_graphs);
  tcase_add_test(tests, terminals);
  tcase_add_test(tests, formulas_of_spreadsheets);
  tcase_add_test(tests, what_does_not_fit_is_cut_off);
  tcase_add_test(tests, texts_end_where_their_slices_end);
  suite_add_tcase(suite, tests);
  return suite;
}
