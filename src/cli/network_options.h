/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file network_options.h  What `network` and its subcommands share: its input, and what counts. */
#ifndef CG_CLI_NETWORK_OPTIONS_H
#define CG_CLI_NETWORK_OPTIONS_H

#include "cli/session.h"

#include <clausegraph/measures.h>

#define CG_NETWORK_WORDS_MOST 32

/** Words of an option that may be given several times. */
typedef struct {
  cg_slice all[CG_NETWORK_WORDS_MOST];
  size_t   count;
} cg_network_words;

typedef struct {
  const char        *name; /**< Of the command, "network top" */
  cg_session_options session;
  cg_network_options network;
  cg_network_words   organs;
  cg_network_words   verbs;
  cg_network_words   kinds;
  const char        *store;
  const char        *format; /**< NULL: by the name of the output */
  const char        *output;
} cg_network_source;

/** Keys of the options; a command's own begin at CG_NETWORK_KEYS. */
enum {
  CG_KEY_STORE = 'S', CG_KEY_LEVEL = 'l', CG_KEY_FORMAT = 'f', CG_KEY_OUTPUT = 'o', CG_KEY_ORGAN = 1000, CG_KEY_FROM,
  CG_KEY_TO, CG_KEY_VERB, CG_KEY_KIND, CG_KEY_PART, CG_KEY_MIN_CONFIDENCE, CG_NETWORK_KEYS
};

#define CG_NETWORK_SHORT_OPTIONS "l:f:o:h"

/** Long options to begin a command's table with. */
#define CG_NETWORK_LONG_OPTIONS                                                             \
  CG_SESSION_LONG_OPTIONS,                                                                  \
  {"store", required_argument, NULL, CG_KEY_STORE},   {"level", required_argument, NULL, CG_KEY_LEVEL},   \
  {"format", required_argument, NULL, CG_KEY_FORMAT}, {"output", required_argument, NULL, CG_KEY_OUTPUT}, \
  {"organ", required_argument, NULL, CG_KEY_ORGAN},   {"from", required_argument, NULL, CG_KEY_FROM},     \
  {"to", required_argument, NULL, CG_KEY_TO},         {"verb", required_argument, NULL, CG_KEY_VERB},     \
  {"kind", required_argument, NULL, CG_KEY_KIND},     {"part", required_argument, NULL, CG_KEY_PART},     \
  {"min-confidence", required_argument, NULL, CG_KEY_MIN_CONFIDENCE}

/** What --help says of them, but for --kind. */
#define CG_NETWORK_HELP                                                                                  \
  "  --store DIR           all documents of a store\n"                                                   \
  "  --organ NAME          only documents of this body; may be repeated, like --verb and --kind\n"       \
  "  --from YEAR           only documents adopted in this year or later\n"                               \
  "  --to YEAR             only documents adopted in this year or earlier\n"                             \
  "  --verb VERB           only citations in clauses with this governing verb: 'calls upon', call-upon\n"   \
  "  --part P              only citations in preambular or operative paragraphs\n"                       \
  "  --min-confidence X    omit references with a confidence below X, from 0 to 1\n" CG_SESSION_HELP

/** Options with their defaults, for the command called `name`. */
cg_network_source cg_network_source_init(const char *name);

/** Take option `key` with optarg; `word` is how it was written.  Complains, and returns an exit status. */
int cg_network_source_take(cg_network_source *source, int key, const char *word);

/** Check what cannot be meant, once all options are taken. */
int cg_network_source_check(cg_network_source *source, int file_count);

/** The format that the ending of the output's name tells in `endings`, pairs that NULL ends; NULL for none. */
const char *cg_network_format_of(const char *output, const char *const (*endings)[2]);

/** List the levels; the first is the default. */
void cg_network_print_levels(void);

/** Writes what was asked for; `handle` is the caller's. */
typedef cg_status (*cg_network_use)(cg_network *network, const void *handle);

/** Read the files or the store, and use the network; complains, and returns an exit status. */
int cg_network_source_run(const cg_network_source *source, char **files, int count, cg_network_use use,
                          const void *handle);

#endif /* CG_CLI_NETWORK_OPTIONS_H */
