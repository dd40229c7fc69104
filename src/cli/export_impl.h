/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_impl.h  Options and state of an export, for its own files. */
#ifndef CLI_EXPORT_IMPL_H
#define CLI_EXPORT_IMPL_H

#include "cli/export.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/timestamp.h"

#define CLI_AKN "akn" /**< A format of the document, not of its graph */

typedef struct {
  cli_session_options session;
  cg_graph_options    graph;
  const char         *format;  /**< NULL: by the name of the output, else Turtle */
  const char         *ending;  /**< Of the files in a folder: ".nq.gz" */
  const char         *output;
  const char         *folder;  /**< Takes files instead; NULL: there is one output */
  size_t              shard_size; /**< Inputs in a file of the folder; 0: each document has one */
  int                 resumes; /**< The folder has what an earlier run did */
  const char         *summary; /**< File for a summary as JSON; NULL: none */
  int                 tells_progress; /**< Also where standard error is no terminal */
  const char         *things;  /**< As given; NULL: by the format */
  unsigned            jobs;
  cli_graph_write     write;   /**< Of this program; NULL: the library's alone */
  char                epoch[CLI_TIMESTAMP_SIZE]; /**< Time of SOURCE_DATE_EPOCH, or empty */
} cli_export_options;

/** How the outputs of several documents become a file of a format. */
typedef struct {
  const char *format;
  const char *before;
  const char *between;
  const char *after;
} cli_joining;

/** Documents die after their visit, so each goes into a graph of its own and out at once; nothing of one that fails. */
typedef struct cli_exporting {
  const cli_export_options *options;
  cg_graph_options    graph;   /**< Those of the options, with the ledger of the output */
  cli_session         session;
  cli_output          output;
  const cli_joining  *joining; /**< NULL: a format that holds one document */
  cli_held            held;    /**< The document at hand, written; kept until the next one unless it can go out at once */
  size_t              written; /**< Documents in the output */
  struct cli_export_folder *folder; /**< NULL: there is one output */
} cli_exporting;

#endif /* CLI_EXPORT_IMPL_H */
