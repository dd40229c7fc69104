/* SPDX-License-Identifier: Apache-2.0 */
/** @file syntax.h  The syntax of a graph's file, by its name. */
#ifndef CLI_SYNTAX_H
#define CLI_SYNTAX_H

#include "cli/format.h"

/** The extensions of graphs that export writes. */
const cg_format *cli_syntax_formats(void);

/** The syntax of a graph to read, by the extension of `name` ("turtle" for "x.ttl"); NULL if it is
 * none of a graph, or `name` is NULL. */
const char *cli_syntax_of(const char *name);

#endif /* CLI_SYNTAX_H */
