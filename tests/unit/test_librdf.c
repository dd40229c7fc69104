/* SPDX-License-Identifier: Apache-2.0 */
/* The sample's graph in librdf models with various storages. */
#include "suites.h"

#include <clausegraph/redland.h>
#include <clausegraph/statements.h>

#include <librdf.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SAMPLE "/tests/documents/protection-of-migrants.txt"
#define CG "https://w3id.org/clausegraph/ontology#"

/* For AddressSanitizer: librdf 1.0.17 compares Berkeley DB keys beyond the end of the shorter
 * one. */
__attribute__((visibility("default"))) const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "strict_memcmp=0"; }

static librdf_world *world;
static cg_context *context;
static cg_document *document;
static cg_graph *graph;
static char document_iri[256]; /* From the graph, because the sample prints no symbol */
static char clause_iri[256];   /* op1 */
static char folder[] = "/tmp/clausegraph-librdf.XXXXXX";

static cg_status name_document(void *handle, const cg_statement_view *statement) {
  (void)handle;
  snprintf(document_iri, sizeof(document_iri), "%.*s", (int)statement->graph.length,
           statement->graph.data);
  snprintf(clause_iri, sizeof(clause_iri), "%.200s#op1", document_iri);
  return CG_OK;
}

static void set_up(void) {
  static char text[1 << 20];
  char path[4096];
  const char *const source = getenv("CG_TEST_SRCDIR");
  snprintf(path, sizeof(path), "%s%s", source ? source : ".", SAMPLE);
  FILE *const file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  const cg_slice bytes = {text, fread(text, 1, sizeof(text), file)};
  fclose(file);
  const cg_options options = {.size = sizeof(cg_options), .packs = getenv("CLAUSEGRAPH_PACKS")};
  ck_assert_int_eq(cg_context_open(NULL, &options, &context), CG_OK);
  ck_assert_int_eq(cg_document_read(context, SAMPLE, bytes, NULL, &document), CG_OK);
  ck_assert_int_eq(cg_graph_new(context, NULL, &graph), CG_OK);
  ck_assert_int_eq(cg_graph_add(graph, document), CG_OK);
  ck_assert_int_eq(cg_graph_visit(graph, name_document, NULL), CG_OK);
  world = librdf_new_world();
  librdf_world_open(world);
  strcpy(folder + sizeof(folder) - 7, "XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void) {
  static const char *const files[] = {"g-contexts.db", "g-po2s.db", "g-so2p.db", "g-sp2o.db",
                                      "g.sqlite"};
  char path[256];
  for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); ++i) {
    snprintf(path, sizeof(path), "%s/%s", folder, files[i]);
    unlink(path);
  }
  ck_assert_int_eq(rmdir(folder), 0);
  librdf_free_world(world);
  cg_graph_free(graph);
  cg_document_free(document);
  cg_context_close(context);
}

static librdf_node *node(const char *iri) {
  return librdf_new_node_from_uri_string(world, (const unsigned char *)iri);
}

/* A model with a storage; NULL if the storage is not installed. "%s" in `options` is the folder. */
static librdf_model *open_model(const char *type, const char *name, const char *options) {
  char all[256];
  char place[256];
  snprintf(all, sizeof(all), options, folder); /* NOLINT: formats of this file */
  snprintf(place, sizeof(place), name, folder);
  librdf_storage *const storage = librdf_new_storage(world, type, place, all);
  librdf_model *const model = storage ? librdf_new_model(world, storage, NULL) : NULL;
  return model;
}

static void close_model(librdf_model *model) {
  librdf_storage *const storage = librdf_model_get_storage(model);
  librdf_free_model(model);
  librdf_free_storage(storage);
}

/* Number of statements, including repetitions in the stream. */
static size_t count(librdf_stream *stream) {
  size_t found = 0;
  ck_assert_ptr_nonnull(stream);
  for (; !librdf_stream_end(stream); librdf_stream_next(stream)) {
    ++found;
  }
  librdf_free_stream(stream);
  return found;
}

static size_t count_in(librdf_model *model, const char *iri) {
  librdf_node *const name = node(iri);
  const size_t found = count(librdf_model_context_as_stream(model, name));
  librdf_free_node(name);
  return found;
}

/* Check that the label and the words of a clause exist, with language. */
static void check_clause(librdf_model *model) {
  librdf_node *const subject = node(clause_iri);
  librdf_node *const label = node(CG "clauseLabel");
  librdf_node *const found = librdf_model_get_target(model, subject, label);
  ck_assert_ptr_nonnull(found);
  ck_assert_str_eq((const char *)librdf_node_get_literal_value(found), "op1");
  librdf_free_node(found);
  librdf_free_node(subject);
  librdf_free_node(label);
}

static void check_storage(librdf_model *model, bool has_contexts) {
  const size_t all = cg_graph_count(graph);
  ck_assert_int_eq(!!librdf_model_supports_contexts(model), has_contexts);
  ck_assert_int_eq(cg_redland_add(graph, model), CG_OK);
  ck_assert_uint_eq(count(librdf_model_as_stream(model)), all);
  check_clause(model);
  if (has_contexts) {
    ck_assert_uint_eq(count_in(model, document_iri), all);
    /* Statements no longer in the graph are removed the next time; other contexts are kept. */
    librdf_statement *const extra =
      librdf_new_statement_from_nodes(world, node(clause_iri), node(CG "old"), node(clause_iri));
    librdf_node *const here = node(document_iri);
    librdf_node *const other = node("urn:other");
    ck_assert_int_eq(librdf_model_context_add_statement(model, here, extra), 0);
    ck_assert_int_eq(librdf_model_context_add_statement(model, other, extra), 0);
    librdf_free_statement(extra);
    librdf_free_node(here);
    librdf_free_node(other);
  }
  ck_assert_int_eq(cg_redland_add(graph, model), CG_OK);
  if (has_contexts) {
    ck_assert_uint_eq(count_in(model, document_iri), all);
    ck_assert_uint_eq(count_in(model, "urn:other"), 1);
  } else {
    ck_assert_uint_eq(count(librdf_model_as_stream(model)), all);
  }
  close_model(model);
}

START_TEST(memory) { check_storage(open_model("memory", "g", "contexts='yes'"), true); }
END_TEST

START_TEST(memory_without_contexts) { check_storage(open_model("memory", "g", ""), false); }
END_TEST

START_TEST(hashes) {
  check_storage(open_model("hashes", "g", "hash-type='memory',contexts='yes'"), true);
}
END_TEST

START_TEST(trees) { check_storage(open_model("trees", "g", ""), false); }
END_TEST

START_TEST(berkeley_db) {
  librdf_model *const model =
    open_model("hashes", "g", "hash-type='bdb',dir='%s',contexts='yes',new='yes'");
  if (model) { /* librdf may have been built without it */
    check_storage(model, true);
  }
}
END_TEST

START_TEST(sqlite) {
  librdf_model *const model = open_model("sqlite", "%s/g.sqlite", "new='yes'");
  if (model) { /* A separate module */
    ck_assert_int_eq(librdf_model_transaction_start(model), 0);
    check_storage(model, true);
  }
}
END_TEST

Suite *suite_librdf(void) {
  Suite *const suite = suite_create("librdf");
  TCase *const tcase = tcase_create("add");
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_set_timeout(tcase, 120);
  tcase_add_test(tcase, memory);
  tcase_add_test(tcase, memory_without_contexts);
  tcase_add_test(tcase, hashes);
  tcase_add_test(tcase, trees);
  tcase_add_test(tcase, berkeley_db);
  tcase_add_test(tcase, sqlite);
  suite_add_tcase(suite, tcase);
  return suite;
}
