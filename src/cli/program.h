/* SPDX-License-Identifier: Apache-2.0 */
/** @file program.h  A program of several commands: clausegraph, and each of its add-ons. */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

#include "cli/command.h"

#include <stddef.h>

/** A command that the program runs itself; its name is in the table of commands. */
typedef struct {
  const char *name;
  cli_command run;
} cli_program_command;

/** main() of a program with these commands.  Where `is_main`, others of the table are run by the
 * programs of their add-ons. */
int cli_program_run(const cli_program_command *commands, size_t count, int is_main, int argc,
                    char **argv);

#endif /* CLI_PROGRAM_H */
