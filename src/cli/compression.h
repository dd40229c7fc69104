/* SPDX-License-Identifier: Apache-2.0 */
/** @file compression.h  Files compressed with gzip and zstd, by these programs. */
#ifndef CLI_COMPRESSION_H
#define CLI_COMPRESSION_H

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <sys/types.h>

/** A kind of compression. */
typedef struct {
  const char *ending;      /**< Of file names, ".gz" */
  const char *program;     /**< That does it, "gzip" */
  const char *magic;       /**< First bytes of a file */
  size_t      magic_length;
  const char *const *pack;   /**< Arguments to compress standard input to standard output */
  const char *const *unpack; /**< Arguments to decompress it */
} cli_compression;

/** The compression that `name` ends with, or NULL. */
const cli_compression *cli_compression_of_name(const char *name);

/** The compression whose files begin as `head` does, or NULL. */
const cli_compression *cli_compression_of_bytes(cg_slice head);

/** Length of `name` without the ending of a compression. */
size_t cli_compression_stem(const char *name);

/** The place of the program, from PATH; NULL where there is none.  From malloc(). */
char *cli_compression_place(const cli_compression *compression);

/** Start to compress, or to decompress, from the descriptor `input` to `output`; both stay open here.  `name` is for
 * messages; complains where it fails. */
cg_status cli_compression_start(const cli_compression *compression, int is_packing, const char *name, int input, int output,
                                pid_t *out);

/** Wait for its end.  CG_INTERNAL where it failed, which is for the caller to tell. */
cg_status cli_compression_wait(pid_t pid);

#endif /* CLI_COMPRESSION_H */
