/* SPDX-License-Identifier: Apache-2.0 */
/** @file publish.h  The command publish. */
#ifndef CLI_PUBLISH_H
#define CLI_PUBLISH_H

#include "cli/command.h"

/** Send graphs to a server. */
int cli_command_publish(int argc, char **argv);

#endif /* CLI_PUBLISH_H */
