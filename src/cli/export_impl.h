/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_impl.h  Options and state of an export; for export*.c only. */
#ifndef CLI_EXPORT_IMPL_H
#define CLI_EXPORT_IMPL_H

#include "cli/export.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/timestamp.h"

#define CLI_AKN "akn" /**< A format for the document instead of its graph */

typedef struct {
  cli_session_options session;
  cg_graph_options graph;
  const char *format; /**< NULL: the extension of the output selects it; default is Turtle */
  const char *ending; /**< Of the files in a folder: ".nq.gz" */
  const char *output;
  const char *folder;  /**< Output folder; NULL: there is one output */
  size_t shard_size;   /**< Inputs for each file in the folder; 0: one file for each document */
  int resumes;         /**< Continue an earlier run in the folder */
  const char *summary; /**< File for the JSON summary; may be NULL */
  int tells_progress;  /**< Print progress even if standard error is not a terminal */
  const char *things;  /**< Value of --things; NULL: the format selects it */
  unsigned jobs;
  cli_graph_write write;          /**< Writer of an add-on; NULL: the library writes */
  char epoch[CLI_TIMESTAMP_SIZE]; /**< Time of SOURCE_DATE_EPOCH, or empty */
} cli_export_options;

/** Text around and between documents in a file with several. */
typedef struct {
  const char *format;
  const char *before;
  const char *between;
  const char *after;
} cli_joining;

/** A running export.  Each document is freed after its visit, so it is written at once from a graph
 * of its own; a document that fails writes nothing. */
typedef struct cli_exporting {
  const cli_export_options *options;
  cg_graph_options graph; /**< Options of graphs, with the ledger of the output */
  cli_session session;
  cli_output output;
  const cli_joining *joining; /**< NULL: a file of the format has one document */
  /** The written document; kept until the next one comes unless it can be written at once */
  cli_held held;
  size_t written;                   /**< Documents in the output */
  struct cli_export_folder *folder; /**< NULL: there is one output */
} cli_exporting;

#endif /* CLI_EXPORT_IMPL_H */
