/* SPDX-License-Identifier: Apache-2.0 */
/** @file module_find.h  Iterations over a store: statements that match a pattern, and graphs. */
#ifndef CG_REDLAND_MODULE_FIND_H
#define CG_REDLAND_MODULE_FIND_H

#include <librdf.h>

/** The statements that match `pattern` in `graph`, owned. Each of these, and the nodes of
 * `pattern`, may be NULL. NULL if out of memory. */
librdf_stream *cg_module_find_statements(librdf_storage *storage, librdf_statement *pattern,
                                         librdf_node *graph);

/** The graphs of the store, owned; NULL if out of memory. */
librdf_iterator *cg_module_find_graphs(librdf_storage *storage);

#endif /* CG_REDLAND_MODULE_FIND_H */
