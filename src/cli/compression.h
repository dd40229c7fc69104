/* SPDX-License-Identifier: Apache-2.0 */
/** @file compression.h  Compression by the programs gzip and zstd. */
#ifndef CLI_COMPRESSION_H
#define CLI_COMPRESSION_H

#include "cli/child.h"

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

/** A kind of compression. */
typedef struct {
  const char *ending;  /**< Extension of file names, ".gz" */
  const char *program; /**< Program that compresses and decompresses, "gzip" */
  const char *magic;   /**< First bytes of a file */
  size_t magic_length;
  const char *const *pack;   /**< Arguments to compress standard input to standard output */
  const char *const *unpack; /**< Arguments to decompress it */
} cli_compression;

/** The compression of a file called `name`, by its extension; NULL if it has none. */
const cli_compression *cli_compression_of_name(const char *name);

/** The compression of a file that begins with `head`, or NULL. */
const cli_compression *cli_compression_of_bytes(cg_slice head);

/** Length of `name` without the extension of a compression. */
size_t cli_compression_stem(const char *name);

/** The path of the program, found in PATH, which the caller frees; NULL if it is not installed. */
char *cli_compression_place(const cli_compression *compression);

/** Start to compress, or to decompress, from the descriptor `input` to `output`; both stay open
 * here.  `name` is for messages.  Prints a message if it fails.  The caller ends the child with
 * cli_child_end(), which returns 0 if all went well. */
cg_status cli_compression_start(const cli_compression *compression, int is_packing,
                                const char *name, int input, int output, cli_child *out);

#endif /* CLI_COMPRESSION_H */
