/* SPDX-License-Identifier: Apache-2.0 */
/** @file store.h  What the files of this folder share. */
#ifndef CG_REDLAND_STORE_H
#define CG_REDLAND_STORE_H

#include <clausegraph/store.h>

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"
#include "addons/redland/index_builder.h"
#include "addons/redland/source.h"

struct cg_store {
  cg_arena        *arena;
  cg_messages      messages;
  const char      *folder; /* NULL: in memory */
  cg_store_mode    mode;
  int              lock;        /* File descriptor, or -1 */
  bool             is_old;      /* Documents are newer than the index */
  bool             has_failed;  /* Something could not be written: nothing of the load is kept */
  uint32_t         load;        /* Number of this load, counted from 1; 0 before something was put */
  uint32_t         errors;      /* That the libraries told */
  const char      *task;        /* What they are at, for messages: a file's name, or a query's */
  const char      *advice;      /* What is added to a message of theirs, or NULL */
  bool             has_told;    /* Of this task; what they say next follows from the first error */
  cg_query_options answer;
  unsigned long    rows; /* Of the current answer */
  cg_slice         order; /* What follows ORDER in a query with DISTINCT: numbers would have a wrong order; or empty */
  raptor_world    *raptor;
  rasqal_world    *rasqal;
  cg_index_builder builder; /* In memory alone */
  cg_arena        *indexed; /* What the index of the builder is in; NULL in a folder */
  cg_table         waiting; /* Paths in `incoming` that are written under another name, until they are on the disk */
  cg_arena        *waiting_in; /* Where these paths are */
  cg_index         index;
};

/** N-Triples or N-Quads, and the documents that they describe. */
typedef struct {
  const char *name; /**< For messages */
  cg_slice    data;
  cg_table    documents;  /**< IRI to index in `iris` */
  cg_array    iris;       /**< cg_slice */
  bool        has_blanks; /**< Something is said about a blank node */
} cg_store_batch;

/** What the libraries are asked to do from now on; NULL where that has ended. */
void cg_store_begin(cg_store *store, const char *task, const char *advice);

/** Count a row of the answer to the current query; `results`, or NULL, has it.  CG_BAD_INPUT, with a message, where there are too
 * many, or where it has what rasqal has sorted wrongly. */
cg_status cg_store_count_row(cg_store *store, rasqal_query_results *results);

/** Keep what `lines`, N-Triples or N-Quads, say; see cg_store_put(). */
cg_status cg_store_put_lines(cg_store *store, const char *name, cg_slice lines);

#endif /* CG_REDLAND_STORE_H */
