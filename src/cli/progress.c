/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */

#include "cli/progress.h"

#include "cli/session.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define STEP_ON_TERMINAL 200u /* Milliseconds between two looks */
#define STEP_OF_LINES 2000u

static enum { IS_OFF = 0, IS_LINES, IS_TERMINAL } mode;
static unsigned long long shown_at;  /* Milliseconds */
static int                is_shown;  /* The line is on the terminal */

static unsigned long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (unsigned long long)t.tv_sec * 1000u + (unsigned long long)t.tv_nsec / 1000000u;
}

void cli_progress_begin(int is_wanted) {
  const int is_terminal = isatty(STDERR_FILENO);
  mode = cli_is_quiet() ? IS_OFF : is_terminal ? IS_TERMINAL : is_wanted ? IS_LINES : IS_OFF;
  shown_at = now();
}

void cli_progress_show(size_t done, size_t failed) {
  const unsigned long long time = mode ? now() : 0;
  char failures[48] = "";
  if (!mode || time - shown_at < (mode == IS_TERMINAL ? STEP_ON_TERMINAL : STEP_OF_LINES)) {
    return;
  }
  shown_at = time;
  if (failed) {
    snprintf(failures, sizeof(failures), ", %zu failed", failed);
  }
  if (mode == IS_LINES) {
    cli_complain("note: %zu document%s so far%s", done, done == 1 ? "" : "s", failures);
    return;
  }
  fprintf(stderr, "\r\033[K%zu document%s%s ...", done, done == 1 ? "" : "s", failures);
  fflush(stderr);
  is_shown = 1;
}

void cli_progress_clear(void) {
  if (is_shown) {
    fputs("\r\033[K", stderr);
    is_shown = 0;
  }
}

void cli_progress_end(void) {
  cli_progress_clear();
  mode = IS_OFF;
}
