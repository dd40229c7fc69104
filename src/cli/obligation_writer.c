/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/obligation_writer.h"

#include "cli/sheet.h"

#include "base/date.h"
#include "base/slice.h"

#include <stdio.h>
#include <string.h>

static const cli_sheet_column columns[CLI_FIELD_COUNT] = {
  {"file", 0},    {"document", 0},    {"clause", 0},     {"verb", 0},     {"addressees", 0},
  {"task", 0},    {"deliverable", 0}, {"recipients", 0}, {"deadline", 0}, {"term", 0},
  {"session", 0}, {"periodicity", 0}, {"until", 0},      {"act", 0},      {"text", 0}};

static void put(cg_outlet *out, const char *text) { cg_outlet_take(out, cg_slice_of(text)); }

static void begin_nothing(cg_outlet *out) { (void)out; }

static cli_sheet sheet_of(cg_outlet *out, cli_sheet_form form, int has_begun) {
  return (cli_sheet){form, columns, CLI_FIELD_COUNT, out, has_begun};
}

static void begin_sheet(cg_outlet *out, cli_sheet_form form) {
  cli_sheet sheet = sheet_of(out, form, 0);
  cli_sheet_begin(&sheet);
}

static void put_row(cg_outlet *out, cli_sheet_form form, const cli_obligation *obligation) {
  cli_sheet sheet = sheet_of(out, form, 1);
  cli_sheet_put(&sheet, obligation->fields);
}

static void begin_csv(cg_outlet *out) { begin_sheet(out, CLI_SHEET_CSV); }

static void put_csv(cg_outlet *out, const cli_obligation *obligation) {
  put_row(out, CLI_SHEET_CSV, obligation);
}

const cli_obligation_writer cli_obligations_csv = {begin_csv, put_csv, begin_nothing};

static void begin_tsv(cg_outlet *out) { begin_sheet(out, CLI_SHEET_TSV); }

static void put_tsv(cg_outlet *out, const cli_obligation *obligation) {
  put_row(out, CLI_SHEET_TSV, obligation);
}

const cli_obligation_writer cli_obligations_tsv = {begin_tsv, put_tsv, begin_nothing};

static void put_json(cg_outlet *out, const cli_obligation *obligation) {
  put_row(out, CLI_SHEET_JSON, obligation);
}

const cli_obligation_writer cli_obligations_json = {begin_nothing, put_json, begin_nothing};

/* --- iCalendar: RFC 5545 */

#define LINE_MOST 75u /* Octets of a line without its end (3.1) */

/* A line on its way: a long one is folded. */
typedef struct {
  cg_outlet *out;
  size_t length; /* Octets of the current line */
} calendar_line;

/* One character of UTF-8, which no fold parts. */
static void put_character(calendar_line *line, cg_slice character) {
  if (line->length + character.length > LINE_MOST) {
    put(line->out, "\r\n ");
    line->length = 1;
  }
  cg_outlet_take(line->out, character);
  line->length += character.length;
}

static void put_plain(calendar_line *line, cg_slice text) {
  for (size_t i = 0; i < text.length;) {
    size_t next = i + 1;
    while (next < text.length && ((unsigned char)text.data[next] & 0xC0) == 0x80) {
      ++next;
    }
    put_character(line, (cg_slice){text.data + i, next - i});
    i = next;
  }
}

/* A text value (3.3.11): backslash, semicolon, comma and line feed are escaped; other controls are
 * left out. */
static void put_value(calendar_line *line, cg_slice text) {
  for (size_t i = 0; i < text.length;) {
    const char c = text.data[i];
    size_t next = i + 1;
    while (next < text.length && ((unsigned char)text.data[next] & 0xC0) == 0x80) {
      ++next;
    }
    const char escaped[] = {'\\', c == '\n' ? 'n' : c};
    const bool needs_escape = c == '\\' || c == ';' || c == ',' || c == '\n';
    if (needs_escape || (unsigned char)c >= ' ') {
      put_character(line,
                    needs_escape ? (cg_slice){escaped, 2} : (cg_slice){text.data + i, next - i});
    }
    i = next;
  }
}

static void put_line(cg_outlet *out, const char *name, cg_slice value) {
  calendar_line line = {out, 0};
  put_plain(&line, cg_slice_of(name));
  put_value(&line, value);
  put(out, "\r\n");
}

static void begin_calendar(cg_outlet *out) {
  put(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//clausegraph//obligations//EN\r\n");
}

static void end_calendar(cg_outlet *out) { put(out, "END:VCALENDAR\r\n"); }

/* A day as DATE has it: "20210614". */
static cg_slice compact(cg_slice day, char room[8]) {
  memcpy(room, day.data, 4);
  memcpy(room + 4, day.data + 5, 2);
  memcpy(room + 6, day.data + 8, 2);
  return (cg_slice){room, 8};
}

/* Who does what, for people. */
static void put_summary(cg_outlet *out, const cli_obligation *obligation) {
  calendar_line line = {out, 0};
  put_plain(&line, CG_SLICE("SUMMARY:"));
  put_value(&line, obligation->fields[CLI_FIELD_ADDRESSEES]);
  put_plain(&line, obligation->fields[CLI_FIELD_ADDRESSEES].length ? CG_SLICE(": ") : CG_SLICE(""));
  put_value(&line, obligation->fields[CLI_FIELD_TASK]);
  put(out, "\r\n");
}

/* DTSTAMP is the day of the deadline, not of the run: equal input must give equal bytes. */
static void put_event(cg_outlet *out, const cli_obligation *obligation, cg_slice day, size_t nth) {
  char room[8];
  char suffix[32];
  const cg_slice date = compact(day, room);
  put(out, "BEGIN:VEVENT\r\n");
  calendar_line line = {out, 0};
  put_plain(&line, CG_SLICE("UID:"));
  put_value(&line, obligation->fields[CLI_FIELD_ACT]);
  snprintf(suffix, sizeof(suffix), "?due=%zu", nth);
  put_plain(&line, cg_slice_of(suffix));
  put(out, "\r\nDTSTAMP:");
  cg_outlet_take(out, date);
  put(out, "T000000Z\r\nDTSTART;VALUE=DATE:");
  cg_outlet_take(out, date);
  put(out, "\r\n");
  put_summary(out, obligation);
  put_line(out, "DESCRIPTION:", obligation->fields[CLI_FIELD_TEXT]);
  line.length = 0;
  put_plain(&line, CG_SLICE("URL:"));
  put_plain(&line, obligation->fields[CLI_FIELD_DOCUMENT]);
  put(out, "\r\nEND:VEVENT\r\n");
}

/* An event for each day of the deadlines, "2021-06-14; 2022-06-14". */
static void put_events(cg_outlet *out, const cli_obligation *obligation) {
  const cg_slice days = obligation->fields[CLI_FIELD_DEADLINE];
  size_t nth = 0;
  for (size_t i = 0; i + CG_DATE_LENGTH <= days.length; i += CG_DATE_LENGTH + 2) {
    put_event(out, obligation, (cg_slice){days.data + i, CG_DATE_LENGTH}, ++nth);
  }
}

const cli_obligation_writer cli_obligations_calendar = {begin_calendar, put_events, end_calendar};
