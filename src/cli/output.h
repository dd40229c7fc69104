/* SPDX-License-Identifier: Apache-2.0 */
/** @file output.h  Results to a file that is there only when it is whole, or to standard output. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <clausegraph/clausegraph.h>

#include <stdio.h>
#include <sys/types.h>

/** Let `handler` take the signals that end a program, but not those that whoever started it ignores (nohup). */
void cli_catch_end(void (*handler)(int number));

typedef struct {
  const char *name;      /**< NULL: standard output */
  char       *temporary; /**< Beside it, until it is whole */
  FILE       *stream;
  FILE       *packed;    /**< The file, where `stream` goes through a program that compresses it; else NULL */
  pid_t       packer;    /**< That program */
} cli_output;

/** Start; nothing stands under `name` yet.  What is called .gz or .zst is compressed on its way.  Complains where it fails. */
cg_status cli_output_open(cli_output *output, const char *name);

/** A cg_sink; `handle` is the output. */
cg_status cli_output_take(void *handle, cg_slice bytes);

/** Bytes kept in memory until all of them are there.  Begins zeroed. */
typedef struct {
  char  *bytes; /**< The caller frees it */
  size_t length;
  size_t capacity;
} cli_held;

/** A cg_sink; `handle` is a cli_held. */
cg_status cli_held_take(void *handle, cg_slice bytes);

/** End: put the file in its place if `status` is CG_OK, else take it away.  Returns `status`, or what went wrong
 * last, and complains. */
cg_status cli_output_close(cli_output *output, cg_status status);

#endif /* CLI_OUTPUT_H */
