/* SPDX-License-Identifier: Apache-2.0 */
/** @file graphs.h  From statements to parcels. */
#ifndef CG_PUBLISH_GRAPHS_H
#define CG_PUBLISH_GRAPHS_H

#include "addons/publish/publisher.h"

/** Send the documents of `graph`, which is not needed any more afterwards; waits while enough are under way.
 * `name` is for messages.  A document that the server refuses is told to the log and counted, and
 * is no error here; CG_CANNOT_WRITE: nothing more can be sent (no server, or it refuses the credentials). */
CG_CHECKED cg_status cg_publisher_put(cg_publisher *publisher, const char *name, const cg_graph *graph);

/** The same with the documents of `data`, "turtle", "ntriples" or "nquads", as clausegraph exports them: statements with blank
 * nodes are passed over.  N-Quads go under the names of their graphs, each of which must stand together;
 * in the other syntaxes there must be one document.  Else CG_BAD_INPUT, and nothing of `data` is sent. */
CG_CHECKED cg_status cg_publisher_put_as(cg_publisher *publisher, const char *name, cg_slice data, const char *syntax);

#endif /* CG_PUBLISH_GRAPHS_H */
