/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/side_file.h"

#include "base/side_file.h"
#include "cli/session.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LONGEST_NAME 4096

cg_status cli_side_file_read(const char *name, cg_slice *out, cg_document_options *options) {
  const cg_messages messages = cli_messages();
  char side[LONGEST_NAME];
  const int length = snprintf(side, sizeof(side), "%s" CG_SIDE_FILE_ENDING, name);
  *out = (cg_slice){"", 0};
  if (!strcmp(name, "-") || length >= LONGEST_NAME || access(side, F_OK)) {
    return CG_OK;
  }
  const cg_status status = cli_file_map(side, out);
  return status ? status : cg_side_file_take(side, *out, &messages, options);
}
