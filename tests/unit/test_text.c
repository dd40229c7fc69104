/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "text/ends.h"
#include "workshop.h"

#include <stdio.h>
#include <stdlib.h>

/* Check the repaired text; its blocks are separated by newlines. */
static void check_text(const char *printed, const char *repaired) {
  const cg_document *const document = workshop_document(printed, false);
  ck_assert_msg(cg_slice_is_equal(document->text, cg_slice_of(repaired)), "'%.*s', not '%s'",
                (int)document->text.length, document->text.data, repaired);
}

START_TEST(lines_and_spaces_are_joined) {
  check_text("Recalling  its\nresolution", "Recalling its resolution");
  check_text("Recalling\r\nits", "Recalling its");
  check_text("One.\n\nTwo.", "One.\nTwo.");
}
END_TEST

START_TEST(hyphens_at_line_ends) {
  check_text("a spring-\nboard for", "a springboard for");
  check_text("so-\ncalled", "so-called");
  check_text("twenty-\nseventh", "twenty-seventh");
  check_text("Secretary-\nGeneral", "Secretary-General");
  check_text("for 2015-\n2030", "for 2015-2030");
  check_text("resolution 1325\n(2000)", "resolution 1325 (2000)");
}
END_TEST

START_TEST(pages_break_no_sentence) {
  check_text("the rights\n\fof migrants", "the rights of migrants");
  check_text(
    "S/RES/902 (1994)\n\nThe Security Council,\n\nRecalling the\n\n1/ S/1994/262.\n\n94-12513 (E)\n"
    "S/RES/902 (1994)\nPage 2\n\nCouncil, and the rest\nof its words,\n\nNoting the report,\n\n"
    "Decides that the boats\nare to be counted\nand painted.",
    "S/RES/902 (1994)\nThe Security Council,\nRecalling the Council, and the rest of its words,\n"
    "Noting the report,\nDecides that the boats are to be counted and painted.\n1/ S/1994/262.");
  check_text("All is said.\n\fA new page.", "All is said.\nA new page.");
}
END_TEST

START_TEST(a_number_on_its_own_line) {
  check_text("of 28 September\n2017,\n\nReaffirming", "of 28 September 2017,\nReaffirming");
  check_text("One.\n\n2\n\nTwo.", "One.\nTwo.");
}
END_TEST

START_TEST(footnotes_go_to_the_end) {
  check_text("of 2015,\n\n! See Official Records.\n\nNoting",
             "of 2015,\nNoting\n! See Official Records.");
  check_text("% 1bid., p. 3", "% Ibid., p. 3");
}
END_TEST

START_TEST(symbols_are_repaired) {
  check_text("in $/2013/210 and S$/12611", "in S/2013/210 and S/12611");
  check_text("(4/73/L.4), a/67/828", "(A/73/L.4), A/67/828");
  check_text("A/T7/170 and A/79/I76.", "A/77/170 and A/79/176.");
  check_text("AICONF.157/24; AHRC/59/42", "A/CONF.157/24; A/HRC/59/42");
  check_text("FCCC/PAICMA/2024/17", "FCCC/PA/CMA/2024/17");
  check_text("5/2002/1005 of 5/2", "S/2002/1005 of 5/2");
  check_text("A/HRC/RES/35/17, HIV/AIDS, AT and A/C.3/72/L.50/Rev.1",
             "A/HRC/RES/35/17, HIV/AIDS, AT and A/C.3/72/L.50/Rev.1");
}
END_TEST

START_TEST(genitives_that_lost_their_word) {
  check_text("the Women \xE2\x80\x99s Fund", "the Women\xE2\x80\x99s Fund");
}
END_TEST

START_TEST(offsets_lead_back_to_the_source) {
  static const char printed[] = "\xEF\xBB\xBFthe   rights\n\n1/ See A.\n\nof  migrants";
  const cg_document *const document = workshop_document(printed, false);
  const cg_slice text = document->text;
  for (uint32_t i = 0; i < text.length; ++i) {
    const uint32_t origin =
      cg_map_origin(&document->decoded_map, cg_map_origin(&document->text_map, i));
    if (text.data[i] != ' ' && text.data[i] != '\n') {
      ck_assert_int_eq(printed[origin], text.data[i]);
    }
  }
}
END_TEST

static void check_notes(const char *text, uint32_t count) {
  const cg_document *const document = workshop_document(text, false);
  uint32_t found = 0;
  for (uint32_t i = 0; i < document->tokens.count; ++i) {
    found += cg_document_tokens(document)[i].kind == CG_TOKEN_NOTE;
  }
  ck_assert_msg(found == count, "%u marks in '%s', not %u", (unsigned)found, text, (unsigned)count);
}

/* The text before the start is not read, which a line with only marks could cause. */
START_TEST(marks_alone_end_nothing) {
  static const char *const lines[] = {"*", "**", "* *", " ", "\xE2\x81\xB4", "\"", ")", ""};
  char bytes[32];
  for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); ++i) {
    const size_t length = strlen(lines[i]);
    memset(bytes, ';', sizeof(bytes));
    memcpy(bytes + sizeof(bytes) - length, lines[i], length);
    const cg_end end = cg_end_of((cg_slice){bytes + sizeof(bytes) - length, length});
    ck_assert_int_eq(end, lines[i][0] == '"' ? CG_END_QUOTE : CG_END_OPEN);
  }
}
END_TEST

START_TEST(note_marks_stick_to_words) {
  check_notes("the Covenant2 and", 1);
  check_notes("of 1976,3 and", 1);
  check_notes("Human Rights,? which", 1);
  check_notes("Political Rights\xC2\xAE and", 1);
  check_notes("Punishment,\" the", 1);
  check_notes("of 4 March 1994 1/ on", 1);
  check_notes("Covenant\xC2\xB9\xC2\xB2 and", 1);
  check_notes("443,000 people", 0);
  check_notes("entitled \xE2\x80\x9CHuman rights\xE2\x80\x9D, and", 0);
  check_notes("resolution 70/147 of 17 December 2015", 0);
  check_notes("in 2013, 15 States", 0);
}
END_TEST

static char *file_text(const char *path) {
  const size_t room = 1 << 22;
  char *const text = calloc(1, room);
  FILE *const file = fopen(path, "rb");
  ck_assert_msg(file && text && fread(text, 1, room - 1, file), "%s", path);
  fclose(file);
  return text;
}

static void check_same_tokens(const cg_document *copied, const cg_document *read) {
  ck_assert_uint_eq(read->tokens.count, copied->tokens.count);
  for (uint32_t i = 0; i < read->tokens.count; ++i) {
    const cg_token *const one = &cg_document_tokens(copied)[i];
    const cg_token *const other = &cg_document_tokens(read)[i];
    ck_assert_msg(one->begin == other->begin && one->length == other->length &&
                    one->word == other->word && one->kind == other->kind &&
                    one->flags == other->flags,
                  "token %u at %u", (unsigned)i, (unsigned)other->begin);
  }
}

/* Check that the tokens copied from the decoded text are those that are read in the repaired one,
 * which happens where a misprint changes the decoded text. */
static void check_tokens(char *text) {
  const cg_document *const copied = workshop_document(text, false);
  char *const word = strstr(text, "General");
  ck_assert_ptr_nonnull(word);
  memcpy(word, "Gcneral", 7);
  const cg_document *const read = workshop_document(text, false);
  ck_assert_uint_eq(read->slips.count, copied->slips.count + 1);
  check_same_tokens(copied, read);
}

START_TEST(copied_tokens_are_those_of_the_text) {
  char text[] =
    "A/RES/70/147\n\nThe General Assembly,\n\nRecalling  its resolutions 70/1 of 25 September\n"
    "2015,1/ (S/2015/1) and \342\200\234boats\342\200\235, and the Council\342\200\231s report; "
    "so-called\n"
    "ferries,\n\n1/ See A/70/1.\n\n\fA/RES/70/147\nPage 2\n\n1. Takes note of paragraph 7 (a), "
    "and\n"
    "of C\303\264te d\342\200\231Ivoire;\n\n2.  Decides to   go.\n";
  /* The decoded text has no edits, after which all tokens would be read. */
  const cg_document *const document = workshop_document(text, false);
  ck_assert(cg_slice_is_equal(document->decoded, cg_slice_of(text)));
  check_tokens(text);
}
END_TEST

START_TEST(copied_tokens_of_a_document) {
  char path[4096];
  const char *const source = getenv("CG_TEST_SRCDIR") ? getenv("CG_TEST_SRCDIR") : ".";
  snprintf(path, sizeof(path), "%s/tests/documents/protection-of-migrants.txt", source);
  char *const text = file_text(path);
  check_tokens(text);
  free(text);
}
END_TEST

Suite *suite_text(void) {
  Suite *const suite = suite_create("text");
  TCase *const tests = tcase_create("text");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, lines_and_spaces_are_joined);
  tcase_add_test(tests, hyphens_at_line_ends);
  tcase_add_test(tests, pages_break_no_sentence);
  tcase_add_test(tests, a_number_on_its_own_line);
  tcase_add_test(tests, footnotes_go_to_the_end);
  tcase_add_test(tests, symbols_are_repaired);
  tcase_add_test(tests, genitives_that_lost_their_word);
  tcase_add_test(tests, offsets_lead_back_to_the_source);
  tcase_add_test(tests, marks_alone_end_nothing);
  tcase_add_test(tests, note_marks_stick_to_words);
  tcase_add_test(tests, copied_tokens_are_those_of_the_text);
  tcase_add_test(tests, copied_tokens_of_a_document);
  suite_add_tcase(suite, tests);
  return suite;
}
