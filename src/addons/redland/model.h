/* SPDX-License-Identifier: Apache-2.0 */
/** @file model.h  Writing statements into an librdf model. */
#ifndef CG_REDLAND_MODEL_H
#define CG_REDLAND_MODEL_H

#include "base/array.h"
#include "base/buffer.h"
#include "base/table.h"

#include <clausegraph/statements.h>

#include <librdf.h>

/** Statements being written into a model. */
typedef struct {
  librdf_model *model;
  librdf_world *world;
  cg_arena *arena;
  cg_table emptied;     /**< IRIs of the contexts already emptied, to their index in `graphs` */
  cg_array graphs;      /**< cg_slice: the IRIs of these contexts */
  librdf_node *context; /**< Of the last statement */
  cg_slice graph;       /**< Its IRI */
  bool has_contexts;
  bool is_database;     /**< Can remove a context with one command */
  bool may_keep;        /**< Statements that cannot be removed may remain without an error */
  bool has_kept;        /**< Some statements remained */
  bool has_transaction; /**< This writer began a transaction */
  size_t count;         /**< Statements added */
} cg_model_writer;

/** Begin. Always call cg_model_writer_close(). */
cg_status cg_model_writer_open(cg_model_writer *writer, librdf_model *model);

/** A cg_statement_visit; `handle` is the writer. The context of the statement is its graph. A graph
 * is emptied before its first statement is added. */
cg_status cg_model_writer_take(void *handle, const cg_statement_view *view);

/** End; if `status` is an error and there is a transaction, roll it back. Returns `status`, or the
 * last error. */
cg_status cg_model_writer_close(cg_model_writer *writer, cg_status status);

#endif /* CG_REDLAND_MODEL_H */
