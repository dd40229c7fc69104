/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_units.h  The units of earlier runs in the journal of an export: which of them still
 * hold.
 *
 * A line of the journal holds while its files are those that its run wrote.  So it is voided, on
 * the disk, before one of them is replaced: whenever the run is killed, the next one knows what is
 * to be written again. */
#ifndef CLI_EXPORT_UNITS_H
#define CLI_EXPORT_UNITS_H

#include "cli/export_folder_impl.h"

/** Prepare for the units in the open journal; `*count` is how many there are. */
cg_status cli_export_units_open(struct cli_export_folder *folder, size_t *count);

/** Whether all files of the unit are there. */
int cli_export_units_have_files(const struct cli_export_folder *folder,
                                const cli_journal_unit *unit);

/** The input that comes is that of `unit`, NULL if no earlier run had it. */
void cli_export_units_visit(struct cli_export_folder *folder, const cli_journal_unit *unit);

/** Have `unit`, which may be NULL, done again by a run after this one. */
cg_status cli_export_units_void(struct cli_export_folder *folder, const cli_journal_unit *unit);

/** The current input, and any unit that had the document `iri` before, are no longer valid: its
 * file is about to be replaced. */
cg_status cli_export_units_begin(struct cli_export_folder *folder, cg_slice iri);

/** The input that is done now has failed: its earlier files are kept. */
cg_status cli_export_units_fail(struct cli_export_folder *folder);

/** Count the documents of a unit that need not be done again. */
cg_status cli_export_units_keep(struct cli_export_folder *folder, const cli_journal_unit *unit);

/** Remove the files that the inputs of a whole run no longer give.  Prints a message on failure. */
cg_status cli_export_units_remove_stale(const struct cli_export_folder *folder);

void cli_export_units_close(struct cli_export_folder *folder);

#endif /* CLI_EXPORT_UNITS_H */
