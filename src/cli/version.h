/* SPDX-License-Identifier: Apache-2.0 */
/** @file version.h  The command version, and the option. */
#ifndef CLI_VERSION_H
#define CLI_VERSION_H

/** Print the version on standard output. */
void cli_version_print(void);

/** The command. */
int cli_command_version(int argc, char **argv);

#endif /* CLI_VERSION_H */
