/* SPDX-License-Identifier: Apache-2.0 */
/** @file writer.h  Serializes statements: one table of syntaxes. */
#ifndef CG_RDF_WRITER_H
#define CG_RDF_WRITER_H

#include "base/array.h"
#include "rdf/statement.h"

#include <clausegraph/clausegraph.h>

/** Statements of one document; `iri` names its graph in syntaxes with named graphs. */
typedef struct {
  cg_slice iri;
  const cg_array *statements; /**< cg_kept_statement, in output order */
} cg_rdf_graph;

/** Name and label of the `index`-th syntax; NULL name past the last. */
cg_syntax_view cg_rdf_syntax(size_t index);

/** IRI of `syntax` as a W3C file format, static; NULL if there is none. */
const char *cg_rdf_format(const char *syntax);

/** The prefix used in graphs for the namespace `iri_start`, static; empty if there is none. */
cg_slice cg_rdf_prefix(cg_slice iri_start);

/** Whether all IRIs of `statement` are valid, and its literal is UTF-8 without NUL and has at most
 * one of language and datatype. */
bool cg_statement_is_valid(const cg_statement *statement);

/** Write `graphs` in `syntax`. The statements must be valid: terms are checked where they enter the
 * program, because each is written many times. An unknown syntax, or one of an add-on, is
 * CG_BAD_ARGUMENT. */
cg_status cg_rdf_write(const cg_rdf_graph *graphs, size_t count, const char *syntax, cg_sink sink,
                       void *handle);

#endif /* CG_RDF_WRITER_H */
