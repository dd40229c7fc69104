/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and sessions. */
#include "recognize/scanner.h"

#include "base/try.h"

#define SESSIONS_MOST 12u

/* A number right after a month or a whole date is a footnote mark: "2 August, 5 August 12 and 10 August 1965". */
static bool is_stray_mark(const cg_scanner *s, uint32_t at) {
  const cg_mention *const last = cg_scanner_last(s);
  const bool is_date_before = last && last->kind == CG_MENTION_DATE && last->tokens.end == at;
  const bool is_month_before = at > s->begin && s->reading.tokens[at - 1].kind == CG_TOKEN_WORD &&
                               cg_token_has(&s->reading.tokens[at - 1], CG_TOKEN_CAPITAL) &&
                               cg_read_lexeme(&s->reading, at - 1).lex == CG_LEX_MONTH;
  return s->reading.tokens[at].kind == CG_TOKEN_NUMBER && (is_date_before || is_month_before);
}

cg_status cg_rule_days(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_days days[CG_DAYS_MOST];
  const uint32_t count = is_stray_mark(s, at) ? 0 : cg_read_days(&s->reading, at, days);
  for (uint32_t i = 0; i < count; ++i) {
    const bool is_range = cg_date_is_set(days[i].last);
    cg_mention mention =
      cg_scanner_mention(s, CG_MENTION_DATE, is_range ? CG_RULE_DATE_RANGE : CG_RULE_DATE,
                         days[i].tokens);
    mention.date = days[i].first;
    mention.until = days[i].last;
    CG_TRY(cg_scanner_add(s, mention));
    *next = days[i].tokens.end;
  }
  return CG_OK;
}

/* One session of a list: "twenty-third", "2020". */
typedef struct {
  uint32_t number;
  cg_span  tokens;
  bool     is_special;
} session;

/* Ordinal or year at `at`. */
static uint32_t read_one(const cg_scanner *s, uint32_t at, bool by_year, uint32_t *next) {
  if (!by_year) {
    return cg_read_ordinal(&s->reading, at, next);
  }
  const cg_token *const token = &s->reading.tokens[at];
  *next = at + 1;
  return at < s->reading.end && token->kind == CG_TOKEN_NUMBER && token->length == 4 &&
             token->word > 1940 && token->word < 2200
           ? token->word
           : 0;
}

/* Skip "regular", "resumed" …; note "special". */
static uint32_t past_adjectives(const cg_scanner *s, uint32_t at, bool *is_special) {
  uint32_t next = at;
  for (;; at = next) {
    const cg_lex lex = cg_read_expression(&s->reading, at, &next).lex;
    *is_special = *is_special || lex == CG_LEX_SPECIAL;
    if (lex != CG_LEX_SPECIAL && lex != CG_LEX_SESSION_WORD) {
      return at;
    }
  }
}

/* Read "X, Y and Z sessions"; returns the number of sessions, 0 if no "session" ends the list. */
static uint32_t read_list(const cg_scanner *s, uint32_t at, bool by_year,
                          session out[SESSIONS_MOST], uint32_t *end) {
  uint32_t count = 0;
  while (count < SESSIONS_MOST) {
    uint32_t next = at;
    bool is_special = false;
    const uint32_t number = read_one(s, at, by_year, &next);
    if (!number) {
      return 0;
    }
    const uint32_t after = past_adjectives(s, next, &is_special);
    out[count++] = (session){number, {at, next}, is_special};
    if (cg_read_lexeme(&s->reading, after).lex == CG_LEX_SESSION) {
      out[count - 1].tokens.end = after + 1;
      *end = after + 1;
      return count;
    }
    at = cg_read_past_notes(&s->reading, after);
    const cg_lex lex = cg_read_lexeme(&s->reading, at).lex;
    const bool is_comma = cg_read_is_mark(&s->reading, at, ',');
    if (!is_comma && lex != CG_LEX_AND && lex != CG_LEX_TO && lex != CG_LEX_OR) {
      return 0;
    }
    ++at;
    at += is_comma && cg_read_lexeme(&s->reading, at).lex == CG_LEX_AND;
  }
  return 0;
}

/* "its first regular session of 1982": counted in the year, not from the body's first; such a session has no number. */
static bool is_of_year(const cg_scanner *s, uint32_t at) {
  uint32_t next = at;
  return cg_read_lexeme(&s->reading, at).lex == CG_LEX_OF && read_one(s, at + 1, true, &next);
}

static cg_status add_sessions(cg_scanner *s, uint32_t at, bool by_year, uint32_t *next) {
  session sessions[SESSIONS_MOST];
  const uint32_t count = read_list(s, at, by_year, sessions, next);
  if (!count) {
    *next = at;
  }
  if (count && sessions[count - 1].is_special &&
      cg_read_lexeme(&s->reading, *next).lex == CG_LEX_DEVOTED) {
    return CG_OK; /* "the second special session devoted to disarmament" is not the second one. */
  }
  if (count && !by_year && is_of_year(s, *next)) {
    return CG_OK;
  }
  const uint32_t first = s->document->mentions.count;
  for (uint32_t i = 0; i < count; ++i) {
    const bool is_special = sessions[count - 1].is_special; /* It stands before "sessions". */
    cg_mention mention =
      cg_scanner_mention(s, CG_MENTION_SESSION,
                         is_special ? CG_RULE_SPECIAL_SESSION : CG_RULE_SESSION,
                         sessions[i].tokens);
    mention.number = sessions[i].number;
    mention.is_special = is_special;
    mention.head = first;
    CG_TRY(cg_scanner_add(s, mention));
  }
  return CG_OK;
}

cg_status cg_rule_session(cg_scanner *s, uint32_t at, uint32_t *next) {
  return add_sessions(s, at, false, next);
}

cg_status cg_rule_session_year(cg_scanner *s, uint32_t at, uint32_t *next) {
  return add_sessions(s, at, true, next);
}
