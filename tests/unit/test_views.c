/* SPDX-License-Identifier: Apache-2.0 */
/* Views: places in the text of clauses match the words, in the sample and, if available, in the
 * corpus. */
#include "suites.h"

#include "base/slice.h"

#include <clausegraph/clausegraph.h>
#include <clausegraph/statements.h>

#include <check.h>
#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static cg_context *context;

static cg_context *open_packs(void) {
  cg_context *opened = NULL;
  char packs[4096];
  const char *const source = getenv("CG_TEST_SRCDIR");
  snprintf(packs, sizeof(packs), "%s/ontology/packs", source ? source : ".");
  ck_assert_int_eq(
    cg_context_open(NULL, &(cg_options){.size = sizeof(cg_options), .packs = packs}, &opened),
    CG_OK);
  return opened;
}

static void set_up(void) { context = open_packs(); }

static void tear_down(void) { cg_context_close(context); }

/* The words at `place` are those of `quote`, which has no note marks. */
static void check_words(const cg_document *document, size_t clause, cg_span place, cg_slice quote) {
  const cg_slice text = cg_document_clause(document, clause).text;
  char words[8192];
  size_t length = 0;
  cg_note_view note;
  ck_assert_uint_le(place.end, text.length);
  ck_assert_uint_lt(place.end - place.begin, sizeof(words));
  while (cg_document_note(document, clause, place.begin, &note) && note.place.end <= place.end) {
    const cg_slice before = cg_slice_part(text, (cg_span){place.begin, note.place.begin});
    memcpy(words + length, before.data, before.length);
    length += before.length;
    /* A mark may have a space on either side; the words have one of the two. */
    const bool is_behind_space = length && words[length - 1] == ' ';
    place.begin = note.place.end + (is_behind_space && text.data[note.place.end] == ' ');
  }
  memcpy(words + length, text.data + place.begin, place.end - place.begin);
  length += place.end - place.begin;
  ck_assert_msg(cg_slice_is_equal((cg_slice){words, length}, quote), "'%.*s', not '%.*s'",
                (int)length, words, (int)quote.length, quote.data);
}

static size_t check_document(const cg_document *document) {
  const size_t count = cg_document_reference_count(document);
  for (size_t i = 0; i < count; ++i) {
    const cg_reference_view view = cg_document_reference(document, i);
    check_words(document, view.stands_in, view.place, view.quote);
    ck_assert(cg_slice_is_equal(view.clause, cg_document_clause(document, view.counts_for).label));
  }
  for (size_t i = 0; i < cg_document_omission_count(document); ++i) {
    const cg_omission_view view = cg_document_omission(document, i);
    check_words(document, view.stands_in, view.place, view.quote);
  }
  return count;
}

static size_t check_file(const char *path) {
  char *const data = malloc(1 << 22);
  FILE *const file = fopen(path, "rb");
  cg_document *document = NULL;
  ck_assert_msg(file && data, "%s", path);
  const cg_slice text = {data, fread(data, 1, 1 << 22, file)};
  ck_assert_int_eq(cg_document_read(context, path, text, NULL, &document), CG_OK);
  const size_t count = check_document(document);
  cg_document_free(document);
  fclose(file);
  free(data);
  return count;
}

START_TEST(places_are_those_of_the_words) {
  char path[4096];
  const char *const source = getenv("CG_TEST_SRCDIR") ? getenv("CG_TEST_SRCDIR") : ".";
  snprintf(path, sizeof(path), "%s/tests/documents/protection-of-migrants.txt", source);
  ck_assert_uint_gt(check_file(path), 100);
  snprintf(path, sizeof(path), "%s/tests/cases/structure/note-marks-inside-dates/input.txt",
           source);
  ck_assert_uint_gt(check_file(path), 10);
  snprintf(path, sizeof(path), "%s/../shared/corpus", source);
  DIR *const corpus = opendir(path);
  for (const struct dirent *entry; corpus && (entry = readdir(corpus));) {
    if (strstr(entry->d_name, ".txt")) {
      snprintf(path, sizeof(path), "%s/../shared/corpus/%s", source, entry->d_name);
      check_file(path);
    }
  }
  if (corpus) {
    closedir(corpus);
  }
}
END_TEST

static cg_document *read_text(const char *text) {
  cg_document *document = NULL;
  ck_assert_int_eq(cg_document_read(context, "text", cg_slice_of(text), NULL, &document), CG_OK);
  return document;
}

#define ck_assert_slice_eq(slice, string) ck_assert(cg_slice_is_equal(slice, cg_slice_of(string)))

START_TEST(clauses_know_what_is_around_them) {
  cg_document *const document =
    read_text("The General Assembly,\n\nRecalling its resolution 70/147,\n\n"
              "1. Decides:\n\n(a) To act;\n\n(b) To wait.\n");
  ck_assert_uint_eq(cg_document_clause_count(document), 4);
  const cg_clause_view first = cg_document_clause(document, 0);
  const cg_clause_view item = cg_document_clause(document, 3);
  ck_assert_slice_eq(first.key, "pp1");
  ck_assert_slice_eq(first.before, "The General Assembly,");
  ck_assert_uint_eq(first.parent, CG_NO_CLAUSE);
  ck_assert_uint_eq(first.noted, CG_NO_CLAUSE);
  ck_assert_slice_eq(item.key, "op1-b");
  ck_assert_slice_eq(item.before, "");
  ck_assert_uint_eq(item.parent, 1);
  cg_document_free(document);
}
END_TEST

START_TEST(marks_of_notes_are_found) {
  cg_document *const document =
    read_text("The General Assembly,\n\nRecalling the Convention on the Rights of the "
              "Child,\xC2\xB9 and the Charter,\xC2\xB2\n\n1. Decides to act.\n");
  const cg_slice text = cg_document_clause(document, 0).text;
  cg_note_view note;
  ck_assert(cg_document_note(document, 0, 0, &note));
  ck_assert_slice_eq(cg_slice_part(text, note.place), "\xC2\xB9");
  ck_assert(cg_document_note(document, 0, note.place.end, &note));
  ck_assert_slice_eq(cg_slice_part(text, note.place), "\xC2\xB2");
  ck_assert(!cg_document_note(document, 0, note.place.end, &note));
  cg_document_free(document);
}
END_TEST

static cg_status find_example(void *handle, const cg_statement_view *statement) {
  if (cg_slice_is_equal(statement->predicate,
                        CG_SLICE("http://rdfs.org/ns/void#exampleResource"))) {
    ++*(uint32_t *)handle;
  }
  return CG_OK;
}

/* Graphs of all sizes, so that the array of statements is moved at every step of the description:
 * the sanitizer build detects uses of the old memory. */
START_TEST(graphs_of_all_sizes_are_described) {
  char text[4096] = "The General Assembly,\n\n1. Recalls its resolutions";
  const cg_graph_options options = {.size = sizeof(cg_graph_options), .describe = 1};
  for (uint32_t i = 0; i < 60; ++i) {
    cg_document *document = NULL;
    cg_graph *graph = NULL;
    uint32_t examples = 0;
    const size_t length = strlen(text);
    snprintf(text + length, sizeof(text) - length, " 70/%u,", (unsigned)i + 1);
    ck_assert_int_eq(cg_document_read(context, "sizes", cg_slice_of(text), NULL, &document), CG_OK);
    ck_assert_int_eq(cg_graph_new(context, &options, &graph), CG_OK);
    ck_assert_int_eq(cg_graph_add(graph, document), CG_OK);
    ck_assert_int_eq(cg_graph_visit(graph, find_example, &examples), CG_OK);
    ck_assert_uint_eq(examples, 3);
    cg_graph_free(graph);
    cg_document_free(document);
  }
}
END_TEST

START_TEST(classes_are_listed) {
  unsigned kind = 1;
  for (; cg_kind_name((cg_kind)kind).length; ++kind) {
    ck_assert_int_eq(cg_kind_find(cg_kind_name((cg_kind)kind)), kind);
    ck_assert(!cg_kind_name((cg_kind)kind).data[cg_kind_name((cg_kind)kind).length]);
  }
  ck_assert_slice_eq(cg_kind_name(CG_KIND_DOCUMENT), "Document");
  ck_assert_slice_eq(cg_kind_name((cg_kind)(kind - 1)), "Target");
  ck_assert_int_eq(cg_kind_find(CG_SLICE("Village")), CG_KIND_NONE);
  ck_assert(cg_kind_is(CG_KIND_PROTOCOL, CG_KIND_INSTRUMENT) &&
            !cg_kind_is(CG_KIND_INSTRUMENT, CG_KIND_PROTOCOL));
}
END_TEST

/* A struct of a later release, with an additional setting. */
typedef struct {
  cg_document_options known;
  size_t later;
} later_options;

START_TEST(structs_of_other_releases_are_taken) {
  const cg_slice text = CG_SLICE("The General Assembly,\n\n1. Recalls the Charter.\n");
  later_options later = {{.size = sizeof(later), .symbol = CG_SLICE("A/RES/1/1")}, 0};
  cg_document_options options = CG_DOCUMENT_OPTIONS_INIT;
  cg_document *document = NULL;
  ck_assert_int_eq(cg_document_read(context, "later", text, &later.known, &document), CG_OK);
  ck_assert_slice_eq(cg_document_symbol(document), "A/RES/1/1");
  cg_document_free(document);
  later.later = 1; /* A setting unknown here */
  ck_assert_int_eq(cg_document_read(context, "later", text, &later.known, &document),
                   CG_BAD_ARGUMENT);
  ck_assert_ptr_null(document);
  options.symbol = options.title = CG_SLICE("A/RES/1/1");
  /* An earlier release, without the later members */
  options.size = offsetof(cg_document_options, title);
  ck_assert_int_eq(cg_document_read(context, "earlier", text, &options, &document), CG_OK);
  ck_assert_slice_eq(cg_document_symbol(document), "A/RES/1/1");
  ck_assert(!cg_slice_is_equal(cg_document_title(document), options.title));
  cg_document_free(document);
  options.size = 0;
  ck_assert_int_eq(cg_document_read(context, "none", text, &options, &document), CG_BAD_ARGUMENT);
}
END_TEST

/* A view of an earlier release, with adjacent data of the program. */
START_TEST(views_are_filled_as_far_as_they_reach) {
  cg_document *const document =
    read_text("The General Assembly,\n\n1. Recalls the Charter of the United Nations.\n");
  cg_reference_view view;
  memset(&view, 0x55, sizeof(view));
  ck_assert(cg_document_get_reference(document, 0, &view, offsetof(cg_reference_view, source)));
  ck_assert(view.quote.length && view.source.begin == 0x55555555 &&
            view.kind == (cg_kind)0x55555555);
  ck_assert(!cg_document_get_reference(document, 999, &view, sizeof(view)));
  ck_assert(!view.quote.length && !view.target.data && view.confidence == 0.0);
  cg_document_free(document);
}
END_TEST

START_TEST(clauses_have_their_references_and_acts) {
  cg_document *const document = read_text(
    "The General Assembly,\n\nRecalling its resolution 70/147,\n\n"
    "1. Requests the Secretary-General to report, and urges States to act;\n\n2. Acts.\n");
  size_t references = 0;
  size_t acts = 0;
  for (size_t i = 0; i < cg_document_clause_count(document); ++i) {
    const cg_span of = cg_document_clause_references(document, i);
    const cg_span done = cg_document_clause_acts(document, i);
    ck_assert_uint_eq(of.begin, references);
    for (; references < of.end; ++references) {
      ck_assert_uint_eq(cg_document_reference(document, references).counts_for, i);
    }
    for (size_t j = done.begin; j < done.end; ++j, ++acts) {
      ck_assert_uint_eq(cg_document_act(document, j).clause, i);
    }
  }
  ck_assert_uint_eq(references, cg_document_reference_count(document));
  ck_assert_uint_eq(acts, cg_document_act_count(document));
  ck_assert_uint_gt(acts, 1);
  ck_assert_uint_eq(cg_document_clause_references(document, 99).end, 0);
  ck_assert_slice_eq(cg_document_body_label(document), "General Assembly");
  ck_assert_slice_eq(cg_document_language(document), "");
  cg_document_free(document);
}
END_TEST

START_TEST(languages_are_tags) {
  static const char english[] = "The General Assembly, recalling all of its decisions on the "
                                "matter that is before it, and on the other "
                                "work of the bodies of the system in this field, decides to act.";
  static const char french[] =
    "L'Assemblée générale, rappelant la décision de la commission sur les travaux de la session et "
    "sur les "
    "suites qui ont été données dans ce domaine par les organes du système, décide de la suite.";
  cg_document *const read = read_text(english);
  cg_document *const doubted = read_text(french);
  ck_assert_slice_eq(cg_document_language(read), "en");
  ck_assert_slice_eq(cg_document_language(doubted), "fr");
  ck_assert_slice_eq(cg_document_doubt(doubted), "the text is in French; only English is read");
  cg_document_free(read);
  cg_document_free(doubted);
}
END_TEST

/* Every number has a name, and a number of a later release none. */
START_TEST(types_and_roles_have_names) {
  for (int i = CG_FRONT_MATTER; i <= CG_FOOTNOTE; ++i) {
    ck_assert(cg_clause_type_name((cg_clause_type)i).length);
  }
  for (int i = CG_PART_ADDRESSEE; i <= CG_PART_TERM; ++i) {
    ck_assert(cg_act_part_role_name((cg_act_part_role)i).length);
  }
  ck_assert_slice_eq(cg_clause_type_name(CG_OPERATIVE), "OperativeParagraph");
  ck_assert_slice_eq(cg_clause_type_name((cg_clause_type)0), "");
  ck_assert_slice_eq(cg_clause_type_name((cg_clause_type)(CG_FOOTNOTE + 1)), "");
  ck_assert_slice_eq(cg_act_part_role_name(CG_PART_SUBJECT), "about");
  ck_assert_slice_eq(cg_act_part_role_name((cg_act_part_role)0), "");
  ck_assert_slice_eq(cg_act_part_role_name((cg_act_part_role)(CG_PART_TERM + 1)), "");
  ck_assert_slice_eq(cg_iri_kind_name(CG_IRI_OF_CLAUSE), "clause");
  ck_assert_slice_eq(cg_iri_kind_name((cg_iri_kind)(CG_IRI_OF_REFERENCE + 1)), "");
}
END_TEST

static cg_status refuse_bytes(void *handle, cg_slice bytes) {
  (void)bytes;
  ++*(size_t *)handle;
  return CG_INTERNAL;
}

START_TEST(documents_of_other_contexts_are_refused) {
  cg_document *const document =
    read_text("The General Assembly,\n\n1. Recalls its resolution 70/147.\n");
  cg_context *const other = open_packs();
  cg_graph *graph = NULL;
  size_t pieces = 0;
  ck_assert_int_eq(cg_graph_new(other, NULL, &graph), CG_OK);
  ck_assert_int_eq(cg_graph_add(graph, document), CG_BAD_ARGUMENT);
  ck_assert_uint_eq(cg_graph_count(graph), 0);
  ck_assert_int_eq(
    cg_document_write_lines(other, NULL, document, "ntriples", refuse_bytes, &pieces),
    CG_BAD_ARGUMENT);
  ck_assert_uint_eq(pieces, 0);
  cg_graph_free(graph);
  cg_context_close(other);
  cg_document_free(document);
}
END_TEST

static cg_status stop(void *handle, const cg_thing_view *thing) {
  (void)thing;
  ++*(size_t *)handle;
  return CG_BAD_INPUT;
}

START_TEST(what_a_visit_returns_is_passed_back) {
  size_t visits = 0;
  ck_assert_int_eq(cg_context_look_up(context, CG_SLICE("S/RES/1325 (2000)"), stop, &visits),
                   CG_BAD_INPUT);
  ck_assert_int_eq(cg_context_look_up(context, CG_SLICE("A/RES/70/999"), stop, &visits),
                   CG_BAD_INPUT);
  ck_assert_int_eq(cg_context_look_up(context, CG_SLICE("\x01\x02\x03\x04"), stop, &visits), CG_OK);
  ck_assert_uint_eq(visits, 2);
}
END_TEST

Suite *suite_views(void) {
  Suite *const suite = suite_create("views");
  TCase *const tests = tcase_create("views");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, places_are_those_of_the_words);
  tcase_add_test(tests, clauses_know_what_is_around_them);
  tcase_add_test(tests, marks_of_notes_are_found);
  tcase_add_test(tests, classes_are_listed);
  tcase_add_test(tests, structs_of_other_releases_are_taken);
  tcase_add_test(tests, views_are_filled_as_far_as_they_reach);
  tcase_add_test(tests, clauses_have_their_references_and_acts);
  tcase_add_test(tests, languages_are_tags);
  tcase_add_test(tests, types_and_roles_have_names);
  tcase_add_test(tests, graphs_of_all_sizes_are_described);
  tcase_add_test(tests, documents_of_other_contexts_are_refused);
  tcase_add_test(tests, what_a_visit_returns_is_passed_back);
  suite_add_tcase(suite, tests);
  return suite;
}
