/* SPDX-License-Identifier: Apache-2.0 */
/** @file references.h  The references of a graph. */
#ifndef CG_DIFF_REFERENCES_H
#define CG_DIFF_REFERENCES_H

#include "base/array.h"

#include <clausegraph/statements.h>

/** Statements about a reference; members are empty if not stated. */
typedef struct {
  cg_slice iri;
  cg_slice clause; /**< IRI */
  cg_slice quote;
  /** IRIs of the targets and target clauses, sorted bytewise, separated by spaces; otherwise
   * `date` */
  cg_slice target;
  cg_slice date;   /**< A date printed beside the target or as the words, "2015-12-17" */
  cg_slice status; /**< Local name, such as "Resolved" */
  cg_slice rule;   /**< Key, such as "known-name" */
  cg_slice method; /**< Local name */
  cg_slice confidence;
  uint32_t start; /**< Offset in the clause's text, which orders equal words */
} cg_diff_reference;

/** Read the references of a graph in `syntax` ("turtle", "ntriples", "nquads") into `out`, an array
 * of cg_diff_reference in `arena`. `name` is for messages; `environment` has the log. CG_BAD_INPUT
 * with a message, also if the graph is not an export. */
cg_status cg_diff_references_read(const char *name, cg_slice data, const char *syntax,
                                  const cg_environment *environment, cg_arena *arena,
                                  cg_array *out);

#endif /* CG_DIFF_REFERENCES_H */
