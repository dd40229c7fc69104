/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_child.h  Starts the programs of the PDF reader, without a shell. */
#ifndef CG_CONVERT_PDF_CHILD_H
#define CG_CONVERT_PDF_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/** Exit status of a child whose program is not installed. */
#define PDF_CHILD_MISSING 127

/** A running program. */
typedef struct {
  pid_t pid;
  int output;  /**< Its standard output, to read */
  size_t left; /**< Bytes of output still allowed */
} pdf_child;

/** Start `arguments`, a NULL-terminated list whose program is searched in PATH. `input` becomes its
 * standard input; `errors` its standard error, which is discarded if -1. False if the system cannot
 * start it. */
bool pdf_child_start(const char *const *arguments, int input, int errors, size_t most,
                     pdf_child *out);

/** Read at most `capacity` bytes of its output; 0 at the end or if it wrote too much. A pdf_source:
 * `handle` is the pdf_child. */
size_t pdf_child_read(void *handle, char *bytes, size_t capacity);

/** Close its output, kill it if it is still running, and return its exit status; -1 if a signal
 * ended it. */
int pdf_child_end(pdf_child *child);

#endif /* CG_CONVERT_PDF_CHILD_H */
