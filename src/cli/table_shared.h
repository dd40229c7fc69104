/* SPDX-License-Identifier: Apache-2.0 */
/** @file table_shared.h  Options that several commands share. */
#ifndef CLI_TABLE_SHARED_H
#define CLI_TABLE_SHARED_H

#include "cli/option.h"

extern const cli_option_group cli_reading_options; /**< Of all commands that read documents */
extern const cli_option_group cli_common_options;  /**< Of all commands */

/** Texts of options that more than one command has. */
#define CLI_HELP_STDOUT "output file; default is standard output"
#define CLI_HELP_SPREADSHEET                                                                       \
  "put an apostrophe before cells of CSV that a spreadsheet would run as formulas"
#define CLI_MORE_SPREADSHEET                                                                       \
  "These are cells that begin with = + - @, a tab or a carriage return and are not numbers.  "     \
  "Without this "                                                                                  \
  "option cells are written as they are, because other programs would read the apostrophe as "     \
  "part of the value."
#define CLI_HELP_MIN_CONFIDENCE "omit references with a confidence below X, from 0 to 1"

/** The option `--json` of commands that write JSON Lines. */
#define CLI_OPTION_JSON                                                                            \
  { "json", CLI_KEY_JSON, NULL, "the same as --format jsonl", NULL, CLI_COMPLETE_NOTHING, NULL }

/** Options for reading documents of commands that do not take all of them. */
#define CLI_OPTION_PACKS                                                                           \
  {                                                                                                \
    "packs", CLI_KEY_PACKS, "PATH",                                                                \
      "folder or compiled file of data packs; default is the packs in the program",                \
      "`packs compile` makes such a file.", CLI_COMPLETE_FILES, NULL                               \
  }
#define CLI_OPTION_BASE                                                                            \
  {                                                                                                \
    "base", CLI_KEY_BASE, "IRI", "base of all IRIs; default https://w3id.org/clausegraph/id/",     \
      NULL, CLI_COMPLETE_NOTHING, NULL                                                             \
  }
#define CLI_OPTION_SYMBOL_COLUMN                                                                   \
  {                                                                                                \
    "symbol-column", CLI_KEY_SYMBOL_COLUMN, "NAME", "column of the symbols", NULL,                 \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }
#define CLI_OPTION_TITLE_COLUMN                                                                    \
  {                                                                                                \
    "title-column", CLI_KEY_TITLE_COLUMN, "NAME", "column of the titles", NULL,                    \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }
#define CLI_OPTION_DATE_COLUMN                                                                     \
  {                                                                                                \
    "date-column", CLI_KEY_DATE_COLUMN, "NAME", "column of the days of adoption", NULL,            \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }
#define CLI_OPTION_CORRECTIONS                                                                     \
  {                                                                                                \
    "corrections", CLI_KEY_CORRECTIONS, "FILE",                                                    \
      "corrections of references, saved on a review page", "See docs/corrections.md.",             \
      CLI_COMPLETE_FILES, NULL                                                                     \
  }
#define CLI_OPTION_NO_SPLIT                                                                        \
  {                                                                                                \
    "no-split", CLI_KEY_NO_SPLIT, NULL,                                                            \
      "one document per file, even if the file contains several resolutions", NULL,                \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }
#define CLI_OPTION_STRICT                                                                          \
  {                                                                                                \
    "strict", CLI_KEY_STRICT, NULL,                                                                \
      "fail if a text has no paragraphs, enacting words or references, or is not in English",      \
      "By default, the program only prints a note.", CLI_COMPLETE_NOTHING, NULL                    \
  }
#define CLI_OPTION_TOKEN_LIMIT                                                                     \
  {                                                                                                \
    "token-limit", CLI_KEY_TOKENS, "N",                                                            \
      "a document with more words and signs fails; default 5000000; 0: no limit", NULL,            \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }
#define CLI_OPTION_REFERENCE_LIMIT                                                                 \
  {                                                                                                \
    "reference-limit", CLI_KEY_REFERENCES, "N",                                                    \
      "a document with more references fails; default 500000; 0: no limit", NULL,                  \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }

#endif /* CLI_TABLE_SHARED_H */
