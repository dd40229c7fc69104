/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_checks.h  Checksums of a file by blocks, each verified when it is first used. */
#ifndef CG_REDLAND_INDEX_CHECKS_H
#define CG_REDLAND_INDEX_CHECKS_H

#include <clausegraph/clausegraph.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define CG_CHECKED_BLOCK 65536u /* Bytes */

/** A file on its way. */
typedef struct {
  FILE     *file;
  char     *block;
  size_t    filled;
  uint32_t *sums;
  size_t    count;
  size_t    capacity;
  bool      is_good; /**< Nothing failed yet */
} cg_checks_writer;

/** Start to write `file`. */
void cg_checks_begin(cg_checks_writer *writer, FILE *file);

void cg_checks_write(cg_checks_writer *writer, const void *bytes, size_t length);

/** Write what is left and the checksums.  Returns whether all was written. */
bool cg_checks_end(cg_checks_writer *writer);

/** A file that was written so, in memory. */
typedef struct {
  const char *data;
  size_t      length;     /**< Without the checksums */
  uint32_t   *sums;       /**< One a block */
  uint8_t    *is_seen;    /**< Whether a block is verified, or found damaged */
  bool        is_damaged; /**< What was used may be wrong */
} cg_checks;

/** Look at the file `data` of `length` bytes, whose checksums are not verified yet.  CG_BAD_INPUT if no file has this length. */
cg_status cg_checks_open(const void *data, size_t length, cg_checks *out);

/** Free what cg_checks_open() took. */
void cg_checks_close(cg_checks *checks);

/** Verify `block`, once; see cg_checks_use(). */
void cg_checks_verify(cg_checks *checks, size_t block);

/** The `length` bytes at `at` are about to be used. */
static inline void cg_checks_use(cg_checks *checks, const void *at, size_t length) {
  const size_t begin = (size_t)((const char *)at - checks->data);
  for (size_t block = begin / CG_CHECKED_BLOCK; length && block <= (begin + length - 1) / CG_CHECKED_BLOCK; ++block) {
    if (!checks->is_seen[block]) {
      cg_checks_verify(checks, block);
    }
  }
}

#endif /* CG_REDLAND_INDEX_CHECKS_H */
