/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE 1 /* O_TMPFILE */
#include "addons/convert/limits.h"

#include "addons/convert/convert.h"
#include "base/confine.h"
#include "base/limit.h"
#include "base/poison.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define SECONDS 60
#define SECONDS_OF_OCR 3600
#define MEGABYTES 224 /* 256 with code and files */

convert_limits convert_limits_default(bool is_ocr) {
  return (convert_limits){is_ocr ? SECONDS_OF_OCR : SECONDS, MEGABYTES};
}

unsigned long convert_limits_patience(const convert_limits *limits) {
  return limits->seconds + limits->seconds / 2;
}

void convert_limits_set_memory(const convert_limits *limits) {
  cg_limit(RLIMIT_CORE, 0);
#ifndef CG_HAS_POISON /* AddressSanitizer maps terabytes */
  if (limits->megabytes) {
    cg_limit(RLIMIT_DATA, (rlim_t)limits->megabytes << 20);
  }
#else
  (void)limits;
#endif
}

void convert_limits_set(const convert_limits *limits) {
  convert_limits_set_memory(limits);
  cg_limit(RLIMIT_FSIZE, CONVERT_MOST_BYTES);
  if (limits->seconds) {
    cg_limit(RLIMIT_CPU, limits->seconds);
  }
}

void convert_limits_confine(void) {
#ifdef O_TMPFILE
  /* As tmpfile(), but without a name if the system supports it */
  const int nameless = open(P_tmpdir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (nameless >= 0) {
    close(nameless);
    cg_confine(CG_MAY_READ | CG_MAY_RUN | CG_MAY_KEEP);
  }
#endif
}
