/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/timestamp.h"

#include "cli/session.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>

#define LATEST 253402300799LL /* The last second of the year 9999 */

int cli_timestamp_read(char out[CLI_TIMESTAMP_SIZE]) {
  const char *const value = getenv("SOURCE_DATE_EPOCH");
  char *end = NULL;
  struct tm parts;
  out[0] = 0;
  if (!value || !*value) {
    return CLI_EXIT_FINE;
  }
  errno = 0;
  const long long seconds = strtoll(value, &end, 10);
  const time_t instant = (time_t)seconds;
  if (errno || *end || seconds < 0 || seconds > LATEST || !gmtime_r(&instant, &parts) ||
      !strftime(out, CLI_TIMESTAMP_SIZE, "%Y-%m-%dT%H:%M:%SZ", &parts)) {
    cli_complain("SOURCE_DATE_EPOCH '%s' is not a number of seconds since 1970", value);
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}
