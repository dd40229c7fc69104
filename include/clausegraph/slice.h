/* SPDX-License-Identifier: Apache-2.0 */
/** @file slice.h  Borrowed text, and positions in it. These structs never grow. */
#ifndef CLAUSEGRAPH_SLICE_H
#define CLAUSEGRAPH_SLICE_H

#include <stddef.h>
#include <stdint.h>

/** Borrowed bytes, UTF-8 unless stated otherwise; NUL-terminated only if stated. */
typedef struct {
  const char *data; /**< Not NULL, except in a zeroed struct */
  size_t length;    /**< In bytes */
} cg_slice;

/** Half-open span: from `begin`, before `end`. In bytes unless stated otherwise. */
typedef struct {
  uint32_t begin; /**< The first */
  uint32_t end;   /**< One past the last */
} cg_span;

/** Slice over a string literal. */
#define CG_SLICE(literal) ((cg_slice){(literal), sizeof(literal) - 1})

#endif /* CLAUSEGRAPH_SLICE_H */
