/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file files.h  Whole files into memory. */
#ifndef CG_CLI_FILES_H
#define CG_CLI_FILES_H

#include <clausegraph/status.h>

#include <stddef.h>

/** Bytes from malloc(). */
typedef struct {
  char  *data;
  size_t length;
} cg_file;

/** Read `name`, "-" for standard input; the caller frees `data`.  Complains where it fails. */
cg_status cg_file_read(const char *name, cg_file *out);

#endif /* CG_CLI_FILES_H */
