/* SPDX-License-Identifier: Apache-2.0 */
/** @file files.h  Whole files into memory. */
#ifndef CLI_FILES_H
#define CLI_FILES_H

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** Bytes from malloc(). */
typedef struct {
  char *data;
  size_t length;
} cli_file;

/** Read `name`, "-" for standard input; the caller frees `data`.  Prints a message if it fails. */
cg_status cli_file_read(const char *name, cli_file *out);

/** Map `name`, a file of any size, into memory for reading, decompressed if it is of gzip or zstd;
 * end with cli_file_unmap().  Prints a message if it fails. */
cg_status cli_file_map(const char *name, cg_slice *out);

void cli_file_unmap(cg_slice data);

#endif /* CLI_FILES_H */
