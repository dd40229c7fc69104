/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph.h  The document's graph as JSON-LD 1.1, one subject per line. */
#ifndef CG_REPORT_GRAPH_H
#define CG_REPORT_GRAPH_H

#include "addons/report/page.h"

/** Write the graph as JSON-LD. */
void cg_page_graph(const cg_page *page, FILE *file);

#endif /* CG_REPORT_GRAPH_H */
