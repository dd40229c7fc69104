/* SPDX-License-Identifier: Apache-2.0 */
/* What a row of a corrections file does to the references of a text, or why it is refused. */
#define _XOPEN_SOURCE 700 /* mkdtemp() */
#include "suites.h"

#include "base/slice.h"

#include <clausegraph/clausegraph.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ID "https://w3id.org/clausegraph/id/"
#define DOCUMENT ID "doc/A/RES/91/5"
#define HEAD "# clausegraph corrections 1\n"

static const char text[] =
  "A/RES/91/5\n\nThe General Assembly,\n\n"
  "Recalling the Reed Survey1 and its resolution 70/1,\n\n"
  "1. Recalls resolution 71/2, the Reed Convention and resolution 71/2;\n\n"
  "2. Notes the Reed\xC2\xA0 Map and the Reed Lists.\n\n"
  "1 See A/90/1 and the Reed Tables.\n";

static char file[64];
static char said[1024];

static void say(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  snprintf(said, sizeof(said), "%s", message);
}

static void set_up(void) {
  strcpy(file, "/tmp/clausegraph-unit-XXXXXX");
  const int made = mkstemp(file);
  ck_assert_int_ge(made, 0);
  close(made);
  said[0] = '\0';
}

static void tear_down(void) { unlink(file); }

/* Open the packs with this corrections file. */
static cg_status open_with(const char *corrections, cg_context **out) {
  char packs[4096];
  const char *const source = getenv("CG_TEST_SRCDIR");
  const cg_environment environment = {.size = sizeof(environment), .log = say};
  FILE *const stream = fopen(file, "wb");
  ck_assert_ptr_nonnull(stream);
  const bool is_put = fputs(corrections, stream) >= 0;
  ck_assert(!fclose(stream) && is_put);
  snprintf(packs, sizeof(packs), "%s/ontology/packs", source ? source : ".");
  const cg_options options = {.size = sizeof(options), .packs = packs, .corrections = file};
  return cg_context_open(&environment, &options, out);
}

/* The curated references of the text, "op1 stands in op1: quote = target". */
static void write_curated(const cg_document *document, char *out, size_t size) {
  for (size_t i = 0; i < cg_document_reference_count(document); ++i) {
    const cg_reference_view view = cg_document_reference(document, i);
    const cg_slice place = cg_document_clause(document, view.stands_in).key;
    const cg_slice target = cg_slice_from(
      view.target,
      cg_slice_has_prefix(view.target, CG_SLICE(ID)) ? sizeof(ID) - 1 : view.target.length);
    if (view.method == CG_METHOD_CURATED) {
      const size_t length = strlen(out);
      snprintf(out + length, size - length, "%.*s/%.*s: %.*s = %.*s; ", (int)view.clause.length,
               view.clause.data, (int)place.length, place.data, (int)view.quote.length,
               view.quote.data, (int)target.length, target.data);
    }
  }
}

/* Check the curated references, how many references there are, and the last message. */
static void check(const char *row, const char *expected, size_t count, const char *message) {
  char corrections[2048];
  char found[1024] = "";
  cg_context *context = NULL;
  cg_document *document = NULL;
  snprintf(corrections, sizeof(corrections), HEAD "%s\n", row);
  said[0] = '\0';
  ck_assert_int_eq(open_with(corrections, &context), CG_OK);
  ck_assert_int_eq(cg_document_read(context, "text", cg_slice_of(text), NULL, &document), CG_OK);
  write_curated(document, found, sizeof(found));
  ck_assert_msg(!strcmp(found, expected), "%s: '%s', not '%s'", row, found, expected);
  ck_assert_msg(cg_document_reference_count(document) == count, "%s: %zu references", row,
                cg_document_reference_count(document));
  ck_assert_msg(*message ? strstr(said, message) != NULL : !said[0], "%s: '%s'", row, said);
  cg_document_free(document);
  cg_context_close(context);
}

#define ROW(rest) DOCUMENT "\t" rest
#define COUNT 5u /* References without corrections */

START_TEST(references_are_confirmed_and_refuted) {
  check("# nothing", "", COUNT, "");
  check(ROW("op1\tresolution 71/2\t1\tright\t" ID "doc/A/RES/71/2\t\t\t\t"),
        "op1/op1: resolution 71/2 = doc/A/RES/71/2; ", COUNT, "");
  check(ROW("op1\tresolution 71/2\t2\tright\t\t\t\t\t"),
        "op1/op1: resolution 71/2 = doc/A/RES/71/2; ", COUNT, "");
  check(ROW("op1\tresolution 71/2\t3\tright\t\t\t\t\t"), "", COUNT, "does not contain its words");
  check(ROW("op1\tresolution 71/2\t1\twrong\t" ID "doc/A/RES/71/2\t\t\t\t"), "", COUNT - 1, "");
  check(ROW("op1\tresolution 71/2\t1\twrong\t\t" ID "instrument/un-charter\t\t\t"),
        "op1/op1: resolution 71/2 = instrument/un-charter; ", COUNT, "");
  check(ROW("op1\tresolution 71/2\t1\twrong\t" ID "doc/A/RES/1/1\t\t\t\t"), "", COUNT,
        "the words no longer have this reference");
  check(ROW("op1\tresolution 71/2\t1\tright\t" ID "doc/A/RES/1/1\t\t\t\t"), "", COUNT,
        "the words no longer have this reference");
  check("https://example.org/other\top1\tresolution 71/2\t1\twrong\t\t\t\t\t", "", COUNT, "");
  check(ROW("op9\tresolution 71/2\t1\twrong\t\t\t\t\t"), "", COUNT, "does not contain its words");
}
END_TEST

/* In a footnote, a reference counts for the clause with the mark. */
START_TEST(missing_references_are_added) {
  check(ROW("pp1\tReed Survey\t1\tmissing\t\t" ID "instrument/un-charter\t\t\t"),
        "pp1/pp1: Reed Survey = instrument/un-charter; ", COUNT + 1, "");
  check(ROW("fn1\tReed Tables\t1\tmissing\t\t\tProgramme\tReed Tables\t"),
        "pp1/fn1: Reed Tables = instrument/reed-tables; ", COUNT + 1, "");
  check(ROW("pp1\tReed Tables\t1\tmissing\t\t\tProgramme\tReed Tables\t"),
        "pp1/fn1: Reed Tables = instrument/reed-tables; ", COUNT + 1, "");
  check(ROW("op2\tReed Map\t1\tmissing\t\t\tProgramme\tReed  Map\t"),
        "op2/op2: Reed Map = instrument/reed-map; ", COUNT + 1, "");
  check(ROW("pp1\tSurvey and its\t1\tmissing\t\t\tProgramme\tReed Survey\t"),
        "pp1/pp1: Survey and its = instrument/reed-survey; ", COUNT + 1, "");
  check(ROW("op1\tresolution 71/2\t1\tmissing\t\t" ID "doc/A/RES/71/2\t\t\t"), "", COUNT, "");
  check(ROW("op2\tReed Lists\t1\tmissing\t\t\tResolution\tA/RES/1/2\t"),
        "op2/op2: Reed Lists = doc/A/RES/1/2; ", COUNT + 1, "");
}
END_TEST

START_TEST(targets_that_cannot_be_made) {
  check(ROW("op2\tReed Lists\t1\tmissing\t\t" ID "instrument/nothing\t\t\t"), "", COUNT,
        "add its kind and label");
  check(ROW("op2\tReed Lists\t1\tmissing\t\t\tState\tReedland\t"), "", COUNT,
        "cannot be made from a name");
  check(ROW("op2\tReed Lists\t1\tmissing\t\t\tResolution\tthe Reed Lists\t"), "", COUNT,
        "the label of a document is its symbol");
  check(ROW("op2\tReed Lists\t1\tmissing\t\t\tResolution\tA/\t"), "", COUNT,
        "the label of a document is its symbol");
  check(ROW("op2\tReed Lists\t1\tmissing\t\t\tResolution\tA/RES/1 2\t"), "", COUNT,
        "the label of a document is its symbol");
}
END_TEST

static void check_refused(const char *corrections, const char *message) {
  cg_context *context = NULL;
  said[0] = '\0';
  ck_assert_int_eq(open_with(corrections, &context), CG_BAD_INPUT);
  ck_assert_ptr_null(context);
  ck_assert_msg(strstr(said, message) != NULL, "'%s', not '%s'", said, message);
}

START_TEST(files_that_are_refused) {
  check_refused("", "it is empty");
  check_refused("# other\n", "its first line is not");
  check_refused(HEAD "a\tb\n", "ten columns");
  check_refused(HEAD "\top1\tq\t1\tright\t\t\t\t\t", "document, clause or quote is empty");
  check_refused(HEAD DOCUMENT "\t\tq\t1\tright\t\t\t\t\t", "document, clause or quote is empty");
  check_refused(HEAD DOCUMENT "\top1\t \t1\tright\t\t\t\t\t", "document, clause or quote is empty");
  check_refused(HEAD "doc 1\top1\tq\t1\tright\t\t\t\t\t", "not an absolute IRI");
  check_refused(HEAD DOCUMENT "\top1\tq\t0\tright\t\t\t\t\t", "not a number from 1 on");
  check_refused(HEAD DOCUMENT "\top1\tq\tx\tright\t\t\t\t\t", "not a number from 1 on");
  check_refused(HEAD DOCUMENT "\top1\tq\t1\tgood\t\t\t\t\t", "not right, wrong or missing");
  check_refused(HEAD DOCUMENT "\top1\tq\t1\tright\t\t\tVillage\t\t", "not a class");
  check_refused(HEAD DOCUMENT "\top1\tq\t1\twrong\t\tno iri\t\t\t",
                "target is not an absolute IRI");
  check_refused(HEAD DOCUMENT "\top1\tq\t1\tmissing\t\t\t\tName\t", "needs a target");
  check_refused(HEAD DOCUMENT "\top1\tq\t1\tmissing\t\t\tTreaty\t\t", "needs a target");
  check_refused(HEAD DOCUMENT "\top1\tq\\\t1\tright\t\t\t\t\t", "invalid escape");
  check_refused(HEAD DOCUMENT "\top1\tq\\x\t1\tright\t\t\t\t\t", "invalid escape");
}
END_TEST

/* The later of two rows about the same reference counts. */
START_TEST(rows_that_contradict_each_other) {
  char rows[1024];
  cg_context *context = NULL;
  snprintf(rows, sizeof(rows), "%s\r\n%s\r\n",
           ROW("op1\tthe\\tq\\n\\r\\\\\t1\tright\t\t\t\t\tx\\ty"),
           ROW("op1\tthe\\tq\\n\\r\\\\\t1\twrong\t\t\t\t\t"));
  char corrections[2048];
  snprintf(corrections, sizeof(corrections), "\xEF\xBB\xBF" HEAD "%s", rows);
  ck_assert_int_eq(open_with(corrections, &context), CG_OK);
  ck_assert_msg(strstr(said, "line 3 contradicts line 2") != NULL, "%s", said);
  cg_context_close(context);
}
END_TEST

Suite *suite_correct(void) {
  Suite *const suite = suite_create("correct");
  TCase *const tests = tcase_create("correct");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 120); /* Each row opens the packs */
  tcase_add_test(tests, references_are_confirmed_and_refuted);
  tcase_add_test(tests, missing_references_are_added);
  tcase_add_test(tests, targets_that_cannot_be_made);
  tcase_add_test(tests, files_that_are_refused);
  tcase_add_test(tests, rows_that_contradict_each_other);
  suite_add_tcase(suite, tests);
  return suite;
}
