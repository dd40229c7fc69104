/* SPDX-License-Identifier: Apache-2.0 */
/** @file nodes.h  Terms as librdf nodes. */
#ifndef CG_REDLAND_NODES_H
#define CG_REDLAND_NODES_H

#include <clausegraph/statements.h>

#include <librdf.h>

/** The node of an IRI, owned; NULL if out of memory. */
librdf_node *cg_node_iri(librdf_world *world, cg_slice iri);

/** The node of the literal `text`, owned; `language` and `datatype` may be empty. NULL if out of
 * memory or if the language tag is longer than CG_TAG_MOST bytes. */
librdf_node *cg_node_literal(librdf_world *world, cg_slice text, cg_slice language,
                             cg_slice datatype);

/** The statement of three nodes, which are taken and may be NULL. NULL if out of memory or if a
 * node is NULL. */
librdf_statement *cg_node_join(librdf_world *world, librdf_node *subject, librdf_node *predicate,
                               librdf_node *object);

/** The statement of `view`, owned; NULL if out of memory. */
librdf_statement *cg_node_statement(librdf_world *world, const cg_statement_view *view);

#endif /* CG_REDLAND_NODES_H */
