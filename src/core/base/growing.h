/* SPDX-License-Identifier: Apache-2.0 */
/** @file growing.h  Public structs, which later releases make longer: what callers give, and what they get.
 *
 * A struct that a caller fills in begins with its size, a size_t. */
#ifndef CG_BASE_GROWING_H
#define CG_BASE_GROWING_H

#include "base/message.h"

#include <clausegraph/environment.h>

/** Copy the struct `given`, called `name`, to `out` of `size` bytes: zero beyond the end of a shorter one, and where `given` is NULL; with
 * `size` as its size, so that it can be passed on.
 * One whose size is not set, or that has something else than zero beyond `size`, is CG_BAD_ARGUMENT with a message. */
cg_status cg_struct_take(const cg_messages *messages, const char *name, const void *given, void *out, size_t size);

/** The same of an environment, with an allocator in any case. */
cg_status cg_environment_take(const cg_environment *given, cg_environment *out);

/** Where messages go. */
static inline cg_messages cg_environment_messages(const cg_environment *environment) {
  return (cg_messages){environment->log, environment->log_handle};
}

/** An environment for functions that are called from here. */
static inline cg_environment cg_environment_of(const cg_messages *messages) {
  return (cg_environment){.size = sizeof(cg_environment), .log = messages->log, .log_handle = messages->handle};
}

/** Copy `own`, of `own_size` bytes, to `out` of `size` bytes: what is too long is cut off, the rest is zero; all of it where `own`
 * is NULL.  Returns whether there was anything to copy. */
int cg_struct_give(const void *own, size_t own_size, void *out, size_t size);

#endif /* CG_BASE_GROWING_H */
