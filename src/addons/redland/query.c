/* SPDX-License-Identifier: Apache-2.0 */
/* SPARQL queries over a store, with rasqal. */
#include "addons/redland/answers.h"
#include "addons/redland/describe.h"
#include "addons/redland/expressions.h"
#include "addons/redland/groups.h"
#include "addons/redland/index_file.h"
#include "addons/redland/literals.h"
#include "addons/redland/patterns.h"
#include "addons/redland/separated.h"
#include "addons/redland/spelling.h"
#include "addons/redland/store.h"
#include "addons/redland/table.h"
#include "addons/redland/term.h"
#include "addons/redland/turn.h"
#include "addons/redland/unsafe.h"
#include "addons/redland/values.h"

#include "base/try.h"

#include <limits.h>

#define XSD "http://www.w3.org/2001/XMLSchema#"
#define SCREEN_CELL 48u /* Characters per cell */

/* Added to every error message, because rasqal reports property paths and typing errors in the same
 * words. */
#define STORES                                                                                     \
  "load the exported graph into Oxigraph (oxigraph load --location graph.db --file graph.nt) or "  \
  "Fuseki "                                                                                        \
  "(tdb2.tdbloader --loc tdb2 graph.nt): docs/stores.md"
#define ADVICE "; rasqal lacks property paths, EXISTS, MINUS and updates; to use these, " STORES
#define ELSEWHERE "; or " STORES

/* Receives the output of rasqal and raptor. */
typedef struct {
  cg_sink sink;
  void *handle;
  cg_status status;
  bool is_empty; /* There are no rows to group */
  /* Store that counts the rows: one per line, after a header line; NULL if rows are not lines */
  cg_store *counts;
  unsigned long lines;
  rasqal_query_results *results; /* At the row being written */
} writing;

static int write_bytes(void *handle, const void *bytes, size_t size, size_t count) {
  writing *const w = handle;
  for (size_t i = 0; w->counts && !w->status && i < size * count; ++i) {
    w->status = ((const char *)bytes)[i] == '\n' && w->lines++
                  ? cg_store_count_row(w->counts, w->results)
                  : CG_OK;
  }
  if (!w->status) {
    w->status = w->sink(w->handle, (cg_slice){bytes, size * count});
  }
  return w->status ? 0 : (int)count;
}

static int write_byte(void *handle, const int byte) {
  const char c = (char)byte;
  return write_bytes(handle, &c, 1, 1) == 1 ? 0 : 1;
}

static const raptor_iostream_handler handler = {
  .version = 2, .write_byte = write_byte, .write_bytes = write_bytes};

/* Write the result of CONSTRUCT or DESCRIBE as N-Triples. */
static cg_status write_graph(cg_store *store, rasqal_query_results *results, raptor_iostream *out) {
  raptor_serializer *const serializer = raptor_new_serializer(store->raptor, "ntriples");
  cg_status status = CG_OK;
  bool is_good = serializer && !raptor_serializer_start_to_iostream(serializer, NULL, out);
  for (raptor_statement *statement;
       is_good && (statement = rasqal_query_results_get_triple(results));) {
    status = cg_store_count_row(store, NULL);
    is_good = !status && !raptor_serializer_serialize_statement(serializer, statement);
    rasqal_query_results_next_triple(results);
  }
  is_good = is_good && !raptor_serializer_serialize_end(serializer);
  if (serializer) {
    raptor_free_serializer(serializer);
  }
  return status ? status : is_good ? CG_OK : CG_INTERNAL;
}

static cg_status write_formatted(const cg_store *store, rasqal_query_results *results,
                                 const char *format, raptor_iostream *out) {
  rasqal_query_results_formatter *const formatter =
    rasqal_new_query_results_formatter(store->rasqal, format, NULL, NULL);
  if (!formatter) {
    return CG_INTERNAL;
  }
  const int failed = rasqal_query_results_formatter_write(out, formatter, results, NULL);
  rasqal_free_query_results_formatter(formatter);
  return failed ? CG_INTERNAL : CG_OK;
}

static cg_status write_results(cg_store *store, cg_source *source, rasqal_query *query,
                               rasqal_query_results *results, const char *format, writing *w) {
  const bool is_json = !strcmp(format, "json");
  const bool is_table = !strcmp(format, "table") || !strcmp(format, "screen");
  cg_buffer buffer = cg_buffer_init(source->arena);
  if ((is_json || !strcmp(format, "xml")) && rasqal_query_results_is_bindings(results)) {
    return cg_store_write_answers(store, query, results, is_json, &buffer, w->sink, w->handle);
  }
  if (rasqal_query_results_is_bindings(results) && rasqal_query_results_finished(results)) {
    return cg_store_write_names(query, format, &buffer, w->sink, w->handle);
  }
  if (!strcmp(format, "csv") && rasqal_query_results_is_bindings(results)) {
    return cg_store_write_csv(store, results, &buffer, w->sink, w->handle);
  }
  if (is_table && rasqal_query_results_is_bindings(results)) {
    return cg_store_write_table(store, results, strcmp(format, "screen") ? 0 : SCREEN_CELL, w->sink,
                                w->handle);
  }
  if (is_table && rasqal_query_results_is_boolean(results)) {
    return w->sink(w->handle, rasqal_query_results_get_boolean(results) ? CG_SLICE("yes\n")
                                                                        : CG_SLICE("no\n"));
  }
  raptor_iostream *const out = raptor_new_iostream_from_handler(store->raptor, w, &handler);
  if (!out) {
    return CG_NO_MEMORY;
  }
  w->counts = rasqal_query_results_is_bindings(results) ? store : NULL;
  w->results = results;
  const cg_status status = rasqal_query_results_is_graph(results)
                             ? write_graph(store, results, out)
                             : write_formatted(store, results, format, out);
  raptor_free_iostream(out);
  return status;
}

static cg_status fail(const cg_store *store, const char *name) {
  return store->has_told ? CG_BAD_INPUT
                         : cg_fail(&store->messages, CG_BAD_INPUT, name, 0,
                                   "rasqal cannot run this query" ADVICE);
}

/* Refuse what rasqal parses but cannot answer, or answers wrongly. */
static cg_status check(const cg_store *store, const char *name, rasqal_query *parsed,
                       const char *format) {
  raptor_sequence *const graphs = rasqal_query_get_data_graph_sequence(parsed);
  if (graphs && raptor_sequence_size(graphs)) {
    return cg_fail(&store->messages, CG_BAD_INPUT, name, 0,
                   "FROM is not supported: a query covers all graphs of a store; use GRAPH <...> { "
                   "} to choose one");
  }
  if (rasqal_query_get_verb(parsed) == RASQAL_QUERY_VERB_ASK &&
      (!strcmp(format, "csv") || !strcmp(format, "tsv"))) {
    return cg_fail(&store->messages, CG_BAD_ARGUMENT, name, 0,
                   "ASK cannot be written as CSV or TSV; use table, json or xml");
  }
  return CG_OK;
}

/* Set the row limit: 0 if there are no rows to group, else one more than allowed, which is enough
   to detect an excess. */
static void limit_rows(cg_store *store, rasqal_query *parsed, bool is_empty) {
  const unsigned long most = store->answer.rows;
  const int wanted = rasqal_query_get_limit(parsed);
  store->rows = 0;
  if (is_empty) {
    rasqal_query_set_limit(parsed, 0);
  } else if (rasqal_query_get_verb(parsed) == RASQAL_QUERY_VERB_SELECT && most && most < INT_MAX &&
             (wanted < 0 || (unsigned long)wanted > most)) {
    rasqal_query_set_limit(parsed, (int)most + 1);
  }
}

/* Run `parsed`, which must be prepared. */
static cg_status answer(cg_store *store, cg_source *source, const char *name, rasqal_query *parsed,
                        const char *format, writing *w) {
  CG_TRY(check(store, name, parsed, format));
  CG_TRY(cg_store_mend_counts(store->rasqal, parsed));
  CG_TRY(cg_source_read(source, parsed));
  if (rasqal_query_get_verb(parsed) == RASQAL_QUERY_VERB_DESCRIBE) {
    return cg_store_describe(store, source, name, parsed, w->sink, w->handle);
  }
  CG_TRY(source->has_graph ? cg_source_name_graphs(source, parsed) : CG_OK);
  limit_rows(store, parsed, w->is_empty);
  rasqal_query_results *const results = rasqal_query_execute(parsed);
  const cg_status status =
    results ? write_results(store, source, parsed, results, format, w) : fail(store, name);
  if (results) {
    rasqal_free_query_results(results);
  }
  return w->status ? w->status : status;
}

static cg_status run(cg_store *store, cg_source *source, const char *name, const char *query,
                     const char *format, writing *w) {
  if (cg_store_has_rows_of_values(cg_slice_of(query))) {
    return cg_fail(&store->messages, CG_BAD_INPUT, name, 0,
                   "VALUES with more than one row, which rasqal answers wrongly; write FILTER (?x "
                   "IN (...)) instead");
  }
  if (!cg_source_register(store->rasqal, &source)) {
    return CG_NO_MEMORY;
  }
  rasqal_query *const parsed = rasqal_new_query(store->rasqal, "sparql", NULL);
  const uint32_t errors = store->errors;
  cg_status status =
    !parsed ? CG_NO_MEMORY
    : rasqal_query_prepare(parsed, (const unsigned char *)query, NULL) || store->errors > errors
      ? fail(store, name)
      : answer(store, source, name, parsed, format, w);
  if (!status && store->errors > errors) {
    status = fail(store, name);
  }
  if (parsed) {
    rasqal_free_query(parsed);
  }
  return status;
}

static bool is_format(const char *format) {
  static const char *const formats[] = {"table", "screen", "csv", "tsv", "json", "xml"};
  for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); ++i) {
    if (!strcmp(format, formats[i])) {
      return true;
    }
  }
  return false;
}

/* Run `query` with a pattern source of its own. */
static cg_status run_apart(cg_store *store, const char *name, const char *query, const char *format,
                           writing *w, cg_arena *arena) {
  cg_source source = {.arena = arena,
                      .index = &store->index,
                      .world = store->rasqal,
                      .raptor = store->raptor,
                      .scratch = cg_buffer_init(arena),
                      .columns = cg_array_init(arena, sizeof(cg_column))};
  cg_store_begin(store, name, ADVICE);
  const cg_status status = run(store, &source, name, query, format, w);
  cg_store_begin(store, NULL, NULL);
  cg_source_clear(&source);
  return status;
}

static cg_status take_answer(void *handle, cg_slice bytes) {
  bool *const is_empty = handle;
  *is_empty = cg_slice_is_equal(bytes, CG_SLICE("no\n"));
  return CG_OK;
}

/* Whether `*query` groups rows but has none; see groups.c. If the result is one group, `*query`
 * becomes the query for it. */
static cg_status find_empty(cg_store *store, const char *name, const char **query, cg_arena *arena,
                            bool *out) {
  cg_buffer ask = cg_buffer_init(arena);
  cg_buffer other = cg_buffer_init(arena);
  writing w = {.sink = take_answer, .handle = out};
  CG_TRY(cg_store_ask_of(cg_slice_of(*query), &ask));
  CG_TRY(ask.length ? run_apart(store, name, ask.data, "table", &w, arena) : CG_OK);
  CG_TRY(*out ? cg_store_of_nothing(cg_slice_of(*query), &other) : CG_OK);
  *out = *out && !other.length;
  *query = other.length ? other.data : *query;
  return CG_OK;
}

static bool has_double(const cg_index *index) {
  for (uint32_t i = 0; i < index->term_count; ++i) {
    const cg_slice term = cg_index_term(index, i);
    const cg_slice type =
      cg_term_is_literal(term) ? cg_term_literal(term).datatype : (cg_slice){"", 0};
    if (type.length && (cg_slice_is_equal(type, CG_SLICE(XSD "double")) ||
                        cg_slice_is_equal(type, CG_SLICE(XSD "float")))) {
      return true;
    }
  }
  return false;
}

/* Rewrite `*query` so that rasqal reads it correctly; refuse it if rasqal would still answer it
 * wrongly. */
static cg_status spell(cg_store *store, const char *name, const char **query, cg_arena *arena) {
  cg_buffer out = cg_buffer_init(arena);
  const char *refused = NULL;
  bool computes = false;
  CG_TRY(cg_sparql_spell(cg_slice_of(*query), &out, &refused));
  *query = out.data;
  CG_TRY(refused ? CG_OK : cg_sparql_find_unsafe(cg_slice_of(*query), arena, &refused, &computes));
  refused = !refused && computes && has_double(&store->index) ? CG_SPARQL_DOUBLES : refused;
  store->order = cg_sparql_distinct_order(cg_slice_of(*query));
  return refused ? cg_fail(&store->messages, CG_BAD_INPUT, name, 0, "%s" ELSEWHERE, refused)
                 : CG_OK;
}

static cg_status query_in_turn(cg_store *store, const char *name, const char *query,
                               const char *format, cg_sink sink, void *handle) {
  writing w = {.sink = sink, .handle = handle};
  cg_arena *arena = NULL;
  if (!is_format(format)) {
    return cg_fail(&store->messages, CG_BAD_ARGUMENT, format, 0,
                   "unknown result format; use table, csv, tsv, json or xml");
  }
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  cg_status status = spell(store, name, &query, arena);
  status = status ? status : find_empty(store, name, &query, arena, &w.is_empty);
  status = status ? status : run_apart(store, name, query, format, &w, arena);
  cg_arena_free(arena);
  if (cg_index_is_damaged(&store->index)) {
    return cg_fail(
      &store->messages, CG_CANNOT_READ, store->folder, 0,
      "the index is damaged, so the answer may be wrong; clausegraph load --store %s rebuilds it",
      store->folder);
  }
  return status;
}

cg_status cg_store_query(cg_store *store, const char *name, const char *query, const char *format,
                         cg_sink sink, void *handle) {
  cg_turn_take();
  const cg_status status = query_in_turn(store, name, query, format, sink, handle);
  cg_turn_end();
  return status;
}
