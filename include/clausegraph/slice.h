/* SPDX-License-Identifier: Apache-2.0 */
/** @file slice.h  Text that somebody else owns, and places in it. */
#ifndef CLAUSEGRAPH_SLICE_H
#define CLAUSEGRAPH_SLICE_H

#include <stddef.h>
#include <stdint.h>

/** Borrowed bytes, UTF-8 unless said otherwise, never NUL-terminated. */
typedef struct {
  const char *data;
  size_t      length; /**< In bytes */
} cg_slice;

/** Half-open span of byte offsets. */
typedef struct {
  uint32_t begin;
  uint32_t end;
} cg_span;

/** Slice over a string literal. */
#define CG_SLICE(literal) ((cg_slice){(literal), sizeof(literal) - 1})

#endif /* CLAUSEGRAPH_SLICE_H */
