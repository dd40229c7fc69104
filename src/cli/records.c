/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/records.h"

#include "base/slice.h"
#include "base/try.h"
#include "base/utf8.h"
#include "cli/cells.h"
#include "cli/json.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static cg_status fail(cli_records *records, const char *format, ...)
  __attribute__((format(printf, 2, 3)));

static cg_status fail(cli_records *records, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(records->fault, sizeof(records->fault), format, arguments);
  va_end(arguments);
  return CG_BAD_INPUT;
}

/* The next line without its end; empty and nothing to drop at the end of the stream.  Never waits
 * for more than the line: whoever sends it may wait for the answer. */
static cg_status next_line(cli_records *records, cg_slice *line) {
  cli_stream *const stream = records->stream;
  const char *newline = NULL;
  size_t searched = 0;
  int is_long = 0;
  cli_stream_drop(stream, records->drop);
  for (;;) {
    const cg_slice bytes = cli_stream_bytes(stream);
    newline =
      bytes.length > searched ? memchr(bytes.data + searched, '\n', bytes.length - searched) : NULL;
    *line = (cg_slice){bytes.data, newline ? (size_t)(newline - bytes.data) : bytes.length};
    records->drop = line->length + (newline != NULL);
    if (newline || stream->is_ended) {
      break;
    }
    searched = bytes.length;
    if (bytes.length > CLI_RECORDS_LONGEST) { /* Drop what there is, and go on to its end. */
      is_long = 1;
      searched = 0;
      cli_stream_drop(stream, bytes.length);
    }
    const cg_status status = cli_stream_fill(stream, searched + 1);
    if (status) {
      return status;
    }
  }
  ++records->line;
  return is_long || line->length > CLI_RECORDS_LONGEST
           ? fail(records, "the line is longer than 32 MiB; divide the document")
           : CG_OK;
}

static int is_id(const cli_records *records, const cli_json_member *member) {
  return cg_slice_is_equal(member->name,
                           cg_slice_of(records->id_column ? records->id_column : "id"));
}

static void fill(cg_slice *field, cg_slice value) { *field = field->length ? *field : value; }

static cg_status take_id(cli_records *records, const cli_json_member *member, cli_record *record) {
  const int is_number = member->first == '-' || cg_is_digit(member->first);
  fill(&record->id, member->value);
  return is_number || member->first == '"' || member->first == 'n'
           ? CG_OK
           : fail(records, "the id is neither a string nor a number");
}

/* What a member says of the document; one that says nothing here is ignored.  The first value of
 * several counts, as in tables. */
static cg_status take_cell(cli_records *records, const cli_json_member *member,
                           cli_record *record) {
  const int is_string = member->first == '"';
  size_t column = 0;
  while (column < CLI_COLUMN_FILE &&
         !cli_columns_have(&records->wanted, (cli_column)column, member->name)) {
    ++column;
  }
  if (column == CLI_COLUMN_FILE) {
    return CG_OK;
  }
  fill(&record->cells[column],
       column == CLI_COLUMN_TEXT ? member->value : cg_slice_trim(member->value));
  record->has_text |= column == CLI_COLUMN_TEXT && is_string;
  return is_string || member->first == 'n'
           ? CG_OK
           : fail(records, "'%s' is not a string", cli_column_name((cli_column)column));
}

static cg_status take_members(cli_records *records, cg_slice line, cli_record *record) {
  cli_json_member member;
  size_t at = 0;
  size_t used = 0;
  CG_TRY(cli_held_reserve(&records->unescaped, line.length + 1));
  cg_status first = CG_OK; /* Reading goes on after a fault: the id may follow */
  while (cli_json_next(line, &at, records->unescaped.bytes + used, &member) == CLI_CELL_MORE) {
    const int names = is_id(records, &member);
    if (names || !first) {
      const cg_status status =
        names ? take_id(records, &member, record) : take_cell(records, &member, record);
      first = first ? first : status;
    }
    used = at; /* More than was written, and less than there is room for */
  }
  return first;
}

cg_status cli_records_next(cli_records *records, cli_record *out) {
  cg_slice line = {"", 0};
  size_t at = 0;
  *out = (cli_record){0};
  for (size_t i = 0; i < CLI_COLUMN_COUNT; ++i) {
    out->cells[i] = (cg_slice){"", 0};
  }
  out->id = (cg_slice){"", 0};
  do {
    const cg_status status = next_line(records, &line);
    out->line = records->line;
    if (status) {
      return status;
    }
    if (!records->drop) {
      out->line = 0;
      return CG_OK;
    }
    line = records->line == 1 && cg_slice_has_prefix(line, CG_SLICE("\xEF\xBB\xBF"))
             ? cg_slice_from(line, 3)
             : line;
  } while (!cg_slice_trim(line).length);
  const char *const fault = cli_json_fault(line, &at);
  if (fault) {
    return fail(records, "invalid JSON at byte %zu: %s", at + 1, fault);
  }
  const cg_status status = take_members(records, line, out);
  if (!out->id.length) {
    snprintf(records->number, sizeof(records->number), "%lu", out->line);
    out->id = cg_slice_of(records->number);
  }
  CG_TRY(status);
  if (!out->has_text) {
    const char *const name = records->wanted.names[CLI_COLUMN_TEXT];
    const cg_slice shown = cg_utf8_cut(cg_slice_of(name ? name : ""), 60);
    return name ? fail(records, "has no member '%.*s'", (int)shown.length, shown.data)
                : fail(records,
                       "has no member 'text'; name the member of the texts with --text-column");
  }
  return out->cells[CLI_COLUMN_TEXT].length ? CG_OK : fail(records, "the text is empty");
}

void cli_records_close(cli_records *records) {
  free(records->unescaped.bytes);
  records->unescaped = (cli_held){0};
}
