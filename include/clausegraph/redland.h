/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file redland.h  Graphs in the syntaxes of raptor: RDF/XML, RDF/JSON, HTML.
 *
 * Of libclausegraph-redland, which links raptor2 and rasqal; libclausegraph itself does not. */
#ifndef CLAUSEGRAPH_REDLAND_H
#define CLAUSEGRAPH_REDLAND_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

/** Write `graph` in any syntax that cg_syntax() lists, the add-ons' too; else as cg_graph_write(). */
CG_CHECKED cg_status cg_redland_write(const cg_graph *graph, const char *syntax, cg_sink sink,
                                      void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_REDLAND_H */
