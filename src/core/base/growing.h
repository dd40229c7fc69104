/* SPDX-License-Identifier: Apache-2.0 */
/** @file growing.h  Copies public structs, which later releases extend, from and to callers.
 *
 * A struct that a caller fills in begins with its size, a size_t. */
#ifndef CG_BASE_GROWING_H
#define CG_BASE_GROWING_H

#include "base/message.h"

#include <clausegraph/environment.h>

/** Copy the struct `given`, called `name`, to `out` of `size` bytes. Missing members are zero, as
 * is everything if `given` is NULL; the size becomes `size`, so that the copy can be passed on.
 * CG_BAD_ARGUMENT with a message if its size is not set, or if it has nonzero bytes beyond
 * `size`. */
cg_status cg_struct_take(const cg_messages *messages, const char *name, const void *given,
                         void *out, size_t size);

/** Likewise for an environment, which always gets an allocator. */
cg_status cg_environment_take(const cg_environment *given, cg_environment *out);

/** Destination of messages. */
static inline cg_messages cg_environment_messages(const cg_environment *environment) {
  return (cg_messages){environment->log, environment->log_handle};
}

/** An environment for functions called from here. */
static inline cg_environment cg_environment_of(const cg_messages *messages) {
  return (cg_environment){
    .size = sizeof(cg_environment), .log = messages->log, .log_handle = messages->handle};
}

/** Copy `own`, of `own_size` bytes, to `out` of `size` bytes, truncated or padded with zeros; all
 * zeros if `own` is NULL. Returns whether `own` is not NULL. */
int cg_struct_give(const void *own, size_t own_size, void *out, size_t size);

#endif /* CG_BASE_GROWING_H */
