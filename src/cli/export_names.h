/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_names.h  Names of inputs that come more than once in a run: files that are given
 * twice, members of an archive. */
#ifndef CLI_EXPORT_NAMES_H
#define CLI_EXPORT_NAMES_H

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** How often each name came; begins zeroed.  Names are kept as hashes, 64 bits long. */
typedef struct {
  struct cli_export_name *names;
  size_t count;
  size_t capacity; /**< A power of two, or 0 */
} cli_export_names;

/** `*ordinal` is 1 if `name` comes for the first time, then 2, and so on. */
cg_status cli_export_names_count(cli_export_names *names, cg_slice name, size_t *ordinal);

/** The key in the journal of the `ordinal`-th input called `name`; from malloc(), NULL without
 * memory. */
char *cli_export_names_key(const char *name, size_t ordinal);

void cli_export_names_clear(cli_export_names *names);

#endif /* CLI_EXPORT_NAMES_H */
