/* SPDX-License-Identifier: Apache-2.0 */
/** @file lines_writer.h  N-Triples and N-Quads. */
#ifndef CG_RDF_LINES_WRITER_H
#define CG_RDF_LINES_WRITER_H

#include "rdf/writer_impl.h"

/** Write "ntriples" or "nquads". */
cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet);

#endif /* CG_RDF_LINES_WRITER_H */
