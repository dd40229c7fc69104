/* SPDX-License-Identifier: Apache-2.0 */
/** @file query_file.h  The queries that come with the program, and their parameters. */
#ifndef CLI_QUERY_FILE_H
#define CLI_QUERY_FILE_H

#include <clausegraph/environment.h>
#include <clausegraph/status.h>

/** List the shipped queries on standard output: name, question, parameters. */
cg_status cli_query_list(void);

/** Read the shipped query `name`; the caller frees `*out`.  Prints a message if it fails. */
cg_status cli_query_read(const char *name, char **out);

/** Whether a shipped query says that it needs property paths, by a line "# needs: property
 * paths". */
int cli_query_needs_paths(const char *query);

/** Give parameter `assignment`, "label=op3-e", to `*query`, which is replaced.  Prints a message if
 * it fails.
 *
 * A parameter is a line `VALUES ?label { "op3-e" } # parameter: label of a clause`: the text in
 * braces is the value, a string or an IRI in angle brackets, and an IRI stays one.  For an IRI,
 * `assignment` may have a name or a symbol instead, "thing=S/RES/1325 (2000)", which is looked up
 * in the packs; `environment` is for opening these. */
cg_status cli_query_assign(const cg_environment *environment, char **query, const char *assignment);

#endif /* CLI_QUERY_FILE_H */
