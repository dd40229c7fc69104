/* SPDX-License-Identifier: Apache-2.0 */
/** @file jsonld_writer.h  JSON-LD 1.1. */
#ifndef CG_RDF_JSONLD_WRITER_H
#define CG_RDF_JSONLD_WRITER_H

#include "rdf/writer_impl.h"

/** Write "jsonld", which names its context, or "jsonld-inline", which contains it. One graph is an
 * object, several are a list of objects. */
cg_status cg_jsonld_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                          cg_outlet *outlet);

#endif /* CG_RDF_JSONLD_WRITER_H */
