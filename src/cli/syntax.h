/* SPDX-License-Identifier: Apache-2.0 */
/** @file syntax.h  The syntax of a graph's file, by its name. */
#ifndef CLI_SYNTAX_H
#define CLI_SYNTAX_H

/** The syntax that the ending of `name` tells ("turtle" for "x.ttl"); NULL where it tells none, as of a text, or `name` is NULL. */
const char *cli_syntax_of(const char *name);

#endif /* CLI_SYNTAX_H */
