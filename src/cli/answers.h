/* SPDX-License-Identifier: Apache-2.0 */
/** @file answers.h  Output of the command stream for each record: references or a graph, or the
 * reason of a failure. */
#ifndef CLI_ANSWERS_H
#define CLI_ANSWERS_H

#include "cli/output.h"
#include "cli/records.h"

#include "base/outlet.h"

/** How answers are written. */
typedef struct {
  int has_rows;   /**< JSON Lines of references; else N-Quads */
  int has_ends;   /**< Each answer ends with a record that has the id and line of its input */
  int is_flushed; /**< Standard output is flushed after each answer */
  /** Options of N-Quads, with a ledger; `min_confidence` also applies to rows */
  cg_graph_options graph;
  cg_outlet *errors; /**< Gets the records of failures; may be NULL */
} cli_answer_options;

typedef struct cli_answers cli_answers;

/** Create an empty answer; `options` and `context` are borrowed until cli_answers_free(). */
cg_status cli_answers_new(const cli_answer_options *options, const cg_context *context,
                          cli_answers **out);

/** Add `document` to the answer to `record`.  If it fails, the answer must not be written. */
cg_status cli_answers_add(cli_answers *answers, const cli_record *record,
                          const cg_document *document);

/** Write the answer to `record` to standard output.  `error` is the reason if the record or one of
 * its documents failed, else NULL. Returns CG_CANNOT_WRITE without printing a message. */
cg_status cli_answers_end(cli_answers *answers, const cli_record *record, const char *error);

/** Whether no output has the errors, so that they must be printed as messages. */
int cli_answers_hide_errors(const cli_answer_options *options);

/** Free it; NULL is allowed. */
void cli_answers_free(cli_answers *answers);

#endif /* CLI_ANSWERS_H */
