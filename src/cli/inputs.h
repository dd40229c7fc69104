/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file inputs.h  The texts in what the command line names, one after the other. */
#ifndef CG_CLI_INPUTS_H
#define CG_CLI_INPUTS_H

#include <clausegraph/options.h>
#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** One text. */
typedef struct {
  const char                *name;  /**< For people: "papers/a.pdf", "papers.zip/a.pdf", "standard input" */
  cg_slice                   bytes; /**< As cg_document_read() takes them */
  const cg_document_options *given; /**< What is said of it outside */
} cg_input;

/** Does something with a text; `handle` is the caller's.  It complains where it fails; CG_CANNOT_WRITE ends the run. */
typedef cg_status (*cg_input_visit)(void *handle, const cg_input *input);

typedef struct {
  const cg_document_options *given;   /**< What the command line says */
  int                        has_ocr; /**< Images are read too */
} cg_input_options;

/** How it went. */
typedef struct {
  size_t    files;     /**< Named, or found in folders and not skipped */
  size_t    documents; /**< Texts visited without failure */
  size_t    failed;    /**< Files, members and texts that failed */
  cg_status last;      /**< Of the last failure */
} cg_tally;

/** Visit each text of the file `name`, "-" for standard input, and add to `tally`.  Returns CG_OK, or what ends the run. */
cg_status cg_inputs_read(const cg_input_options *options, const char *name, cg_input_visit visit, void *handle,
                         cg_tally *tally);

#endif /* CG_CLI_INPUTS_H */
