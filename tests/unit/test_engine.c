/* SPDX-License-Identifier: Apache-2.0 */
/* The public functions on files, metadata, words that are looked up, and IRIs of release 0.1. */
#define _XOPEN_SOURCE 700 /* mkdtemp(), nftw() */
#include "suites.h"

#include "base/slice.h"

#include <clausegraph/clausegraph.h>

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static cg_context *context;
static char folder[64];
static char said[1024]; /* The last message */

static void say(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  snprintf(said, sizeof(said), "%s", message);
}

static cg_status open_context(const char *base, cg_context **out) {
  char packs[4096];
  const char *const source = getenv("CG_TEST_SRCDIR");
  const cg_environment environment = {.size = sizeof(environment), .log = say};
  snprintf(packs, sizeof(packs), "%s/ontology/packs", source ? source : ".");
  const cg_options options = {.size = sizeof(options), .packs = packs, .base = base};
  return cg_context_open(&environment, &options, out);
}

static void set_up(void) {
  ck_assert_int_eq(open_context(NULL, &context), CG_OK);
  strcpy(folder, "/tmp/clausegraph-unit-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  ck_assert_int_eq(chdir(folder), 0);
  said[0] = '\0';
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *place) {
  (void)about;
  (void)type;
  (void)place;
  return remove(path);
}

static void tear_down(void) {
  cg_context_close(context);
  ck_assert_int_eq(chdir("/"), 0);
  nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static void write_file(const char *path, const char *text, mode_t mode) {
  FILE *const file = fopen(path, "wb");
  ck_assert(file && fputs(text, file) >= 0 && !fclose(file) && !chmod(path, mode));
}

static void check_said(const char *part) {
  ck_assert_msg(strstr(said, part) != NULL, "'%s' has no '%s'", said, part);
}

/* --- IRIs of release 0.1 */

#define BEFORE                                                                                     \
  "A/RES/91/1\n\nThe General Assembly,\n\nNoting C\xC3\xB4te \xF0\x9D\x94\xB8,\n\n1. Recalls "
#define TEXT BEFORE "its resolution 70/147.\n"
#define CHARACTERS_BEFORE (sizeof(BEFORE) - 1 - 1 - 3) /* Two characters have 2 and 4 bytes */

typedef struct {
  size_t counts[4];    /* By kind */
  char reference[256]; /* The former IRI of the last reference */
} pairs;

static cg_status take_pair(void *handle, const cg_iri_pair *pair) {
  pairs *const p = handle;
  ++p->counts[pair->kind];
  ck_assert(pair->former.length && pair->current.length);
  if (pair->kind == CG_IRI_OF_REFERENCE) {
    snprintf(p->reference, sizeof(p->reference), "%.*s", (int)pair->former.length,
             pair->former.data);
  }
  return CG_OK;
}

static pairs pairs_of(cg_slice text) {
  pairs found = {{0}, ""};
  cg_document *document = NULL;
  ck_assert_int_eq(cg_document_read(context, "text", text, NULL, &document), CG_OK);
  ck_assert_int_eq(cg_document_former_iris(document, take_pair, &found), CG_OK);
  cg_document_free(document);
  return found;
}

/* Write `text`, which has no characters of three bytes, in UTF-16 with a byte order mark; returns
 * the length. */
static size_t write_utf16(const char *text, bool is_big, char *out) {
  size_t length = 0;
  const unsigned char *at = (const unsigned char *)text;
  unsigned units[2] = {0xFEFF, 0};
  for (bool is_more = true; is_more; is_more = *at) {
    for (size_t i = 0; i < 2 && (units[i] || !i); ++i) {
      out[length++] = (char)(is_big ? units[i] >> 8 : units[i] & 0xFF);
      out[length++] = (char)(is_big ? units[i] & 0xFF : units[i] >> 8);
    }
    units[1] = 0;
    if (*at < 0x80) {
      units[0] = *at++;
    } else if (*at < 0xE0) {
      units[0] = (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
      at += 2;
    } else { /* U+1D538 */
      units[0] = 0xD835;
      units[1] = 0xDD38;
      at += 4;
    }
  }
  return length;
}

/* Characters are counted alike in every encoding, and CR LF is one. */
START_TEST(former_iris_count_characters) {
  char expected[64];
  char bytes[1024];
  size_t length = 0;
  snprintf(expected, sizeof(expected), "#char=%zu,%zu", CHARACTERS_BEFORE + 4,
           CHARACTERS_BEFORE + 4 + strlen("resolution 70/147"));
  pairs found = pairs_of(CG_SLICE(TEXT));
  ck_assert_msg(strstr(found.reference, expected) != NULL, "%s, not %s", found.reference, expected);
  ck_assert_uint_eq(found.counts[CG_IRI_OF_DOCUMENT], 1);
  ck_assert_uint_eq(found.counts[CG_IRI_OF_CLAUSE], 3);
  for (const char *c = TEXT; *c; ++c) {
    if (*c == '\n') {
      bytes[length++] = '\r';
    }
    bytes[length++] = *c;
  }
  found = pairs_of((cg_slice){bytes, length});
  ck_assert_msg(strstr(found.reference, expected) != NULL, "CR LF: %s", found.reference);
  for (int is_big = 0; is_big < 2; ++is_big) {
    found = pairs_of((cg_slice){bytes, write_utf16(TEXT, is_big, bytes)});
    ck_assert_msg(strstr(found.reference, expected) != NULL, "UTF-16: %s", found.reference);
  }
}
END_TEST

static cg_status refuse_pair(void *handle, const cg_iri_pair *pair) {
  (void)pair;
  ++*(size_t *)handle;
  return CG_BAD_INPUT;
}

START_TEST(former_iris_of_other_texts) {
  size_t visits = 0;
  cg_document *document = NULL;
  pairs found = pairs_of(CG_SLICE("<!-- clausegraph-text 1 -->\n# A/RES/91/1\n\nThe General "
                                  "Assembly,\n\n1. Recalls its resolution 70/147.\n"));
  ck_assert_uint_eq(found.counts[CG_IRI_OF_REFERENCE], 0);
  ck_assert_uint_gt(found.counts[CG_IRI_OF_CLAUSE], 0);
  found = pairs_of(CG_SLICE("The General Assembly,\n\n1. Recalls its resolution 70/147.\n"));
  ck_assert_uint_eq(found.counts[CG_IRI_OF_REFERENCE], 1);
  ck_assert_int_eq(cg_document_read(context, "text", CG_SLICE(TEXT), NULL, &document), CG_OK);
  ck_assert_int_eq(cg_document_former_iris(document, refuse_pair, &visits), CG_BAD_INPUT);
  ck_assert_uint_eq(visits, 1);
  cg_document_free(document);
}
END_TEST

/* --- Words that are looked up */

typedef struct {
  char iris[2048];
} found_things;

static cg_status take_thing(void *handle, const cg_thing_view *thing) {
  found_things *const f = handle;
  const char *const ids = "https://w3id.org/clausegraph/id/";
  const size_t length = strlen(f->iris);
  const bool is_ours = cg_slice_has_prefix(thing->iri, cg_slice_of(ids));
  const cg_slice iri = cg_slice_from(thing->iri, is_ours ? strlen(ids) : 0);
  snprintf(f->iris + length, sizeof(f->iris) - length, "%.*s ", (int)iri.length, iri.data);
  return CG_OK;
}

#define GENEVA_CONVENTIONS                                                                         \
  "instrument/geneva-convention-1 instrument/geneva-convention-2 instrument/geneva-convention-3 "  \
  "instrument/geneva-convention-4 "

START_TEST(words_are_looked_up) {
  static const char *const rows[][2] = {
    {"", ""},
    {"  ", ""},
    {"herons", ""},
    {"Security Council", "body/security-council "},
    {"sEcurity cOuncil", "body/security-council "},
    {"security-council", "body/security-council "},
    {"https://w3id.org/clausegraph/id/body/security-council", "body/security-council "},
    {"S/RES/1325 (2000)", "doc/S/RES/1325(2000) "},
    {"Security Council resolution 1325 (2000)", "doc/S/RES/1325(2000) "},
    {"the Charter of the United Nations", "instrument/un-charter "},
    {"article 5 of the Charter of the United Nations", "instrument/un-charter#art-5 "},
    {"articles 5 and 6 of the Charter of the United Nations",
     "instrument/un-charter#art-5 instrument/un-charter#art-6 "},
    {"the wise Charter of the United Nations and more", ""},
    {"African Reed Convention", ""},
    {"Geneva Conventions of 12 August 1949", GENEVA_CONVENTIONS},
    {"the four Geneva Conventions", GENEVA_CONVENTIONS},
    {"the two Covenants", "instrument/iccpr instrument/icescr "},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    found_things found = {""};
    ck_assert_int_eq(cg_context_look_up(context, cg_slice_of(rows[i][0]), take_thing, &found),
                     CG_OK);
    ck_assert_msg(!strcmp(found.iris, rows[i][1]), "'%s' is '%s'", rows[i][0], found.iris);
  }
}
END_TEST

/* --- Files */

#define PAGE "The General Assembly,\n\n1. Recalls its resolution 70/147.\n"

/* Read `path`, which must give `status`; returns the symbol. */
static const char *check_file(const char *path, cg_status status) {
  static char symbol[64];
  cg_document *document = NULL;
  ck_assert_int_eq(cg_document_read_file(context, path, NULL, &document), status);
  ck_assert((document != NULL) == (status == CG_OK));
  symbol[0] = '\0';
  if (document) {
    const cg_slice found = cg_document_symbol(document);
    snprintf(symbol, sizeof(symbol), "%.*s", (int)found.length, found.data);
    ck_assert_uint_eq(cg_document_reference_count(document), 1);
  }
  cg_document_free(document);
  return symbol;
}

START_TEST(files_are_read_with_what_is_said_of_them) {
  write_file("a.txt", PAGE, 0644);
  ck_assert_str_eq(check_file("a.txt", CG_OK), "");
  write_file("a.txt.meta", "# comment\n\nsymbol: A/RES/91/7\ndate: 2036-12-01", 0644);
  ck_assert_str_eq(check_file("a.txt", CG_OK), "A/RES/91/7");
  write_file("a.txt.meta", "colour: blue\n", 0644);
  check_file("a.txt", CG_BAD_INPUT);
  check_said("a.txt.meta");
  write_file("a.txt.meta", "no colon\n", 0644);
  check_file("a.txt", CG_BAD_INPUT);
  write_file("a.txt.meta", "date: 2036-02-30\n", 0644);
  check_file("a.txt", CG_BAD_INPUT);
  check_file("nowhere.txt", CG_CANNOT_READ);
  write_file("a.json", "[{\"text\": \"a\"}]", 0644);
  check_file("a.json", CG_BAD_INPUT);
  check_said("JSON list");
}
END_TEST

/* What a program in place of clausegraph-convert writes, and what becomes of it. */
START_TEST(what_the_converter_writes_is_checked) {
  static const struct {
    const char *output;
    cg_status status;
    const char *message;
  } rows[] = {
    {"text 57 \\n" PAGE "\\nend 0 \\n\\n", CG_OK, ""},
    {"note 4 \\nword\\ntext 57 \\n" PAGE "\\nend 0 \\n\\n", CG_OK, "a.html: word"},
    {"", CG_CANNOT_READ, "was ended, or wrote what it should not"},
    {"end 0 \\n\\n", CG_CANNOT_READ, "has no text"},
    {"text 1 \\na\\ntext 1 \\nb\\nend 0 \\n\\n", CG_CANNOT_READ, "has several texts"},
    {"failed 9 \\ndamaged; x\\n", CG_CANNOT_READ, "damaged;"},
    {"text 99 \\n" PAGE, CG_CANNOT_READ, "was ended, or wrote what it should not"},
    {"words 1 \\na\\n", CG_CANNOT_READ, "was ended, or wrote what it should not"},
    {"text x \\na\\n", CG_CANNOT_READ, "was ended, or wrote what it should not"},
    {"text", CG_CANNOT_READ, "was ended, or wrote what it should not"},
  };
  char script[1024];
  char path[128];
  write_file("a.html", "<html><p>words</p></html>", 0644);
  snprintf(path, sizeof(path), "%s/converter", folder);
  setenv("CLAUSEGRAPH_CONVERT", path, 1);
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    snprintf(script, sizeof(script), "#!/bin/sh\nprintf '%s'\n", rows[i].output);
    write_file("converter", script, 0755);
    said[0] = '\0';
    check_file("a.html", rows[i].status);
    check_said(rows[i].message);
  }
}
END_TEST

START_TEST(a_converter_that_cannot_be_started_is_named) {
  if (getenv("CG_TEST_VALGRIND")) {
    return; /* valgrind keeps from posix_spawn() that a program cannot be started */
  }
  write_file("a.html", "<html><p>words</p></html>", 0644);
  setenv("CLAUSEGRAPH_CONVERT", "/nowhere/converter", 1);
  check_file("a.html", CG_CANNOT_READ);
  check_said("is missing; install it");
  setenv("CLAUSEGRAPH_CONVERT", folder, 1);
  check_file("a.html", CG_CANNOT_READ);
  check_said("cannot start clausegraph-convert");
}
END_TEST

/* --- What is given */

static void check_given(const char *text, cg_document_options given, cg_status status,
                        const char *message) {
  cg_document *document = NULL;
  given.size = sizeof(given);
  said[0] = '\0';
  ck_assert_int_eq(cg_document_read(context, "text", cg_slice_of(text), &given, &document), status);
  check_said(message);
  if (!*message) {
    ck_assert_str_eq(said, "");
  }
  cg_document_free(document);
}

START_TEST(what_is_given_is_compared_with_the_text) {
  static const char text[] = "S/RES/350 (1974)\n\nResolution 350 (1974)\n\nof 31 May 1974\n\nThe "
                             "Security Council,\n\n1. Recalls the Charter of the United Nations.\n";
  check_given(text, (cg_document_options){.symbol = CG_SLICE("S/RES/350(1974)")}, CG_OK, "");
  check_given(text, (cg_document_options){.symbol = CG_SLICE(" s/res/350 (1974) ")}, CG_OK, "");
  check_given(text, (cg_document_options){.symbol = CG_SLICE("S/RES/351(1974)")}, CG_OK,
              "not the given S/RES/351(1974)");
  check_given(text, (cg_document_options){.symbol = CG_SLICE("S/RES/350(1974)/Add.1")}, CG_OK,
              "not the given");
  check_given(text, (cg_document_options){.date = CG_SLICE("1974-05-31")}, CG_OK, "");
  check_given(text, (cg_document_options){.date = CG_SLICE("1974-06-01")}, CG_OK,
              "not the given 1974-06-01 (the given one is used)");
  check_given(text, (cg_document_options){.date = CG_SLICE("31 May 1974")}, CG_BAD_ARGUMENT,
              "write YYYY-MM-DD");
  check_given(text, (cg_document_options){.symbol = CG_SLICE("S/\xFF")}, CG_BAD_ARGUMENT,
              "not UTF-8");
  check_given(text, (cg_document_options){.title = CG_SLICE("a\0b")}, CG_BAD_ARGUMENT, "not UTF-8");
}
END_TEST

START_TEST(bases_end_where_names_begin) {
  static const char *const good[] = {"https://example.org/id/", "https://example.org/#", "urn:x:"};
  static const char *const bad[] = {"https://example.org", "no base/", "https://example.org/ /"};
  cg_context *opened = NULL;
  for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); ++i) {
    ck_assert_int_eq(open_context(good[i], &opened), CG_OK);
    cg_context_close(opened);
  }
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
    ck_assert_int_eq(open_context(bad[i], &opened), CG_BAD_ARGUMENT);
    ck_assert_ptr_null(opened);
  }
}
END_TEST

START_TEST(past_the_last_there_is_nothing) {
  cg_document *document = NULL;
  cg_documents *documents = NULL;
  const cg_document_options none = {.size = sizeof(none)};
  ck_assert_int_eq(cg_documents_read(context, "text", CG_SLICE(PAGE), &none, &documents), CG_OK);
  ck_assert_ptr_nonnull(cg_documents_at(documents, 0));
  ck_assert_ptr_null(cg_documents_at(documents, cg_documents_count(documents)));
  cg_documents_free(documents);
  ck_assert_int_eq(cg_document_read(context, "text", CG_SLICE(PAGE), NULL, &document), CG_OK);
  const cg_clause_view clause = cg_document_clause(document, 99);
  const cg_act_view act = cg_document_act(document, 99);
  const cg_act_part_view part = cg_document_act_part(document, 99);
  const cg_omission_view omission = cg_document_omission(document, 99);
  const cg_self_reference_view self = cg_document_self_reference(document, 99);
  cg_note_view note;
  ck_assert(!clause.label.length && !act.quote.length && !part.words.length &&
            !omission.quote.length && !self.quote.length);
  ck_assert(!cg_document_note(document, 99, 0, &note));
  ck_assert_uint_eq(cg_document_self_target(document, 99), CG_NO_CLAUSE);
  ck_assert_uint_eq(cg_document_reference_act(document, 99), CG_NO_ACT);
  ck_assert_uint_eq(cg_document_clause_acts(document, 99).end, 0);
  cg_document_free(document);
}
END_TEST

Suite *suite_engine(void) {
  Suite *const suite = suite_create("engine");
  TCase *const tests = tcase_create("engine");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, former_iris_count_characters);
  tcase_add_test(tests, former_iris_of_other_texts);
  tcase_add_test(tests, words_are_looked_up);
  tcase_add_test(tests, files_are_read_with_what_is_said_of_them);
  tcase_add_test(tests, what_the_converter_writes_is_checked);
  tcase_add_test(tests, a_converter_that_cannot_be_started_is_named);
  tcase_add_test(tests, what_is_given_is_compared_with_the_text);
  tcase_add_test(tests, bases_end_where_names_begin);
  tcase_add_test(tests, past_the_last_there_is_nothing);
  suite_add_tcase(suite, tests);
  return suite;
}
