/* SPDX-License-Identifier: Apache-2.0 */
/** @file command.h  What a command is, and the exit statuses of all. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

/** Exit statuses; tools/commandc/general.c describes them. */
typedef enum {
  CLI_EXIT_FINE = 0,
  CLI_EXIT_SOME_FAILED = 1, /**< Some document failed, the others are done */
  CLI_EXIT_USAGE = 2,
  CLI_EXIT_INPUT = 3, /**< No document could be read */
  CLI_EXIT_OUTPUT = 4,
  CLI_EXIT_PACK = 5,
  CLI_EXIT_INTERNAL = 70,
} cli_exit;

/** A command gets its own name and arguments as main() does. */
typedef int (*cli_command)(int argc, char **argv);

#endif /* CLI_COMMAND_H */
