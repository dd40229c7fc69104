/* SPDX-License-Identifier: Apache-2.0 */
/** @file inputs.h  The texts and graphs in what the command line names: files, folders, lists,
 * archives, tables. */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "cli/convert.h"
#include "cli/rows.h"

#include <clausegraph/options.h>
#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** One text, or one graph. */
typedef struct {
  /** For people: "papers/a.pdf", "papers.zip/a.pdf", "corpus.csv:2", "standard input" */
  const char *name;
  const char *syntax;        /**< Of a graph; NULL for a text */
  cg_slice bytes;            /**< As cg_document_read() takes them */
  cg_document_options given; /**< What is said of it outside */
} cli_input;

/** Does something with an input; `handle` is the caller's.  It prints a message if it fails. */
typedef cg_status (*cli_input_visit)(void *handle, const cli_input *input);

typedef struct {
  cg_document_options given; /**< What the command line says of the one document */
  cli_columns columns;       /**< What it says of the columns of tables */
  const char *files_from;    /**< A list of files; NULL: none */
  const char *metadata;      /**< A table of what is said of documents; NULL: none */
  const char *corrections;   /**< No document, where it lies in a folder; or NULL */
  cli_reading reading;       /**< By clausegraph-convert */
  int takes_graphs;          /**< Files of graphs are visited as such */
} cli_input_options;

/** A file that is read later, perhaps by another thread, which clausegraph-convert or a
 * decompressor reads. */
typedef struct {
  char *name;
  cg_document_options given; /**< Its strings are in `words` */
  char *words;
  cli_stream stream; /**< Open */
  cg_form form;
  int is_in_folder; /**< Nobody named it */
} cli_deferred;

/** Takes such a file. */
typedef void (*cli_inputs_defer)(void *handle, cli_deferred *file);

/** A run; zero but for the first three members, and the two of a run that defers. */
typedef struct {
  const cli_input_options *options;
  cli_input_visit visit;
  void *handle;
  /** NULL: all is read at once.  Else files that take long are given to it, and a visit counts its
   * input itself by cli_inputs_count(), later */
  cli_inputs_defer defer;
  /** Goes with it: waits until all that was deferred is done */
  void (*wait)(void *handle);
  struct cli_metadata_table *table;
  size_t files;     /**< Named, or found in folders and not skipped */
  size_t documents; /**< Visited without failure */
  size_t failed;    /**< Files, members, rows and texts that failed */
  size_t skipped;   /**< Files in folders and members of archives that are no documents */
  cg_status last;   /**< Of the last failure */
  size_t named;     /**< Of the named ones, those that were begun */
  size_t left;      /**< Of the named ones, not visited when it was stopped */
  /** Nothing more is visited; CG_CANNOT_WRITE and CG_BAD_PACK set it, a visit may */
  int is_stopped;
} cli_inputs;

/** Visit all that `files`, "-" for standard input, and the list of the options name.  Complains
 * about what fails. */
void cli_inputs_run(cli_inputs *inputs, char **files, int count);

/** Count what the input or file `name` came to, where it is not counted already. */
void cli_inputs_count(cli_inputs *inputs, const char *name, cg_status status);

/** Read a deferred file: visit its texts.  Closes and frees it. */
void cli_inputs_read_deferred(cli_inputs *inputs, cli_deferred *file);

/** Close and free a deferred file that will not be read. */
void cli_deferred_drop(cli_deferred *file);

/** Whether these can only be one document. */
int cli_inputs_are_single(const cli_input_options *options, char **files, int count);

#endif /* CLI_INPUTS_H */
