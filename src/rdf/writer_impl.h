/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file writer_impl.h  What writers share. */
#ifndef CG_RDF_WRITER_IMPL_H
#define CG_RDF_WRITER_IMPL_H

#include "rdf/writer.h"

#include "base/outlet.h"

/** A prefix of Turtle and RDF/XML. */
typedef struct {
  const char *name;
  const char *iri;
} cg_prefix;

/** Prefixes in a fixed order; a NULL name ends them. */
extern const cg_prefix cg_prefixes[];

/** Whether all IRIs of `statement` are valid and its literal is UTF-8. */
bool cg_statement_is_valid(const cg_statement *statement);

/** Whether a literal is UTF-8 without NUL, with a language or a datatype or neither, each valid. */
bool cg_literal_is_valid(const cg_term *literal);

/** Write "ntriples" or "nquads". */
cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet);

/** Write "turtle" by serd; order and bytes are kept. */
cg_status cg_serd_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                        cg_outlet *outlet);

/** Write "dot": an edge a statement. */
cg_status cg_dot_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                       cg_outlet *outlet);

/** Write by a serializer of raptor. */
cg_status cg_raptor_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                          cg_outlet *outlet);

#endif /* CG_RDF_WRITER_IMPL_H */
