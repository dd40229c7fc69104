/* SPDX-License-Identifier: Apache-2.0 */
/* Opening and closing storages of Redland, and putting graphs into them. */
#include "addons/redland/storage.h"

#include "addons/redland/model.h"
#include "addons/redland/storage_mark.h"
#include "addons/redland/tags.h"
#include "addons/redland/turn.h"
#include "base/buffer.h"
#include "base/growing.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Number of statements for which a storage without an index takes about ten seconds */
#define MANY 20000u

static bool is_new(const cg_storage *storage) {
  return librdf_hash_get_as_boolean(storage->options, "new") > 0;
}

/* Set the name of what librdf is working on, for messages; NULL means the storage itself. */
static void set_task(cg_storage *storage, const char *task) {
  storage->task = task;
  storage->has_told = false;
}

/* Pass the first error message of a task to the log; later ones are its consequences. */
static int take_message(void *handle, librdf_log_message *message) {
  cg_storage *const storage = handle;
  if (librdf_log_message_level(message) >= LIBRDF_LOG_ERROR && !storage->has_told) {
    raptor_locator *const locator = librdf_log_message_locator(message);
    const int line = locator ? raptor_locator_line(locator) : -1;
    const char *const text = librdf_log_message_message(message);
    const size_t length = strlen(text);
    const bool may_be_absent = !storage->is_open && storage->options && !is_new(storage);
    cg_fail(&storage->messages, CG_BAD_INPUT, storage->task ? storage->task : storage->name,
            line > 0 ? (uint32_t)line : 0, "%.*s%s",
            (int)(length && text[length - 1] == '\n' ? length - 1 : length), text,
            may_be_absent ? "; if the storage does not exist yet, add the option new='yes'" : "");
    storage->has_told = true;
  }
  return 1;
}

/* --- Open */

static bool has_type(cg_storage *storage) {
  const char *name = NULL;
  const char *label = NULL;
  for (unsigned i = 0; !librdf_storage_enumerate(storage->world, i, &name, &label); ++i) {
    if (!strcmp(name, storage->type)) {
      return true;
    }
  }
  return false;
}

/* List the available types. */
static cg_status tell_types(cg_storage *storage) {
  const char *name = NULL;
  const char *label = NULL;
  cg_buffer all = cg_buffer_init(storage->arena);
  for (unsigned i = 0; !librdf_storage_enumerate(storage->world, i, &name, &label); ++i) {
    CG_TRY(i ? cg_buffer_add(&all, CG_SLICE(", ")) : CG_OK);
    CG_TRY(cg_buffer_add(&all, cg_slice_of(name)));
  }
  return cg_fail(&storage->messages, CG_BAD_ARGUMENT, storage->type, 0,
                 "unknown storage type; installed are %.*s (Debian: librdf-storage-sqlite, "
                 "-postgresql, -mysql, -virtuoso)",
                 (int)all.length, all.length ? all.data : "");
}

static bool is_one_of(const char *type, const char *const *types) {
  while (*types && strcmp(*types, type) != 0) {
    ++types;
  }
  return *types != NULL;
}

/* Set the default of an option. */
static int put_default(cg_storage *storage, const char *name, const char *value) {
  char *const given = librdf_hash_get(storage->options, name);
  const int failed = given ? 0 : librdf_hash_put_strings(storage->options, name, value);
  librdf_free_memory(given);
  return failed;
}

static cg_status read_options(cg_storage *storage, const char *options) {
  const bool is_hashes = !strcmp(storage->type, "hashes");
  storage->options = librdf_new_hash_from_string(storage->world, NULL, options ? options : "");
  if (!storage->options ||
      (is_hashes &&
       (put_default(storage, "hash-type", "bdb") || put_default(storage, "dir", "."))) ||
      ((is_hashes || !strcmp(storage->type, "memory")) &&
       put_default(storage, "contexts", "yes"))) {
    return CG_NO_MEMORY;
  }
  return CG_OK;
}

/* Refuse storage types that are a file without updates: librdf writes such a file when it ends, and
   does not report failure. */
static cg_status refuse_file(const cg_storage *storage) {
  static const char *const files[] = {"file", "uri", NULL};
  return is_one_of(storage->type, files)
           ? cg_fail(
               &storage->messages, CG_BAD_ARGUMENT, storage->type, 0,
               "this storage cannot be loaded; 'clausegraph export -o FILE.rdf' writes RDF/XML")
           : CG_OK;
}

/* Refuse a missing SQLite file: SQLite would create it without tables and then report an error for
 * each statement. */
static cg_status refuse_absent(const cg_storage *storage) {
  struct stat facts;
  const bool is_absent = !strcmp(storage->type, "sqlite") && !is_new(storage) &&
                         (stat(storage->name, &facts) || !facts.st_size);
  return is_absent ? cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->name, 0,
                             "no such database; to create it, add the storage option new='yes'")
                   : CG_OK;
}

static cg_status tell_unopened(const cg_storage *storage) {
  return storage->has_told
           ? CG_CANNOT_WRITE
           : cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->name, 0,
                     "cannot open this storage of type %s; check that it exists and is writable",
                     storage->type);
}

static cg_status start(cg_storage *storage, const char *options) {
  storage->world = librdf_new_world();
  if (!storage->world) {
    return CG_NO_MEMORY;
  }
  librdf_world_set_logger(storage->world, storage, take_message);
  librdf_world_open(storage->world);
  if (!has_type(storage)) {
    return tell_types(storage);
  }
  CG_TRY(refuse_file(storage));
  CG_TRY(read_options(storage, options));
  CG_TRY(refuse_absent(storage));
  CG_TRY(cg_storage_mark_find(storage));
  set_task(storage, NULL);
  storage->storage =
    librdf_new_storage_with_options(storage->world, storage->type, storage->name, storage->options);
  storage->model =
    storage->storage ? librdf_new_model(storage->world, storage->storage, NULL) : NULL;
  if (!storage->model) {
    return tell_unopened(storage);
  }
  const int count = librdf_model_size(storage->model); /* Berkeley DB returns -1 */
  /* An SQLite database without Redland tables */
  if (storage->has_told) {
    return tell_unopened(storage);
  }
  storage->is_open = true;
  storage->count = count > 0 ? (size_t)count : 0;
  return CG_OK;
}

static void let_go(cg_storage *storage) {
  if (storage->model) {
    librdf_free_model(storage->model);
  }
  if (storage->storage) {
    librdf_free_storage(storage->storage);
  }
  if (storage->options) {
    librdf_free_hash(storage->options);
  }
  if (storage->world) {
    librdf_free_world(storage->world);
  }
  cg_storage_mark_remove(storage); /* Everything is written now */
  cg_arena_free(storage->arena);
}

static cg_status open_in_turn(const cg_environment *environment, const char *type, const char *name,
                              const char *options, cg_storage **out) {
  cg_environment chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  CG_TRY(cg_arena_new(chosen.allocator, &arena));
  cg_storage *const storage = cg_arena_take(arena, sizeof(*storage));
  if (!storage) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  *storage = (cg_storage){.arena = arena,
                          .type = cg_arena_copy(arena, cg_slice_of(type)).data,
                          .name = cg_arena_copy(arena, cg_slice_of(name)).data,
                          .messages = cg_environment_messages(&chosen)};
  const cg_status status = storage->type && storage->name ? start(storage, options) : CG_NO_MEMORY;
  if (status) {
    let_go(storage);
    return status;
  }
  *out = storage;
  return CG_OK;
}

cg_status cg_storage_open(const cg_environment *environment, const char *type, const char *name,
                          const char *options, cg_storage **out) {
  cg_turn_take();
  const cg_status status = open_in_turn(environment, type, name, options, out);
  cg_turn_end();
  return status;
}

static cg_status close_in_turn(cg_storage *storage) {
  if (!storage) {
    return CG_OK;
  }
  const int failed = librdf_model_sync(storage->model);
  /* The marker remains if the files may be damaged */
  storage->has_mark = storage->has_mark && !failed && !storage->is_doubtful;
  const cg_status status =
    !failed ? CG_OK
    : storage->has_told
      ? CG_CANNOT_WRITE
      : cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->name, 0, "cannot write the storage");
  let_go(storage);
  return status;
}

cg_status cg_storage_close(cg_storage *storage) {
  cg_turn_take();
  const cg_status status = close_in_turn(storage);
  cg_turn_end();
  return status;
}

/* --- Put */

/* Print one warning that the storage is slow with so many statements. */
static void warn(cg_storage *storage, size_t more) {
  static const char *const quadratic[] = {"sqlite", "memory", NULL};
  if (!storage->has_warned && storage->count + more > MANY && is_one_of(storage->type, quadratic)) {
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
  set_task(storage, name);
  *writer = (cg_model_writer){.model = NULL};
  CG_TRY(cg_storage_mark_set(storage));
  CG_TRY(cg_model_writer_open(writer, storage->model));
  writer->is_database = is_one_of(storage->type, databases);
  writer->may_keep = !strcmp(
    storage->type, "virtuoso"); /* Virtuoso's command for this removes nothing (librdf 1.0.17)
                                 */
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
  set_task(storage, NULL);
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

/* A graph from a file, checked before it is added. */
typedef struct {
  cg_model_writer writer;
  cg_arena *arena;
  cg_slice document;  /* The first document */
  uint32_t documents; /* Number of documents; consecutive clauses of one document count once */
  cg_slice last;
  size_t count;
  bool has_graphs;
  /* Graph names; 1 if the graph describes the thing it is named after, as a document's graph
   * does */
  cg_table graphs;
  bool has_long_tag;
} reading;

static cg_status look_at_graph(reading *r, const cg_statement_view *statement) {
  const cg_slice graph = statement->graph;
  const bool is_own = cg_slice_is_equal(statement->subject, graph);
  const uint32_t known = graph.length ? cg_table_find(&r->graphs, graph) : 0;
  r->has_graphs = r->has_graphs || graph.length;
  if (!graph.length || known == 1 || (known == 0 && !is_own)) {
    return CG_OK;
  }
  const cg_slice name = cg_arena_copy(r->arena, graph);
  return name.data ? cg_table_set(&r->graphs, name, is_own) : CG_NO_MEMORY;
}

static cg_status look(void *handle, const cg_statement_view *statement) {
  reading *const r = handle;
  ++r->count;
  CG_TRY(look_at_graph(r, statement));
  r->has_long_tag = r->has_long_tag || statement->language.length > CG_TAG_MOST;
  if (cg_slice_is_equal(statement->predicate, CG_TERM(hasClause)) &&
      !cg_slice_is_equal(statement->subject, r->last)) {
    r->last = cg_arena_copy(r->arena, statement->subject);
    CG_TRY(r->last.data ? CG_OK : CG_NO_MEMORY);
    if (!r->documents || !cg_slice_is_equal(r->last, r->document)) {
      r->document = r->documents ? r->document : r->last;
      ++r->documents;
    }
  }
  return CG_OK;
}

static cg_status add(void *handle, const cg_statement_view *statement) {
  reading *const r = handle;
  cg_statement_view named = *statement;
  named.graph = r->has_graphs ? statement->graph : r->document;
  return cg_model_writer_take(&r->writer, &named);
}

/* Refuse shared graphs: a context is replaced as a whole, so the statements from other files would
 * be lost. */
static cg_status refuse_shared(const cg_storage *storage, const char *name, const reading *r) {
  for (uint32_t i = 0; i < cg_table_slot_count(&r->graphs); ++i) {
    cg_slice graph;
    uint32_t is_document = 0;
    if (cg_table_slot_read(&r->graphs, i, &graph, &is_document) && !is_document) {
      return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                     "the graph <%.*s> is not that of a document; load the texts, or export them "
                     "again with their things inline",
                     (int)graph.length, graph.data);
    }
  }
  return CG_OK;
}

static cg_status check(const cg_storage *storage, const char *name, const reading *r) {
  if (r->has_long_tag) {
    return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                   "a language tag of more than %u bytes; shorten it", CG_TAG_MOST);
  }
  if (!r->documents) {
    return cg_fail(
      &storage->messages, CG_BAD_INPUT, name, 0,
      "no document: no statement with cg:hasClause; load a graph that clausegraph exported");
  }
  if (r->documents > 1 && !r->has_graphs && librdf_model_supports_contexts(storage->model)) {
    return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                   "several documents without named graphs, which Redland's contexts need; load "
                   "the texts, or N-Quads "
                   "(clausegraph export --things inline -o FILE.nq)");
  }
  return librdf_model_supports_contexts(storage->model) ? refuse_shared(storage, name, r) : CG_OK;
}

static cg_status put(cg_storage *storage, const char *name, cg_slice data, const char *syntax,
                     cg_arena *arena) {
  const cg_environment environment = cg_environment_of(&storage->messages);
  reading r = {.arena = arena, .graphs = cg_table_init(arena)};
  CG_TRY(cg_statements_read(&environment, name, data, syntax, look, &r));
  CG_TRY(check(storage, name, &r));
  warn(storage, r.count);
  cg_status status = begin(storage, name, &r.writer);
  if (!status) {
    status = cg_statements_read(&environment, name, data, syntax, add, &r);
  }
  return finish(storage, name, &r.writer, status);
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
