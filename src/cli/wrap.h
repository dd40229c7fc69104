/* SPDX-License-Identifier: Apache-2.0 */
/** @file wrap.h  Text wrapped to lines of a width. */
#ifndef CLI_WRAP_H
#define CLI_WRAP_H

#include <clausegraph/slice.h>

#include <stdio.h>

#define CLI_WRAP_WORD 512

/** Where on the page it is.  Begin with the first three members. */
typedef struct {
  FILE *out;
  size_t width;             /**< Of a line, in characters */
  size_t indent;            /**< Of lines that are begun by wrapping */
  size_t column;            /**< Characters on the current line, without those of `word` */
  int has_gap;              /**< A space is due before `word` */
  char word[CLI_WRAP_WORD]; /**< What may go on: no space came yet */
  size_t length;
  size_t characters; /**< In `word` */
} cli_wrap;

/** Print `text`, which goes on from what was printed before, with line breaks at spaces.  What
 * steers a terminal is escaped. */
void cli_wrap_put(cli_wrap *wrap, cg_slice text);

/** Print `text` as it is: it takes no place on the line (an escape sequence for colour). */
void cli_wrap_mark(cli_wrap *wrap, const char *text);

/** Go to column `column`, on a new line if it is taken. */
void cli_wrap_go(cli_wrap *wrap, size_t column);

/** End the line. */
void cli_wrap_end(cli_wrap *wrap);

#endif /* CLI_WRAP_H */
