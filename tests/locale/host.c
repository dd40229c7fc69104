/* SPDX-License-Identifier: Apache-2.0 */
/* A host that sets its locale before anything else, as most programs with a window do.  Loaded
 * before the libraries. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((constructor)) static void take_locale(void) {
  char number[16];
  const char *const found = setlocale(LC_ALL, "");
  snprintf(number, sizeof(number), "%.1f", 0.5);
  if (!found || strcmp(number, "0,5")) {
    fputs("host: the locale has no comma\n", stderr);
    _Exit(99);
  }
}
