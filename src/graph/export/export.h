/* SPDX-License-Identifier: Apache-2.0 */
/** @file export.h  Stage 7: statements to bytes. */
#ifndef CG_EXPORT_EXPORT_H
#define CG_EXPORT_EXPORT_H

#include "graph/graph.h"

#include <clausegraph/clausegraph.h>

/** The `index`-th syntax; NULL name past the last. */
cg_syntax_view cg_export_syntax(size_t index);

/** Write `graphs`, cg_document_graph, in the syntax called `syntax`. */
cg_status cg_export_run(const cg_array *graphs, const char *syntax, cg_sink sink, void *handle);

#endif /* CG_EXPORT_EXPORT_H */
