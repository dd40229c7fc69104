/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/terminal.h"

#include "base/escape.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define WIDTH_DEFAULT 80u
#define WIDTH_LEAST 40u

static cg_status print(void *handle, cg_slice bytes) {
  (void)handle;
  for (size_t i = 0; i < bytes.length; ++i) {
    const char c = bytes.data[i];
    putchar(c == '\t' || c == '\n' ? ' ' : c);
  }
  return CG_OK; /* cli_finish_output() sees errors */
}

void cli_terminal_print(cg_slice text) {
  cg_outlet outlet = {print, NULL, CG_OK};
  cg_escape_put(&outlet, text, &cg_escape_terminal);
}

size_t cli_terminal_width(void) {
  struct winsize size;
  const char *const columns = getenv("COLUMNS");
  size_t width = !ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) ? size.ws_col : 0;
  width = !width && columns ? (size_t)strtoul(columns, NULL, 10) : width;
  width = width ? width : WIDTH_DEFAULT;
  return width < WIDTH_LEAST ? WIDTH_LEAST : width;
}

int cli_terminal_has_color(const char *when) {
  const char *const no_color = getenv("NO_COLOR");
  const char *const term = getenv("TERM");
  if (when && strcmp(when, "auto") != 0) {
    return !strcmp(when, "always");
  }
  return isatty(STDOUT_FILENO) && !(no_color && *no_color) && term && strcmp(term, "dumb") != 0;
}
