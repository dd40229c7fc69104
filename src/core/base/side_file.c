/* SPDX-License-Identifier: Apache-2.0 */
#include "base/side_file.h"

#include "base/date.h"
#include "base/try.h"

static cg_slice *field_of(cg_document_options *options, cg_slice key) {
  if (cg_slice_is_equal(key, CG_SLICE("symbol"))) {
    return &options->symbol;
  }
  if (cg_slice_is_equal(key, CG_SLICE("title"))) {
    return &options->title;
  }
  return cg_slice_is_equal(key, CG_SLICE("date")) ? &options->date : NULL;
}

static cg_status take_line(const char *name, uint32_t number, cg_slice line,
                           const cg_messages *messages, cg_document_options *options) {
  const cg_slice trimmed = cg_slice_trim(line);
  if (!trimmed.length || trimmed.data[0] == '#') {
    return CG_OK;
  }
  const char *const colon = memchr(trimmed.data, ':', trimmed.length);
  const size_t length = colon ? (size_t)(colon - trimmed.data) : 0;
  cg_slice *const field = field_of(options, cg_slice_trim((cg_slice){trimmed.data, length}));
  if (!field) {
    return cg_fail(messages, CG_BAD_INPUT, name, number,
                   "give 'symbol: S', 'title: T' or 'date: YYYY-MM-DD'");
  }
  if (!field->length) { /* The caller's value takes precedence. */
    *field = cg_slice_trim(cg_slice_from(trimmed, length + 1));
    if (field == &options->date && field->length && !cg_date_is_set(cg_date_read(*field))) {
      return cg_fail(messages, CG_BAD_INPUT, name, number, "invalid date '%.*s'; write YYYY-MM-DD",
                     (int)field->length, field->data);
    }
  }
  return CG_OK;
}

cg_status cg_side_file_take(const char *name, cg_slice text, const cg_messages *messages,
                            cg_document_options *options) {
  for (uint32_t number = 1; text.length; ++number) {
    const char *const newline = memchr(text.data, '\n', text.length);
    const size_t end = newline ? (size_t)(newline - text.data) : text.length;
    CG_TRY(take_line(name, number, (cg_slice){text.data, end}, messages, options));
    text = cg_slice_from(text, newline ? end + 1 : end);
  }
  return CG_OK;
}
