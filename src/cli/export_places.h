/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_places.h  Where the files of an export are in its folder. */
#ifndef CLI_EXPORT_PLACES_H
#define CLI_EXPORT_PLACES_H

#include "cli/export_folder_impl.h"

/** Print a message about `path` with the cause in errno; returns CG_CANNOT_WRITE. */
cg_status cli_export_fail(const char *path, const char *what);

/** The file of the document `iri`, or of the `shard`-th shard, from 0; from malloc(), NULL without
 * memory. */
char *cli_export_document_path(const struct cli_export_folder *folder, cg_slice iri);
char *cli_export_shard_path(const struct cli_export_folder *folder, size_t shard);

/** Whether the unit is called as cli_export_shard_path() calls shards. */
int cli_export_is_shard(const struct cli_export_folder *folder, const cli_journal_unit *unit);

/** The file of a unit that is a shard; NULL without memory, or if no shard is called so: a journal
 * can come from anyone. */
char *cli_export_unit_path(const struct cli_export_folder *folder, const cli_journal_unit *unit);

/** The name in the folder of such a path, borrowed from it. */
const char *cli_export_name_in(const struct cli_export_folder *folder, const char *path);

/** Whether the file is there; `path`, which may be NULL, is freed. */
int cli_export_is_there(char *path);

/** Bring the names in the folder `path` to the disk.  Prints a message on failure. */
cg_status cli_export_sync_folder(const char *path);

/** Whether each document has a file of its own. */
int cli_export_is_alone(const struct cli_export_folder *folder);

#endif /* CLI_EXPORT_PLACES_H */
