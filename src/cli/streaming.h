/* SPDX-License-Identifier: Apache-2.0 */
/** @file streaming.h  The command stream. */
#ifndef CLI_STREAMING_H
#define CLI_STREAMING_H

/** Read documents from standard input, a JSON object a line, and write for each its references or
 * its graph, in order. */
int cli_command_stream(int argc, char **argv);

#endif /* CLI_STREAMING_H */
