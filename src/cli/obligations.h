/* SPDX-License-Identifier: Apache-2.0 */
/** @file obligations.h  The command obligations. */
#ifndef CLI_OBLIGATIONS_H
#define CLI_OBLIGATIONS_H

/** List who must do what, for whom, by when. */
int cli_command_obligations(int argc, char **argv);

#endif /* CLI_OBLIGATIONS_H */
