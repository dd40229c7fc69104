/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file store.h  What the files of this folder share. */
#ifndef CG_STORE_STORE_H
#define CG_STORE_STORE_H

#include <clausegraph/store.h>

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"
#include "store/source.h"

struct cg_store {
  cg_arena        *arena;
  cg_messages      messages;
  const char      *folder; /* NULL: in memory */
  cg_store_mode    mode;
  int              lock;        /* File descriptor, or -1 */
  bool             is_changing; /* Documents are newer than the index */
  uint32_t         errors;      /* That the libraries told */
  const char      *task;        /* What they are at, for messages: a file's name, or a query's */
  const char      *advice;      /* What is added to a message of theirs, or NULL */
  bool             has_told;    /* Of this task; what they say next follows from the first error */
  raptor_world    *raptor;
  rasqal_world    *rasqal;
  cg_index_builder builder; /* In memory alone */
  cg_index         index;
};

/** N-Triples, and the documents that they describe. */
typedef struct {
  const char *name; /**< For messages */
  cg_slice    data;
  cg_table    documents;  /**< IRI to index in `iris` */
  cg_array    iris;       /**< cg_slice */
  bool        has_blanks; /**< Something is said about a blank node */
} cg_store_batch;

/** What the libraries are asked to do from now on; NULL where that has ended. */
void cg_store_begin(cg_store *store, const char *task, const char *advice);

/** Find the documents of `data`; what it makes lives in `arena`. */
cg_status cg_store_batch_read(const char *name, cg_slice data, cg_arena *arena, cg_store_batch *out);

/** The next line of N-Triples from `*at` on, which moves past it; false at the end.  `subject` is a term. */
bool cg_store_next_line(cg_slice data, size_t *at, cg_slice *line, cg_slice *subject);

/** Index in `iris` of the document that the statement about `subject` belongs to; CG_NONE for a thing's. */
uint32_t cg_store_document_of(const cg_store_batch *batch, cg_slice subject);

/** Add the statements of `batch` to `builder`. */
cg_status cg_store_index(const cg_messages *messages, const cg_store_batch *batch, cg_index_builder *builder);

/** Write the rows of `results` as a table of columns. */
cg_status cg_store_write_table(rasqal_query_results *results, cg_sink sink, void *handle);

/** Write the rows of `results` in the JSON or XML of SPARQL, by way of `out`. */
cg_status cg_store_write_answers(rasqal_query *query, rasqal_query_results *results, bool is_json, cg_buffer *out,
                                 cg_sink sink, void *handle);

/** Write an answer without rows as a table, CSV or TSV. */
cg_status cg_store_write_names(rasqal_query *query, const char *format, cg_buffer *out, cg_sink sink, void *handle);

/** Write what is said about the IRIs that `query` describes. */
cg_status cg_store_describe(const cg_store *store, cg_source *source, const char *name, rasqal_query *query,
                            cg_sink sink, void *handle);

/** Whether `query` has VALUES of more than one row. */
bool cg_store_has_rows_of_values(cg_slice query);

/** Write to `out` the query, ended by a NUL, that asks whether `query` has any rows to group; nothing where it groups none. */
cg_status cg_store_ask_of(cg_slice query, cg_buffer *out);

/** Keep what `lines`, N-Triples, say; see cg_store_put(). */
cg_status cg_store_put_lines(cg_store *store, const char *name, cg_slice lines);

/* expressions.c */

/** Change `query`, which is prepared and not run yet, so that it counts each IRI once. */
cg_status cg_store_mend_counts(rasqal_world *world, rasqal_query *query);

/** Whether `query`, which is prepared, has a function that rasqal answers with bytes from anywhere. */
bool cg_store_has_unsafe(rasqal_query *query);

/* folder.c */

/** For writing: make or find the folder, and lock it.  Who reads needs no lock: an index is put in place whole. */
cg_status cg_store_open_folder(cg_store *store);

/** Open the index for reading, and say where it is not the newest. */
cg_status cg_store_open_index(cg_store *store);

/** Mark the index as older than the documents, or as up to date. */
cg_status cg_store_mark(const cg_store *store, bool is_old);

/** Whether the index has to be made anew: it is older than the documents, or damaged, or not there. */
bool cg_store_is_old(const cg_store *store);

/** Write the statements of each document of `batch` to its file, whole or not at all. */
cg_status cg_store_keep(const cg_store *store, const cg_store_batch *batch);

/** Index all that the folder keeps anew. */
cg_status cg_store_rebuild(cg_store *store);

void cg_store_unlock(cg_store *store);

#endif /* CG_STORE_STORE_H */
