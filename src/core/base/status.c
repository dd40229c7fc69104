/* SPDX-License-Identifier: Apache-2.0 */
#include <clausegraph/status.h>

#include <stddef.h>

const char *cg_status_text(cg_status status) {
  static const char *const texts[] = {
    [CG_OK] = "done",
    [CG_NO_MEMORY] = "out of memory",
    [CG_BAD_ARGUMENT] = "bad argument",
    [CG_BAD_INPUT] = "input is not a readable text",
    [CG_CANNOT_READ] = "cannot read",
    [CG_CANNOT_WRITE] = "cannot write",
    [CG_BAD_PACK] = "invalid data pack",
    [CG_INTERNAL] = "internal error",
  };
  return (size_t)status < sizeof(texts) / sizeof(texts[0]) ? texts[status] : "unknown status";
}
