/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/serializer.h"
#include "suites.h"

#include <string.h>

#define DOCUMENT "https://w3id.org/clausegraph/id/doc/A/RES/1/1"
#define CG "https://w3id.org/clausegraph/ontology#"
#define XSD "http://www.w3.org/2001/XMLSchema#"
#define TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

static cg_arena *arena;

static void set_up(void) { ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK); }

static void tear_down(void) { cg_arena_free(arena); }

static cg_status take_bytes(void *handle, cg_slice bytes) { return cg_buffer_add(handle, bytes); }

static cg_statement_view linked(const char *subject, const char *predicate, const char *object) {
  return (cg_statement_view){.subject = cg_slice_of(subject),
                             .predicate = cg_slice_of(predicate),
                             .object = cg_slice_of(object),
                             .is_iri = 1};
}

static cg_statement_view literal_statement(const char *text, const char *datatype,
                                           const char *language) {
  return (cg_statement_view){.subject = CG_SLICE(DOCUMENT),
                             .predicate = CG_SLICE(CG "text"),
                             .object = cg_slice_of(text),
                             .datatype = cg_slice_of(datatype),
                             .language = cg_slice_of(language)};
}

static cg_status write_all(const cg_statement_view *all, size_t count, const char *syntax,
                           cg_sink sink, void *handle) {
  cg_serializer serializer;
  cg_status status = cg_serializer_open(&serializer, syntax, sink, handle);
  for (size_t i = 0; !status && i < count; ++i) {
    status = cg_serializer_take(&serializer, &all[i]);
  }
  return cg_serializer_close(&serializer, status);
}

/* The serialized `count` statements, NUL-terminated. */
static const char *written(const cg_statement_view *all, size_t count, const char *syntax) {
  cg_buffer bytes = cg_buffer_init(arena);
  ck_assert_int_eq(write_all(all, count, syntax, take_bytes, &bytes), CG_OK);
  ck_assert_int_eq(cg_buffer_add_byte(&bytes, 0), CG_OK);
  return bytes.data;
}

/* Index of the first raptor syntax from `index` on. */
static size_t next_syntax(size_t index) {
  while (cg_syntax(index).name && !cg_syntax(index).is_addon) {
    ++index;
  }
  return index;
}

START_TEST(every_syntax_writes_the_same_twice) {
  const cg_statement_view all[] = {linked(DOCUMENT, TYPE, CG "Resolution"),
                                   linked(DOCUMENT, CG "cites", DOCUMENT "0"),
                                   literal_statement("\xC3\x89tat \"A\"\nB\\C", "", "en"),
                                   literal_statement("12", XSD "integer", "")};
  for (size_t i = next_syntax(0); cg_syntax(i).name; i = next_syntax(i + 1)) {
    const char *const bytes = written(all, 4, cg_syntax(i).name);
    ck_assert_msg(strstr(bytes, "Resolution"), "%s", cg_syntax(i).name);
    ck_assert_str_eq(bytes, written(all, 4, cg_syntax(i).name));
  }
}
END_TEST

/* Texts are slices of longer ones, without a NUL after them. */
START_TEST(texts_end_where_their_slices_end) {
  const cg_statement_view all[] = {
    {{"urn:sREST", 5}, {"urn:p/qREST", 7}, {"textREST", 4}, 0, {"", 0}, {"enREST", 2}, {"", 0}},
    {{"urn:sREST", 5}, {"urn:p/qREST", 7}, {"wordREST", 4}, 0, {"urn:dREST", 5}, {"", 0}, {"", 0}}};
  for (size_t i = next_syntax(0); cg_syntax(i).name; i = next_syntax(i + 1)) {
    const char *const bytes = written(all, 2, cg_syntax(i).name);
    ck_assert_msg(strstr(bytes, "text") && strstr(bytes, "word") && !strstr(bytes, "REST"), "%s",
                  bytes);
  }
}
END_TEST

/* Two documents that refer to the same thing both describe it. */
START_TEST(statements_may_be_repeated) {
  const cg_statement_view all[] = {linked(DOCUMENT, TYPE, CG "Resolution"),
                                   linked(DOCUMENT, TYPE, CG "Resolution")};
  for (size_t i = next_syntax(0); cg_syntax(i).name; i = next_syntax(i + 1)) {
    ck_assert_ptr_nonnull(strstr(written(all, 2, cg_syntax(i).name), "Resolution"));
  }
}
END_TEST

/* JSON writes a character beyond 16 bits as two escapes; raptor writes one that JSON parsers do not
 * accept. */
START_TEST(characters_of_json) {
  const cg_statement_view all[] = {literal_statement("\xF0\x9F\x98\x80 \\U \xE2\x82\xAC", "", "")};
  ck_assert_ptr_nonnull(strstr(written(all, 1, "json"), "\\uD83D\\uDE00 \\\\U "));
}
END_TEST

static bool is_listed(const char *name) {
  for (size_t i = 0; cg_syntax(i).name; ++i) {
    if (!strcmp(cg_syntax(i).name, name)) {
      return true;
    }
  }
  return false;
}

/* All syntaxes that raptor writes, except those that cannot represent every graph. */
START_TEST(syntaxes_of_raptor_are_listed) {
  static const char left_out[] = "rss-1.0 atom rdfxml-xmp";
  raptor_world *const world = raptor_new_world();
  const raptor_syntax_description *row = NULL;
  ck_assert_int_eq(raptor_world_open(world), 0);
  for (unsigned i = 0; (row = raptor_world_get_serializer_description(world, i)); ++i) {
    ck_assert_msg(is_listed(row->names[0]) || strstr(left_out, row->names[0]), "%s", row->names[0]);
  }
  raptor_free_world(world);
}
END_TEST

static void check_refused(cg_statement_view statement) {
  for (size_t i = next_syntax(0); cg_syntax(i).name; i = next_syntax(i + 1)) {
    cg_buffer bytes = cg_buffer_init(arena);
    ck_assert_int_eq(write_all(&statement, 1, cg_syntax(i).name, take_bytes, &bytes), CG_INTERNAL);
  }
}

START_TEST(bad_terms_are_refused) {
  cg_statement_view with_nul = literal_statement("", "", "");
  with_nul.object = (cg_slice){"a\0b", 3};
  check_refused(with_nul);
  check_refused(linked("", "urn:p", "urn:o"));
  check_refused(linked("op3", "urn:p", "urn:o"));
  check_refused(linked("urn:s", "urn:a b", "urn:o"));
  check_refused(linked("urn:s", "urn:p", ""));
  check_refused(linked("urn:s", "urn:p", "urn:<o>"));
  check_refused(literal_statement("\xC3", "", ""));
  check_refused(literal_statement("a", "date", ""));
  check_refused(literal_statement("a", "", "en_BAD tag"));
  check_refused(literal_statement("a", XSD "date", "en"));
}
END_TEST

START_TEST(unknown_syntaxes_are_refused) {
  cg_buffer bytes = cg_buffer_init(arena);
  ck_assert_int_eq(write_all(NULL, 0, "n3", take_bytes, &bytes), CG_BAD_ARGUMENT);
  ck_assert_int_eq(write_all(NULL, 0, "", take_bytes, &bytes), CG_BAD_ARGUMENT);
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
  static cg_statement_view all[200];
  for (size_t i = 0; i < 200; ++i) {
    char text[] = "So that more than a page is written: 000";
    text[sizeof(text) - 2] = (char)('0' + i % 10);
    text[sizeof(text) - 3] = (char)('0' + i / 10 % 10);
    text[sizeof(text) - 4] = (char)('0' + i / 100);
    all[i] = literal_statement("", "", "");
    all[i].object = cg_arena_copy(arena, cg_slice_of(text));
  }
  for (size_t i = next_syntax(0); cg_syntax(i).name; i = next_syntax(i + 1)) {
    static const size_t rooms[] = {0, 1, 5000};
    for (size_t j = 0; j < 3; ++j) {
      size_t room = rooms[j];
      ck_assert_int_eq(write_all(all, 200, cg_syntax(i).name, take_some, &room), CG_CANNOT_WRITE);
    }
  }
}
END_TEST

Suite *suite_serializer(void) {
  Suite *const suite = suite_create("serializer");
  TCase *const tests = tcase_create("serializer");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, every_syntax_writes_the_same_twice);
  tcase_add_test(tests, texts_end_where_their_slices_end);
  tcase_add_test(tests, statements_may_be_repeated);
  tcase_add_test(tests, characters_of_json);
  tcase_add_test(tests, syntaxes_of_raptor_are_listed);
  tcase_add_test(tests, bad_terms_are_refused);
  tcase_add_test(tests, unknown_syntaxes_are_refused);
  tcase_add_test(tests, errors_of_the_sink_come_back);
  suite_add_tcase(suite, tests);
  return suite;
}
