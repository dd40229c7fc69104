/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */

#include "cli/progress.h"

#include "cli/session.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define STEP_ON_TERMINAL 200u /* Milliseconds between two looks */
#define STEP_OF_LINES 2000u
#define STEP_MOST 60000u
#define STEPS 20u /* A line is printed each time that a run is longer by this part */

static enum { IS_OFF = 0, IS_LINES, IS_TERMINAL } mode;
static unsigned long long shown_at; /* Milliseconds */
static unsigned long long begun_at;
static size_t expected; /* Files; 0: nobody knows */
static size_t reached;
static int is_shown; /* The line is on the terminal */

static unsigned long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (unsigned long long)t.tv_sec * 1000u + (unsigned long long)t.tv_nsec / 1000000u;
}

int cli_progress_begin(int is_wanted) {
  const int is_terminal = isatty(STDERR_FILENO);
  mode = cli_is_quiet() ? IS_OFF : is_terminal ? IS_TERMINAL : is_wanted ? IS_LINES : IS_OFF;
  begun_at = shown_at = now();
  expected = reached = 0;
  return mode != IS_OFF;
}

void cli_progress_expect(size_t files) { expected = files; }

void cli_progress_reach(size_t file) { reached = file; }

static unsigned long long step(unsigned long long elapsed) {
  const unsigned long long part = elapsed / STEPS;
  return mode == IS_TERMINAL    ? STEP_ON_TERMINAL
         : part < STEP_OF_LINES ? STEP_OF_LINES
         : part < STEP_MOST     ? part
                                : STEP_MOST;
}

/* Documents a second, and about how long it will take. */
static void describe(char *out, size_t size, size_t done, unsigned long long elapsed) {
  const unsigned long long left =
    reached && reached < expected ? elapsed * (expected - reached) / reached / 1000 : 0;
  const size_t length = (size_t)snprintf(out, size, ", %llu/s",
                                         elapsed ? (unsigned long long)done * 1000 / elapsed : 0);
  if (left >= 7200) {
    snprintf(out + length, size - length, ", %llu h left", left / 3600);
  } else if (left >= 120) {
    snprintf(out + length, size - length, ", %llu min left", left / 60);
  } else if (left) {
    snprintf(out + length, size - length, ", %llu s left", left);
  }
}

void cli_progress_show(size_t done, size_t failed) {
  const unsigned long long time = mode ? now() : 0;
  char failures[48] = "";
  char rate[96];
  if (!mode || time - shown_at < step(time - begun_at)) {
    return;
  }
  shown_at = time;
  if (failed) {
    snprintf(failures, sizeof(failures), ", %zu failed", failed);
  }
  describe(rate, sizeof(rate), done, time - begun_at);
  if (mode == IS_LINES) {
    cli_complain("note: %zu document%s so far%s%s", done, done == 1 ? "" : "s", failures, rate);
    return;
  }
  fprintf(stderr, "\r\033[K%zu document%s%s%s ...", done, done == 1 ? "" : "s", failures, rate);
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
