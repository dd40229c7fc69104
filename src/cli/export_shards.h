/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_shards.h  An export with a file for each so many inputs. */
#ifndef CLI_EXPORT_SHARDS_H
#define CLI_EXPORT_SHARDS_H

#include "cli/export_folder_impl.h"

/** Note, before there is anything to do, that `source` is in its shard. */
cg_status cli_export_shards_plan(struct cli_export_folder *folder, const cli_source *source);

/** The unit of the shard of `source`, as an earlier run wrote it, or NULL; `*is_done`: it has the
 * planned inputs.  Any thread may. */
const cli_journal_unit *cli_export_shards_find(const struct cli_export_folder *folder,
                                               const cli_source *source, int *is_done);

/** Before and after an input, of which `failed` documents failed: open, keep or end its shard.
 * Prints a message on failure. */
cg_status cli_export_shards_enter(struct cli_export_folder *folder, const cli_source *source);
cg_status cli_export_shards_leave(struct cli_export_folder *folder, const cli_source *source,
                                  size_t failed);

/** Note that the document `iri` of the text `name` is in the shard. */
cg_status cli_export_shards_note(struct cli_export_folder *folder, const char *name, cg_slice iri);

/** Put the shard that is open, if one is, in its place, or remove it.  Prints a message on
 * failure. */
cg_status cli_export_shards_close(struct cli_export_folder *folder, int is_whole);

#endif /* CLI_EXPORT_SHARDS_H */
