/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/respective_days.h"

#define NUMBERS_MOST 16u /* Numbers that share days */

/* The days that end right before the word at `end`, with nothing but "and" and commas between: how
 * many, and in `first` the index of the first. */
static uint32_t days_before(const cg_scanner *s, uint32_t end, uint32_t *first) {
  uint32_t count = 0;
  for (uint32_t i = s->document->mentions.count; i-- > s->first;) {
    const cg_mention *const mention = cg_array_at(&s->document->mentions, i);
    if (mention->tokens.begin >= end) {
      continue;
    }
    uint32_t at = mention->tokens.end;
    while (at < end &&
           (cg_scanner_lex(s, at) == CG_LEX_AND || cg_scanner_lex(s, at) == CG_LEX_OF ||
            cg_read_is_mark(&s->reading, at, ',') || s->reading.tokens[at].kind == CG_TOKEN_NOTE)) {
      ++at;
    }
    if (mention->kind != CG_MENTION_DATE || at < end || cg_date_is_set(mention->until)) {
      break;
    }
    end = mention->tokens.begin;
    *first = i;
    ++count;
  }
  return count;
}

/* Index of the number before mention `i`, with nothing but names of bodies between, "resolution
 * 70/1 and Security Council resolution 1325 (2000)"; CG_NONE if there is none. */
static uint32_t number_before(const cg_scanner *s, uint32_t i) {
  while (i-- > s->first) {
    const cg_mention *const mention = cg_array_at(&s->document->mentions, i);
    if (mention->kind == CG_MENTION_NUMBERED) {
      return mention->is_quiet ? CG_NONE : i;
    }
    if (mention->kind != CG_MENTION_NAME && mention->kind != CG_MENTION_SHORT) {
      break;
    }
  }
  return CG_NONE;
}

/* Give the `count` numbers before mention `day` the days from there on. */
static void share_days(const cg_scanner *s, uint32_t day, uint32_t count) {
  uint32_t numbers[NUMBERS_MOST];
  uint32_t before = day;
  for (uint32_t i = count; i-- > 0;) {
    before = number_before(s, before);
    if (before == CG_NONE) {
      return;
    }
    numbers[i] = before;
  }
  for (uint32_t i = 0; i < count; ++i) {
    cg_mention *const number = cg_array_at(&s->document->mentions, numbers[i]);
    number->date = ((const cg_mention *)cg_array_at(&s->document->mentions, day + i))->date;
  }
}

/* The days right after "respectively on" at `at`, "adopted respectively on 15 October 1999 and 28
 * September 2001": how many, and in `first` the index of the first. */
static uint32_t days_after(const cg_scanner *s, uint32_t at, uint32_t *first) {
  uint32_t end =
    at + 1 + (cg_scanner_lex(s, at + 1) == CG_LEX_ON || cg_scanner_lex(s, at + 1) == CG_LEX_OF);
  uint32_t count = 0;
  for (uint32_t i = s->first; i < s->document->mentions.count; ++i) {
    const cg_mention *const mention = cg_array_at(&s->document->mentions, i);
    if (mention->tokens.begin < end) {
      continue;
    }
    if (mention->kind != CG_MENTION_DATE || mention->tokens.begin > end ||
        cg_date_is_set(mention->until)) {
      break;
    }
    *first = count ? *first : i;
    ++count;
    end = mention->tokens.end;
    while (cg_scanner_lex(s, end) == CG_LEX_AND || cg_read_is_mark(&s->reading, end, ',')) {
      ++end;
    }
  }
  return count;
}

/* How many days the clause has. */
static uint32_t count_days(const cg_scanner *s) {
  uint32_t count = 0;
  for (uint32_t i = s->first; i < s->document->mentions.count; ++i) {
    count += ((const cg_mention *)cg_array_at(&s->document->mentions, i))->kind == CG_MENTION_DATE;
  }
  return count;
}

void cg_respective_days_settle(const cg_scanner *s) {
  if (count_days(s) < 2) {
    return;
  }
  for (uint32_t at = s->begin; at < s->reading.end; ++at) {
    uint32_t day = 0;
    const bool is_respective = cg_scanner_lex(s, at) == CG_LEX_RESPECTIVELY;
    uint32_t count = is_respective ? days_before(s, at, &day) : 0;
    count = is_respective && !count ? days_after(s, at, &day) : count;
    if (count > 1 && count <= NUMBERS_MOST) {
      share_days(s, day, count);
    }
  }
}
