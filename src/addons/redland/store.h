/* SPDX-License-Identifier: Apache-2.0 */
/** @file store.h  Declarations shared by the files of this folder. */
#ifndef CG_REDLAND_STORE_H
#define CG_REDLAND_STORE_H

#include <clausegraph/store.h>

#include "addons/redland/index_builder.h"
#include "addons/redland/source.h"
#include "base/array.h"
#include "base/message.h"
#include "base/table.h"

struct cg_store {
  cg_arena *arena;
  cg_messages messages;
  const char *folder; /* NULL: in memory */
  cg_store_mode mode;
  int lock;           /* File descriptor, or -1 */
  bool is_old;        /* Documents are newer than the index */
  bool has_failed;    /* A write failed: nothing of the load is kept */
  uint32_t load;      /* Number of this load, counted from 1; 0 before anything was added */
  uint32_t errors;    /* Errors that the libraries reported */
  const char *task;   /* What they are working on, for messages: the name of a file or query */
  const char *advice; /* Appended to their messages, or NULL */
  bool has_told;      /* An error of this task was reported; later ones are its consequences */
  cg_query_options answer;
  unsigned long rows; /* Rows of the current answer */
  /* Text after ORDER in a query with DISTINCT, where numbers would sort wrongly; or empty */
  cg_slice order;
  raptor_world *raptor;
  rasqal_world *rasqal;
  cg_index_builder builder; /* For a store in memory only */
  cg_arena *indexed;        /* Arena of the builder's index; NULL in a folder */
  /* Paths in `incoming` still under a temporary name, until they are on disk */
  cg_table waiting;
  cg_arena *waiting_in; /* Memory of these paths */
  cg_index index;
};

/** N-Triples or N-Quads, and the documents that they describe. */
typedef struct {
  const char *name; /**< For messages */
  cg_slice data;
  cg_table documents; /**< IRI to index in `iris` */
  cg_array iris;      /**< cg_slice */
  bool has_blanks;    /**< There is a statement about a blank node */
} cg_store_batch;

/** Set what the libraries work on from now on; NULL when done. */
void cg_store_begin(cg_store *store, const char *task, const char *advice);

/** Count a row of the current answer, which is in `results` or NULL. CG_BAD_INPUT, with a message,
 * if there are too many rows, or if rasqal has sorted this row wrongly. */
cg_status cg_store_count_row(cg_store *store, rasqal_query_results *results);

/** Add `lines`, N-Triples or N-Quads; see cg_store_put(). */
cg_status cg_store_put_lines(cg_store *store, const char *name, cg_slice lines);

#endif /* CG_REDLAND_STORE_H */
