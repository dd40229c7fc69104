/* SPDX-License-Identifier: Apache-2.0 */
/** @file session.h  What commands share: messages, options, the context, documents. */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "cli/command.h"
#include "cli/complain.h"
#include "cli/inputs.h"
#include "cli/seen.h"
#include "cli/source.h"

#include <clausegraph/clausegraph.h>

/** The exit status for what a function of the library returned. */
int cli_exit_of(cg_status status);

/** `result`, or CLI_EXIT_OUTPUT where standard output could not be written. */
int cli_finish_output(int result);

/** Options of every command that reads texts. */
typedef struct {
  cg_environment environment;
  cg_options context;
  cg_document_options document;
  cli_columns columns;    /**< Of tables of texts */
  const char *files_from; /**< A list of files; NULL: none */
  const char *metadata;   /**< A table of metadata; NULL: none */
  int is_strict;          /**< A text whose result is in doubt fails */
  cli_reading reading;    /**< By clausegraph-convert */
  const char *tokens;     /**< Limits of `context`, as they are written; NULL: not given */
  const char *references;
} cli_session_options;

/** Defaults: messages go to standard error. */
cli_session_options cli_session_options_init(void);

/** Take option `key` with `value` if it is one of these; returns 0 if it is not. */
int cli_session_take(cli_session_options *options, int key, const char *value);

/** Print a message about limits that are no numbers; returns an exit status. */
int cli_session_check_limits(const cli_session_options *options);

/** What is said of one document cannot be of several: complains, and returns an exit status. */
int cli_session_check_one(const cli_session_options *options);

/** Complain where there is no file, or what is said of one document is said of several; returns an
 * exit status. */
int cli_session_check_files(const cli_session_options *options, int file_count);

/** Take the value of --min-confidence; complains, and returns an exit status. */
int cli_take_confidence(double *confidence, const char *value);

/** Take the value of `option`, a whole number.  Complains and returns an exit status; the message
 * ends with `remedy`, or for NULL with "0 is no limit". */
int cli_take_limit(unsigned long *limit, const char *option, const char *value, const char *remedy);

/** Does something with a document that was read; `handle` is the caller's. */
typedef cg_status (*cli_visit)(void *handle, const char *name, const cg_document *document);

/** Does, in any thread, what the visit of a document would do first, and passes the result on, of
 * about `bytes`, which the visit finds in the session. */
typedef cg_status (*cli_prepare)(void *handle, const cg_document *document, void **out,
                                 size_t *bytes);

/** Frees such a result, NULL for none. */
typedef void (*cli_discard)(void *handle, void *prepared);

/** What a run does around each input, so that another run can continue it: `look`, in any thread,
 * may set `is_done`; `enter` and `leave`, in order, are before and after its documents, of which
 * `failed` failed; `repeat` gets those that another input gave before.  Any status but CG_OK stops
 * the run. */
typedef struct {
  void (*look)(void *handle, cli_source *source);
  cg_status (*enter)(void *handle, const cli_source *source);
  cg_status (*repeat)(void *handle, const char *name, cg_slice iri);
  cg_status (*leave)(void *handle, const cli_source *source, size_t failed);
} cli_session_sources;

/** Does something with a graph in the syntax `syntax`. */
typedef cg_status (*cli_visit_graph)(void *handle, const char *name, cg_slice data,
                                     const char *syntax);

/** A run of a command over its inputs; the first members are the caller's to set, the rest is
 * zero. */
typedef struct {
  const cli_session_options *options;
  cli_visit visit;
  cli_visit_graph visit_graph; /**< NULL: files of graphs are no input */
  void *handle;
  int is_quiet;       /**< The command sums up by itself */
  int prints;         /**< Results go to standard output document by document */
  int tells_progress; /**< Also where standard error is no terminal */
  /** Threads that read and prepare; 0 and 1: everything is done in the caller's */
  unsigned jobs;
  cli_prepare prepare;                /**< NULL: nothing can be prepared */
  cli_discard discard;                /**< Goes with it */
  const cli_session_sources *sources; /**< NULL: nothing is done around inputs */
  /** All inputs are entered without their documents first, and then again */
  int looks_first;
  int only_looks; /**< This is the current pass */
  /** Opened for the first text, unless it is open; the caller closes it */
  cg_context *context;
  struct cli_summary *summary; /**< Counts more of each document; NULL: nothing does */
  /** Documents that came again, as part of the failures of `inputs` */
  size_t duplicates;
  /** Documents of earlier runs, as part of those of `inputs` */
  size_t unchanged;
  size_t siblings;   /**< Documents in the current text */
  void *prepared;    /**< What was prepared for the visit; NULL: nothing was */
  cli_inputs inputs; /**< How it went; a visit may set `is_stopped` */
  int may_repeat;    /**< Nothing is merged: a document may come twice */
  cli_seen seen;     /**< The documents so far */
  size_t texts;      /**< Inputs that are no graphs */
  /** Graphs that were visited without failure, as part of the documents of `inputs` */
  size_t graphs;
  size_t references; /**< Of the documents that were visited without failure */
} cli_session;

/** Visit each document in `files`, which are files, folders, and "-" for standard input, and in the
 * list of the options. Sums up on standard error where there was more than one.  The exit status
 * says how it went. */
int cli_session_run(cli_session *session, char **files, int count);

/** Whether these can only be one document. */
int cli_session_is_single(const cli_session_options *options, char **files, int count);

/** Open a context; complains, and returns an exit status. */
int cli_session_open(const cli_session_options *options, cg_context **out);

/** Open a context, run the session over `files`, and close the context; no file is an error of
 * use. */
int cli_session_work(cli_session *session, char **files, int count);

/** The same with a session of its own, in which a document may come twice. */
int cli_session_list(const cli_session_options *options, char **files, int count, cli_visit visit,
                     void *handle);

#endif /* CLI_SESSION_H */
