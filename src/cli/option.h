/* SPDX-License-Identifier: Apache-2.0 */
/** @file option.h  Commands and their options as data: parsing, --help, the manual and shell
 * completion all come from it. */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include <stddef.h>

/** What getopt_long() returns for an option.  An option with a letter has the letter as its key;
 * the others have these. */
enum {
  CLI_KEY_FIRST = 1000, /**< Smaller keys are letters */
  /* Of commands that read documents */
  CLI_KEY_PACKS,
  CLI_KEY_BASE,
  CLI_KEY_SYMBOL,
  CLI_KEY_TITLE,
  CLI_KEY_DATE,
  CLI_KEY_CORRECTIONS,
  CLI_KEY_NO_SPLIT,
  CLI_KEY_OCR,
  CLI_KEY_STRICT,
  CLI_KEY_FILES_FROM,
  CLI_KEY_METADATA,
  CLI_KEY_SECONDS,
  CLI_KEY_MEMORY,
  CLI_KEY_TOKENS,
  CLI_KEY_REFERENCES,
  CLI_KEY_TEXT_COLUMN,
  CLI_KEY_SYMBOL_COLUMN,
  CLI_KEY_TITLE_COLUMN,
  CLI_KEY_DATE_COLUMN,
  /* Of several commands */
  CLI_KEY_STORE,
  CLI_KEY_MIN_CONFIDENCE,
  CLI_KEY_SPREADSHEET,
  CLI_KEY_SOURCE_OFFSETS,
  CLI_KEY_FROM,
  CLI_KEY_KIND,
  CLI_KEY_SVG,
  /* Of one */
  CLI_KEY_OUTPUT_DIR,
  CLI_KEY_SHARD_SIZE,
  CLI_KEY_RESUME,
  CLI_KEY_NO_TEXT,
  CLI_KEY_DESCRIBE,
  CLI_KEY_TIMESTAMP,
  CLI_KEY_DATASET,
  CLI_KEY_ANNOTATIONS,
  CLI_KEY_THINGS,
  CLI_KEY_SUMMARY,
  CLI_KEY_CLAUSES,
  CLI_KEY_ACTS,
  CLI_KEY_TSV,
  CLI_KEY_JSON,
  CLI_KEY_COLOR,
  CLI_KEY_AMBIGUOUS,
  CLI_KEY_ENDPOINT,
  CLI_KEY_JOBS,
  CLI_KEY_RETRIES,
  CLI_KEY_TIMEOUT,
  CLI_KEY_JOURNAL,
  CLI_KEY_NETRC,
  CLI_KEY_DRY_RUN,
  CLI_KEY_PROGRESS,
  CLI_KEY_STORAGE,
  CLI_KEY_STORAGE_NAME,
  CLI_KEY_STORAGE_OPTIONS,
  CLI_KEY_FILE,
  CLI_KEY_NAMED,
  CLI_KEY_PARAM,
  CLI_KEY_LIST,
  CLI_KEY_ROWS,
  CLI_KEY_NODES,
  CLI_KEY_ORGAN,
  CLI_KEY_TO,
  CLI_KEY_VERB,
  CLI_KEY_PART,
  CLI_KEY_BY,
  CLI_KEY_COUNT,
  CLI_KEY_BY_YEAR,
  CLI_KEY_OF,
  CLI_KEY_END_RECORDS,
  CLI_KEY_ERRORS,
  CLI_KEY_ID_COLUMN,
};

/** A word that is the value of an option, or an argument; a list of them ends with {NULL, NULL}. */
typedef struct {
  const char *name;
  const char *meaning; /**< NULL: the text of the option has it, or the name says enough */
} cli_choice;

/** What else completes a value or an argument. */
typedef enum {
  CLI_COMPLETE_NOTHING = 0,
  CLI_COMPLETE_FILES,
  CLI_COMPLETE_FOLDERS,
  CLI_COMPLETE_QUERIES, /**< The names that `query --list` prints */
} cli_completion;

/** An option; a list of them ends with a name that is NULL. */
typedef struct {
  const char *name;  /**< "output" */
  int key;           /**< Its letter, or a key of the list above */
  const char *value; /**< What --help calls its value, "FILE"; NULL: it takes none */
  /** A phrase without a full stop, for --help and for the manual, which makes a sentence of it */
  const char *help;
  const char *more;          /**< What only the manual says, sentences; or NULL */
  cli_completion completes;  /**< Its value */
  const cli_choice *choices; /**< All its values, or those to choose from first; or NULL */
} cli_option;

/** Options that several commands share. */
typedef struct {
  const char *heading; /**< "Options for reading documents" */
  const cli_option *options;
} cli_option_group;

#define CLI_GROUPS_MOST 3

/** A command.  Text in backquotes is bold in the manual. */
typedef struct {
  /** As it is typed, "network top" */
  const char *name;
  /** A phrase for the list of commands; NULL: the command is for our own programs */
  const char *purpose;
  /** What follows the name, a line each */
  const char *usages;
  /** What it does, for --help and the manual; a line each paragraph */
  const char *text;
  /** What only the manual says, in the same form; or NULL */
  const char *more;
  /** Its own; or NULL */
  const cli_option *options;
  /** NULL at the end */
  const cli_option_group *groups[CLI_GROUPS_MOST];
  /** Of its first argument, where it takes one of a few words; NULL: cli_table_words() has the
   * subcommands */
  const cli_choice *words;
  /** Its other arguments */
  cli_completion completes;
  /** Name of the program that runs it; NULL: clausegraph itself */
  const char *addon;
  /** What its exit statuses mean besides the usual; or NULL */
  const char *statuses;
  /** A line each; or NULL */
  const char *examples;
} cli_command_entry;

#endif /* CLI_OPTION_H */
