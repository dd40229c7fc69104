/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/spreadsheet.h"

#include "base/escape.h"

#include <string.h>

cg_status cli_spreadsheet_end(cli_spreadsheet *s, cg_sink sink, void *handle) {
  const cg_slice held = {s->held, s->length};
  const cg_status status = cg_is_formula(held) ? sink(handle, (cg_slice){"'", 1}) : CG_OK;
  s->length = 0;
  return status || !held.length ? status : sink(handle, held);
}

/* Whether `c` is not of the cell's text. */
static int ends_cell(const cli_spreadsheet *s, char c) {
  return s->is_quoted ? c == '"' : c == ',' || c == '\r' || c == '\n';
}

static void step(cli_spreadsheet *s, char c) {
  if (c == '"') {
    s->is_quoted = !s->is_quoted; /* Of "" each does it */
  } else if (!s->is_quoted && (c == ',' || c == '\r' || c == '\n')) {
    s->is_inside = 0;
  } else {
    s->is_inside = 1;
  }
}

cg_status cli_spreadsheet_put(cli_spreadsheet *s, cg_slice bytes, cg_sink sink, void *handle) {
  size_t begin = 0; /* Of what is not passed on yet */
  cg_status status = CG_OK;
  for (size_t i = 0; !status && i < bytes.length; ++i) {
    const char c = bytes.data[i];
    const int may_begin = !s->is_inside && memchr("=+-@\t\r", c, 6) && !ends_cell(s, c);
    if (s->length && (ends_cell(s, c) || s->length == sizeof(s->held))) {
      status = cli_spreadsheet_end(s, sink, handle);
      begin = i;
    } else if (s->length || may_begin) {
      if (!s->length && i > begin) {
        status = sink(handle, (cg_slice){bytes.data + begin, i - begin});
      }
      s->held[s->length++] = c;
      begin = i + 1;
    }
    step(s, c);
  }
  return status || begin == bytes.length
           ? status
           : sink(handle, (cg_slice){bytes.data + begin, bytes.length - begin});
}
