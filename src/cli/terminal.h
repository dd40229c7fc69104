/* SPDX-License-Identifier: Apache-2.0 */
/** @file terminal.h  Text for people on standard output: nothing in it steers a terminal or turns the direction of writing. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <clausegraph/slice.h>

/** Print `text` on one line; tabs and line ends in it become spaces. */
void cli_terminal_print(cg_slice text);

#endif /* CLI_TERMINAL_H */
