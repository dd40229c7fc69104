/* SPDX-License-Identifier: Apache-2.0 */
/** @file query.h  The command query. */
#ifndef CLI_QUERY_H
#define CLI_QUERY_H

#include "cli/command.h"

/** Answer SPARQL queries. */
int cli_command_query(int argc, char **argv);

#endif /* CLI_QUERY_H */
