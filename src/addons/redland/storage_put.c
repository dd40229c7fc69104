/* SPDX-License-Identifier: Apache-2.0 */
/* Putting graphs into storages of Redland. */
#include "addons/redland/storage.h"

#include "addons/redland/model.h"
#include "addons/redland/storage_mark.h"
#include "addons/redland/storage_survey.h"
#include "addons/redland/turn.h"
#include "base/growing.h"
#include "base/try.h"

#include <string.h>

/* Number of statements for which a storage without an index takes about ten seconds */
#define MANY 20000u

/* Print one warning that the storage is slow with so many statements. */
static void warn(cg_storage *storage, size_t more) {
  static const char *const quadratic[] = {"sqlite", "memory", NULL};
  if (!storage->has_warned && storage->count + more > MANY &&
      cg_storage_is_one_of(storage, quadratic)) {
    storage->has_warned = true;
    cg_note(&storage->messages, storage->name,
            "more than %u statements, for which the storage %s needs quadratic time; use hashes "
            "(Berkeley "
            "DB), postgresql or virtuoso, or clausegraph load --store",
            MANY, storage->type);
  }
}

/* Begin a transaction, in SQLite only: in PostgreSQL an IRI that exists already would end it. */
static cg_status begin(cg_storage *storage, const char *name, cg_model_writer *writer) {
  static const char *const databases[] = {"sqlite", "mysql", "postgresql", "virtuoso", NULL};
  cg_storage_set_task(storage, name);
  *writer = (cg_model_writer){.model = NULL};
  CG_TRY(cg_storage_mark_set(storage));
  CG_TRY(cg_model_writer_open(writer, storage->model));
  writer->is_database = cg_storage_is_one_of(storage, databases);
  /* Virtuoso's command that removes a context removes nothing (librdf 1.0.17) */
  writer->may_keep = !strcmp(storage->type, "virtuoso");
  writer->has_transaction =
    !strcmp(storage->type, "sqlite") && !librdf_model_transaction_start(storage->model);
  return CG_OK;
}

/* Finish adding `writer`'s statements; report errors that librdf did not report. */
static cg_status finish(cg_storage *storage, const char *name, cg_model_writer *writer,
                        cg_status status) {
  const size_t count = writer->count;
  const bool has_kept = writer->has_kept;
  /* librdf does not return all errors of SQLite */
  status = !status && storage->has_told ? CG_CANNOT_WRITE : status;
  status = cg_model_writer_close(writer, status);
  if (status == CG_CANNOT_WRITE && !storage->has_told) {
    cg_fail(&storage->messages, status, name, 0, "the storage %s refuses a statement",
            storage->name);
  }
  if (!status && has_kept) {
    cg_note(&storage->messages, name,
            "Virtuoso already had the document, and Redland cannot remove statements from it, so "
            "outdated ones remain; if the "
            "document changed, run SPARQL CLEAR GRAPH <IRI of the document> in isql-vt and load it "
            "again");
  }
  storage->count += status ? 0 : count;
  storage->is_doubtful = storage->is_doubtful || status == CG_CANNOT_WRITE;
  cg_storage_set_task(storage, NULL);
  return status;
}

static cg_status put_in_turn(cg_storage *storage, const char *name, const cg_graph *graph) {
  cg_model_writer writer;
  warn(storage, cg_graph_count(graph));
  cg_status status = begin(storage, name, &writer);
  if (!status) {
    status = cg_graph_visit(graph, cg_model_writer_take, &writer);
  }
  return finish(storage, name, &writer, status);
}

cg_status cg_storage_put(cg_storage *storage, const char *name, const cg_graph *graph) {
  cg_turn_take();
  const cg_status status = put_in_turn(storage, name, graph);
  cg_turn_end();
  return status;
}

/* A graph from a file while it is added. */
typedef struct {
  cg_model_writer writer;
  cg_storage_survey survey;
} adding;

static cg_status add(void *handle, const cg_statement_view *statement) {
  adding *const a = handle;
  cg_statement_view named = *statement;
  named.graph = a->survey.has_graphs ? statement->graph : a->survey.document;
  return cg_model_writer_take(&a->writer, &named);
}

static cg_status put(cg_storage *storage, const char *name, cg_slice data, const char *syntax,
                     cg_arena *arena) {
  const cg_environment environment = cg_environment_of(&storage->messages);
  adding a;
  CG_TRY(cg_storage_survey_read(storage, name, data, syntax, arena, &a.survey));
  warn(storage, a.survey.count);
  cg_status status = begin(storage, name, &a.writer);
  if (!status) {
    status = cg_statements_read(&environment, name, data, syntax, add, &a);
  }
  return finish(storage, name, &a.writer, status);
}

static cg_status put_as_in_turn(cg_storage *storage, const char *name, cg_slice data,
                                const char *syntax) {
  cg_arena *arena = NULL;
  if (strcmp(syntax, "turtle") != 0 && strcmp(syntax, "ntriples") != 0 &&
      strcmp(syntax, "nquads") != 0) {
    return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                   "only .ttl, .nt and .nq can be loaded into a Redland storage; for other "
                   "syntaxes use rdfproc parse");
  }
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  const cg_status status = put(storage, name, data, syntax, arena);
  cg_arena_free(arena);
  return status;
}

cg_status cg_storage_put_as(cg_storage *storage, const char *name, cg_slice data,
                            const char *syntax) {
  cg_turn_take();
  const cg_status status = put_as_in_turn(storage, name, data, syntax);
  cg_turn_end();
  return status;
}
