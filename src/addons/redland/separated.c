/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/separated.h"

#include "base/try.h"

/* Append `text` as a field, quoted if necessary. */
static cg_status add_field(cg_buffer *out, cg_slice text) {
  const bool is_quoted =
    memchr(text.data, '"', text.length) || memchr(text.data, ',', text.length) ||
    memchr(text.data, '\n', text.length) || memchr(text.data, '\r', text.length);
  CG_TRY(is_quoted ? cg_buffer_add_byte(out, '"') : CG_OK);
  for (size_t i = 0; i < text.length; ++i) {
    CG_TRY(text.data[i] == '"' ? cg_buffer_add_byte(out, '"') : CG_OK);
    CG_TRY(cg_buffer_add_byte(out, text.data[i]));
  }
  return is_quoted ? cg_buffer_add_byte(out, '"') : CG_OK;
}

static cg_status add_row(rasqal_query_results *results, bool is_head, cg_buffer *out) {
  const int count = rasqal_query_results_get_bindings_count(results);
  for (int i = 0; i < count; ++i) {
    rasqal_literal *const value =
      is_head ? NULL : rasqal_query_results_get_binding_value(results, i);
    const unsigned char *const text = is_head ? rasqal_query_results_get_binding_name(results, i)
                                      : value ? rasqal_literal_as_string(value)
                                              : NULL;
    CG_TRY(i ? cg_buffer_add_byte(out, ',') : CG_OK);
    CG_TRY(value && value->type == RASQAL_LITERAL_BLANK ? cg_buffer_add(out, CG_SLICE("_:"))
                                                        : CG_OK);
    CG_TRY(add_field(out, cg_slice_of((const char *)text)));
  }
  return cg_buffer_add(out, CG_SLICE("\r\n"));
}

cg_status cg_store_write_csv(cg_store *store, rasqal_query_results *results, cg_buffer *out,
                             cg_sink sink, void *handle) {
  CG_TRY(add_row(results, true, out));
  for (; !rasqal_query_results_finished(results); rasqal_query_results_next(results)) {
    CG_TRY(cg_store_count_row(store, results));
    CG_TRY(add_row(results, false, out));
    CG_TRY(sink(handle, cg_buffer_slice(out)));
    out->length = 0;
  }
  return sink(handle, cg_buffer_slice(out));
}
