/* SPDX-License-Identifier: Apache-2.0 */
/** @file diff.h  The command diff. */
#ifndef CLI_DIFF_H
#define CLI_DIFF_H

/** Compare the references of two graphs. */
int cli_command_diff(int argc, char **argv);

#endif /* CLI_DIFF_H */
