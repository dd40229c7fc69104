/* SPDX-License-Identifier: Apache-2.0 */
/** @file network_measures.h  The command network measures. */
#ifndef CLI_NETWORK_MEASURES_H
#define CLI_NETWORK_MEASURES_H

#include "cli/command.h"

/** Measure the citation network. */
int cli_command_network_measures(int argc, char **argv);

#endif /* CLI_NETWORK_MEASURES_H */
