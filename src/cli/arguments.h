/* SPDX-License-Identifier: Apache-2.0 */
/** @file arguments.h  Options as the table of commands has them, taken from the command line. */
#ifndef CLI_ARGUMENTS_H
#define CLI_ARGUMENTS_H

#include "cli/command.h"
#include "cli/option.h"

#include <getopt.h>

/** Takes the option `key` with its value; `options` is the command's.  An exit status. */
typedef int (*cli_take_option)(void *options, int key, const char *value);

/** Take the options of the command called `name` one by one.  Those of all commands are handled
 * here, and mistakes reported.  Nonzero if the command goes on, with its arguments from `optind`;
 * else it ends with `*result`. */
int cli_take_options(const char *name, int argc, char **argv, cli_take_option take, void *options,
                     int *result);

/** Print a message about `word`, an argument that the command called `name` does not take.  Returns
 * CLI_EXIT_USAGE. */
int cli_refuse_argument(const char *name, const char *word);

/** Print a message about `word`, which is not one of `choices`, or empty: a `what` ("format",
 * "subcommand").  Returns CLI_EXIT_USAGE. */
int cli_refuse_word(const char *what, const char *word, const cli_choice *choices);

/** Whether `word` is one of `choices`. */
int cli_is_choice(const char *word, const cli_choice *choices);

/** The choices of the option `option` of the command called `name`; both exist. */
const cli_choice *cli_choices_of(const char *name, const char *option);

#endif /* CLI_ARGUMENTS_H */
