/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_checks.h  Checksums of a file by block, each verified when the block is first
 * used. */
#ifndef CG_REDLAND_INDEX_CHECKS_H
#define CG_REDLAND_INDEX_CHECKS_H

#include <clausegraph/clausegraph.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define CG_CHECKED_BLOCK 65536u /* Bytes */

/** A file that is being written. */
typedef struct {
  FILE *file;
  char *block;
  size_t filled;
  uint32_t *sums;
  size_t count;
  size_t capacity;
  bool is_good; /**< No write has failed yet */
} cg_checks_writer;

/** Start to write `file`. */
void cg_checks_begin(cg_checks_writer *writer, FILE *file);

void cg_checks_write(cg_checks_writer *writer, const void *bytes, size_t length);

/** Write the remaining bytes and the checksums. Returns whether all writes succeeded. */
bool cg_checks_end(cg_checks_writer *writer);

/** A file written in this way, in memory. */
typedef struct {
  const char *data;
  size_t length;    /**< Without the checksums */
  uint32_t *sums;   /**< One per block */
  uint8_t *is_seen; /**< Per block: whether it was verified or found damaged */
  bool is_damaged;  /**< Something already used may be wrong */
} cg_checks;

/** Open the file image `data` of `length` bytes without verifying the checksums. CG_BAD_INPUT if
 * the length is impossible. */
cg_status cg_checks_open(const void *data, size_t length, cg_checks *out);

/** Free the memory allocated by cg_checks_open(). */
void cg_checks_close(cg_checks *checks);

/** Verify `block` if it has not been verified; see cg_checks_use(). */
void cg_checks_verify(cg_checks *checks, size_t block);

/** Verify the blocks of the `length` bytes at `at`. Call before using them. */
static inline void cg_checks_use(cg_checks *checks, const void *at, size_t length) {
  const size_t begin = (size_t)((const char *)at - checks->data);
  for (size_t block = begin / CG_CHECKED_BLOCK;
       length && block <= (begin + length - 1) / CG_CHECKED_BLOCK; ++block) {
    if (!checks->is_seen[block]) {
      cg_checks_verify(checks, block);
    }
  }
}

#endif /* CG_REDLAND_INDEX_CHECKS_H */
