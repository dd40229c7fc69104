/* SPDX-License-Identifier: Apache-2.0 */
/* Index terms, escapes in queries, and language tags too long for raptor. */
#include "addons/redland/spelling.h"
#include "addons/redland/tags.h"
#include "addons/redland/term.h"
#include "suites.h"

#include <string.h>

static cg_arena *arena;

static void set_up(void) { ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK); }

static void tear_down(void) { cg_arena_free(arena); }

static void check(cg_slice got, const char *expected) {
  ck_assert_msg(cg_slice_is_equal(got, cg_slice_of(expected)), "'%.*s', not '%s'", (int)got.length,
                got.data, expected);
}

/* Check the terms of `line`, up to the first that is not one. */
static void check_terms(const char *line, const char *const *terms) {
  size_t at = 0;
  cg_slice term;
  for (; *terms; ++terms) {
    ck_assert_msg(cg_term_next(cg_slice_of(line), &at, &term), "%s: no %s", line, *terms);
    check(term, *terms);
  }
  ck_assert_msg(!cg_term_next(cg_slice_of(line), &at, &term), "%s: one more term", line);
}

START_TEST(terms_of_a_line) {
  check_terms("<urn:s> _:b \"a \\\" b\"@en \"1\"^^<urn:t>  .",
              (const char *const[]){"<urn:s>", "_:b", "\"a \\\" b\"@en", "\"1\"^^<urn:t>", NULL});
  check_terms("_:last", (const char *const[]){"_:last", NULL});
  check_terms("\"w\"@en", (const char *const[]){"\"w\"@en", NULL});
  check_terms("\"w\"", (const char *const[]){"\"w\"", NULL});
  check_terms("<urn:s", (const char *const[]){NULL});
  check_terms("\"no end \\\"", (const char *const[]){NULL});
  check_terms("\"1\"^^<urn:t", (const char *const[]){NULL});
  check_terms("\"", (const char *const[]){NULL});
  check_terms("", (const char *const[]){NULL});
}
END_TEST

START_TEST(parts_of_literals) {
  const cg_literal_parts tagged = cg_term_literal(CG_SLICE("\"w\"@en"));
  const cg_literal_parts typed = cg_term_literal(CG_SLICE("\"\"^^<urn:t>"));
  const cg_literal_parts damaged = cg_term_literal(CG_SLICE("\"w"));
  check(tagged.words, "w");
  check(tagged.language, "en");
  check(typed.words, "");
  check(typed.datatype, "urn:t");
  check(damaged.words, "w");
}
END_TEST

/* Check that each term has one canonical form. */
static void check_spelled(const char *raw, const char *expected) {
  cg_buffer scratch[2] = {cg_buffer_init(arena), cg_buffer_init(arena)};
  cg_slice spelled;
  ck_assert_int_eq(cg_term_spell(scratch, cg_slice_of(raw), &spelled), CG_OK);
  check(spelled, expected);
}

START_TEST(terms_have_one_spelling) {
  check_spelled("<urn:s>", "<urn:s>");
  check_spelled("<urn:\\u00E9\\U0001F600>", "<urn:\xC3\xA9\xF0\x9F\x98\x80>");
  check_spelled("\"\\u0041\\u00e9\\u20AC\\U0001F600\\t\\x\"@en",
                "\"A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\tx\"@en");
  check_spelled("\"a\\\\b\\nc\\\"\"", "\"a\\\\b\\nc\\\"\"");
  check_spelled("\"a\"^^<http://www.w3.org/2001/XMLSchema#string>", "\"a\"");
  check_spelled("\"a\\n\"^^<urn:t>", "\"a\\n\"^^<urn:t>");
  check_spelled("\"\\u004z\"", "\"@\"");
}
END_TEST

/* The rewritten `query`, or the reason for refusing it. */
static const char *spelled(const char *query) {
  cg_buffer out = cg_buffer_init(arena);
  const char *refused = NULL;
  ck_assert_int_eq(cg_sparql_spell(cg_slice_of(query), &out, &refused), CG_OK);
  return refused ? refused : out.data;
}

START_TEST(escapes_of_queries) {
  ck_assert_str_eq(spelled("ASK { ?s ?p \"\\u00E9\\U0001F600\" }"),
                   "ASK { ?s ?p \"\xC3\xA9\xF0\x9F\x98\x80\" }");
  ck_assert_str_eq(spelled("ASK { ?s ?p \"\\u0022\" }"), "ASK { ?s ?p \"\\u0022\" }");
  ck_assert_str_eq(spelled("ASK { ?s ?p 'it\\'s \\\"so\\\"\\n' }"),
                   "ASK { ?s ?p 'it\\'s \"so\"\\n' }");
  ck_assert_str_eq(spelled("ASK { ?s ?p \"\\b\\f\\\\\" }"), "ASK { ?s ?p \"\b\f\\\\\" }");
  ck_assert_str_eq(spelled("ASK { ?\\u0041 ?p <urn:\\u00e9> }"), "ASK { ?A ?p <urn:\xC3\xA9> }");
  ck_assert_ptr_nonnull(strstr(spelled("ASK { ?s ?p \"\\x\" }"), "not in SPARQL"));
  ck_assert_ptr_nonnull(strstr(spelled("ASK { ?s ?p \"\\u00G1\" }"), "hexadecimal"));
  ck_assert_ptr_nonnull(strstr(spelled("ASK { ?s ?p \"\\uD800\" }"), "hexadecimal"));
  ck_assert_ptr_nonnull(strstr(spelled("ASK { ?s ?p \"\\U00110000\" }"), "hexadecimal"));
  ck_assert_ptr_nonnull(strstr(spelled("ASK { ?s ?p \"\\u0000\" }"), "hexadecimal"));
  ck_assert_ptr_nonnull(
    strstr(spelled("ASK { ?s ?p <urn:\\u0020> }"), "not allowed at this place"));
}
END_TEST

START_TEST(numbers_of_queries) {
  ck_assert_str_eq(spelled("SELECT (2-1 AS ?a) {}"), "SELECT (2- 1 AS ?a) {}");
  ck_assert_str_eq(spelled("SELECT (?c-.5e+3+1.E2 AS ?a) {}"), "SELECT (?c- .5e+3+ 1.E2 AS ?a) {}");
  ck_assert_str_eq(spelled("ASK { ?s ?p -1.5 . ?s ?q 2. }"), "ASK { ?s ?p -1.5 . ?s ?q 2 . }");
}
END_TEST

/* Whether a tag of `length` letters in Turtle or an attribute is too long. */
static bool is_too_long(const char *before, size_t length, const char *after, bool is_turtle) {
  cg_buffer text = cg_buffer_init(arena);
  ck_assert_int_eq(cg_buffer_add(&text, cg_slice_of(before)), CG_OK);
  for (size_t i = 0; i < length; ++i) {
    ck_assert_int_eq(cg_buffer_add_byte(&text, "aZ9-"[i % 4]), CG_OK);
  }
  ck_assert_int_eq(cg_buffer_add(&text, cg_slice_of(after)), CG_OK);
  return cg_tag_is_too_long(cg_buffer_slice(&text), is_turtle);
}

START_TEST(long_tags) {
  ck_assert(!is_too_long("<urn:s> <urn:p> \"w\"@", 255, " .", true));
  ck_assert(is_too_long("<urn:s> <urn:p> \"w\"@", 256, " .", true));
  ck_assert(is_too_long("<urn:s> <urn:p> \"w\"@", 256, "", true));
  ck_assert(!is_too_long("<p xml:lang=\"", 255, "\">", false));
  ck_assert(is_too_long("<p xml:lang = '", 256, "'>", false));
  ck_assert(is_too_long("<p xml:lang=\"e", 2, "&entity;\">", false)); /* Of any length */
  ck_assert(!is_too_long("<p xml:lang=", 300, ">", false));
  ck_assert(!is_too_long("<p xml:lang", 0, "", false));
}
END_TEST

Suite *suite_terms(void) {
  Suite *const suite = suite_create("terms and spelling");
  TCase *const cases = tcase_create("terms");
  tcase_add_checked_fixture(cases, set_up, tear_down);
  tcase_add_test(cases, terms_of_a_line);
  tcase_add_test(cases, parts_of_literals);
  tcase_add_test(cases, terms_have_one_spelling);
  tcase_add_test(cases, escapes_of_queries);
  tcase_add_test(cases, numbers_of_queries);
  tcase_add_test(cases, long_tags);
  suite_add_tcase(suite, cases);
  return suite;
}
