/* SPDX-License-Identifier: Apache-2.0 */
/** @file input_rows.h  Texts of one input file passed to the visit of a run: a whole text, or the
 * rows of a table. */
#ifndef CLI_INPUT_ROWS_H
#define CLI_INPUT_ROWS_H

#include "cli/inputs.h"

/** A file that is being read. */
typedef struct {
  cli_inputs *inputs;
  const char *name;
  /** Metadata of the command line and of the side file */
  cg_document_options given;
  /** Found in a folder, not named: it may be something else than a document */
  int is_in_folder;
} cli_input_file;

/** Visit the text `bytes`, called `name` in messages, with the metadata of `row`, which may be
 * NULL. */
void cli_input_pass(const cli_input_file *file, const char *name, cg_slice bytes,
                    const cli_row *row);

/** Count the file or member `name` as skipped, with a note. */
void cli_input_skip(const cli_input_file *file, const char *name, const char *reason);

/** Visit each row of the table in `stream`.  Returns the status of the stream, which is counted
 * already. */
cg_status cli_input_rows_read(const cli_input_file *file, cli_stream *stream, cli_rows_form form);

/** The form of the table `bytes`, a member of an archive; CLI_ROWS_NONE if it is not a table. */
cli_rows_form cli_input_rows_form(const cli_input_file *file, const char *name, cg_slice bytes);

/** Visit each row of the table `bytes`, the member `name` of an archive. */
void cli_input_rows_read_member(const cli_input_file *file, const char *name, cg_slice bytes,
                                cli_rows_form form);

#endif /* CLI_INPUT_ROWS_H */
