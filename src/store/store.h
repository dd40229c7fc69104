/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file store.h  What the files of this folder share. */
#ifndef CG_STORE_STORE_H
#define CG_STORE_STORE_H

#include <clausegraph/store.h>

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"

#include <redland.h>

struct cg_store {
  cg_arena       *arena;
  cg_messages     messages;
  const char     *folder; /* NULL: in memory */
  cg_store_mode   mode;
  int             lock;        /* File descriptor, or -1 */
  bool            is_changing; /* The index is marked as unfinished */
  uint32_t        errors;      /* That the libraries told */
  const char     *task;        /* What they are at, for messages: a file's name, or a query's */
  librdf_world   *world;
  librdf_storage *storage;
  librdf_model   *model;
};

/** N-Triples, and the documents that they describe. */
typedef struct {
  const char *name; /**< For messages */
  cg_slice    data;
  cg_table    documents; /**< IRI to index in `iris` */
  cg_array    iris;      /**< cg_slice */
} cg_store_batch;

/** Find the documents of `data`; what it makes lives in `arena`. */
cg_status cg_store_batch_read(const char *name, cg_slice data, cg_arena *arena,
                              cg_store_batch *out);

/** The next line of N-Triples from `*at` on, which moves past it; false at the end.  `subject` is its IRI. */
bool cg_store_next_line(cg_slice data, size_t *at, cg_slice *line, cg_slice *subject);

/** Index in `iris` of the document that the statement about `subject` belongs to; CG_NONE for a thing's. */
uint32_t cg_store_document_of(const cg_store_batch *batch, cg_slice subject);

/** Write the rows of `results` as a table of columns. */
cg_status cg_store_write_table(librdf_query_results *results, cg_sink sink, void *handle);

/* folder.c */

/** Make or find the folder, and lock it. */
cg_status cg_store_open_folder(cg_store *store);

/** Whether the making of the index was cut off. */
bool cg_store_is_unfinished(const cg_store *store);

/** Mark the index as unfinished, or as finished. */
cg_status cg_store_mark(cg_store *store, bool is_unfinished);

/** Write the statements of each document of `batch` to its file, whole or not at all. */
cg_status cg_store_keep(cg_store *store, const cg_store_batch *batch);

/** Index all that the folder keeps anew. */
cg_status cg_store_rebuild(cg_store *store);

void cg_store_unlock(cg_store *store);

/* index.c */

/** Open the index; a new, empty one with `is_new`. */
cg_status cg_store_open_index(cg_store *store, bool is_new);

/** Close the index; what was added is on disk then. */
void cg_store_close_index(cg_store *store);

/** Add the statements of `batch`; what the index had of its documents goes first, unless `is_new`. */
cg_status cg_store_index(cg_store *store, const cg_store_batch *batch, bool is_new);

#endif /* CG_STORE_STORE_H */
