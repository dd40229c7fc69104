/* SPDX-License-Identifier: Apache-2.0 */
/** @file graphs.h  Packs statements into parcels. */
#ifndef CG_PUBLISH_GRAPHS_H
#define CG_PUBLISH_GRAPHS_H

#include "addons/publish/publisher.h"

/** Send the documents of `graph`, which may be freed afterwards. Waits while the maximum number is
 * in transit. `name` is for messages. A document that the server refuses is logged and counted and
 * is not an error here. CG_CANNOT_WRITE: nothing more can be sent (no server, or it refuses the
 * credentials). */
CG_CHECKED cg_status cg_publisher_put(cg_publisher *publisher, const char *name,
                                      const cg_graph *graph);

/** Likewise for the documents of `data`, "turtle", "ntriples" or "nquads", as exported by
 * clausegraph; statements with blank nodes are skipped. N-Quads are sent under their graph names,
 * and each graph's statements must be adjacent; in the other syntaxes there must be one document.
 * Otherwise CG_BAD_INPUT, and nothing of `data` is sent. */
CG_CHECKED cg_status cg_publisher_put_as(cg_publisher *publisher, const char *name, cg_slice data,
                                         const char *syntax);

#endif /* CG_PUBLISH_GRAPHS_H */
