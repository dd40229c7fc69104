/* SPDX-License-Identifier: Apache-2.0 */
/** @file program.h  A program of several commands: clausegraph, and each of its add-ons. */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

#include "cli/command.h"

#include <stddef.h>

/** A command. */
typedef struct {
  const char *name;
  const char *purpose; /**< For --help; NULL: for other programs of ours */
  cli_command run;     /**< NULL: the add-on runs it */
  const char *addon;
} cli_program_command;

/** main() of a program with these commands. */
int cli_program_run(const cli_program_command *commands, size_t count, int argc, char **argv);

#endif /* CLI_PROGRAM_H */
