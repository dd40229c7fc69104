/* SPDX-License-Identifier: Apache-2.0 */
/** @file serd_writer.h  Turtle by serd. */
#ifndef CG_RDF_SERD_WRITER_H
#define CG_RDF_SERD_WRITER_H

#include "rdf/writer_impl.h"

/** Write "turtle" by serd; order and bytes are kept. */
cg_status cg_serd_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                        cg_outlet *outlet);

#endif /* CG_RDF_SERD_WRITER_H */
