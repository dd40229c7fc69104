/* SPDX-License-Identifier: Apache-2.0 */
/** @file network_timeline.h  The command network timeline. */
#ifndef CLI_NETWORK_TIMELINE_H
#define CLI_NETWORK_TIMELINE_H

#include "cli/command.h"

/** Count citations by year. */
int cli_command_network_timeline(int argc, char **argv);

#endif /* CLI_NETWORK_TIMELINE_H */
