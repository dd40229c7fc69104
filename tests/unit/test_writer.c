/* SPDX-License-Identifier: Apache-2.0 */
#include <clausegraph/statements.h>

#include "rdf/vocabulary.h"
#include "rdf/writer.h"

#include "base/buffer.h"

#include <check.h>

Suite *suite_writer(void);

#define DOCUMENT "https://w3id.org/clausegraph/id/doc/A/RES/1/1"

static cg_arena *arena;

static void set_up(void) { ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK); }

static void tear_down(void) { cg_arena_free(arena); }

static cg_term iri(const char *text) {
  return (cg_term){cg_slice_of(text), {"", 0}, {"", 0}, true};
}

static cg_term literal(const char *text, const char *datatype, const char *language) {
  return (cg_term){cg_slice_of(text), cg_slice_of(datatype), cg_slice_of(language), false};
}

static void add(cg_array *statements, const char *subject, const char *predicate, cg_term object) {
  const cg_statement statement = {cg_slice_of(subject), cg_slice_of(predicate), object};
  ck_assert_int_eq(cg_statements_add(statements, &statement), CG_OK);
}

static cg_status take_bytes(void *handle, cg_slice bytes) { return cg_buffer_add(handle, bytes); }

/* Index of the first syntax from `index` on that is not an add-on's. */
static size_t next_syntax(size_t index) {
  while (cg_rdf_syntax(index).is_addon) {
    ++index;
  }
  return index;
}

/* The serialized `count` graphs, NUL-terminated. */
static const char *written(const cg_rdf_graph *graphs, size_t count, const char *syntax) {
  cg_buffer bytes = cg_buffer_init(arena);
  ck_assert_int_eq(cg_rdf_write(graphs, count, syntax, take_bytes, &bytes), CG_OK);
  ck_assert_int_eq(cg_buffer_add_byte(&bytes, 0), CG_OK);
  return bytes.data;
}

static cg_array sample(void) {
  cg_array all = cg_statements_init(arena);
  add(&all, DOCUMENT, CG_RDF_TYPE.data, iri(CG_TERM_IRI(Resolution)));
  add(&all, DOCUMENT, CG_RDF_TYPE.data, iri(CG_TERM_IRI(Document)));
  add(&all, DOCUMENT, CG_DCTERMS "title", literal("\xC3\x89tat \"A\"\nB\\C", "", "en"));
  add(&all, DOCUMENT, CG_TERM_IRI(cites), iri(DOCUMENT "0"));
  add(&all, DOCUMENT "#op3-e", CG_TERM_IRI(start), literal("12", CG_XSD "integer", ""));
  add(&all, DOCUMENT "#op3-e", CG_TERM_IRI(adoptedOn), literal("2017-06-22", CG_XSD "date", ""));
  add(&all, DOCUMENT "#op3-e", CG_TERM_IRI(refersTo),
      iri("https://w3id.org/clausegraph/id/body/human-rights-council"));
  return all;
}

START_TEST(turtle_is_short) {
  const cg_array statements = sample();
  const cg_rdf_graph graph = {CG_SLICE(DOCUMENT), &statements};
  ck_assert_str_eq(written(&graph, 1, "turtle"),
                   "@base <" DOCUMENT "> .\n"
                   "@prefix cg: <https://w3id.org/clausegraph/ontology#> .\n"
                   "@prefix body: <https://w3id.org/clausegraph/id/body/> .\n"
                   "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
                   "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                   "\n"
                   "<>\n"
                   "\ta cg:Resolution ,\n"
                   "\t\tcg:Document ;\n"
                   "\tdcterms:title \"\xC3\x89tat \\\"A\\\"\\nB\\\\C\"@en ;\n"
                   "\tcg:cites <" DOCUMENT "0> .\n"
                   "\n"
                   "<#op3-e>\n"
                   "\tcg:start 12 ;\n"
                   "\tcg:adoptedOn \"2017-06-22\"^^xsd:date ;\n"
                   "\tcg:refersTo body:human-rights-council .\n"
                   "\n");
}
END_TEST

START_TEST(turtle_quotes_what_is_no_number) {
  cg_array all = cg_statements_init(arena);
  const cg_rdf_graph graph = {CG_SLICE(DOCUMENT), &all};
  add(&all, DOCUMENT, "urn:p", literal("a . <urn:x>", CG_XSD "integer", ""));
  add(&all, DOCUMENT, "urn:p", literal("", CG_XSD "decimal", ""));
  add(&all, DOCUMENT, "urn:p", literal("0.99", CG_XSD "decimal", ""));
  add(&all, DOCUMENT, "urn:p", literal("1.", CG_XSD "decimal", ""));
  add(&all, DOCUMENT, "urn:p", literal("no", CG_XSD "boolean", ""));
  ck_assert_ptr_nonnull(strstr(written(&graph, 1, "turtle"),
                               "<urn:p> \"a . <urn:x>\"^^xsd:integer ,\n"
                               "\t\t\"\"^^xsd:decimal ,\n"
                               "\t\t0.99 ,\n"
                               "\t\t\"1.\"^^xsd:decimal ,\n"
                               "\t\t\"no\"^^xsd:boolean .\n"));
}
END_TEST

START_TEST(documents_of_one_file_have_bases_of_their_own) {
  cg_array first = cg_statements_init(arena);
  cg_array second = cg_statements_init(arena);
  add(&first, "urn:a", "urn:p", iri("urn:a#op1"));
  add(&second, "urn:b", "urn:p", iri("urn:a"));
  const cg_rdf_graph graphs[] = {{CG_SLICE("urn:a"), &first}, {CG_SLICE("urn:b"), &second}};
  ck_assert_str_eq(written(graphs, 2, "turtle"), "@base <urn:a> .\n\n<>\n\t<urn:p> <#op1> .\n\n"
                                                 "@base <urn:b> .\n\n<>\n\t<urn:p> <urn:a> .\n\n");
}
END_TEST

START_TEST(lines_keep_order_and_letters) {
  cg_array all = cg_statements_init(arena);
  const cg_rdf_graph graph = {CG_SLICE("urn:g"), &all};
  add(&all, "urn:s2", "urn:p", literal("\xC3\xA9\t\"", "", "fr"));
  add(&all, "urn:s1", "urn:p", literal("1", CG_XSD "integer", ""));
  ck_assert_str_eq(written(&graph, 1, "ntriples"),
                   "<urn:s2> <urn:p> \"\xC3\xA9\\t\\\"\"@fr .\n"
                   "<urn:s1> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
  ck_assert_str_eq(written(&graph, 1, "nquads"),
                   "<urn:s2> <urn:p> \"\xC3\xA9\\t\\\"\"@fr <urn:g> .\n"
                   "<urn:s1> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> "
                   "<urn:g> .\n");
}
END_TEST

/* As in RDFC-1.0: seven short escapes, numeric escapes for other controls and characters that XML
   1.1 lacks, everything else unchanged. */
START_TEST(lines_have_canonical_escapes) {
  cg_array all = cg_statements_init(arena);
  const cg_rdf_graph graph = {CG_SLICE("urn:g"), &all};
  add(&all, "urn:s", "urn:p", literal("\b\t\n\f\r\"\\'\x01\x0B\x0E\x1F\x7F", "", ""));
  add(&all, "urn:s", "urn:p",
      literal("\xEF\xBF\xBD\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBB\xBF\xC2\x85\xF0\x9F\x98\x80", "", ""));
  ck_assert_str_eq(
    written(&graph, 1, "ntriples"),
    "<urn:s> <urn:p> \"\\b\\t\\n\\f\\r\\\"\\\\'\\u0001\\u000B\\u000E\\u001F\\u007F\" .\n"
    "<urn:s> <urn:p> \"\xEF\xBF\xBD\\uFFFE\\uFFFF\xEF\xBB\xBF\xC2\x85\xF0\x9F\x98\x80\" .\n");
}
END_TEST

START_TEST(every_syntax_writes_the_same_twice) {
  const cg_array statements = sample();
  const cg_rdf_graph graph = {CG_SLICE(DOCUMENT), &statements};
  for (size_t i = next_syntax(0); cg_rdf_syntax(i).name; i = next_syntax(i + 1)) {
    const char *const bytes = written(&graph, 1, cg_rdf_syntax(i).name);
    ck_assert_msg(strstr(bytes, "Resolution"), "%s", cg_rdf_syntax(i).name);
    ck_assert_str_eq(bytes, written(&graph, 1, cg_rdf_syntax(i).name));
  }
}
END_TEST

/* Literals are escaped in pieces, whose ends may fall within a character or an escape; an IRI may
 * be longer than the buffer for a line. */
START_TEST(lines_may_be_long) {
  enum { TIMES = 20000 };
  static const char unit[] = "\xEF\xBF\xBE\"\xC3\xA9"; /* Six bytes */
  static const char escaped[] = "\\uFFFE\\\"\xC3\xA9";
  cg_array all = cg_statements_init(arena);
  const cg_rdf_graph graph = {CG_SLICE("urn:g"), &all};
  cg_buffer text = cg_buffer_init(arena);
  cg_buffer expected = cg_buffer_init(arena);
  cg_buffer subject = cg_buffer_init(arena);
  ck_assert_int_eq(cg_buffer_add(&subject, CG_SLICE("urn:")), CG_OK);
  for (int i = 0; i < TIMES; ++i) {
    ck_assert_int_eq(cg_buffer_add(&subject, CG_SLICE("long")), CG_OK);
    ck_assert_int_eq(cg_buffer_add(&text, cg_slice_of(unit)), CG_OK);
  }
  ck_assert_int_eq(cg_buffer_add_byte(&subject, 0), CG_OK);
  ck_assert_int_eq(cg_buffer_add_byte(&text, 0), CG_OK);
  add(&all, subject.data, "urn:p", literal(text.data, "", "en"));
  const cg_slice before[] = {CG_SLICE("<"), cg_slice_of(subject.data), CG_SLICE("> <urn:p> \"")};
  for (size_t i = 0; i < 3; ++i) {
    ck_assert_int_eq(cg_buffer_add(&expected, before[i]), CG_OK);
  }
  for (int i = 0; i < TIMES; ++i) {
    ck_assert_int_eq(cg_buffer_add(&expected, cg_slice_of(escaped)), CG_OK);
  }
  ck_assert_int_eq(cg_buffer_add(&expected, CG_SLICE("\"@en <urn:g> .\n")), CG_OK);
  ck_assert_int_eq(cg_buffer_add_byte(&expected, 0), CG_OK);
  ck_assert_str_eq(written(&graph, 1, "nquads"), expected.data);
}
END_TEST

/* Texts are slices of longer ones, without a NUL after them. */
START_TEST(texts_end_where_their_slices_end) {
  cg_array all = cg_statements_init(arena);
  const cg_rdf_graph graph = {{"urn:gREST", 5}, &all};
  const cg_term tagged = {{"textREST", 4}, {"", 0}, {"enREST", 2}, false};
  const cg_term typed = {{"wordREST", 4}, {"urn:dREST", 5}, {"", 0}, false};
  const cg_statement statements[] = {{{"urn:sREST", 5}, {"urn:p/qREST", 7}, tagged},
                                     {{"urn:sREST", 5}, {"urn:p/qREST", 7}, typed}};
  ck_assert_int_eq(cg_statements_add(&all, &statements[0]), CG_OK);
  ck_assert_int_eq(cg_statements_add(&all, &statements[1]), CG_OK);
  for (size_t i = next_syntax(0); cg_rdf_syntax(i).name; i = next_syntax(i + 1)) {
    const char *const bytes = written(&graph, 1, cg_rdf_syntax(i).name);
    ck_assert_msg(strstr(bytes, "text") && strstr(bytes, "word") && !strstr(bytes, "REST"), "%s",
                  bytes);
  }
}
END_TEST

/* Two documents that refer to the same thing both describe it. */
START_TEST(statements_may_be_repeated) {
  const cg_array statements = sample();
  const cg_rdf_graph graphs[] = {{CG_SLICE(DOCUMENT), &statements},
                                 {CG_SLICE("urn:other"), &statements}};
  for (size_t i = next_syntax(0); cg_rdf_syntax(i).name; i = next_syntax(i + 1)) {
    ck_assert_ptr_nonnull(strstr(written(graphs, 2, cg_rdf_syntax(i).name), "Resolution"));
  }
}
END_TEST

START_TEST(nothing_is_written_of_no_graph) {
  ck_assert_str_eq(written(NULL, 0, "turtle"), "");
  ck_assert_str_eq(written(NULL, 0, "nquads"), "");
}
END_TEST

START_TEST(unknown_syntaxes_are_refused) {
  cg_buffer bytes = cg_buffer_init(arena);
  ck_assert_int_eq(cg_rdf_write(NULL, 0, "n3", take_bytes, &bytes), CG_BAD_ARGUMENT);
  ck_assert_int_eq(cg_rdf_write(NULL, 0, "", take_bytes, &bytes), CG_BAD_ARGUMENT);
  /* Of an add-on */
  ck_assert_int_eq(cg_rdf_write(NULL, 0, "rdfxml", take_bytes, &bytes), CG_BAD_ARGUMENT);
}
END_TEST

/* Statements are checked where they enter the program, for example in the public function. */
static void check_refused(const char *subject, const char *predicate, cg_term object) {
  const cg_statement_view view = {
    cg_slice_of(subject), cg_slice_of(predicate), object.text, object.is_iri,
    object.datatype,      object.language,        {"", 0}};
  cg_buffer bytes = cg_buffer_init(arena);
  ck_assert_int_eq(cg_statement_write(&view, take_bytes, &bytes), CG_BAD_ARGUMENT);
  ck_assert_uint_eq(bytes.length, 0);
}

START_TEST(bad_terms_are_refused) {
  check_refused("", "urn:p", iri("urn:o"));
  check_refused("op3", "urn:p", iri("urn:o"));
  check_refused("urn:s", "urn:a b", iri("urn:o"));
  check_refused("urn:s", "urn:p", iri(""));
  check_refused("urn:s", "urn:p", iri("urn:<o>"));
  check_refused("urn:s", "urn:p", literal("\xC3", "", ""));
  check_refused("urn:s", "urn:p", literal("a", "date", ""));
  check_refused("urn:s", "urn:p", literal("a", "", "en_BAD tag"));
  check_refused("urn:s", "urn:p", literal("a", CG_XSD "date", "en"));
  check_refused("urn:s", "urn:p", (cg_term){{"a\0b", 3}, {"", 0}, {"", 0}, false});
}
END_TEST

/* A sink that accepts a limited number of bytes. */
static cg_status take_some(void *handle, cg_slice bytes) {
  size_t *const room = handle;
  if (bytes.length > *room) {
    *room = 0;
    return CG_CANNOT_WRITE;
  }
  *room -= bytes.length;
  return CG_OK;
}

START_TEST(errors_of_the_sink_come_back) {
  cg_array all = sample();
  const cg_rdf_graph graph = {CG_SLICE(DOCUMENT), &all};
  for (int i = 0; i < 200; ++i) {
    char text[] = "So that more than a page is written: 000";
    text[sizeof(text) - 2] = (char)('0' + i % 10);
    text[sizeof(text) - 3] = (char)('0' + i / 10 % 10);
    text[sizeof(text) - 4] = (char)('0' + i / 100);
    const cg_slice kept = cg_arena_copy(arena, cg_slice_of(text));
    add(&all, DOCUMENT, CG_TERM_IRI(text), literal(kept.data, "", ""));
  }
  for (size_t i = next_syntax(0); cg_rdf_syntax(i).name; i = next_syntax(i + 1)) {
    static const size_t rooms[] = {0, 1, 5000};
    for (size_t j = 0; j < 3; ++j) {
      size_t room = rooms[j];
      ck_assert_int_eq(cg_rdf_write(&graph, 1, cg_rdf_syntax(i).name, take_some, &room),
                       CG_CANNOT_WRITE);
    }
  }
}
END_TEST

Suite *suite_writer(void) {
  Suite *const suite = suite_create("writer");
  TCase *const tests = tcase_create("writer");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, turtle_is_short);
  tcase_add_test(tests, turtle_quotes_what_is_no_number);
  tcase_add_test(tests, documents_of_one_file_have_bases_of_their_own);
  tcase_add_test(tests, lines_keep_order_and_letters);
  tcase_add_test(tests, lines_have_canonical_escapes);
  tcase_add_test(tests, every_syntax_writes_the_same_twice);
  tcase_add_test(tests, texts_end_where_their_slices_end);
  tcase_add_test(tests, lines_may_be_long);
  tcase_add_test(tests, statements_may_be_repeated);
  tcase_add_test(tests, nothing_is_written_of_no_graph);
  tcase_add_test(tests, unknown_syntaxes_are_refused);
  tcase_add_test(tests, bad_terms_are_refused);
  tcase_add_test(tests, errors_of_the_sink_come_back);
  suite_add_tcase(suite, tests);
  return suite;
}
