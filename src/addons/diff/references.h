/* SPDX-License-Identifier: Apache-2.0 */
/** @file references.h  The references of a graph. */
#ifndef CG_DIFF_REFERENCES_H
#define CG_DIFF_REFERENCES_H

#include "base/array.h"

#include <clausegraph/statements.h>

/** What a graph says of a reference; empty where it says nothing. */
typedef struct {
  cg_slice iri;
  cg_slice clause;     /**< IRI */
  cg_slice quote;
  cg_slice target;     /**< IRIs of the things and of the parts of texts that are meant, in bytewise order, a space between them; else `date` */
  cg_slice date;       /**< Printed beside the target, or the words are one: "2015-12-17" */
  cg_slice status;     /**< Local name, "Resolved" */
  cg_slice rule;       /**< Key, "known-name" */
  cg_slice method;     /**< Local name */
  cg_slice confidence;
  uint32_t start;      /**< Character of the clause's text, which orders equal words */
} cg_diff_reference;

/** Read the references of a graph in `syntax` ("turtle", "ntriples", "nquads") into `out`, an array of cg_diff_reference in `arena`.
 * `name` is for messages; `environment` has the log.  CG_BAD_INPUT, with a message, also for a graph that is no export. */
cg_status cg_diff_references_read(const char *name, cg_slice data, const char *syntax, const cg_environment *environment, cg_arena *arena,
                                  cg_array *out);

#endif /* CG_DIFF_REFERENCES_H */
