/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_folder.h  An export into a folder: a file for each document, or for each shard of the inputs, and a journal.
 *
 * Files are written aside, synced, and renamed into their places; then the journal gets their lines.  So a run that is killed leaves whole
 * files, and another one can go on with it. */
#ifndef CLI_EXPORT_FOLDER_H
#define CLI_EXPORT_FOLDER_H

#include "cli/export_impl.h"

typedef struct cli_export_folder cli_export_folder;

/** Run the export over `files`; returns an exit status. */
int cli_export_folder_run(cli_exporting *e, char **files, int count);

/** Write the file of the document `iri` aside; any thread may.  `*aside` is its name, the caller's; NULL on failure.  Complains. */
cg_status cli_export_folder_put_aside(const cli_export_folder *folder, cg_slice iri, cg_slice bytes, char **aside);

/** Put such a file in its place, in order. */
cg_status cli_export_folder_place(cli_export_folder *folder, const char *name, cg_slice iri, const char *aside);

/** Note that the document `iri` of the text `name` is in the shard. */
cg_status cli_export_folder_note(cli_export_folder *folder, const char *name, cg_slice iri);

#endif /* CLI_EXPORT_FOLDER_H */
