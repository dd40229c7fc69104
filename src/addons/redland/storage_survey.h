/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage_survey.h  What a graph in a file has, read before any of it goes to a storage.
 *
 * A context is replaced as a whole, so each graph of the file must be that of one document. */
#ifndef CG_REDLAND_STORAGE_SURVEY_H
#define CG_REDLAND_STORAGE_SURVEY_H

#include "addons/redland/storage.h"
#include "base/table.h"

typedef struct {
  cg_arena *arena;
  cg_slice document;  /**< The first document */
  uint32_t documents; /**< Number of documents; consecutive clauses of one document count once */
  cg_slice last;      /**< The document of the last clause */
  size_t count;       /**< Number of statements */
  bool has_graphs;
  /** Graph names; 1 if the graph describes the thing it is named after, as a document's graph
   * does */
  cg_table graphs;
  bool has_long_tag; /**< A language tag has more than CG_TAG_MOST bytes */
} cg_storage_survey;

/** Read `data`, the file `name`. What `out` has is in `arena`. Fails with a message if the storage
 * cannot take such a graph. */
cg_status cg_storage_survey_read(const cg_storage *storage, const char *name, cg_slice data,
                                 const char *syntax, cg_arena *arena, cg_storage_survey *out);

#endif /* CG_REDLAND_STORAGE_SURVEY_H */
