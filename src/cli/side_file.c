/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/side_file.h"

#include "base/date.h"
#include "base/slice.h"
#include "cli/session.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LONGEST_NAME 4096

static cg_slice *field_of(cg_document_options *options, cg_slice key) {
  if (cg_slice_is_equal(key, CG_SLICE("symbol"))) {
    return &options->symbol;
  }
  if (cg_slice_is_equal(key, CG_SLICE("title"))) {
    return &options->title;
  }
  return cg_slice_is_equal(key, CG_SLICE("date")) ? &options->date : NULL;
}

static cg_status take_line(const char *name, unsigned number, cg_slice line,
                           cg_document_options *options) {
  const cg_slice trimmed = cg_slice_trim(line);
  if (!trimmed.length || trimmed.data[0] == '#') {
    return CG_OK;
  }
  const char *const colon = memchr(trimmed.data, ':', trimmed.length);
  const size_t length = colon ? (size_t)(colon - trimmed.data) : 0;
  cg_slice *const field =
    field_of(options, cg_slice_trim((cg_slice){trimmed.data, length}));
  if (!field) {
    cli_complain("%s:%u: give 'symbol: S', 'title: T' or 'date: YYYY-MM-DD'", name, number);
    return CG_BAD_INPUT;
  }
  if (!field->length) { /* An option of the command line comes first. */
    *field = cg_slice_trim(cg_slice_from(trimmed, length + 1));
    if (field == &options->date && field->length && !cg_date_is_set(cg_date_read(*field))) {
      cli_complain("%s:%u: invalid date '%.*s'; write YYYY-MM-DD", name, number, (int)field->length, field->data);
      return CG_BAD_INPUT;
    }
  }
  return CG_OK;
}

cg_status cli_side_file_read(const char *name, cg_slice *out, cg_document_options *options) {
  char side[LONGEST_NAME];
  const int length = snprintf(side, sizeof(side), "%s.meta", name);
  *out = (cg_slice){"", 0};
  if (!strcmp(name, "-") || length >= LONGEST_NAME || access(side, F_OK)) {
    return CG_OK;
  }
  cg_status status = cli_file_map(side, out);
  cg_slice rest = *out;
  for (unsigned number = 1; !status && rest.length; ++number) {
    const char *const newline = memchr(rest.data, '\n', rest.length);
    const size_t end = newline ? (size_t)(newline - rest.data) : rest.length;
    status = take_line(side, number, (cg_slice){rest.data, end}, options);
    rest = cg_slice_from(rest, newline ? end + 1 : end);
  }
  return status;
}
