/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/rows.h"

#include "base/slice.h"
#include "cli/cells.h"
#include "cli/session.h"

#include <stdlib.h>

#define FIRST_FILL ((size_t)64 * 1024)
#define LARGEST ((size_t)32 * 1024 * 1024) /* Of a row */
#define LONGEST_HEADER ((size_t)64 * 1024)
#define NAMES_MOST 6

/* Usual names of columns, compared without regard to case. */
static const char *const usual[CLI_COLUMN_COUNT][NAMES_MOST] = {
  [CLI_COLUMN_TEXT] = {"text", "full_text", "fulltext", "body", "content", "raw_text"},
  [CLI_COLUMN_SYMBOL] = {"symbol", "document_symbol", "doc_symbol", "un_symbol", "undl_symbol",
                         NULL},
  [CLI_COLUMN_TITLE] = {"title", "document_title", "doc_title", NULL},
  [CLI_COLUMN_DATE] = {"date", "adopted", "date_adopted", "adoption_date", "adopted_on", NULL},
  [CLI_COLUMN_FILE] = {"file", "filename", "file_name", "path", NULL},
};

const char *cli_column_name(cli_column column) {
  static const char *const names[CLI_COLUMN_COUNT] = {"text", "symbol", "title", "date", "file"};
  return names[column];
}

/* The `n`-th of the names that mean `column`; NULL past the last. */
static const char *name_at(const cli_columns *columns, size_t column, size_t n) {
  const char *const given = columns->names[column];
  return given ? (n ? NULL : given) : n < NAMES_MOST ? usual[column][n] : NULL;
}

int cli_columns_have(const cli_columns *columns, cli_column column, cg_slice name) {
  const cg_slice trimmed = cg_slice_trim(name);
  for (size_t n = 0; name_at(columns, column, n); ++n) {
    if (cg_slice_is_alike(trimmed, cg_slice_of(name_at(columns, column, n)))) {
      return 1;
    }
  }
  return 0;
}

/* --- Which form */

static int ends_with(cg_slice name, const char *ending) {
  const cg_slice end = cg_slice_of(ending);
  return name.length > end.length &&
         cg_slice_is_alike(cg_slice_from(name, name.length - end.length), end);
}

static cli_rows_form form_of_name(cg_slice name) {
  static const struct {
    const char *ending;
    cli_rows_form form;
  } endings[] = {{".csv", CLI_ROWS_CSV},     {".tsv", CLI_ROWS_TSV},
                 {".tab", CLI_ROWS_TSV},     {".jsonl", CLI_ROWS_JSON},
                 {".ndjson", CLI_ROWS_JSON}, {".jsonlines", CLI_ROWS_JSON}};
  for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    if (ends_with(name, endings[i].ending)) {
      return endings[i].form;
    }
  }
  return CLI_ROWS_NONE;
}

static cg_slice first_line(cg_slice head) {
  const cg_slice bytes =
    cg_slice_has_prefix(head, CG_SLICE("\xEF\xBB\xBF")) ? cg_slice_from(head, 3) : head;
  const char *const newline = bytes.length ? memchr(bytes.data, '\n', bytes.length) : NULL;
  return (cg_slice){bytes.data, newline ? (size_t)(newline - bytes.data) : bytes.length};
}

/* Whether the cells of `line` name the text and something else that tables have. */
static int is_header(cg_slice line, char separator, const cli_columns *columns) {
  size_t found[CLI_COLUMN_COUNT] = {0};
  size_t count = 0;
  for (cg_slice rest = line;;) {
    const char *const end = rest.length ? memchr(rest.data, separator, rest.length) : NULL;
    cg_slice cell =
      cg_slice_trim((cg_slice){rest.data, end ? (size_t)(end - rest.data) : rest.length});
    if (cell.length > 1 && cell.data[0] == '"' && cell.data[cell.length - 1] == '"') {
      cell = (cg_slice){cell.data + 1, cell.length - 2};
    }
    for (size_t column = 0; column < CLI_COLUMN_COUNT; ++column) {
      if (!found[column] && cli_columns_have(columns, (cli_column)column, cell)) {
        found[column] = 1;
        ++count;
      }
    }
    if (!end) {
      return found[CLI_COLUMN_TEXT] && (count > 1 || columns->names[CLI_COLUMN_TEXT]);
    }
    rest = cg_slice_from(rest, (size_t)(end - rest.data) + 1);
  }
}

cli_rows_form cli_rows_find(const char *name, cg_slice head, const cli_columns *columns) {
  static const char *const packed[] = {".gz", ".xz", ".zst", ".bz2"};
  cg_slice stem = cg_slice_of(name);
  for (size_t i = 0; i < sizeof(packed) / sizeof(packed[0]); ++i) {
    stem.length -= ends_with(stem, packed[i]) ? strlen(packed[i]) : 0;
  }
  const cli_rows_form form = form_of_name(stem);
  const cg_slice line = first_line(head);
  if (form || line.length > LONGEST_HEADER) {
    return form;
  }
  const cg_slice trimmed = cg_slice_trim(line);
  if (cg_slice_has_prefix(trimmed, CG_SLICE("{\"")) && trimmed.data[trimmed.length - 1] == '}') {
    return CLI_ROWS_JSON;
  }
  return is_header(line, '\t', columns)                                   ? CLI_ROWS_TSV
         : is_header(line, ',', columns) || is_header(line, ';', columns) ? CLI_ROWS_CSV
                                                                          : CLI_ROWS_NONE;
}

/* --- CSV and TSV */

/* The stream has reported why it broke off. */
static cg_status fail(const cli_rows *rows, cg_status status, const char *text) {
  const cli_stream *const stream = rows->stream;
  const int is_last =
    stream->is_ended && (!rows->drop || rows->drop == cli_stream_bytes(stream).length);
  if (is_last && stream->is_broken && stream->is_broken(stream->handle)) {
    return CG_CANNOT_READ;
  }
  cli_complain("%s:%lu: %s", rows->stream->name, rows->line, text);
  return status;
}

/* Takes the `index`-th cell of a row. */
typedef void (*take_cell)(cli_rows *rows, size_t index, cg_slice cell, cli_row *row);

/* The row at the start of `bytes`: its length, cells given to `take`. */
static cli_cell_end read_cells(cli_rows *rows, cg_slice bytes, int is_whole, take_cell take,
                               cli_row *row, size_t *length) {
  size_t used = 0;
  *length = 0;
  for (size_t index = 0;; ++index) {
    size_t cell_length = 0;
    size_t taken = 0;
    const cli_cell_end end = cli_cell_read(cg_slice_from(bytes, *length), rows->separator, is_whole,
                                           rows->unescaped.bytes + used, &cell_length, &taken);
    if (end == CLI_CELL_OPEN || end == CLI_CELL_BAD) {
      return end;
    }
    take(rows, index, (cg_slice){rows->unescaped.bytes + used, cell_length}, row);
    used += cell_length;
    *length += taken;
    if (end == CLI_CELL_LAST) {
      return end;
    }
  }
}

static unsigned long count_lines(cg_slice bytes) {
  unsigned long count = 0;
  for (size_t i = 0; i < bytes.length; ++i) {
    count += bytes.data[i] == '\n';
  }
  return count;
}

/* Read until a whole row of cells is there; it is the next to be dropped. */
static cg_status next_cells(cli_rows *rows, take_cell take, cli_row *row) {
  for (size_t wanted = FIRST_FILL;; wanted *= 2) {
    cg_status status = cli_stream_fill(rows->stream, wanted);
    const cg_slice bytes = cli_stream_bytes(rows->stream);
    status = status ? status : cli_held_reserve(&rows->unescaped, bytes.length + 1);
    row->line = 0;
    if (status || !bytes.length) {
      return status;
    }
    size_t length = 0;
    row->line = rows->line;
    const cli_cell_end end = read_cells(rows, bytes, rows->stream->is_ended, take, row, &length);
    if (end == CLI_CELL_LAST) {
      rows->drop = length;
      rows->line += count_lines((cg_slice){bytes.data, length});
      return CG_OK;
    }
    if (end == CLI_CELL_BAD) {
      return fail(rows, CG_CANNOT_READ,
                  "text after a closing quote; double the quotes inside a cell (RFC 4180)");
    }
    if (rows->stream->is_ended) {
      return fail(rows, CG_CANNOT_READ,
                  "a quote is not closed; double the quotes inside a cell (RFC 4180)");
    }
    if (bytes.length > LARGEST) {
      return fail(rows, CG_CANNOT_READ, "a row of more than 32 MiB; is a quote not closed?");
    }
  }
}

static void take_name(cli_rows *rows, size_t index, cg_slice cell, cli_row *row) {
  (void)row;
  for (size_t column = 0; column < CLI_COLUMN_COUNT; ++column) {
    if (rows->places[column] == CLI_ROWS_NOWHERE &&
        cli_columns_have(&rows->wanted, (cli_column)column, cell)) {
      rows->places[column] = index;
    }
  }
}

static void take_value(cli_rows *rows, size_t index, cg_slice cell, cli_row *row) {
  for (size_t column = 0; column < CLI_COLUMN_COUNT; ++column) {
    if (rows->places[column] == index) {
      row->cells[column] = cell;
    }
  }
}

/* --- JSON Lines */

/* The next line, without its end; what is too long is dropped, and CG_BAD_INPUT. */
static cg_status next_line(cli_rows *rows, cg_slice *line) {
  int is_long = 0;
  for (size_t wanted = FIRST_FILL;; wanted *= 2) {
    const cg_status status = cli_stream_fill(rows->stream, wanted);
    const cg_slice bytes = cli_stream_bytes(rows->stream);
    const char *const newline = bytes.length ? memchr(bytes.data, '\n', bytes.length) : NULL;
    if (status) {
      return status;
    }
    if (newline || rows->stream->is_ended) {
      *line = (cg_slice){bytes.data, newline ? (size_t)(newline - bytes.data) : bytes.length};
      rows->drop = line->length + (newline != NULL);
      return is_long || line->length > LARGEST
               ? fail(rows, CG_BAD_INPUT, "a row of more than 32 MiB")
               : CG_OK;
    }
    if (bytes.length > LARGEST) {
      is_long = 1;
      cli_stream_drop(rows->stream, bytes.length);
      wanted = FIRST_FILL;
    }
  }
}

static cg_status take_members(cli_rows *rows, cg_slice line, cli_row *row) {
  size_t used = 0;
  size_t at = 0;
  cg_status status = cli_held_reserve(&rows->unescaped, line.length + 1);
  if (status) {
    return status;
  }
  for (;;) {
    cli_json_member member;
    const cli_cell_end end = cli_json_next(line, &at, rows->unescaped.bytes + used, &member);
    if (end != CLI_CELL_MORE) {
      return end == CLI_CELL_LAST && !cg_slice_trim(cg_slice_from(line, at)).length
               ? CG_OK
               : fail(rows, CG_BAD_INPUT,
                      "is not an object of JSON; write one a line (jq -c '.[]')");
    }
    for (size_t column = 0; column < CLI_COLUMN_COUNT; ++column) {
      if (cli_columns_have(&rows->wanted, (cli_column)column, member.name) &&
          !row->cells[column].length) {
        row->cells[column] = member.value;
      }
    }
    used = at; /* More than was written, and less than there is room for */
  }
}

static cg_status next_object(cli_rows *rows, cli_row *row) {
  cg_slice line = {"", 0};
  for (;; ++rows->line) {
    cli_stream_drop(rows->stream, rows->drop);
    rows->drop = 0;
    const cg_status status = next_line(rows, &line);
    row->line = rows->line;
    if (status) {
      rows->line += status == CG_BAD_INPUT;
      return status;
    }
    if (cg_slice_trim(line).length) {
      break;
    }
    if (rows->stream->is_ended && cli_stream_bytes(rows->stream).length == rows->drop) {
      row->line = 0;
      return CG_OK;
    }
  }
  const cg_status status = take_members(rows, line, row);
  ++rows->line;
  return status;
}

/* --- Both */

/* Excel separates by semicolons where the comma is in numbers. */
static void find_separator(cli_rows *rows) {
  const cg_slice line = first_line(cli_stream_bytes(rows->stream));
  const int has_comma = line.length && memchr(line.data, ',', line.length);
  if (rows->form == CLI_ROWS_CSV && !has_comma && line.length &&
      memchr(line.data, ';', line.length)) {
    rows->separator = ';';
  }
}

cg_status cli_rows_open(cli_rows *rows, cli_stream *stream, cli_rows_form form,
                        const cli_columns *columns, cli_column needed, int is_quiet) {
  cli_row names = {0, {{"", 0}}};
  *rows = (cli_rows){.stream = stream,
                     .wanted = *columns,
                     .form = form,
                     .line = 1,
                     .separator = form == CLI_ROWS_TSV ? '\t' : ','};
  for (size_t i = 0; i < CLI_COLUMN_COUNT; ++i) {
    rows->places[i] = CLI_ROWS_NOWHERE;
  }
  cg_status status = cli_stream_fill(stream, FIRST_FILL);
  if (!status && cg_slice_has_prefix(cli_stream_bytes(stream), CG_SLICE("\xEF\xBB\xBF"))) {
    cli_stream_drop(stream, 3);
  }
  if (status || form == CLI_ROWS_JSON) {
    return status;
  }
  find_separator(rows);
  status = next_cells(rows, take_name, &names);
  if (!status && rows->places[needed] == CLI_ROWS_NOWHERE) {
    const char *const given = rows->wanted.names[needed];
    if (!is_quiet) {
      cli_complain(
        "%s: has no column '%s'%s", stream->name, given ? given : cli_column_name(needed),
        needed == CLI_COLUMN_FILE ? "; name the columns file, symbol, title, date (docs/formats.md)"
        : given                   ? "; see its first line for the names"
                                  : "; name the column of the texts with --text-column");
    }
    return CG_BAD_ARGUMENT;
  }
  return status;
}

cg_status cli_rows_next(cli_rows *rows, cli_row *out) {
  *out = (cli_row){0, {{"", 0}}};
  for (size_t i = 0; i < CLI_COLUMN_COUNT; ++i) {
    out->cells[i] = (cg_slice){"", 0};
  }
  if (rows->form == CLI_ROWS_JSON) {
    return next_object(rows, out);
  }
  cg_status status = CG_OK;
  int is_blank = 0;
  do {
    cli_stream_drop(rows->stream, rows->drop);
    rows->drop = 0;
    status = next_cells(rows, take_value, out);
    is_blank = !status && out->line &&
               !cg_slice_trim((cg_slice){cli_stream_bytes(rows->stream).data, rows->drop}).length;
  } while (is_blank);
  return status;
}

void cli_rows_close(cli_rows *rows) {
  free(rows->unescaped.bytes);
  rows->unescaped = (cli_held){0};
}
