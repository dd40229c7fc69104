/* SPDX-License-Identifier: Apache-2.0 */
/** @file namespaces.h  Prefixes of graphs. */
#ifndef CG_RDF_NAMESPACES_H
#define CG_RDF_NAMESPACES_H

#include <clausegraph/clausegraph.h>

/** Prefixes of Turtle and RDF/XML in a fixed order; a NULL name ends them. */
extern const cg_namespace_view cg_prefixes[];

/** The `index`-th prefix; NULL name past the last. */
cg_namespace_view cg_rdf_namespace(size_t index);

#endif /* CG_RDF_NAMESPACES_H */
