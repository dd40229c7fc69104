/* SPDX-License-Identifier: Apache-2.0 */
#include "load/check.h"
#include "load/load.h"
#include "pack/names.h"
#include "pack/verbs.h"
#include "rdf/reader.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

Suite *suite_load(void);

#define BASE "https://w3id.org/clausegraph/id/"
#define HEAD                                                                                       \
  "@base <" BASE "> .\n"                                                                           \
  "@prefix cg: <https://w3id.org/clausegraph/ontology#> .\n"                                       \
  "@prefix pack: <https://w3id.org/clausegraph/pack#> .\n"                                         \
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"                                       \
  "@prefix dcterms: <http://purl.org/dc/terms/> .\n"                                               \
  "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"                                              \
  "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
#define HEAD_LINES 7

static cg_arena *arena;
static char folder[] = "/tmp/clausegraph-XXXXXX";
static char said[4096]; /* The messages, one per line */

static void set_up(void) {
  strcpy(folder + sizeof(folder) - 7, "XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  said[0] = '\0';
}

static void path_of(const char *name, char out[64]) { snprintf(out, 64, "%s/%s", folder, name); }

static void tear_down(void) {
  static const char *const names[] = {"a.ttl", "b.ttl"};
  for (size_t i = 0; i < 2; ++i) {
    char path[64];
    path_of(names[i], path);
    remove(path);
  }
  rmdir(folder);
  cg_arena_free(arena);
}

static void write_file(const char *name, const char *text) {
  char path[64];
  path_of(name, path);
  FILE *const file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_int_ge(fputs(text, file), 0);
  ck_assert_int_eq(fclose(file), 0);
}

static void take_message(void *handle, cg_log_level level, const char *message) {
  const size_t length = strlen(said);
  (void)handle;
  (void)level;
  snprintf(said + length, sizeof(said) - length, "%s\n", message);
}

static const cg_messages messages = {take_message, NULL};

static cg_status load_with(const char *base, const cg_packs **out) {
  return cg_load_packs(folder, cg_slice_of(base), &messages, arena, out);
}

static const cg_packs *loaded(const char *text) {
  const cg_packs *packs = NULL;
  write_file("a.ttl", text);
  ck_assert_msg(load_with(BASE, &packs) == CG_OK, "%s", said);
  return packs;
}

static void check_slice(cg_slice slice, const char *expected) {
  ck_assert_msg(cg_slice_is_equal(slice, cg_slice_of(expected)), "%.*s", (int)slice.length,
                slice.data);
}

static const cg_entry *entry_of(const cg_packs *packs, const char *iri) {
  const uint32_t entry = cg_packs_find(packs, cg_slice_of(iri));
  ck_assert_uint_ne(entry, CG_NONE);
  return cg_packs_entry(packs, entry);
}

#define CRC                                                                                        \
  "<instrument/crc> a cg:Treaty, cg:Protocol, <urn:other> ;\n"                                     \
  "  skos:prefLabel \"Convention on the Rights of the Child\"@en ;\n"                              \
  "  skos:altLabel \"CRC\"@en ; pack:match \"Child Convention\"@en ;\n"                            \
  "  cg:adoptedIn <doc/A/RES/44/25> ;\n"                                                           \
  "  dcterms:source \"UNTC\" .\n"

START_TEST(an_entry_has_its_class_names_and_facts) {
  const cg_packs *const packs = loaded(HEAD CRC);
  const cg_entry *const entry = entry_of(packs, BASE "instrument/crc");
  ck_assert_int_eq(entry->kind, CG_KIND_PROTOCOL); /* The most specific class */
  check_slice(cg_packs_text(packs, entry->label), "Convention on the Rights of the Child");
  ck_assert_uint_eq(cg_packs_name_count(packs), 3);
  ck_assert_uint_eq(entry->facts.end - entry->facts.begin, 4);
  check_slice(cg_packs_text(packs, cg_packs_fact(packs, entry->facts.begin)->object), "urn:other");
  check_slice(cg_packs_text(packs, cg_packs_fact(packs, entry->facts.begin + 2)->object), "CRC");
  check_slice(cg_packs_text(packs, cg_packs_fact(packs, entry->facts.begin + 2)->language), "en");
  check_slice(cg_packs_text(packs, cg_packs_fact(packs, entry->facts.begin + 3)->object),
              BASE "doc/A/RES/44/25");
}
END_TEST

START_TEST(things_move_under_another_base) {
  const cg_packs *packs = NULL;
  write_file("a.ttl", HEAD CRC);
  ck_assert_int_eq(load_with("http://example.org/", &packs), CG_OK);
  const cg_entry *const entry = entry_of(packs, "http://example.org/instrument/crc");
  check_slice(cg_packs_text(packs, cg_packs_fact(packs, entry->facts.begin + 3)->object),
              "http://example.org/doc/A/RES/44/25");
  ck_assert_uint_eq(cg_packs_find(packs, CG_SLICE(BASE "instrument/crc")), CG_NONE);
}
END_TEST

START_TEST(files_add_to_one_another) {
  write_file("b.ttl", HEAD "<instrument/crc> skos:altLabel \"Second\"@en .\n");
  const cg_packs *const packs = loaded(HEAD CRC "<body/x> a cg:Body ; skos:prefLabel \"X\"@en .\n");
  const cg_entry *const entry = entry_of(packs, BASE "instrument/crc");
  ck_assert_uint_eq(cg_packs_count(packs), 2);
  ck_assert_uint_eq(entry->facts.end - entry->facts.begin, 5);
  check_slice(cg_packs_text(packs, cg_packs_fact(packs, entry->facts.end - 1)->object), "Second");
}
END_TEST

START_TEST(a_body_numbers_its_documents) {
  const cg_packs *const packs =
    loaded(HEAD "<body/x> a cg:Organ ; skos:prefLabel \"X Council\"@en ;\n"
                "  pack:shortName \"Council\" ; pack:resolutionSymbol \"X/RES/\" ;\n"
                "  pack:decisionSymbol \"X/DEC/\" ; pack:supplement \"53\" ;\n"
                "  pack:numbering \"session-number\", \"number-year\" ; pack:optional true .\n");
  const cg_entry *const entry = entry_of(packs, BASE "body/x");
  check_slice(cg_packs_text(packs, entry->resolutions), "X/RES/");
  check_slice(cg_packs_text(packs, entry->decisions), "X/DEC/");
  ck_assert(entry->is_official && entry->is_optional);
  ck_assert_uint_eq(entry->numbering, CG_STYLE_SESSION_NUMBER | CG_STYLE_NUMBER_YEAR);
  ck_assert_uint_eq(cg_packs_supplement(packs, 53), 0);
  ck_assert_uint_eq(cg_packs_series(packs, CG_SLICE("X/RES/")), 0);
}
END_TEST

START_TEST(sessions_and_documents_are_found_by_day) {
  const cg_packs *const packs = loaded(
    HEAD "<session/x/36> a cg:Session ; skos:prefLabel \"36\" ; cg:sessionOf <body/x> ;\n"
         "  cg:sessionNumber 36 ; cg:startDate \"2017-09-11\"^^xsd:date ;\n"
         "  cg:endDate \"2017-09-29\"^^xsd:date .\n"
         "<doc/X/RES/36/5> a cg:Resolution ; skos:prefLabel \"R\" ; cg:adoptedBy <body/x> ;\n"
         "  dcterms:date \"2017-09-28\"^^xsd:date .\n"
         "<body/x> a cg:Organ ; skos:prefLabel \"X\" .\n");
  const uint32_t body = cg_packs_find(packs, CG_SLICE(BASE "body/x"));
  const cg_calendar_row *const row = cg_packs_session(packs, body, 36);
  ck_assert_ptr_nonnull(row);
  ck_assert_uint_eq(row->end.day, 29);
  const cg_date day = {2017, 9, 28};
  const uint32_t document = cg_packs_document_on(packs, body, day, CG_SLICE("/5"));
  ck_assert_uint_eq(document, cg_packs_find(packs, CG_SLICE(BASE "doc/X/RES/36/5")));
}
END_TEST

START_TEST(collective_names_have_members) {
  const cg_packs *const packs =
    loaded(HEAD "<collective/x> a pack:Collective ; skos:prefLabel \"Xs\" ;\n"
                "  pack:match \"the Xs\" ; pack:member <instrument/crc> .\n" CRC);
  const cg_entry *const entry = entry_of(packs, BASE "collective/x");
  ck_assert_int_eq(entry->kind, 0);
  ck_assert_uint_eq(entry->members.end - entry->members.begin, 1);
  ck_assert_uint_eq(cg_packs_member(packs, entry->members.begin),
                    cg_packs_find(packs, CG_SLICE(BASE "instrument/crc")));
}
END_TEST

START_TEST(words_do_what_their_class_says) {
  const cg_packs *const packs =
    loaded(HEAD "<w/1> a pack:Month ; pack:value 1 ; pack:form \"January\", \"Jan\" .\n"
                "<w/2> a pack:InstrumentHead ; pack:value \"Treaty\" ; pack:form \"Covenant\" .\n"
                "<w/3> a pack:AdverbList ; pack:form \"strongly\" .\n"
                "<w/4> a pack:Repair ; pack:printed \"1bid\" ; pack:form \"Ibid\" .\n"
                "<v> a skos:Concept ; skos:prefLabel \"calls upon\"@en ; skos:broader <g> ;\n"
                "  pack:form \"Calls upon\", \"Calling upon\" .\n"
                "<g> a skos:Concept ; skos:prefLabel \"directive\"@en .\n");
  const cg_lexeme month = cg_packs_lexeme(packs, cg_names_word(packs, CG_SLICE("jan")));
  const cg_lexeme head = cg_packs_lexeme(packs, cg_names_word(packs, CG_SLICE("Covenant")));
  const cg_lexeme adverb = cg_packs_lexeme(packs, cg_names_word(packs, CG_SLICE("Strongly")));
  ck_assert(month.lex == CG_LEX_MONTH && month.value == 1);
  ck_assert(head.lex == CG_LEX_INSTRUMENT_HEAD && head.value == CG_KIND_TREATY);
  ck_assert_int_eq(adverb.lex, CG_LEX_ADVERB);
  check_slice(cg_packs_repair(packs, CG_SLICE("1bid")), "Ibid");
  ck_assert_uint_eq(cg_packs_verb_count(packs), 1);
  check_slice(cg_packs_text(packs, cg_packs_verb(packs, 0)->label), "calls upon");
  check_slice(cg_packs_text(packs, cg_packs_verb(packs, 0)->group), BASE "g");
}
END_TEST

/* `text` follows HEAD; the error is in line `line` of it. */
static void check_bad(const char *text, unsigned line, const char *reason) {
  const cg_packs *packs = NULL;
  char whole[2048];
  char place[96];
  said[0] = '\0';
  snprintf(whole, sizeof(whole), "%s%s", HEAD, text);
  snprintf(place, sizeof(place), "%s/a.ttl:%u: ", folder, HEAD_LINES + line);
  write_file("a.ttl", whole);
  ck_assert_int_eq(load_with(BASE, &packs), CG_BAD_PACK);
  ck_assert_ptr_null(packs);
  ck_assert_msg(!strncmp(said, place, strlen(place)), "%s instead of %s", said, place);
  ck_assert_msg(strstr(said, reason), "%s instead of %s", said, reason);
  ck_assert_ptr_eq(strchr(said, '\n'), said + strlen(said) - 1); /* One message */
}

START_TEST(faults_are_told_with_file_and_line) {
  check_bad("<x> a cg:Treaty\n", 2, "end of file");
  check_bad("<x> a cg:Treaty ;\n cg:place [] .\n", 2, "blank node");
  check_bad("<x> a cg:Treaty ;\n cg:place (1) .\n", 2, "blank node");
  check_bad("_:x a cg:Treaty .\n", 1, "blank node");
  check_bad("<x>\n a cg:Nonsense .\n", 2, "unknown class");
  check_bad("<x> a pack:Nonsense .\n", 1, "unknown class");
  check_bad("<x> a cg:Treaty .\n", 1, "prefLabel");
  check_bad("<x> a cg:Treaty ; skos:prefLabel \"X\" ;\n pack:nonsense \"y\" .\n", 2, "unknown");
  check_bad("<x> a cg:Treaty ; skos:prefLabel \"X\" ;\n skos:altLabel \"\" .\n", 2, "empty");
  check_bad("<x> a cg:Treaty ; skos:prefLabel \"X\" ;\n cg:adoptedOn \"2017-02-29\"^^xsd:date .\n",
            2, "calendar");
  check_bad("<x> a cg:Organ ; skos:prefLabel \"X\" ;\n pack:numbering \"odd\" .\n", 2, "numbering");
  check_bad("<x> a pack:Month ; pack:value 1 ;\n pack:form \"\" .\n", 2, "empty");
  check_bad("<x> a pack:InstrumentHead ; pack:value \"Nonsense\" ; pack:form \"X\" .\n", 1,
            "pack:value");
  check_bad("<x> a pack:InstrumentHead ; pack:value 9999 ; pack:form \"X\" .\n", 1, "class");
  check_bad("<x> a pack:Month ; pack:value 0 ; pack:form \"Nivose\" .\n", 1, "1 to 12");
  check_bad("<x> a pack:Month ; pack:value 13 ; pack:form \"Nivose\" .\n", 1, "1 to 12");
  check_bad("<x> a pack:Month ; pack:form \"Nivose\" .\n", 1, "1 to 12");
  check_bad("<x> a pack:Spelling ; pack:form \"a\" .\n", 1, "pack:variant");
  check_bad("\n<x> foo:bar <y> .\n", 2, "prefix");
  check_bad("<x> a cg:Treaty ; skos:prefLabel \"\xFF\" .\n", 1, "UTF-8");
}
END_TEST

START_TEST(a_folder_must_be_there_and_hold_packs) {
  const cg_packs *packs = NULL;
  ck_assert_int_eq(load_with(BASE, &packs), CG_CANNOT_READ); /* Empty */
  ck_assert_int_eq(cg_load_packs("/nonexistent", CG_SLICE(BASE), &messages, arena, &packs),
                   CG_CANNOT_READ);
  ck_assert_ptr_null(packs);
  ck_assert_ptr_nonnull(strstr(said, "/nonexistent: "));
}
END_TEST

/* Number of problems in `text`, after HEAD. */
static uint32_t problems(const char *text) {
  uint32_t count = 0;
  write_file("a.ttl", text);
  said[0] = '\0';
  ck_assert_msg(cg_load_check(folder, &messages, arena, &count) == CG_OK, "%s", said);
  return count;
}

#define HEADER                                                                                     \
  "<urn:pack> a owl:Ontology ; owl:versionIRI <urn:pack:2> ; owl:versionInfo \"2\" ; "             \
  "dcterms:license <urn:free> .\n"
#define CHECKED HEAD HEADER
#define X "<x> a cg:Treaty ; dcterms:source \"S\" ; skos:prefLabel \"X\"@en"
#define Y "<y> a cg:Treaty ; dcterms:source \"S\" ; skos:prefLabel \"Y\"@en"

START_TEST(what_is_allowed_but_wrong_is_counted) {
  ck_assert_uint_eq(problems(CHECKED X " .\n" Y " .\n"), 0);
  ck_assert_uint_eq(problems(HEAD X " .\n" Y " .\n"), 1);
  ck_assert_uint_eq(problems(CHECKED X " .\n" Y " ; pack:match \"X\"@en .\n"), 1);
  ck_assert_uint_eq(problems(CHECKED X " ; dcterms:identifier \"UNTC I-1\" .\n" Y
                                       " ; dcterms:identifier \"UNTC I-1\" .\n"),
                    1);
  ck_assert_uint_eq(problems(CHECKED X " ; owl:sameAs <http://www.wikidata.org/entity/Q1> .\n" Y
                                       " ; owl:sameAs <http://www.wikidata.org/entity/Q1> .\n"),
                    1);
  ck_assert_uint_eq(problems(CHECKED X " ; cg:partOf <z>, <y>, <doc/A/1> .\n" Y " .\n"
                                       "<r> a pack:SymbolRoot ; pack:form \"A\" .\n"),
                    1);
  ck_assert_uint_eq(problems(CHECKED "<x> a cg:Treaty ; skos:prefLabel \"X\"@en .\n"), 1);
  ck_assert_uint_eq(problems(CHECKED X " ; owl:sameAs <http://www.wikidata.org/entity/Q07> .\n"),
                    1);
}
END_TEST

START_TEST(a_pack_has_a_header) {
  const cg_packs *const packs = loaded(CHECKED X " .\n");
  ck_assert_uint_eq(cg_packs_header_count(packs), 1);
  const cg_pack_header *const header = cg_packs_header(packs, 0);
  check_slice(cg_packs_text(packs, header->iri), "urn:pack");
  check_slice(cg_packs_text(packs, header->version_iri), "urn:pack:2");
  check_slice(cg_packs_text(packs, header->version), "2");
  check_slice(cg_packs_text(packs, header->licence), "urn:free");
}
END_TEST

/* The packs of the source tree have no errors or gaps. */
START_TEST(our_own_packs_load) {
  const char *const source = getenv("CG_TEST_SRCDIR");
  const cg_packs *packs = NULL;
  char path[512];
  snprintf(path, sizeof(path), "%s/ontology/packs", source ? source : ".");
  ck_assert_msg(cg_load_packs(path, CG_SLICE(BASE), &messages, arena, &packs) == CG_OK, "%s", said);
  ck_assert_uint_gt(cg_packs_count(packs), 3000);
  ck_assert_int_eq(entry_of(packs, BASE "instrument/crc")->kind, CG_KIND_TREATY);
}
END_TEST

typedef struct {
  uint32_t count;
  uint32_t line;
  char last[64];
} heard;

static cg_status take_statement(void *handle, const cg_statement *statement, uint32_t line) {
  heard *const h = handle;
  ++h->count;
  h->line = line;
  snprintf(h->last, sizeof(h->last), "%.*s^^%.*s@%.*s", (int)statement->object.text.length,
           statement->object.text.data, (int)statement->object.datatype.length,
           statement->object.datatype.data, (int)statement->object.language.length,
           statement->object.language.data);
  return CG_OK;
}

/* Object of the last statement of a file, as TEXT^^DATATYPE@LANGUAGE. */
static void check_object(const char *object, const char *expected) {
  heard h = {0, 0, ""};
  char text[512];
  char path[64];
  path_of("a.ttl", path);
  snprintf(text, sizeof(text),
           "# A comment\n@base <http://h/a/b> .\nPREFIX p: <urn:p/>\n<> a p:T,\n %s; .", object);
  write_file("a.ttl", text);
  ck_assert_msg(cg_rdf_read(path, &messages, arena, take_statement, &h) == CG_OK, "%s", said);
  ck_assert_str_eq(h.last, expected);
  ck_assert_uint_eq(h.count, 2);
  ck_assert_uint_eq(h.line, strchr(object, '\n') ? 6 : 5); /* Line on which it ends */
}

START_TEST(objects_are_read_as_turtle_has_them) {
  check_object("<d>", "http://h/a/d^^@");
  check_object("<>", "http://h/a/b^^@");
  check_object("<#e>", "http://h/a/b#e^^@");
  check_object("<urn:x\\u00E9>", "urn:x\xC3\xA9^^@");
  check_object("p:10.7", "urn:p/10.7^^@");
  check_object("p:x\\,y", "urn:p/x,y^^@");
  check_object("p:", "urn:p/^^@");
  check_object("\"a\\tb\\\"\\u00E9\\\\\"", "a\tb\"\xC3\xA9\\^^@");
  check_object("'a'@en-GB", "a^^@en-GB");
  check_object("\"\"\"a\n\"\"b\"\"\"", "a\n\"\"b^^@");
  check_object("\"1\"^^p:n", "1^^urn:p/n@");
  check_object("-12", "-12^^http://www.w3.org/2001/XMLSchema#integer@");
  check_object("1.50", "1.50^^http://www.w3.org/2001/XMLSchema#decimal@");
  check_object("2e-3", "2e-3^^http://www.w3.org/2001/XMLSchema#double@");
  check_object("true", "true^^http://www.w3.org/2001/XMLSchema#boolean@");
}
END_TEST

Suite *suite_load(void) {
  Suite *const suite = suite_create("load");
  TCase *const tests = tcase_create("load");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, an_entry_has_its_class_names_and_facts);
  tcase_add_test(tests, things_move_under_another_base);
  tcase_add_test(tests, files_add_to_one_another);
  tcase_add_test(tests, a_body_numbers_its_documents);
  tcase_add_test(tests, sessions_and_documents_are_found_by_day);
  tcase_add_test(tests, collective_names_have_members);
  tcase_add_test(tests, words_do_what_their_class_says);
  tcase_add_test(tests, faults_are_told_with_file_and_line);
  tcase_add_test(tests, a_folder_must_be_there_and_hold_packs);
  tcase_add_test(tests, what_is_allowed_but_wrong_is_counted);
  tcase_add_test(tests, a_pack_has_a_header);
  tcase_add_test(tests, our_own_packs_load);
  tcase_add_test(tests, objects_are_read_as_turtle_has_them);
  suite_add_tcase(suite, tests);
  return suite;
}
