/* SPDX-License-Identifier: Apache-2.0 */
#include "base/growing.h"

#include "base/arena.h"
#include "base/try.h"

#include <stdbool.h>
#include <string.h>

static bool is_zero(const char *bytes, size_t length) {
  size_t i = 0;
  while (i < length && !bytes[i]) {
    ++i;
  }
  return i == length;
}

cg_status cg_struct_take(const cg_messages *messages, const char *name, const void *given,
                         void *out, size_t size) {
  size_t length = 0;
  memset(out, 0, size);
  memcpy(out, &size, sizeof(size));
  if (!given) {
    return CG_OK;
  }
  memcpy(&length, given, sizeof(length));
  if (length < sizeof(length)) {
    return cg_fail(messages, CG_BAD_ARGUMENT, name, 0,
                   "its size is not set; begin with the initializer of this type");
  }
  if (length > size && !is_zero((const char *)given + size, length - size)) {
    return cg_fail(
      messages, CG_BAD_ARGUMENT, name, 0,
      "has a setting that this version of the library does not support; update the library");
  }
  memcpy(out, given, length < size ? length : size);
  memcpy(out, &size, sizeof(size));
  return CG_OK;
}

cg_status cg_environment_take(const cg_environment *given, cg_environment *out) {
  static const cg_messages none = {NULL, NULL};
  CG_TRY(cg_struct_take(&none, "cg_environment", given, out, sizeof(*out)));
  out->allocator = out->allocator ? out->allocator : cg_allocator_default();
  return CG_OK;
}

int cg_struct_give(const void *own, size_t own_size, void *out, size_t size) {
  const size_t length = !own ? 0 : own_size < size ? own_size : size;
  memset(out, 0, size);
  if (length) {
    memcpy(out, own, length);
  }
  return own != NULL;
}
