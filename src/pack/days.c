/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack/citation.h"

/* "3", "3 and 4", "10-12", then a month; the year comes later. */
typedef struct {
  uint32_t first;
  uint32_t last; /* 0 for one day */
  uint32_t last_token;
  uint32_t month;
  bool     is_pair; /* "3 and 9": two days, not a range */
  cg_span  tokens;
} part;

static uint32_t day_at(const cg_reading *reading, uint32_t at) {
  if (at >= reading->end || reading->tokens[at].kind != CG_TOKEN_NUMBER) {
    return 0;
  }
  const cg_token *const token = &reading->tokens[at];
  return token->length <= 2 && token->word >= 1 && token->word <= 31 ? token->word : 0;
}

static uint32_t year_at(const cg_reading *reading, uint32_t at) {
  if (at >= reading->end || reading->tokens[at].kind != CG_TOKEN_NUMBER) {
    return 0;
  }
  const uint32_t year = reading->tokens[at].word;
  return reading->tokens[at].length == 4 && year >= 1800 && year < 2200 ? year : 0;
}

/* Index after the number of a day at `at`: "27th" and "12th of" are read whole. */
static uint32_t past_day(const cg_reading *reading, uint32_t at) {
  uint32_t next = at + 1;
  return cg_read_ordinal(reading, at, &next) ? next + (cg_read_lexeme(reading, next).lex == CG_LEX_OF) : at + 1;
}

static uint32_t month_at(const cg_reading *reading, uint32_t at) {
  uint32_t next = 0;
  const cg_lexeme lexeme = cg_read_expression(reading, at, &next);
  return lexeme.lex == CG_LEX_MONTH && cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)
           ? (uint32_t)lexeme.value
           : 0;
}

/* Index after the month at `at` and the full stop that shortens it before a year: "Dec. 2020". */
static uint32_t past_month(const cg_reading *reading, uint32_t at) {
  return at + 1 + (cg_read_is_mark(reading, at + 1, '.') && year_at(reading, at + 2));
}

static bool is_range(const cg_reading *reading, uint32_t at) {
  return cg_read_is_mark(reading, at, '-') || cg_read_lexeme(reading, at).lex == CG_LEX_TO;
}

static bool is_and(const cg_reading *reading, uint32_t at) {
  return cg_read_lexeme(reading, at).lex == CG_LEX_AND;
}

/* Index after footnote marks, also those that lost their place: "20 127 and 23 July 128 1993". */
static uint32_t past_marks(const cg_reading *reading, uint32_t at) {
  uint32_t next = cg_read_past_notes(reading, at);
  const bool is_bare = next < reading->end && reading->tokens[next].kind == CG_TOKEN_NUMBER &&
                       reading->tokens[next].length <= 3 && reading->tokens[next].word > 31;
  return is_bare ? next + 1 : next;
}

static bool read_part(const cg_reading *reading, uint32_t at, part *out) {
  uint32_t next = past_marks(reading, past_day(reading, at));
  *out = (part){.first = day_at(reading, at), .tokens = {at, at}};
  if (!out->first) {
    return false;
  }
  if (is_range(reading, next) || is_and(reading, next)) {
    const uint32_t after = past_day(reading, next + 1);
    out->last = day_at(reading, next + 1);
    if (!out->last || !month_at(reading, after)) {
      out->last = 0;
    } else {
      out->is_pair = is_and(reading, next) && out->last != out->first + 1;
      out->last_token = next + 1;
      next = after;
    }
  }
  out->month = month_at(reading, next);
  out->tokens.end = past_month(reading, next);
  return out->month != 0;
}

static cg_date date_of(uint32_t year, uint32_t month, uint32_t day) {
  const cg_date date = {(uint16_t)year, (uint8_t)month, (uint8_t)day};
  const cg_date none = {0, 0, 0};
  return cg_date_is_valid(date) ? date : none;
}

static void add_days(cg_days *out, uint32_t *count, cg_date first, cg_date last, cg_span tokens) {
  if (cg_date_is_set(first) && *count < CG_DAYS_MOST) {
    out[(*count)++] = (cg_days){first, last, tokens};
  }
}

/* Give the parts their year.  A range over two parts ("30 September to 2 October") is one. */
static uint32_t settle(const part *parts, uint32_t part_count, const bool *is_range_after,
                       uint32_t year, uint32_t end, cg_days out[CG_DAYS_MOST]) {
  const cg_date none = {0, 0, 0};
  uint32_t count = 0;
  for (uint32_t i = 0; i < part_count; ++i) {
    const part *const p = &parts[i];
    const cg_date first = date_of(year, p->month, p->first);
    const cg_date last = p->last ? date_of(year, p->month, p->last) : none;
    cg_span tokens = {p->tokens.begin, i + 1 == part_count ? end : p->tokens.end};
    if (i + 1 < part_count && is_range_after[i]) {
      const part *const q = &parts[++i];
      tokens.end = i + 1 == part_count ? end : q->tokens.end;
      add_days(out, &count, first, date_of(year, q->month, q->last ? q->last : q->first), tokens);
    } else if (p->is_pair) {
      /* "5 and 9 May 2010": the first day's own words are its number alone. */
      add_days(out, &count, first, none, (cg_span){tokens.begin, tokens.begin + 1});
      add_days(out, &count, last, none, (cg_span){p->last_token, tokens.end});
    } else {
      add_days(out, &count, first, last, tokens);
    }
  }
  return count;
}

/* "December 17, 2015". */
static uint32_t read_month_first(const cg_reading *reading, uint32_t at, cg_days *out) {
  const uint32_t month = month_at(reading, at);
  const uint32_t day = month ? day_at(reading, at + 1) : 0;
  const uint32_t after = day ? past_day(reading, at + 1) : at;
  const uint32_t year_place = after + cg_read_is_mark(reading, after, ',');
  const uint32_t year = day ? year_at(reading, year_place) : 0;
  const cg_date none = {0, 0, 0};
  uint32_t count = 0;
  if (year) {
    add_days(out, &count, date_of(year, month, day), none, (cg_span){at, year_place + 1});
  }
  return count;
}

static uint32_t two_digits(const cg_reading *reading, uint32_t at, uint32_t most) {
  const uint32_t value = day_at(reading, at);
  return value <= most ? value : 0;
}

/* "2020-11-05"; "24.10.1970" and "24/10/1970" where the day cannot be a month.  They are no parts of longer numbers. */
static uint32_t read_figures(const cg_reading *reading, uint32_t at, cg_days *out) {
  const cg_date none = {0, 0, 0};
  const bool is_iso = cg_read_is_mark(reading, at + 1, '-');
  const char mark = is_iso ? '-' : cg_read_is_mark(reading, at + 1, '/') ? '/' : '.';
  const bool is_inside = at && cg_read_is_glued(reading, at) && reading->tokens[at - 1].kind == CG_TOKEN_MARK &&
                         !cg_read_is_mark(reading, at - 1, '(');
  const bool goes_on = cg_read_is_glued(reading, at + 5) &&
                       (cg_read_is_mark(reading, at + 5, '/') || cg_read_is_mark(reading, at + 5, '-'));
  uint32_t count = 0;
  for (uint32_t i = at + 1; i < at + 5; ++i) {
    if (!cg_read_is_glued(reading, i)) {
      return 0;
    }
  }
  if (is_inside || goes_on || !cg_read_is_mark(reading, at + 1, mark) || !cg_read_is_mark(reading, at + 3, mark)) {
    return 0;
  }
  const uint32_t year = year_at(reading, is_iso ? at : at + 4);
  const uint32_t month = two_digits(reading, at + 2, 12);
  const uint32_t day = two_digits(reading, is_iso ? at + 4 : at, 31);
  if (year && month && day && (is_iso || day > 12)) {
    add_days(out, &count, date_of(year, month, day), none, (cg_span){at, at + 5});
  }
  return count;
}

uint32_t cg_read_days(const cg_reading *reading, uint32_t at, cg_days out[CG_DAYS_MOST]) {
  part parts[CG_DAYS_MOST];
  bool is_range_after[CG_DAYS_MOST] = {false};
  uint32_t count = 0;
  uint32_t next = at;
  if (month_at(reading, at)) {
    return read_month_first(reading, at, out);
  }
  if (read_figures(reading, at, out)) {
    return 1;
  }
  while (count < CG_DAYS_MOST && read_part(reading, next, &parts[count])) {
    next = past_marks(reading, parts[count++].tokens.end);
    next += cg_read_is_mark(reading, next, ',') && year_at(reading, next + 1);
    const uint32_t year = year_at(reading, next);
    if (year) {
      return settle(parts, count, is_range_after, year, next + 1, out);
    }
    is_range_after[count - 1] = is_range(reading, next);
    if (!is_range(reading, next) && !is_and(reading, next) && !cg_read_is_mark(reading, next, ',')) {
      return 0;
    }
    ++next;
  }
  return 0;
}
