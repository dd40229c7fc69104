/* SPDX-License-Identifier: Apache-2.0 */
/** @file network_options.h  What `network` and its subcommands share: its input, and what
 * counts. */
#ifndef CLI_NETWORK_OPTIONS_H
#define CLI_NETWORK_OPTIONS_H

#include "cli/arguments.h"
#include "cli/session.h"

#include <clausegraph/measures.h>

#define CLI_NETWORK_WORDS_MOST 32

/** Words of an option that may be given several times. */
typedef struct {
  cg_slice all[CLI_NETWORK_WORDS_MOST];
  size_t count;
} cli_network_words;

typedef struct {
  cli_session_options session;
  cg_network_options network;
  cli_network_words organs;
  cli_network_words verbs;
  cli_network_words kinds;
  const char *store;
  const char *format; /**< NULL: by the name of the output */
  const char *output;
  int is_spreadsheet;
} cli_network_source;

/** Options with their defaults. */
cli_network_source cli_network_source_init(void);

/** Take option `key` with `value`.  Complains, and returns an exit status. */
int cli_network_source_take(cli_network_source *o, int key, const char *value);

/** Check what cannot be meant, once all options are taken. */
int cli_network_source_check(cli_network_source *o, int file_count);

/** Writes what was asked for; `handle` is the caller's. */
typedef cg_status (*cli_network_use)(cg_network *network, const void *handle);

/** Read the files or the store, and use the network; complains, and returns an exit status. */
int cli_network_source_run(const cli_network_source *o, char **files, int count,
                           cli_network_use use, const void *handle);

#endif /* CLI_NETWORK_OPTIONS_H */
