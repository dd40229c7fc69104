/* SPDX-License-Identifier: Apache-2.0 */
/* Query results as a table for people: each column is as wide as its widest cell. */
#include "addons/redland/table.h"

#include "addons/redland/store.h"

#include "base/buffer.h"
#include "base/escape.h"
#include "base/try.h"

/* Cells row by row; the first row has the names of the variables. */
typedef struct {
  cg_arena *arena;
  cg_array cells; /* cg_slice */
  uint32_t columns;
  uint32_t most; /* Maximum characters per cell; 0: no limit */
} table;

/* Number of characters, for columns. */
static uint32_t width_of(cg_slice cell) {
  uint32_t width = 0;
  for (size_t i = 0; i < cell.length; ++i) {
    width += ((unsigned char)cell.data[i] & 0xC0) != 0x80;
  }
  return width;
}

/* Where the character after the first `count` characters begins. */
static size_t place_after(cg_slice cell, uint32_t count) {
  size_t at = 0;
  while (at < cell.length && (count || ((unsigned char)cell.data[at] & 0xC0) == 0x80)) {
    count -= count && ((unsigned char)cell.data[at] & 0xC0) != 0x80;
    ++at;
  }
  return at;
}

/* `text` cut to at most `t->most` characters. An IRI is cut at the front, because its end says
 * more. */
static cg_slice shorten(const table *t, cg_slice text) {
  const uint32_t width = width_of(text);
  if (!t->most || width <= t->most) {
    return cg_arena_copy(t->arena, text);
  }
  const bool is_iri = cg_slice_has_prefix(text, CG_SLICE("http://")) ||
                      cg_slice_has_prefix(text, CG_SLICE("https://"));
  const cg_slice end = cg_slice_from(text, place_after(text, width - t->most + 1));
  const cg_slice begin = {text.data, place_after(text, t->most - 1)};
  const cg_slice pieces[] = {is_iri ? CG_SLICE("…") : begin, is_iri ? end : CG_SLICE("…")};
  return cg_join(t->arena, pieces, 2);
}

/* Add a cell: on one line, without control sequences for the terminal. */
static cg_status add_cell(table *t, const char *text) {
  cg_buffer shown = cg_buffer_init(t->arena);
  cg_outlet escaped = {cg_buffer_take, &shown, CG_OK};
  cg_escape_put(&escaped, cg_slice_of(text ? text : ""), &cg_escape_terminal);
  CG_TRY(escaped.status);
  for (size_t i = 0; i < shown.length; ++i) {
    shown.data[i] = cg_is_space(shown.data[i]) ? ' ' : shown.data[i];
  }
  const cg_slice cell = shorten(t, cg_buffer_slice(&shown));
  return cell.data ? cg_array_append(&t->cells, &cell) : CG_NO_MEMORY;
}

static cg_status read_rows(table *t, cg_store *store, rasqal_query_results *results) {
  for (uint32_t i = 0; i < t->columns; ++i) {
    CG_TRY(add_cell(t, (const char *)rasqal_query_results_get_binding_name(results, (int)i)));
  }
  for (; !rasqal_query_results_finished(results); rasqal_query_results_next(results)) {
    CG_TRY(cg_store_count_row(store, results));
    for (uint32_t i = 0; i < t->columns; ++i) {
      rasqal_literal *const value = rasqal_query_results_get_binding_value(results, (int)i);
      CG_TRY(add_cell(t, value ? (const char *)rasqal_literal_as_string(value) : ""));
    }
  }
  return CG_OK;
}

static cg_status write_rows(const table *t, const uint32_t *widths, cg_sink sink, void *handle) {
  cg_buffer out = cg_buffer_init(t->arena);
  for (uint32_t i = 0; i < t->cells.count; ++i) {
    const cg_slice cell = *(const cg_slice *)cg_array_at(&t->cells, i);
    const bool is_last = (i + 1) % t->columns == 0;
    CG_TRY(cg_buffer_add(&out, cell));
    for (uint32_t pad = width_of(cell); !is_last && pad < widths[i % t->columns] + 2; ++pad) {
      CG_TRY(cg_buffer_add_byte(&out, ' '));
    }
    CG_TRY(is_last ? cg_buffer_add_byte(&out, '\n') : CG_OK);
  }
  return sink(handle, cg_buffer_slice(&out));
}

cg_status cg_store_write_table(cg_store *store, rasqal_query_results *results, uint32_t most,
                               cg_sink sink, void *handle) {
  table t = {.columns = (uint32_t)rasqal_query_results_get_bindings_count(results), .most = most};
  CG_TRY(cg_arena_new(cg_allocator_default(), &t.arena));
  t.cells = cg_array_init(t.arena, sizeof(cg_slice));
  uint32_t *const widths = cg_arena_take_many(t.arena, (size_t)t.columns + 1, sizeof(*widths));
  cg_status status = widths ? read_rows(&t, store, results) : CG_NO_MEMORY;
  for (uint32_t i = 0; !status && i < t.cells.count; ++i) {
    const uint32_t width = width_of(*(const cg_slice *)cg_array_at(&t.cells, i));
    uint32_t *const widest = &widths[i % t.columns];
    *widest = width > *widest ? width : *widest;
  }
  status = status ? status : write_rows(&t, widths, sink, handle);
  cg_arena_free(t.arena);
  return status;
}
