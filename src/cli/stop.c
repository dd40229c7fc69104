/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/stop.h"

#include "cli/child.h"
#include "cli/output.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>

static atomic_int came;
static int is_caught;

static void note(int number) {
  if (came) {
    cli_output_abandon();
    signal(number, SIG_DFL);
    raise(number);
  }
  came = number;
  cli_child_kill();
}

void cli_stop_catch(void) {
  static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
  struct sigaction action = {.sa_handler = note}; /* Without SA_RESTART: reading from a pipe ends */
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    struct sigaction before;
    if (!sigaction(numbers[i], NULL, &before) && before.sa_handler != SIG_IGN) {
      sigaction(numbers[i], &action, NULL);
    }
  }
  is_caught = 1;
}

int cli_stop_is_caught(void) { return is_caught; }

int cli_stop_signal(void) { return came; }

void cli_stop_end(void) {
  const int number = came;
  if (number) {
    fflush(NULL);
    signal(number, SIG_DFL);
    raise(number);
  }
}
