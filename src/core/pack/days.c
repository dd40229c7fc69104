/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/days.h"

#include "pack/citation.h"
#include "pack/reading.h"

#define ATOMS_MOST (2u * CG_DAYS_MOST)
#define BETWEEN 2 /* Value of "between": "and" after it joins the ends of a range */

typedef enum { JOINED_BY_COMMA = 1, JOINED_BY_AND, JOINED_BY_RANGE } joint;

/* A day as printed: "3", "3rd", "3 October", "3 October 2013". */
typedef struct {
  uint32_t day;
  uint32_t month;  /* 0 if a later day has it */
  uint32_t year;   /* Likewise */
  joint joined;    /* How it is joined to the day before */
  bool has_from;   /* Preceded by "from" or the like */
  bool is_grouped; /* It has its month from a later day */
  cg_span tokens;
} atom;

static uint32_t number_at(const cg_reading *reading, uint32_t at, uint32_t length) {
  const bool is_number = at < reading->end && reading->tokens[at].kind == CG_TOKEN_NUMBER;
  return is_number && reading->tokens[at].length <= length ? reading->tokens[at].word : 0;
}

static uint32_t day_at(const cg_reading *reading, uint32_t at) {
  const uint32_t day = number_at(reading, at, 2);
  return day <= 31 ? day : 0;
}

static uint32_t year_at(const cg_reading *reading, uint32_t at) {
  const uint32_t year = number_at(reading, at, 4);
  return year >= 1800 && year < 2200 ? year : 0;
}

/* The month of "October" or "Oct.", with the index after it; 0 if there is none. */
static uint32_t month_at(const cg_reading *reading, uint32_t at, uint32_t *next) {
  *next = at + 1;
  if (at >= reading->end || !cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)) {
    return 0;
  }
  cg_lexeme lexeme = cg_read_lexeme(reading, at);
  if (lexeme.lex != CG_LEX_MONTH) {
    lexeme = cg_read_expression(reading, at, next);
  }
  if (lexeme.lex != CG_LEX_MONTH) {
    return 0;
  }
  const uint32_t after = *next + 1; /* "17 Aug. 1950", "17 Aug., 1950" */
  const bool has_stop = cg_read_is_mark(reading, *next, '.') &&
                        (year_at(reading, after) ||
                         (cg_read_is_mark(reading, after, ',') && year_at(reading, after + 1)));
  *next += has_stop;
  return (uint32_t)lexeme.value;
}

/* Index after footnote marks, including misplaced ones: "20 127 and 23 July 128 1993". */
static uint32_t past_marks(const cg_reading *reading, uint32_t at) {
  uint32_t next = cg_read_past_notes(reading, at);
  const uint32_t bare = number_at(reading, next, 3);
  return bare > 31 && bare != CG_NONE ? next + 1 : next;
}

/* "3", "3rd of", "3 October", "3 October 2013" at `at`. */
static bool read_atom(const cg_reading *reading, uint32_t at, atom *out) {
  uint32_t next = at + 1;
  uint32_t past = 0;
  *out = (atom){.day = day_at(reading, at), .joined = out->joined, .has_from = out->has_from};
  if (!out->day) {
    return false;
  }
  const bool is_ordinal = cg_read_ordinal(reading, at, &next) != 0;
  out->tokens = (cg_span){at, next};
  if (is_ordinal && cg_read_lexeme(reading, next).lex == CG_LEX_OF &&
      month_at(reading, next + 1, &past)) {
    ++next;
  }
  next = past_marks(reading, next);
  out->month = month_at(reading, next, &past);
  if (!out->month) {
    return true;
  }
  out->tokens.end = past;
  next = past_marks(reading, past);
  next += cg_read_is_mark(reading, next, ',') && year_at(reading, next + 1);
  out->year = year_at(reading, next);
  out->tokens.end = out->year ? next + 1 : past;
  return true;
}

/* How the day that ends at `at` is joined to the next one at `next`; 0 if it is not. */
static joint read_joint(const cg_reading *reading, uint32_t at, bool is_between, bool *has_from,
                        uint32_t *next) {
  uint32_t place = past_marks(reading, at);
  const bool is_comma = cg_read_is_mark(reading, place, ',');
  place += is_comma;
  const cg_lex lex = cg_read_lexeme(reading, place).lex;
  const bool is_range = !is_comma && (cg_read_is_mark(reading, place, '-') || lex == CG_LEX_TO);
  const bool is_and = lex == CG_LEX_AND || lex == CG_LEX_OR;
  if (!is_range && !is_and && !is_comma) {
    return 0;
  }
  place += is_range || is_and;
  const cg_lexeme small = cg_read_lexeme(reading, place);
  *has_from = small.lex == CG_LEX_FROM;
  place += !is_range && (*has_from || small.lex == CG_LEX_ON || small.lex == CG_LEX_OF);
  place += cg_read_lexeme(reading, place).lex == CG_LEX_THE;
  *next = place;
  if (is_range || (is_and && is_between && !*has_from)) {
    return JOINED_BY_RANGE;
  }
  return is_and ? JOINED_BY_AND : JOINED_BY_COMMA;
}

static bool is_between(const cg_reading *reading, uint32_t at) {
  const cg_lexeme before = at ? cg_read_lexeme(reading, at - 1) : (cg_lexeme){0, 0};
  return before.lex == CG_LEX_FROM && before.value == BETWEEN;
}

/* Whether `last` ends a list without "and": "No. 12, 3 May 2010" contains one day. */
static bool is_loose(const atom *last, bool has_before) {
  return has_before && last->month && last->joined == JOINED_BY_COMMA && !(last - 1)->month;
}

/* Read the days from `at` on, up to the first that has a year and does not begin a range; returns 0
   if none has a year. */
static uint32_t read_atoms(const cg_reading *reading, uint32_t at, atom out[ATOMS_MOST]) {
  uint32_t count = 0;
  uint32_t place = at;
  uint32_t dated = 0;
  out[0].joined = JOINED_BY_COMMA;
  out[0].has_from = false;
  while (read_atom(reading, place, &out[count])) {
    const atom *const last = &out[count++];
    if (is_loose(last, count > 1)) {
      return 0;
    }
    dated = last->year ? count : dated;
    if (count == ATOMS_MOST) {
      break;
    }
    const bool is_open = last->joined != JOINED_BY_RANGE && is_between(reading, place);
    atom *const following = &out[count];
    following->joined =
      read_joint(reading, last->tokens.end, is_open, &following->has_from, &place);
    if (!following->joined || (last->year && following->joined != JOINED_BY_RANGE)) {
      break;
    }
  }
  return dated;
}

/* Give each day the month and year of the next one that has them. */
static void share(atom *atoms, uint32_t count) {
  for (uint32_t i = count - 1; i-- > 0;) {
    atom *const a = &atoms[i];
    a->is_grouped = !a->month;
    a->month = a->month ? a->month : atoms[i + 1].month;
    const bool is_over_new_year =
      !a->year && atoms[i + 1].joined == JOINED_BY_RANGE &&
      a->month > atoms[i + 1].month; /* "30 December to 3 January 2011" */
    a->year = a->year ? a->year : atoms[i + 1].year - is_over_new_year;
  }
}

static cg_date date_of(const atom *a) {
  const cg_date date = {(uint16_t)a->year, (uint8_t)a->month, (uint8_t)a->day};
  const cg_date none = {0, 0, 0};
  return cg_date_is_valid(date) ? date : none;
}

static void add_days(cg_days *out, uint32_t *count, cg_date first, cg_date last, cg_span tokens) {
  if (cg_date_is_set(first) && *count < CG_DAYS_MOST) {
    out[(*count)++] = (cg_days){first, last, tokens};
  }
}

/* Whether atom `i` and the next are consecutive days with a month of their own: "3 and 4 October
 * 2013" is one period. */
static bool is_couple(const atom *atoms, uint32_t i, uint32_t count) {
  const bool opens = !i || !atoms[i - 1].is_grouped;
  return opens && atoms[i].is_grouped && i + 1 < count && !atoms[i + 1].is_grouped &&
         atoms[i + 1].joined == JOINED_BY_AND && atoms[i + 1].day == atoms[i].day + 1 &&
         (i + 2 >= count || atoms[i + 2].joined != JOINED_BY_RANGE);
}

static uint32_t settle(const atom *atoms, uint32_t count, cg_days out[CG_DAYS_MOST]) {
  const cg_date none = {0, 0, 0};
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const bool is_range = i + 1 < count && atoms[i + 1].joined == JOINED_BY_RANGE;
    const cg_date first = date_of(&atoms[i]);
    if (!is_range && !is_couple(atoms, i, count)) {
      add_days(out, &found, first, none, atoms[i].tokens);
      continue;
    }
    const atom *const end = &atoms[++i];
    const cg_date last = date_of(end);
    const cg_span tokens = {atoms[i - 1].tokens.begin, end->tokens.end};
    if (cg_date_is_set(first) && cg_date_is_set(last) && cg_date_compare(first, last) < 0) {
      add_days(out, &found, first, last, tokens);
    } else { /* "from 14 to 3 June": two days, not a range */
      add_days(out, &found, first, none, atoms[i - 1].tokens);
      add_days(out, &found, last, none, end->tokens);
    }
  }
  return found;
}

/* "December 17, 2015", "Dec. 17th, 2015", "May 10-14, 2010", "May 10 to 14, 2010". */
static uint32_t read_month_first(const cg_reading *reading, uint32_t at, cg_days *out) {
  uint32_t day_place = at + 1;
  atom first = {.month = month_at(reading, at, &day_place)};
  atom last = first;
  day_place += cg_read_is_mark(reading, day_place, '.') && day_at(reading, day_place + 1);
  first.day = first.month ? day_at(reading, day_place) : 0;
  const bool is_range = cg_read_is_mark(reading, day_place + 1, '-') ||
                        cg_read_lexeme(reading, day_place + 1).lex == CG_LEX_TO;
  last.day = is_range ? day_at(reading, day_place + 2) : 0;
  uint32_t place = is_range ? day_place + 3 : day_place + 1;
  if (!is_range && first.day) {
    cg_read_ordinal(reading, day_place, &place); /* "17th" */
  }
  place += cg_read_is_mark(reading, place, ',');
  first.year = first.day && (last.day > first.day || !is_range) ? year_at(reading, place) : 0;
  last.year = first.year;
  const cg_date none = {0, 0, 0};
  uint32_t count = 0;
  if (first.year) {
    add_days(out, &count, date_of(&first), is_range ? date_of(&last) : none,
             (cg_span){at, place + 1});
  }
  return count;
}

/* Whether three numbers from `at` on are separated only by `mark`, without such a mark before or
 * after them. */
static bool is_figures(const cg_reading *reading, uint32_t at, char mark) {
  for (uint32_t i = at + 1; i < at + 5; ++i) {
    const bool is_place_of_mark = (i - at) % 2;
    if (!cg_read_is_glued(reading, i) || (is_place_of_mark && !cg_read_is_mark(reading, i, mark)) ||
        (!is_place_of_mark && reading->tokens[i].kind != CG_TOKEN_NUMBER)) {
      return false;
    }
  }
  const uint32_t end = at + 5;
  const bool is_part =
    at && cg_read_is_glued(reading, at) && !cg_read_is_mark(reading, at - 1, '(');
  const bool goes_on =
    cg_read_is_glued(reading, end) &&
    (reading->tokens[end].kind != CG_TOKEN_MARK || cg_read_is_glued(reading, end + 1));
  return !is_part && !goes_on;
}

/* Read numeric days, "2020-11-05", "24.10.1970", "24/10/1970", "10/24/1970", "24-10-1970", if there
 * is only one possible reading. */
static uint32_t read_figures(const cg_reading *reading, uint32_t at, cg_days *out) {
  const cg_date none = {0, 0, 0};
  atom a = {0};
  uint32_t count = 0;
  if (is_figures(reading, at, '-') && year_at(reading, at) && number_at(reading, at + 2, 2)) {
    a = (atom){.year = year_at(reading, at),
               .month = number_at(reading, at + 2, 2),
               .day = day_at(reading, at + 4)};
  } else if (year_at(reading, at + 4) &&
             (is_figures(reading, at, '.') || is_figures(reading, at, '/') ||
              is_figures(reading, at, '-'))) {
    const uint32_t first = day_at(reading, at);
    const uint32_t second = day_at(reading, at + 2);
    const bool is_day_first = first > 12 || first == second;
    a = (atom){.year = year_at(reading, at + 4),
               .month = is_day_first  ? second
                        : second > 12 ? first
                                      : 0,
               .day = is_day_first ? first : second};
  }
  if (a.year && a.month && a.month <= 12 && a.day) {
    add_days(out, &count, date_of(&a), none, (cg_span){at, at + 5});
  }
  return count;
}

/* Read the day `a` without a year at `at`, "13 March" of "187 (1964) of 13 March": the number of
 * the resolution has its year. */
static uint32_t read_numbered(const cg_reading *reading, uint32_t at, atom *a, cg_days *out) {
  const cg_date none = {0, 0, 0};
  uint32_t count = 0;
  if (a->month && at > 4 && cg_read_lexeme(reading, at - 1).lex == CG_LEX_OF &&
      cg_read_is_mark(reading, at - 2, ')') && cg_read_is_mark(reading, at - 4, '(') &&
      reading->tokens[at - 5].kind == CG_TOKEN_NUMBER) {
    a->year = year_at(reading, at - 3);
    add_days(out, &count, date_of(a), none, a->tokens);
  }
  return count;
}

uint32_t cg_read_days(const cg_reading *reading, uint32_t at, cg_days out[CG_DAYS_MOST]) {
  atom atoms[ATOMS_MOST];
  uint32_t after_month = 0;
  if (at >= reading->end) {
    return 0;
  }
  if (month_at(reading, at, &after_month)) {
    return read_month_first(reading, at, out);
  }
  if (reading->tokens[at].kind != CG_TOKEN_NUMBER) {
    return 0;
  }
  const uint32_t figures = read_figures(reading, at, out);
  if (figures) {
    return figures;
  }
  const uint32_t count = read_atoms(reading, at, atoms);
  if (!count) {
    return read_numbered(reading, at, &atoms[0], out);
  }
  share(atoms, count);
  return settle(atoms, count, out);
}
