/* SPDX-License-Identifier: Apache-2.0 */
/** @file packs.h  The command packs. */
#ifndef CLI_PACKS_H
#define CLI_PACKS_H

#include "cli/command.h"

/** Count, check and extend the data packs. */
int cli_command_packs(int argc, char **argv);

#endif /* CLI_PACKS_H */
