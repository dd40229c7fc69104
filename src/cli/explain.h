/* SPDX-License-Identifier: Apache-2.0 */
/** @file explain.h  The command explain. */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include "cli/command.h"

/** List the references of documents. */
int cli_command_explain(int argc, char **argv);

#endif /* CLI_EXPLAIN_H */
