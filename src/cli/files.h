/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file files.h  Whole files into memory. */
#ifndef CG_CLI_FILES_H
#define CG_CLI_FILES_H

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** Bytes from malloc(). */
typedef struct {
  char  *data;
  size_t length;
} cg_file;

/** Read `name`, "-" for standard input; the caller frees `data`.  Complains where it fails. */
cg_status cg_file_read(const char *name, cg_file *out);

/** Map `name`, a file of any size, into memory for reading; end with cg_file_unmap().  Complains where it fails. */
cg_status cg_file_map(const char *name, cg_slice *out);

void cg_file_unmap(cg_slice data);

#endif /* CG_CLI_FILES_H */
