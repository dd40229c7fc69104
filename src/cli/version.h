/* SPDX-License-Identifier: Apache-2.0 */
/** @file version.h  The command version. */
#ifndef CLI_VERSION_H
#define CLI_VERSION_H

#include "cli/command.h"

/** Print the version. */
int cli_command_version(int argc, char **argv);

#endif /* CLI_VERSION_H */
