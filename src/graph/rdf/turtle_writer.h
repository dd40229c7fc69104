/* SPDX-License-Identifier: Apache-2.0 */
/** @file turtle_writer.h  Turtle. */
#ifndef CG_RDF_TURTLE_WRITER_H
#define CG_RDF_TURTLE_WRITER_H

#include "rdf/writer_impl.h"

/** Write "turtle": base and prefixes for each graph, then its statements in order. */
cg_status cg_turtle_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                          cg_outlet *outlet);

#endif /* CG_RDF_TURTLE_WRITER_H */
