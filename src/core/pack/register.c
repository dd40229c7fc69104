/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/register.h"

#include "base/try.h"
#include "base/whole_file.h"

#include <string.h>
#include <unistd.h>

/* Numbers examined on either side of one without a row. */
#define NEIGHBOURS 100u
/* Longest "S/RES/4294967295(". */
#define KEY_LENGTH 64u

/* Bytes small enough for a linear search by line. */
#define FEW_LINES 256u

static const char first_line[] = "# Register of resolutions";
static const char last_line[] = "\n~\n";

/* Whether `text` starts and ends like a complete register. */
static bool is_whole(cg_slice text) {
  const size_t first = sizeof(first_line) - 1;
  const size_t last = sizeof(last_line) - 1;
  return text.length > first + last && !memcmp(text.data, first_line, first) &&
         !memcmp(text.data + text.length - last, last_line, last);
}

cg_status cg_register_read(const char *path, const cg_messages *messages, cg_arena *arena,
                           cg_slice *out) {
  *out = (cg_slice){"", 0};
  if (access(path, F_OK)) {
    return CG_OK;
  }
  CG_TRY(cg_whole_file_read(path, messages, arena, out));
  return is_whole(*out)
           ? CG_OK
           : cg_fail(messages, CG_BAD_PACK, path, 0,
                     "the first or last line of the register is missing; install the file again");
}

/* The line that starts at byte `begin`, without its line end; empty past the last. */
static cg_slice line_at(const cg_register *reg, size_t begin) {
  const char *const text = reg->text.data + begin;
  const char *const end =
    begin < reg->text.length ? memchr(text, '\n', reg->text.length - begin) : NULL;
  return (cg_slice){text, end ? (size_t)(end - text) : reg->text.length - begin};
}

/* The column of `line` before the next tab; `line` is moved past it. */
static cg_slice take_column(cg_slice *line) {
  const char *const tab = line->length ? memchr(line->data, '\t', line->length) : NULL;
  const cg_slice column = {line->data, tab ? (size_t)(tab - line->data) : line->length};
  *line = cg_slice_from(*line, column.length + (tab != NULL));
  return column;
}

static cg_register_row read_row(cg_slice line) {
  cg_register_row row;
  row.symbol = take_column(&line);
  row.date = cg_date_read(take_column(&line));
  row.sources = take_column(&line);
  row.title = take_column(&line);
  return row;
}

/* Less than, equal to or greater than 0 as `a` sorts before, with or after `b`. */
static int compare(cg_slice a, cg_slice b) {
  const size_t shorter = a.length < b.length ? a.length : b.length;
  const int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
  return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* Whether the symbol of the line that starts at byte `begin` sorts before `key`. The tab after a
 * symbol sorts before all characters of symbols, so the bytes can be compared without separating
 * columns. */
static bool is_before(const cg_register *reg, size_t begin, cg_slice key) {
  const size_t rest = reg->text.length - begin;
  const size_t length = rest < key.length ? rest : key.length;
  return memcmp(reg->text.data + begin, key.data, length) < 0;
}

/* Start of the first line whose symbol does not sort before `key`; the length of the text if there
 * is none. Bisection narrows the search to a few lines. */
static size_t lower_bound(const cg_register *reg, cg_slice key) {
  size_t low = 0;
  size_t high = reg->text.length;
  while (high - low > FEW_LINES) {
    const size_t middle = low + (high - low) / 2;
    const size_t begin = middle + line_at(reg, middle).length + 1;
    if (begin >= high) {
      break;
    }
    if (is_before(reg, begin, key)) {
      low = begin;
    } else {
      high = begin;
    }
  }
  while (low < high && is_before(reg, low, key)) {
    const size_t next = low + line_at(reg, low).length + 1;
    low = next < reg->text.length ? next : reg->text.length;
  }
  return low;
}

/* Whether the line has the symbol in its first column. */
static bool has_symbol(cg_slice line, cg_slice symbol) {
  return cg_slice_has_prefix(line, symbol) &&
         (line.length == symbol.length || line.data[symbol.length] == '\t');
}

bool cg_register_find(const cg_register *reg, cg_slice symbol, cg_register_row *out) {
  if (!reg || !symbol.length) {
    return false;
  }
  const cg_slice line = line_at(reg, lower_bound(reg, symbol));
  if (!has_symbol(line, symbol)) {
    return false;
  }
  *out = read_row(line);
  return cg_date_is_set(out->date);
}

bool cg_register_has(const cg_register *reg, cg_slice prefix) {
  return reg && cg_slice_has_prefix(line_at(reg, lower_bound(reg, prefix)), prefix);
}

bool cg_register_next_on(const cg_register *reg, cg_slice prefix, cg_date date, size_t *at,
                         cg_register_row *out) {
  char day[CG_DATE_LENGTH];
  if (!reg || !prefix.length || !cg_date_is_set(date)) {
    return false;
  }
  cg_date_write(date, day);
  *at = *at ? *at : lower_bound(reg, prefix);
  while (*at < reg->text.length) {
    const cg_slice line = line_at(reg, *at);
    if (!cg_slice_has_prefix(line, prefix)) {
      return false;
    }
    cg_slice rest = line;
    take_column(&rest);
    *at += line.length + 1;
    /* Most rows have another day and need not be parsed. */
    if (cg_slice_has_prefix(rest, (cg_slice){day, CG_DATE_LENGTH})) {
      *out = read_row(line);
      if (cg_date_is_set(out->date)) {
        return true;
      }
    }
  }
  return false;
}

bool cg_register_numbered(const cg_register *reg, cg_slice prefix, cg_slice number,
                          cg_register_row *out) {
  char text[KEY_LENGTH];
  if (!reg || !prefix.length || prefix.length + number.length + 1 > KEY_LENGTH) {
    return false;
  }
  memcpy(text, prefix.data, prefix.length);
  memcpy(text + prefix.length, number.data, number.length);
  text[prefix.length + number.length] = '(';
  const cg_slice key = {text, prefix.length + number.length + 1};
  const cg_slice line = line_at(reg, lower_bound(reg, key));
  if (!cg_slice_has_prefix(line, key)) {
    return false;
  }
  *out = read_row(line);
  return cg_date_is_set(out->date);
}

/* The year of the row with exactly this number, or 0. */
static uint32_t year_of_row(const cg_register *reg, cg_slice prefix, uint32_t number) {
  char digits[10];
  size_t first = sizeof(digits);
  cg_register_row row;
  do {
    digits[--first] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  const cg_slice text = {digits + first, sizeof(digits) - first};
  return cg_register_numbered(reg, prefix, text, &row) ? row.date.year : 0;
}

/* The year of the nearest row with a number below (`step` -1) or above (1) `number`, or 0. */
static uint32_t year_beside(const cg_register *reg, cg_slice prefix, uint32_t number, int step) {
  for (uint32_t i = 0; i < NEIGHBOURS && number > 1; ++i) {
    number = step < 0 ? number - 1 : number + 1;
    const uint32_t year = year_of_row(reg, prefix, number);
    if (year) {
      return year;
    }
  }
  return 0;
}

uint32_t cg_register_year(const cg_register *reg, cg_slice prefix, uint32_t number) {
  if (!reg || !number || number == CG_NONE || prefix.length + 12 > KEY_LENGTH) {
    return 0;
  }
  const uint32_t own = year_of_row(reg, prefix, number);
  if (own) {
    return own;
  }
  const uint32_t before = year_beside(reg, prefix, number, -1);
  return before && before == year_beside(reg, prefix, number, 1) ? before : 0;
}

/* The problem with a row, or NULL; `before` is the symbol of the previous row. */
static const char *problem_of(cg_slice line, cg_slice before) {
  const cg_register_row row = read_row(line);
  size_t tabs = 0;
  for (size_t i = 0; i < line.length; ++i) {
    tabs += line.data[i] == '\t';
  }
  if (tabs != 3) {
    return "a row needs four columns: symbol, day, sources, title";
  }
  if (!row.symbol.length || compare(before, row.symbol) >= 0) {
    return "out of order; sort the rows by bytes, each symbol once";
  }
  if (!cg_date_is_set(row.date)) {
    return "not a calendar day; write YYYY-MM-DD";
  }
  return row.sources.length ? NULL : "no source";
}

void cg_register_check(const cg_register *reg, const char *path, const cg_messages *messages,
                       uint32_t *problem_count) {
  cg_slice before = {"", 0};
  uint32_t number = 0;
  if (!reg) {
    return;
  }
  for (size_t at = 0; at + 2 < reg->text.length;) {
    cg_slice line = line_at(reg, at);
    at += line.length + 1;
    ++number;
    if (line.length && line.data[0] == '#') {
      continue;
    }
    const char *const problem = problem_of(line, before);
    before = take_column(&line);
    if (problem) {
      ++*problem_count;
      cg_fail(messages, CG_BAD_PACK, path, number, "%.*s: %s", (int)before.length, before.data,
              problem);
    }
  }
}
