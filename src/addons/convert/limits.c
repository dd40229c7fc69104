/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/limits.h"

#include "addons/convert/convert.h"
#include "base/poison.h"

#include <sys/resource.h>

static void limit(int resource, rlim_t most) {
  struct rlimit both;
  if (!getrlimit(resource, &both) && both.rlim_max != RLIM_INFINITY && both.rlim_max < most) {
    most = both.rlim_max; /* Never raised */
  }
  both = (struct rlimit){most, most};
  setrlimit(resource, &both);
}

void convert_limits_set_memory(void) {
  limit(RLIMIT_CORE, 0);
#ifndef CG_HAS_POISON /* AddressSanitizer maps terabytes */
  limit(RLIMIT_DATA, (rlim_t)CONVERT_MEMORY_MB << 20);
#endif
}

void convert_limits_set(bool is_ocr) {
  convert_limits_set_memory();
  limit(RLIMIT_FSIZE, CONVERT_MOST_BYTES);
  limit(RLIMIT_CPU, is_ocr ? CONVERT_OCR_SECONDS : CONVERT_CPU_SECONDS);
}
