/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage.h  Options that name a storage of Redland. */
#ifndef CLI_STORAGE_H
#define CLI_STORAGE_H

#include <getopt.h>

typedef struct {
  const char *type;
  const char *name;
  const char *options; /**< As librdf reads them; NULL: none */
} cli_storage_options;

enum { CLI_KEY_STORAGE = 3000, CLI_KEY_STORAGE_NAME, CLI_KEY_STORAGE_OPTIONS };

/** Long options, in a command's table. */
#define CLI_STORAGE_LONG_OPTIONS                                      \
  {"storage", required_argument, NULL, CLI_KEY_STORAGE},              \
    {"storage-name", required_argument, NULL, CLI_KEY_STORAGE_NAME}, \
    {"storage-options", required_argument, NULL, CLI_KEY_STORAGE_OPTIONS}

/** What --help says of them. */
#define CLI_STORAGE_HELP                                                                                  \
  "  --storage TYPE        load into a Redland storage instead: hashes, sqlite, postgresql, virtuoso,\n"    \
  "                        mysql (untested)\n"                                                             \
  "  --storage-name NAME   its name: the file (sqlite) or the start of the file names (hashes)\n"           \
  "  --storage-options S   options for librdf, such as \"new='yes',host='localhost'\"\n"

/** Take option `key` with `value` if it is one of these; returns 0 if it is not. */
int cli_storage_take(cli_storage_options *options, int key, const char *value);

/** Complain where they do not fit together, or with `other`, a store that is named too, or NULL; an exit status. */
int cli_storage_check(const cli_storage_options *options, const char *other, int has_files);

#endif /* CLI_STORAGE_H */
