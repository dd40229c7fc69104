/* SPDX-License-Identifier: Apache-2.0 */
/* Days and sessions. */
#include "recognize/calendar.h"

#include "recognize/dated.h"
#include "recognize/scanner.h"

#include "base/roman.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/reading.h"

#define SESSIONS_MOST 12u
#define TITLE_MOST 60u /* Tokens of a session's title */
#define RANGE_MOST 30u /* Sessions that a range may stand for */
/* Value of "substantive" and the like: with a year they identify a session */
#define PLAIN 1
#define EMERGENCY 2      /* Value of "emergency special" */
#define NUMERAL_MOST 39u /* Greatest number of a session in Roman numerals */
#define YEAR_REACH 10u   /* Tokens between "session of" and "in 2029" */

/* A number right after a month or a whole date is a footnote mark: "2 August, 5 August 12 and 10
 * August 1965". */
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
    cg_mention mention = cg_scanner_mention(
      s, CG_MENTION_DATE, is_range ? CG_RULE_DATE_RANGE : CG_RULE_DATE, days[i].tokens);
    mention.date = days[i].first;
    mention.until = days[i].last;
    CG_TRY(cg_scanner_add(s, mention));
    CG_TRY(s->told.kind ? cg_dated_add(s, &days[i]) : CG_OK);
    *next = days[i].tokens.end;
  }
  return CG_OK;
}

/* Series in which a body counts its sessions. */
typedef enum { REGULAR = 0, SPECIAL, EMERGENCY_SPECIAL } series;

/* One session of a list: "twenty-third", "2020"; the first and last of a range are two. */
typedef struct {
  uint32_t number;
  cg_span tokens;
  series series;
  bool ends_range; /* "to" is before it */
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
static uint32_t past_adjectives(const cg_scanner *s, uint32_t at, series *out) {
  uint32_t next = at;
  for (;; at = next) {
    const cg_lexeme word = cg_read_expression(&s->reading, at, &next);
    if (word.lex == CG_LEX_SPECIAL) {
      *out = word.value == EMERGENCY ? EMERGENCY_SPECIAL : SPECIAL;
    } else if (word.lex != CG_LEX_SESSION_WORD) {
      return at;
    }
  }
}

/* "Conference of the Parties", "Meeting of States Parties" at `at`: the index after it; `at` if
 * there is none. */
static uint32_t past_parties(const cg_scanner *s, uint32_t at) {
  uint32_t next = at;
  const bool is_head = at < s->reading.end &&
                       cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL) &&
                       (cg_read_lexeme(&s->reading, at).lex == CG_LEX_EVENT_HEAD ||
                        cg_read_lexeme(&s->reading, at).lex == CG_LEX_MEETING);
  if (!is_head || cg_read_expression(&s->reading, at + 1, &next).lex != CG_LEX_OF_PARTIES) {
    return at;
  }
  const bool goes_on = cg_read_lexeme(&s->reading, next).lex == CG_LEX_AND &&
                       next + 1 < s->reading.end &&
                       cg_token_has(&s->reading.tokens[next + 1], CG_TOKEN_CAPITAL);
  return goes_on ? at : next; /* "of States Parties and Signatories" */
}

/* Index after what ends a list of sessions: "sessions", "meeting of the Conference of the Parties"
 * up to "meeting", "Conference of the Parties", which is no part of the words but whose sessions
 * they are; `at` if nothing does. */
static uint32_t past_noun(const cg_scanner *s, uint32_t at, bool by_year) {
  const cg_lex lex = cg_read_lexeme(&s->reading, at).lex;
  if (lex == CG_LEX_SESSION) {
    return at + 1;
  }
  if (by_year) {
    return at;
  }
  if (lex == CG_LEX_MEETING && cg_read_lexeme(&s->reading, at + 1).lex == CG_LEX_OF) {
    const uint32_t name = at + 2 + (cg_read_lexeme(&s->reading, at + 2).lex == CG_LEX_THE);
    if (past_parties(s, name) > name) {
      return at + 1;
    }
  }
  return past_parties(s, at);
}

/* Index after "," "and" "to" or the like between two of a list at `at`; `at` if nothing joins
 * them. */
static uint32_t past_joint(const cg_scanner *s, uint32_t at, bool *is_range) {
  const uint32_t place = cg_read_past_notes(&s->reading, at);
  const cg_lex lex = cg_read_lexeme(&s->reading, place).lex;
  const bool is_comma = cg_read_is_mark(&s->reading, place, ',');
  *is_range = lex == CG_LEX_TO || cg_read_is_mark(&s->reading, place, '-');
  if (!is_comma && !*is_range && lex != CG_LEX_AND && lex != CG_LEX_OR) {
    return at;
  }
  uint32_t next = place + 1;
  next += is_comma && cg_read_lexeme(&s->reading, next).lex == CG_LEX_AND;
  return next + (cg_read_lexeme(&s->reading, next).lex == CG_LEX_THE);
}

/* Read "X, Y and Z sessions"; returns the number of sessions, 0 if no "session" ends the list. */
static uint32_t read_list(const cg_scanner *s, uint32_t at, bool by_year,
                          session out[SESSIONS_MOST], uint32_t *end) {
  uint32_t count = 0;
  bool is_range = false;
  while (count < SESSIONS_MOST) {
    uint32_t next = at;
    series kind = REGULAR;
    const uint32_t number = read_one(s, at, by_year, &next);
    if (!number) {
      return 0;
    }
    const uint32_t after = past_adjectives(s, next, &kind);
    const uint32_t past = past_noun(s, after, by_year);
    out[count++] = (session){number, {at, next}, kind, is_range};
    if (past > after) {
      out[count - 1].tokens.end = past;
      *end = past_parties(s, after) > after ? after : past; /* The name is a mention of its own. */
      return count;
    }
    at = past_joint(s, after, &is_range);
    if (at == after) {
      return 0;
    }
  }
  return 0;
}

/* "its first regular session of 1982": counted in the year, not from the body's first; such a
 * session has no number. */
static bool is_of_year(const cg_scanner *s, uint32_t at) {
  uint32_t next = at;
  return cg_read_lexeme(&s->reading, at).lex == CG_LEX_OF && read_one(s, at + 1, true, &next);
}

static cg_status add_one(cg_scanner *s, uint32_t number, series kind, cg_span tokens,
                         uint32_t head) {
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_SESSION,
                                          kind ? CG_RULE_SPECIAL_SESSION : CG_RULE_SESSION, tokens);
  mention.number = number;
  mention.is_special = kind != REGULAR;
  mention.is_emergency = kind == EMERGENCY_SPECIAL;
  mention.head = head;
  return cg_scanner_add(s, mention);
}

/* Index after ", entitled “Reeds for all”" at `at`, the title of a session, whose names are no
 * references; `at` if there is none. */
static uint32_t past_session_title(const cg_scanner *s, uint32_t at) {
  const uint32_t word = at + cg_read_is_mark(&s->reading, at, ',');
  const uint32_t end = cg_read_quoted(&s->reading, word + 1, TITLE_MOST);
  return cg_read_lexeme(&s->reading, word).lex == CG_LEX_ENTITLED && end > word + 1 ? end : at;
}

static cg_status add_sessions(cg_scanner *s, uint32_t at, bool by_year, uint32_t *next) {
  session sessions[SESSIONS_MOST];
  const uint32_t count = read_list(s, at, by_year, sessions, next);
  if (!count) {
    *next = at;
    return CG_OK;
  }
  const series kind = sessions[count - 1].series; /* It is before "sessions". */
  if (kind && cg_read_lexeme(&s->reading, *next).lex == CG_LEX_DEVOTED) {
    return CG_OK; /* "the second special session devoted to disarmament" is not the second one. */
  }
  if (!by_year && is_of_year(s, *next)) {
    return CG_OK;
  }
  const uint32_t head = s->document->mentions.count;
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t last = sessions[i].number;
    const uint32_t first = sessions[i].ends_range ? sessions[i - 1].number + 1 : last;
    for (uint32_t number = first; number < last && last - first < RANGE_MOST; ++number) {
      CG_TRY(add_one(s, number, kind,
                     (cg_span){sessions[i - 1].tokens.begin, sessions[i].tokens.end}, head));
    }
    CG_TRY(add_one(s, last, kind, sessions[i].tokens, head));
  }
  *next = past_session_title(s, *next);
  return CG_OK;
}

uint32_t cg_session_numeral(const cg_scanner *s, uint32_t at, uint32_t end) {
  const cg_token *const token = &s->reading.tokens[end];
  const bool is_numeral =
    end == at + 1 && cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITALS) &&
    end < s->reading.end && token->kind == CG_TOKEN_WORD && cg_token_has(token, CG_TOKEN_SPACED) &&
    cg_token_has(token, CG_TOKEN_CAPITAL) && !cg_read_is_mark(&s->reading, end + 1, '.');
  const cg_slice text = is_numeral ? cg_read_text(&s->reading, end) : (cg_slice){"", 0};
  for (size_t i = 0; i < text.length; ++i) {
    if (!cg_is_upper(text.data[i])) {
      return 0;
    }
  }
  const uint32_t number = text.length ? cg_roman_value(text) : 0;
  return number <= NUMERAL_MOST ? number : 0;
}

cg_status cg_session_add(cg_scanner *s, uint32_t number, cg_span tokens) {
  const uint32_t head = s->document->mentions.count;
  CG_TRY(add_one(s, number, REGULAR, tokens, head));
  ((cg_mention *)cg_array_at(&s->document->mentions, head))->organ = head + 1;
  return CG_OK;
}

cg_status cg_rule_session(cg_scanner *s, uint32_t at, uint32_t *next) {
  return add_sessions(s, at, false, next);
}

cg_status cg_rule_session_year(cg_scanner *s, uint32_t at, uint32_t *next) {
  return add_sessions(s, at, true, next);
}

/* The year of "of 2030" or "for 2030" at `at`, or of "of the Council in 2029"; 0 if there is none.
 * `end` is set to the index after the words that are the session's own. */
static uint32_t read_year_after(const cg_scanner *s, uint32_t at, uint32_t *end) {
  uint32_t next = at;
  const cg_lex lex = cg_read_lexeme(&s->reading, at).lex;
  const uint32_t year = lex == CG_LEX_OF || lex == CG_LEX_IN || lex == CG_LEX_FOR
                          ? read_one(s, at + 1, true, &next)
                          : 0;
  *end = year ? next : at;
  if (year || lex != CG_LEX_OF) {
    return year;
  }
  for (uint32_t i = at + 1; i < s->reading.end && i < at + YEAR_REACH; ++i) {
    const cg_lex small = cg_read_lexeme(&s->reading, i).lex;
    const uint32_t found = small == CG_LEX_IN || small == CG_LEX_OF || small == CG_LEX_FOR
                             ? read_one(s, i + 1, true, &next)
                             : 0;
    if (found) {
      return found;
    }
    if (!cg_lex_is_connective(small) && !cg_token_has(&s->reading.tokens[i], CG_TOKEN_CAPITAL)) {
      break;
    }
  }
  return 0;
}

/* "its substantive session of 2030", "the substantive session of the Council in 2029". */
cg_status cg_rule_session_of_year(cg_scanner *s, uint32_t at, uint32_t *next) {
  const uint32_t before = cg_scanner_before(s, at);
  uint32_t past = 0;
  const bool is_counted =
    before != CG_NONE && (cg_read_lexeme(&s->reading, before).lex == CG_LEX_ORDINAL ||
                          cg_read_lexeme(&s->reading, before).lex == CG_LEX_SESSION_WORD);
  if (is_counted || cg_read_lexeme(&s->reading, at).value != PLAIN ||
      cg_read_lexeme(&s->reading, at + 1).lex != CG_LEX_SESSION) {
    return CG_OK;
  }
  const uint32_t year = read_year_after(s, at + 2, &past);
  if (!year) {
    return CG_OK;
  }
  *next = past;
  return add_one(s, year, REGULAR, (cg_span){at, past}, s->document->mentions.count);
}
