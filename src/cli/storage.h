/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage.h  Options that name a storage of Redland. */
#ifndef CLI_STORAGE_H
#define CLI_STORAGE_H

typedef struct {
  const char *type;
  const char *name;
  const char *options; /**< As librdf reads them; NULL: none */
} cli_storage_options;

/** Take option `key` with `value` if it is one of these; returns 0 if it is not. */
int cli_storage_take(cli_storage_options *options, int key, const char *value);

/** Complain where they do not fit together, or with `other`, a store that is named too, or NULL; an
 * exit status. */
int cli_storage_check(const cli_storage_options *options, const char *other, int has_files);

#endif /* CLI_STORAGE_H */
