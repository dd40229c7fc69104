/* SPDX-License-Identifier: Apache-2.0 */
/** @file export.h  The command export, of clausegraph and of the program that writes what
 * clausegraph does not. */
#ifndef CLI_EXPORT_H
#define CLI_EXPORT_H

#include <clausegraph/clausegraph.h>

/** Writes a graph, as cg_graph_write() does. */
typedef cg_status (*cli_graph_write)(const cg_graph *graph, const char *syntax, cg_sink sink,
                                     void *handle);

/** Run the command; `write` takes every syntax.  NULL: the library's syntaxes are written, for
 * another one the add-on's program takes the place of this one. */
int cli_export_run(int argc, char **argv, cli_graph_write write);

#endif /* CLI_EXPORT_H */
