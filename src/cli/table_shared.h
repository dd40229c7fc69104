/* SPDX-License-Identifier: Apache-2.0 */
/** @file table_shared.h  Options that several commands share. */
#ifndef CLI_TABLE_SHARED_H
#define CLI_TABLE_SHARED_H

#include "cli/option.h"

extern const cli_option_group cli_reading_options; /**< Of all commands that read documents */
extern const cli_option_group cli_common_options;  /**< Of all commands */

/** Texts of options that more than one command has. */
#define CLI_HELP_STDOUT "output file; default is standard output"
#define CLI_HELP_SPREADSHEET "put an apostrophe before cells of CSV that a spreadsheet would run as formulas"
#define CLI_MORE_SPREADSHEET                                                                                     \
  "These are cells that begin with = + - @, a tab or a carriage return and are not numbers.  Without this "      \
  "option cells are written as they are, because other programs would read the apostrophe as part of the value."
#define CLI_HELP_MIN_CONFIDENCE "omit references with a confidence below X, from 0 to 1"

/** The option `--json` of commands that write JSON Lines. */
#define CLI_OPTION_JSON {"json", CLI_KEY_JSON, NULL, "the same as --format jsonl", NULL, CLI_COMPLETE_NOTHING, NULL}

#endif /* CLI_TABLE_SHARED_H */
