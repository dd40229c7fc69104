/* SPDX-License-Identifier: Apache-2.0 */
/** @file model.h  Statements into a model of librdf. */
#ifndef CG_REDLAND_MODEL_H
#define CG_REDLAND_MODEL_H

#include "base/array.h"
#include "base/buffer.h"
#include "base/table.h"

#include <clausegraph/statements.h>

#include <librdf.h>

/** Statements on their way into a model. */
typedef struct {
  librdf_model *model;
  librdf_world *world;
  cg_arena     *arena;
  cg_table      emptied;         /**< Contexts whose former statements are removed, to their place among */
  cg_array      graphs;          /**< cg_slice: their IRIs */
  librdf_node  *context;         /**< Of the last statement */
  cg_slice      graph;           /**< Its IRI */
  bool          has_contexts;
  bool          is_database;     /**< Removes a context by one command */
  bool          may_keep;        /**< What cannot be removed stays, and is no failure */
  bool          has_kept;        /**< Something stayed */
  bool          has_transaction; /**< Begun for this */
  size_t        count;           /**< Statements added */
} cg_model_writer;

/** Begin.  Close it in any case. */
cg_status cg_model_writer_open(cg_model_writer *writer, librdf_model *model);

/** A cg_statement_visit; `handle` is the writer.  The context of the statement is its graph; that is emptied when the first
 * of its statements comes. */
cg_status cg_model_writer_take(void *handle, const cg_statement_view *view);

/** End, and undo what was done if `status` says so and there is a transaction.  Returns `status`, or what went wrong last. */
cg_status cg_model_writer_close(cg_model_writer *writer, cg_status status);

#endif /* CG_REDLAND_MODEL_H */
