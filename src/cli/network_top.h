/* SPDX-License-Identifier: Apache-2.0 */
/** @file network_top.h  The command network top. */
#ifndef CLI_NETWORK_TOP_H
#define CLI_NETWORK_TOP_H

#include "cli/command.h"

/** Rank what is cited. */
int cli_command_network_top(int argc, char **argv);

#endif /* CLI_NETWORK_TOP_H */
