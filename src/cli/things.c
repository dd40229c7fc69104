/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/things.h"

#include "cli/session.h"

#include <string.h>

/* Union queries return what several graphs of N-Quads state several times, so they share by
 * default. */
int cli_things_take(cg_things *things, const char *value, const char *format) {
  static const char *const names[] = {
    [CG_THINGS_INLINE] = "inline", [CG_THINGS_SHARED] = "shared", [CG_THINGS_NONE] = "none"};
  const char *const by_format =
    !strcmp(format, "nquads") ? names[CG_THINGS_SHARED] : names[CG_THINGS_INLINE];
  const char *const chosen = value ? value : by_format;
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (!strcmp(chosen, names[i])) {
      *things = (cg_things)i;
      return CLI_EXIT_FINE;
    }
  }
  cli_complain("unknown value '%s' of --things; use inline, shared or none", chosen);
  return CLI_EXIT_USAGE;
}
