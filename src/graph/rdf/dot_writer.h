/* SPDX-License-Identifier: Apache-2.0 */
/** @file dot_writer.h  GraphViz DOT. */
#ifndef CG_RDF_DOT_WRITER_H
#define CG_RDF_DOT_WRITER_H

#include "rdf/writer_impl.h"

/** Write "dot": one edge per statement. */
cg_status cg_dot_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                       cg_outlet *outlet);

#endif /* CG_RDF_DOT_WRITER_H */
