/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include "base/slice.h"

#include <clausegraph/statements.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

static char seen[1000]; /* The statements, one per line */
static char said[1000]; /* The messages, one per line */

static void take_message(void *handle, cg_log_level level, const char *message) {
  const size_t length = strlen(said);
  (void)handle;
  (void)level;
  snprintf(said + length, sizeof(said) - length, "%s\n", message);
}

static const cg_environment environment = {.size = sizeof(cg_environment), .log = take_message};

static cg_status visit(void *handle, const cg_statement_view *s) {
  const size_t length = strlen(seen);
  (void)handle;
  snprintf(seen + length, sizeof(seen) - length, "%.*s %.*s %c%.*s^%.*s@%.*s %.*s\n",
           (int)s->subject.length, s->subject.data, (int)s->predicate.length, s->predicate.data,
           s->is_iri ? '<' : '"', (int)s->object.length, s->object.data, (int)s->datatype.length,
           s->datatype.data, (int)s->language.length, s->language.data, (int)s->graph.length,
           s->graph.data);
  return CG_OK;
}

static cg_status read_as(const char *syntax, const char *data) {
  seen[0] = said[0] = '\0';
  return cg_statements_read(&environment, "file", cg_slice_of(data), syntax, visit, NULL);
}

START_TEST(turtle_is_expanded) {
  ck_assert_int_eq(read_as("turtle", "@base <http://x.org/a> .\n@prefix p: <http://p.org/> .\n"
                                     "<> a p:Q ; p:r <#s> , \"t\\n\"@en , \"1\"^^p:u .\n"),
                   CG_OK);
  ck_assert_str_eq(
    seen, "http://x.org/a http://www.w3.org/1999/02/22-rdf-syntax-ns#type <http://p.org/Q^@ \n"
          "http://x.org/a http://p.org/r <http://x.org/a#s^@ \n"
          "http://x.org/a http://p.org/r \"t\n^@en \n"
          "http://x.org/a http://p.org/r \"1^http://p.org/u@ \n");
}
END_TEST

START_TEST(graphs_are_told) {
  ck_assert_int_eq(read_as("nquads", "<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> \"o\" .\n"), CG_OK);
  ck_assert_str_eq(seen, "a:s a:p <a:o^@ a:g\na:s a:p \"o^@ \n");
}
END_TEST

START_TEST(blank_nodes_are_passed_over) {
  ck_assert_int_eq(
    read_as("ntriples", "_:b <a:p> <a:o> .\n<a:s> <a:p> _:b .\n<a:s> <a:p> <a:o> .\n"), CG_OK);
  ck_assert_str_eq(seen, "a:s a:p <a:o^@ \n");
}
END_TEST

START_TEST(bad_syntax_is_told_with_its_line) {
  ck_assert_int_eq(read_as("ntriples", "<a:s> <a:p> <a:o> .\n<a:s> <a:p> bad .\n"), CG_BAD_INPUT);
  ck_assert_str_eq(seen, "a:s a:p <a:o^@ \n");
  ck_assert_msg(!strncmp(said, "file:2: ", 8), "%s", said);
  ck_assert_ptr_eq(strchr(said, '\n'), said + strlen(said) - 1);
  ck_assert_int_eq(read_as("turtle", "<a:s> <a:p> u:o .\n"), CG_BAD_INPUT);
}
END_TEST

static cg_status count_one(void *handle, const cg_statement_view *statement) {
  (void)statement;
  ++*(int *)handle;
  return CG_OK;
}

/* Longer than the block that is read at a time. */
START_TEST(long_documents_are_read_whole) {
  enum { COUNT = 100000 };
  static const char good[] = "<a:s> <a:p> \"\u00e9\" .\n";
  const size_t length = sizeof(good) - 1;
  char *const data = malloc(COUNT * length);
  int count = 0;
  ck_assert_ptr_nonnull(data);
  for (size_t i = 0; i < COUNT; ++i) {
    memcpy(data + i * length, good, length);
  }
  const cg_slice all = {data, COUNT * length};
  said[0] = '\0';
  ck_assert_int_eq(cg_statements_read(&environment, "file", all, "nquads", count_one, &count),
                   CG_OK);
  ck_assert_int_eq(count, COUNT);
  data[(COUNT - 2) * length + strlen("<a:s> <a:p> ")] = 'x';
  ck_assert_int_eq(cg_statements_read(&environment, "file", all, "nquads", count_one, &count),
                   CG_BAD_INPUT);
  ck_assert_msg(!strncmp(said, "file:99999: ", 12), "%s", said);
  memcpy(data + (COUNT - 2) * length, good, length);
  data[(COUNT - 3) * length] = '?';
  said[0] = '\0';
  ck_assert_int_eq(cg_statements_read(&environment, "file", all, "nquads", count_one, &count),
                   CG_BAD_INPUT);
  ck_assert_msg(!strncmp(said, "file:99998: ", 12), "%s", said);
  free(data);
}
END_TEST

static cg_status keep(void *handle, cg_slice bytes) {
  const size_t length = strlen(handle);
  snprintf((char *)handle + length, sizeof(seen) - length, "%.*s", (int)bytes.length, bytes.data);
  return CG_OK;
}

static cg_status write_it(void *handle, const cg_statement_view *statement) {
  return cg_statement_write(statement, keep, handle);
}

START_TEST(statements_are_written_as_lines) {
  seen[0] = '\0';
  ck_assert_int_eq(
    cg_statements_read(NULL, "file",
                       CG_SLICE("<a:s> <a:p> \"t\\n\"@en .\n<a:s> <a:p> <a:o> <a:g> .\n"), "nquads",
                       write_it, seen),
    CG_OK);
  ck_assert_str_eq(seen, "<a:s> <a:p> \"t\\n\"@en .\n<a:s> <a:p> <a:o> .\n");
  const cg_statement_view bad = {
    .subject = CG_SLICE("no IRI"), .predicate = CG_SLICE("a:p"), .object = CG_SLICE("")};
  ck_assert_int_eq(cg_statement_write(&bad, keep, seen), CG_BAD_ARGUMENT);
}
END_TEST

/* A statement that is not valid is the caller's error, and the message says which one it is. */
START_TEST(invalid_statements_are_named) {
  cg_statement_view two[] = {{.subject = CG_SLICE("a:s"),
                              .predicate = CG_SLICE("a:p"),
                              .object = CG_SLICE("a:o"),
                              .is_iri = 1},
                             {.subject = CG_SLICE("a:s"),
                              .predicate = CG_SLICE("a:p"),
                              .object = CG_SLICE("no IRI"),
                              .is_iri = 1}};
  seen[0] = said[0] = '\0';
  ck_assert_int_eq(cg_statements_write(&environment, two, 2, "ntriples", keep, seen),
                   CG_BAD_ARGUMENT);
  ck_assert_str_eq(said, "statements: statement 2 about 'a:s' has an invalid IRI or literal\n");
  two[0].graph = CG_SLICE("no graph");
  said[0] = '\0';
  ck_assert_int_eq(cg_statements_write(&environment, two, 1, "nquads", keep, seen),
                   CG_BAD_ARGUMENT);
  ck_assert_str_eq(said, "statements: the graph 'no graph' is not a valid IRI\n");
  ck_assert_str_eq(seen, "");
}
END_TEST

START_TEST(other_syntaxes_are_refused) { ck_assert_int_eq(read_as("rdfxml", ""), CG_BAD_ARGUMENT); }
END_TEST

static cg_status stop(void *handle, const cg_statement_view *statement) {
  (void)statement;
  ++*(int *)handle;
  return CG_CANNOT_WRITE;
}

START_TEST(the_visitor_stops_the_reading) {
  int count = 0;
  ck_assert_int_eq(cg_statements_read(NULL, "file",
                                      CG_SLICE("<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:o> .\n"),
                                      "ntriples", stop, &count),
                   CG_CANNOT_WRITE);
  ck_assert_int_eq(count, 1);
}
END_TEST

Suite *suite_statements(void) {
  Suite *const suite = suite_create("statements");
  TCase *const tests = tcase_create("statements");
  tcase_add_test(tests, turtle_is_expanded);
  tcase_add_test(tests, graphs_are_told);
  tcase_add_test(tests, blank_nodes_are_passed_over);
  tcase_add_test(tests, bad_syntax_is_told_with_its_line);
  tcase_add_test(tests, long_documents_are_read_whole);
  tcase_add_test(tests, statements_are_written_as_lines);
  tcase_add_test(tests, invalid_statements_are_named);
  tcase_add_test(tests, other_syntaxes_are_refused);
  tcase_add_test(tests, the_visitor_stops_the_reading);
  suite_add_tcase(suite, tests);
  return suite;
}
