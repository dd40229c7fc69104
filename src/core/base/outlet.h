/* SPDX-License-Identifier: Apache-2.0 */
/** @file outlet.h  Destination of output bytes. */
#ifndef CG_BASE_OUTLET_H
#define CG_BASE_OUTLET_H

#include <clausegraph/clausegraph.h>

/** Keeps the first failure and discards everything after it. */
typedef struct {
  cg_sink sink;
  void *handle;
  cg_status status;
} cg_outlet;

/** Pass `bytes` on. */
static inline void cg_outlet_take(cg_outlet *outlet, cg_slice bytes) {
  if (!outlet->status && bytes.length) {
    outlet->status = outlet->sink(outlet->handle, bytes);
  }
}

#endif /* CG_BASE_OUTLET_H */
