/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CG_BASE_TRY_H
#define CG_BASE_TRY_H

#include <clausegraph/status.h>

/** Return early with the status of `call` unless it is CG_OK. */
#define CG_TRY(call)                                                                               \
  do {                                                                                             \
    const cg_status try_status = (call);                                                           \
    if (try_status) {                                                                              \
      return try_status;                                                                           \
    }                                                                                              \
  } while (0)

#endif /* CG_BASE_TRY_H */
