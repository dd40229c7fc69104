/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/limits.h"

#include "addons/convert/convert.h"
#include "base/limit.h"
#include "base/poison.h"

void convert_limits_set_memory(void) {
  cg_limit(RLIMIT_CORE, 0);
#ifndef CG_HAS_POISON /* AddressSanitizer maps terabytes */
  cg_limit(RLIMIT_DATA, (rlim_t)CONVERT_MEMORY_MB << 20);
#endif
}

void convert_limits_set(bool is_ocr) {
  convert_limits_set_memory();
  cg_limit(RLIMIT_FSIZE, CONVERT_MOST_BYTES);
  cg_limit(RLIMIT_CPU, is_ocr ? CONVERT_OCR_SECONDS : CONVERT_CPU_SECONDS);
}
