/* SPDX-License-Identifier: Apache-2.0 */
/** @file network_options.h  What `network` and its subcommands share: its input, and what counts. */
#ifndef CLI_NETWORK_OPTIONS_H
#define CLI_NETWORK_OPTIONS_H

#include "cli/session.h"

#include <clausegraph/measures.h>

#define CLI_NETWORK_WORDS_MOST 32

/** Words of an option that may be given several times. */
typedef struct {
  cg_slice all[CLI_NETWORK_WORDS_MOST];
  size_t   count;
} cli_network_words;

typedef struct {
  const char        *name; /**< Of the command, "network top" */
  cli_session_options session;
  cg_network_options network;
  cli_network_words   organs;
  cli_network_words   verbs;
  cli_network_words   kinds;
  const char        *store;
  const char        *format; /**< NULL: by the name of the output */
  const char        *output;
  int                is_spreadsheet;
} cli_network_source;

/** Keys of the options; a command's own begin at CLI_NETWORK_KEYS. */
enum {
  CLI_KEY_STORE = 'S', CLI_KEY_LEVEL = 'l', CLI_KEY_FORMAT = 'f', CLI_KEY_OUTPUT = 'o', CLI_KEY_ORGAN = 1000, CLI_KEY_FROM,
  CLI_KEY_TO, CLI_KEY_VERB, CLI_KEY_KIND, CLI_KEY_PART, CLI_KEY_SPREADSHEET, CLI_KEY_MIN_CONFIDENCE, CLI_NETWORK_KEYS
};

#define CLI_NETWORK_SHORT_OPTIONS "l:f:o:h"

/** Long options to begin a command's table with. */
#define CLI_NETWORK_LONG_OPTIONS                                                             \
  CLI_SESSION_LONG_OPTIONS,                                                                  \
  {"store", required_argument, NULL, CLI_KEY_STORE},   {"level", required_argument, NULL, CLI_KEY_LEVEL},   \
  {"format", required_argument, NULL, CLI_KEY_FORMAT}, {"output", required_argument, NULL, CLI_KEY_OUTPUT}, \
  {"organ", required_argument, NULL, CLI_KEY_ORGAN},   {"from", required_argument, NULL, CLI_KEY_FROM},     \
  {"to", required_argument, NULL, CLI_KEY_TO},         {"verb", required_argument, NULL, CLI_KEY_VERB},     \
  {"kind", required_argument, NULL, CLI_KEY_KIND},     {"part", required_argument, NULL, CLI_KEY_PART},     \
  {"min-confidence", required_argument, NULL, CLI_KEY_MIN_CONFIDENCE}, {"spreadsheet", no_argument, NULL, CLI_KEY_SPREADSHEET}

/** What --help says of them, but for --kind. */
#define CLI_NETWORK_HELP                                                                                  \
  "  --store DIR           all documents of a store\n"                                                   \
  "  --organ NAME          only documents of this body; may be repeated, like --verb and --kind\n"       \
  "  --from YEAR           only documents adopted in this year or later\n"                               \
  "  --to YEAR             only documents adopted in this year or earlier\n"                             \
  "  --verb VERB           only citations in clauses with this governing verb: 'calls upon', call-upon\n"   \
  "  --part P              only citations in preambular or operative paragraphs\n"                       \
  "  --min-confidence X    omit references with a confidence below X, from 0 to 1\n"                         \
  "  --spreadsheet         put an apostrophe before cells of CSV that a spreadsheet would run as formulas\n" CLI_SESSION_HELP

/** Options with their defaults, for the command called `name`. */
cli_network_source cli_network_source_init(const char *name);

/** Take option `key` with optarg; `word` is how it was written.  Complains, and returns an exit status. */
int cli_network_source_take(cli_network_source *o, int key, const char *word);

/** Check what cannot be meant, once all options are taken. */
int cli_network_source_check(cli_network_source *o, int file_count);

/** List the levels; the first is the default. */
void cli_network_print_levels(void);

/** Writes what was asked for; `handle` is the caller's. */
typedef cg_status (*cli_network_use)(cg_network *network, const void *handle);

/** Read the files or the store, and use the network; complains, and returns an exit status. */
int cli_network_source_run(const cli_network_source *o, char **files, int count, cli_network_use use,
                          const void *handle);

#endif /* CLI_NETWORK_OPTIONS_H */
