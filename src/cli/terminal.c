/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/terminal.h"

#include "base/escape.h"

#include <stdio.h>

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
