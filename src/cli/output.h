/* SPDX-License-Identifier: Apache-2.0 */
/** @file output.h  Output to a file that appears only when it is complete, or to standard
 * output. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "cli/child.h"
#include "cli/spreadsheet.h"

#include <clausegraph/clausegraph.h>

#include <stdio.h>

/** Let `handler` handle the signals that end a program, except those that are ignored already
 * (nohup). */
void cli_catch_end(void (*handler)(int number));

/** Remove the unfinished output, and end the program that converts an input, where the process ends
 * at once; calls only what a signal handler may. */
void cli_output_abandon(void);

typedef struct {
  const char *name; /**< NULL: standard output */
  char *place;      /**< The file that `name` leads to, NULL for devices and standard output */
  char *temporary;  /**< Name of the temporary file beside it, or NULL */
  FILE *stream;
  FILE *packed;     /**< The file, if `stream` is a pipe to a program that compresses; else NULL */
  cli_child packer; /**< That program */
  size_t unsynced;  /**< Bytes written since the disk was last asked to write them */
  int is_guarded;   /**< It is CSV for a spreadsheet */
  cli_spreadsheet cells;
} cli_output;

/** Open the output; `name` does not appear before cli_output_close().  If it ends in .gz or .zst,
 * the output is compressed. Prints a message if it fails. */
cg_status cli_output_open(cli_output *output, const char *name);

/** Guard what is written against spreadsheets, if `is_wanted` and `format` is "csv". */
void cli_output_guard(cli_output *output, int is_wanted, const char *format);

/** A cg_sink; `handle` is the output. */
cg_status cli_output_take(void *handle, cg_slice bytes);

/** Bytes collected in memory.  Zero it first. */
typedef struct {
  char *bytes; /**< The caller frees it */
  size_t length;
  size_t capacity;
} cli_held;

/** Make room for `length` bytes more, so that adding them moves nothing. */
cg_status cli_held_reserve(cli_held *held, size_t length);

/** A cg_sink; `handle` is a cli_held. */
cg_status cli_held_take(void *handle, cg_slice bytes);

/** Close the output: rename the temporary file to `name` if `status` is CG_OK, else remove it.
 * Returns `status`, or the status of a failure here, for which it prints a message. */
cg_status cli_output_close(cli_output *output, cg_status status);

#endif /* CLI_OUTPUT_H */
