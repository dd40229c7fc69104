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
  tcase_add_test(tests, texts_end_where_their_slices_end);
  suite_add_tcase(suite, tests);
  return suite;
}
