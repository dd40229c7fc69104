/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/metadata_table.h"

#include "base/date.h"
#include "base/slice.h"
#include "cli/session.h"

#include <stdatomic.h>
#include <stdlib.h>

#define LONGEST_SAMPLE ((size_t)64 * 1024)

typedef struct {
  char *words; /* The cells, one after the other; from malloc() */
  cg_slice cells[CLI_COLUMN_COUNT];
  unsigned long line;
  atomic_int is_used; /* Several threads look files up */
} entry;

struct cli_metadata_table {
  const char *name; /* The caller's */
  entry *entries;   /* By file */
  size_t count;
  size_t capacity;
};

static int compare(const void *a, const void *b) {
  const entry *const first = a;
  const entry *const second = b;
  const int order = cg_slice_compare(first->cells[CLI_COLUMN_FILE], second->cells[CLI_COLUMN_FILE]);
  return order ? order : first->line < second->line ? -1 : 1;
}

static cg_slice without_dot(cg_slice file) {
  return cg_slice_has_prefix(file, CG_SLICE("./")) ? cg_slice_from(file, 2) : file;
}

static cg_status keep(entry *e, const cli_row *row) {
  size_t length = 1;
  for (size_t i = 0; i < CLI_COLUMN_COUNT; ++i) {
    length += row->cells[i].length;
  }
  char *at = malloc(length);
  *e = (entry){.words = at, .line = row->line};
  for (size_t i = 0; at && i < CLI_COLUMN_COUNT; ++i) {
    if (row->cells[i].length) {
      memcpy(at, row->cells[i].data, row->cells[i].length);
    }
    e->cells[i] = cg_slice_trim((cg_slice){at, row->cells[i].length});
    at += row->cells[i].length;
  }
  e->cells[CLI_COLUMN_FILE] = without_dot(e->cells[CLI_COLUMN_FILE]);
  return at ? CG_OK : CG_NO_MEMORY;
}

static cg_status add(cli_metadata_table *table, const char *name, const cli_row *row) {
  if (!cg_slice_trim(row->cells[CLI_COLUMN_FILE]).length) {
    cli_complain("%s:%lu: names no file", name, row->line);
    return CG_BAD_INPUT;
  }
  if (table->count == table->capacity) {
    const size_t capacity = table->capacity ? table->capacity * 2 : 256;
    entry *const grown = realloc(table->entries, capacity * sizeof(*grown));
    if (!grown) {
      return CG_NO_MEMORY;
    }
    table->entries = grown;
    table->capacity = capacity;
  }
  const cg_status status = keep(&table->entries[table->count], row);
  table->count += !status;
  return status;
}

static cg_status read_all(cli_metadata_table *table, cli_rows *rows) {
  cli_row row = {1, {{"", 0}}};
  cg_status status = CG_OK;
  while (!status && row.line) {
    status = cli_rows_next(rows, &row);
    if (!status && row.line) {
      status = add(table, rows->stream->name, &row);
    }
  }
  return status;
}

/* Two rows for one file are an error. */
static cg_status check_order(cli_metadata_table *table, const char *name) {
  if (table->count) {
    qsort(table->entries, table->count, sizeof(*table->entries), compare);
  }
  for (size_t i = 1; i < table->count; ++i) {
    const entry *const e = &table->entries[i];
    const cg_slice file = e->cells[CLI_COLUMN_FILE];
    if (cg_slice_is_equal(file, e[-1].cells[CLI_COLUMN_FILE])) {
      cli_complain("%s:%lu: names '%.*s' again, after line %lu; leave one", name, e->line,
                   (int)file.length, file.data, e[-1].line);
      return CG_BAD_INPUT;
    }
  }
  return CG_OK;
}

static cli_rows_form form_of(const char *name, cg_slice head, const cli_columns *columns) {
  const cli_rows_form form = cli_rows_find(name, head, columns);
  const char *const newline = head.length ? memchr(head.data, '\n', head.length) : NULL;
  const size_t length = newline ? (size_t)(newline - head.data) : head.length;
  return form ? form : length && memchr(head.data, '\t', length) ? CLI_ROWS_TSV : CLI_ROWS_CSV;
}

cg_status cli_metadata_table_read(const char *name, const cli_columns *columns,
                                  cli_metadata_table **out) {
  cli_stream stream;
  cli_rows rows = {.stream = NULL};
  cli_metadata_table *const table = calloc(1, sizeof(*table));
  cli_columns wanted = *columns;
  wanted.names[CLI_COLUMN_FILE] = NULL;
  *out = NULL;
  if (!table) {
    return CG_NO_MEMORY;
  }
  table->name = name;
  cg_status status = cli_stream_open(&stream, name);
  if (!status && !stream.is_regular) {
    cli_complain("%s: is not a regular file; copy it to one", name);
    status = CG_CANNOT_READ;
  }
  status = status ? status : cli_stream_fill(&stream, LONGEST_SAMPLE);
  if (!status) {
    const cli_rows_form form = form_of(name, cli_stream_bytes(&stream), &wanted);
    status = cli_rows_open(&rows, &stream, form, &wanted, CLI_COLUMN_FILE, 0);
  }
  status = status ? status : read_all(table, &rows);
  status = status ? status : check_order(table, name);
  cli_rows_close(&rows);
  cli_stream_close(&stream);
  if (status) {
    cli_metadata_table_free(table);
    return status;
  }
  *out = table;
  return CG_OK;
}

static entry *find(cli_metadata_table *table, cg_slice file) {
  size_t begin = 0;
  size_t end = table->count;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2;
    const int order = cg_slice_compare(table->entries[middle].cells[CLI_COLUMN_FILE], file);
    if (!order) {
      return &table->entries[middle];
    }
    begin = order < 0 ? middle + 1 : begin;
    end = order < 0 ? end : middle;
  }
  return NULL;
}

static void fill(cg_slice *field, cg_slice value) { *field = field->length ? *field : value; }

cg_status cli_metadata_table_find(cli_metadata_table *table, const char *name,
                                  cg_document_options *options) {
  cg_slice rest = without_dot(cg_slice_of(name));
  entry *e = find(table, rest);
  while (!e && rest.length) {
    const char *const slash = memchr(rest.data, '/', rest.length);
    rest = slash ? cg_slice_from(rest, (size_t)(slash - rest.data) + 1) : (cg_slice){"", 0};
    e = find(table, rest);
  }
  if (e) {
    const cg_slice date = e->cells[CLI_COLUMN_DATE];
    e->is_used = 1;
    if (date.length && !options->date.length && !cg_date_is_set(cg_date_read(date))) {
      cli_complain("%s:%lu: invalid date '%.*s'; write YYYY-MM-DD", table->name, e->line,
                   (int)date.length, date.data);
      return CG_BAD_INPUT;
    }
    fill(&options->symbol, e->cells[CLI_COLUMN_SYMBOL]);
    fill(&options->title, e->cells[CLI_COLUMN_TITLE]);
    fill(&options->date, date);
  }
  return CG_OK;
}

size_t cli_metadata_table_unused(const cli_metadata_table *table) {
  size_t count = 0;
  for (size_t i = 0; i < table->count; ++i) {
    count += !table->entries[i].is_used;
  }
  return count;
}

void cli_metadata_table_free(cli_metadata_table *table) {
  for (size_t i = 0; table && i < table->count; ++i) {
    free(table->entries[i].words);
  }
  free(table ? table->entries : NULL);
  free(table);
}
