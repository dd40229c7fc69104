/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_folder.h  An export into a folder: a file for each document, or for each shard of
 * the inputs, and a journal.
 *
 * Files are written aside, synced, and renamed into their places; then the journal gets their
 * lines.  So a run that is killed leaves whole files, and another one can continue it. */
#ifndef CLI_EXPORT_FOLDER_H
#define CLI_EXPORT_FOLDER_H

#include "cli/export_impl.h"

/** Run the export over `files`; returns an exit status. */
int cli_export_folder_run(cli_exporting *e, char **files, int count);

#endif /* CLI_EXPORT_FOLDER_H */
