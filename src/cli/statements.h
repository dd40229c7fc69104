/* SPDX-License-Identifier: Apache-2.0 */
/** @file statements.h  The command statements. */
#ifndef CLI_STATEMENTS_H
#define CLI_STATEMENTS_H

#include "cli/command.h"

/** Write the statements of a store, for programs of ours that open none. */
int cli_command_statements(int argc, char **argv);

#endif /* CLI_STATEMENTS_H */
