/* SPDX-License-Identifier: Apache-2.0 */
/** @file answers.h  What is written for each document of a stream: its references or its graph, or why it failed. */
#ifndef CLI_ANSWERS_H
#define CLI_ANSWERS_H

#include "cli/output.h"
#include "cli/records.h"

#include "base/outlet.h"

/** How answers are written. */
typedef struct {
  int              has_rows;   /**< JSON Lines of references; else N-Quads */
  int              has_ends;   /**< Each answer ends with a record that says which it was */
  int              is_flushed; /**< Each answer is passed on at once */
  cg_graph_options graph;      /**< Of N-Quads, with a ledger; the least confidence counts for both */
  cg_outlet       *errors;     /**< Records of failures; NULL: no such file */
} cli_answer_options;

typedef struct cli_answers cli_answers;

/** Start; `options` and `context` are borrowed. */
cg_status cli_answers_new(const cli_answer_options *options, const cg_context *context, cli_answers **out);

/** Add `document` to the answer to `record`.  After a failure, none of the answer is to be written. */
cg_status cli_answers_add(cli_answers *answers, const cli_record *record, const cg_document *document);

/** Write the answer to `record` to standard output; `error` says why it or some of its documents failed, NULL: none did.
 * Returns CG_CANNOT_WRITE without a message. */
cg_status cli_answers_end(cli_answers *answers, const cli_record *record, const char *error);

/** Whether errors are in no output, so that people must be told. */
int cli_answers_hide_errors(const cli_answer_options *options);

/** Accepts NULL. */
void cli_answers_free(cli_answers *answers);

#endif /* CLI_ANSWERS_H */
