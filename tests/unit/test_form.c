/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "base/form.h"

#include <string.h>

static void check(cg_slice head, cg_form_class class, const char *label) {
  const cg_form form = cg_form_find(head);
  ck_assert_msg(form.class == class && !strncmp(form.label, label, strlen(label)),
                "'%.*s' is %s (%d), not %s (%d)", (int)head.length, head.data, form.label,
                (int)form.class, label, (int)class);
}

START_TEST(markup_is_told_by_its_first_element) {
  check(CG_SLICE("<html>"), CG_FORM_DOCUMENT, "an HTML page");
  check(CG_SLICE("<P class='a'>"), CG_FORM_DOCUMENT, "an HTML page");
  check(CG_SLICE("<link/>"), CG_FORM_DOCUMENT, "an HTML page");
  check(CG_SLICE("\xEF\xBB\xBF \n<!-- note --><?xml version='1.0'?>\n<!DOCTYPE html>"),
        CG_FORM_DOCUMENT, "an HTML page");
  check(CG_SLICE("<office:document-content>"), CG_FORM_DOCUMENT, "an ODT file");
  check(CG_SLICE("<!-- clausegraph-text 1 -->\n"), CG_FORM_TEXT, "structured text");
  check(CG_SLICE("<!-- not closed <html>"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("<htmlish>"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("<html"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("<akomaNtoso>"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("The <html> page"), CG_FORM_TEXT, "a text");
}
END_TEST

START_TEST(pdf_may_follow_other_bytes) {
  check(CG_SLICE("%PDF-1.7"), CG_FORM_DOCUMENT, "a PDF");
  check(CG_SLICE("5 % of \n%PDF-1.4"), CG_FORM_DOCUMENT, "a PDF");
  check(CG_SLICE("5 % of %PDF"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("100 %"), CG_FORM_TEXT, "a text");
}
END_TEST

START_TEST(json_that_is_not_lines) {
  check(CG_SLICE("[{\"a\": 1}]"), CG_FORM_JSON, "a JSON list");
  check(CG_SLICE("\xEF\xBB\xBF [\n {"), CG_FORM_JSON, "a JSON list");
  check(CG_SLICE("[1] See above."), CG_FORM_TEXT, "a text");
  check(CG_SLICE("["), CG_FORM_TEXT, "a text");
  check(CG_SLICE("{\n\"a\": 1\n}"), CG_FORM_JSON, "a JSON object");
  check(CG_SLICE("{\"a\": [\n1]}"), CG_FORM_JSON, "a JSON object");
  check(CG_SLICE("{\"a\": \"} \\\" \\n\", \n\"b\": 1}"), CG_FORM_JSON, "a JSON object");
  check(CG_SLICE("{\"a\": {\"b\": [1]}}\n{\"a\": 2}\n"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("{\"a\": 1"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("{\"a\""), CG_FORM_TEXT, "a text");
  check(CG_SLICE("{\"not closed\n: 1\n"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("{\"a\" \"b\"\n}"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("{a}"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("{"), CG_FORM_TEXT, "a text");
  check(CG_SLICE(""), CG_FORM_TEXT, "a text");
}
END_TEST

START_TEST(binary_files_and_utf16) {
  check(CG_SLICE("a\0b\0c\0d\0"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("\0a\0b\0c\0d"), CG_FORM_TEXT, "a text");
  check(CG_SLICE("some words\0with one NUL"), CG_FORM_BINARY, "not a text");
  check(CG_SLICE("PK\3\4 and no name"), CG_FORM_ARCHIVE, "a ZIP");
  check(CG_SLICE("PK\3\4xxxxxxxxxxxxxxxxxxxxxxxxxxword/document.xml"), CG_FORM_DOCUMENT,
        "a DOCX or ODT file");
  check(CG_SLICE("PK"), CG_FORM_TEXT, "a text");
}
END_TEST

Suite *suite_form(void) {
  Suite *const suite = suite_create("form");
  TCase *const tests = tcase_create("form");
  tcase_add_test(tests, markup_is_told_by_its_first_element);
  tcase_add_test(tests, pdf_may_follow_other_bytes);
  tcase_add_test(tests, json_that_is_not_lines);
  tcase_add_test(tests, binary_files_and_utf16);
  suite_add_tcase(suite, tests);
  return suite;
}
