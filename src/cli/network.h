/* SPDX-License-Identifier: Apache-2.0 */
/** @file network.h  The command network. */
#ifndef CLI_NETWORK_H
#define CLI_NETWORK_H

#include "cli/command.h"

/** Write the citation network. */
int cli_command_network(int argc, char **argv);

#endif /* CLI_NETWORK_H */
