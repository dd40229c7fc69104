/* SPDX-License-Identifier: Apache-2.0 */
/** @file unlisted.h  The command unlisted. */
#ifndef CLI_UNLISTED_H
#define CLI_UNLISTED_H

#include "cli/command.h"

/** List names that are missing from the data packs. */
int cli_command_unlisted(int argc, char **argv);

#endif /* CLI_UNLISTED_H */
