/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers as a table for people: columns as wide as their widest cell. */
#include "addons/redland/table.h"

#include "addons/redland/store.h"

#include "base/buffer.h"
#include "base/try.h"

/* Cells row by row, the names of the variables first. */
typedef struct {
  cg_arena *arena;
  cg_array  cells; /* cg_slice */
  uint32_t  columns;
} table;

static cg_status add_cell(table *t, const char *text) {
  const cg_slice cell = cg_arena_copy(t->arena, cg_slice_of(text ? text : ""));
  return cell.data ? cg_array_append(&t->cells, &cell) : CG_NO_MEMORY;
}

static cg_status read_rows(table *t, rasqal_query_results *results) {
  for (uint32_t i = 0; i < t->columns; ++i) {
    CG_TRY(add_cell(t, (const char *)rasqal_query_results_get_binding_name(results, (int)i)));
  }
  for (; !rasqal_query_results_finished(results); rasqal_query_results_next(results)) {
    for (uint32_t i = 0; i < t->columns; ++i) {
      rasqal_literal *const value = rasqal_query_results_get_binding_value(results, (int)i);
      CG_TRY(add_cell(t, value ? (const char *)rasqal_literal_as_string(value) : ""));
    }
  }
  return CG_OK;
}

/* Number of characters, for columns. */
static uint32_t width_of(cg_slice cell) {
  uint32_t width = 0;
  for (size_t i = 0; i < cell.length; ++i) {
    width += ((unsigned char)cell.data[i] & 0xC0) != 0x80;
  }
  return width;
}

static cg_status write_rows(const table *t, const uint32_t *widths, cg_sink sink, void *handle) {
  cg_buffer out = cg_buffer_init(t->arena);
  for (uint32_t i = 0; i < t->cells.count; ++i) {
    const cg_slice cell = *(const cg_slice *)cg_array_at(&t->cells, i);
    const bool is_last = (i + 1) % t->columns == 0;
    for (size_t k = 0; k < cell.length; ++k) {
      CG_TRY(cg_buffer_add_byte(&out, cell.data[k] == '\n' ? ' ' : cell.data[k]));
    }
    for (uint32_t pad = width_of(cell); !is_last && pad < widths[i % t->columns] + 2; ++pad) {
      CG_TRY(cg_buffer_add_byte(&out, ' '));
    }
    CG_TRY(is_last ? cg_buffer_add_byte(&out, '\n') : CG_OK);
  }
  return sink(handle, cg_buffer_slice(&out));
}

cg_status cg_store_write_table(rasqal_query_results *results, cg_sink sink, void *handle) {
  table t = {.columns = (uint32_t)rasqal_query_results_get_bindings_count(results)};
  CG_TRY(cg_arena_new(cg_allocator_default(), &t.arena));
  t.cells = cg_array_init(t.arena, sizeof(cg_slice));
  uint32_t *const widths = cg_arena_take_many(t.arena, (size_t)t.columns + 1, sizeof(*widths));
  cg_status status = widths ? read_rows(&t, results) : CG_NO_MEMORY;
  for (uint32_t i = 0; !status && i < t.cells.count; ++i) {
    const uint32_t width = width_of(*(const cg_slice *)cg_array_at(&t.cells, i));
    uint32_t *const widest = &widths[i % t.columns];
    *widest = width > *widest ? width : *widest;
  }
  status = status ? status : write_rows(&t, widths, sink, handle);
  cg_arena_free(t.arena);
  return status;
}
