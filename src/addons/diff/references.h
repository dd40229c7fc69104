/* SPDX-License-Identifier: Apache-2.0 */
/** @file references.h  The references of a graph, in an order in which those of two graphs can be compared. */
#ifndef CG_DIFF_REFERENCES_H
#define CG_DIFF_REFERENCES_H

#include "base/array.h"

#include <clausegraph/statements.h>

/** What a graph says of a reference; empty where it says nothing. */
typedef struct {
  cg_slice iri;
  cg_slice clause;     /**< IRI */
  cg_slice quote;
  cg_slice target;     /**< IRIs of the things and of the parts of texts that are meant, in bytewise order, a space between them */
  cg_slice status;     /**< Local name, "Resolved" */
  cg_slice rule;       /**< Key, "known-name" */
  cg_slice method;     /**< Local name */
  cg_slice confidence;
  uint32_t start;      /**< Character of the clause's text, which orders equal words */
} cg_diff_reference;

/** Read the references of a graph in `syntax` ("turtle", "ntriples", "nquads") into `out`, an array of cg_diff_reference in `arena`, by
 * clause, words and place.  `name` is for messages; `environment` has the log. */
cg_status cg_diff_references_read(const char *name, cg_slice data, const char *syntax, const cg_environment *environment, cg_arena *arena,
                                  cg_array *out);

/** Order by clause and words: numbers in clauses go by their value. */
int cg_diff_reference_compare(const cg_diff_reference *a, const cg_diff_reference *b);

#endif /* CG_DIFF_REFERENCES_H */
