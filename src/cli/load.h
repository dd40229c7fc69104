/* SPDX-License-Identifier: Apache-2.0 */
/** @file load.h  The command load. */
#ifndef CLI_LOAD_H
#define CLI_LOAD_H

#include "cli/command.h"

/** Store graphs in a folder. */
int cli_command_load(int argc, char **argv);

#endif /* CLI_LOAD_H */
