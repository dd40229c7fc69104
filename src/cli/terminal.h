/* SPDX-License-Identifier: Apache-2.0 */
/** @file terminal.h  Text for people on standard output: nothing in it steers a terminal or turns
 * the direction of writing. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <clausegraph/slice.h>

/** Print `text` on one line; tabs and line ends in it become spaces. */
void cli_terminal_print(cg_slice text);

/** Characters on a line of standard output: of the terminal, of the environment variable COLUMNS,
 * or 80. */
size_t cli_terminal_width(void);

/** Whether standard output gets colours: `when` is "always", "never", or "auto" or NULL for a
 * terminal that can, unless NO_COLOR is set. */
int cli_terminal_has_color(const char *when);

#endif /* CLI_TERMINAL_H */
