/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents by symbol and number, records, and reports without a symbol. */
#include "recognize/scanner.h"

#include "base/buffer.h"
#include "base/try.h"

#define OWN_REACH 3u     /* Words between "its" and "resolution" */
#define RECORDS_REACH 60u /* Tokens between "Official Records" and the symbol */
#define REPORT_REACH 40u

cg_status cg_rule_symbol(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number symbol;
  CG_TRY(cg_read_symbol(&s->reading, at, s->document->arena, &symbol));
  if (!symbol.value.length) {
    return CG_OK;
  }
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_SYMBOL, CG_RULE_SYMBOL,
                                          (cg_span){at, symbol.next});
  mention.value = symbol.value;
  *next = symbol.next;
  return cg_scanner_add(s, mention);
}

/* Whether "its" stands before the word at `at`; `before` is set to the index before it, or to the index
 * before "the" and the like. */
static bool is_own(const cg_scanner *s, uint32_t at, uint32_t *before) {
  uint32_t place = at;
  for (uint32_t i = 0; i <= OWN_REACH && place != CG_NONE; ++i) {
    place = cg_scanner_before(s, place);
    if (place == CG_NONE || s->reading.tokens[place].kind != CG_TOKEN_WORD) {
      break;
    }
    if (cg_read_lexeme(&s->reading, place).lex == CG_LEX_OWN) {
      *before = cg_scanner_before(s, place);
      return true;
    }
  }
  *before = cg_scanner_before(s, at);
  return false;
}

static bool is_preposition(cg_lex lex) {
  return lex == CG_LEX_IN || lex == CG_LEX_ON || lex == CG_LEX_AT || lex == CG_LEX_OF;
}

/* Whether only small words and commas stand from `begin` to `at`, both included; nothing may. */
static bool is_joined(const cg_scanner *s, uint32_t begin, uint32_t at) {
  for (uint32_t i = begin; i <= at; ++i) {
    const cg_lex lex = cg_read_lexeme(&s->reading, i).lex;
    if (!cg_lex_is_connective(lex) && !cg_read_is_mark(&s->reading, i, ',')) {
      return false;
    }
  }
  return true;
}

/* "adopted by the Assembly at its sixth special session in its resolution": sessions and days between a name and what is
 * its own say nothing of whose it is.  The last mention before them; `at` goes back to where they begin. */
static uint32_t skip_sessions(const cg_scanner *s, uint32_t last, uint32_t *at) {
  while (last != CG_NONE && *at != CG_NONE) {
    const cg_mention *const mention = cg_array_at(&s->document->mentions, last);
    const bool is_between = mention->kind == CG_MENTION_SESSION || mention->kind == CG_MENTION_DATE;
    if (!is_between || !is_joined(s, mention->tokens.end, *at)) {
      break;
    }
    *at = cg_scanner_before(s, mention->tokens.begin);
    if (*at != CG_NONE && cg_read_lexeme(&s->reading, *at).lex == CG_LEX_OWN) {
      *at = cg_scanner_before(s, *at);
    }
    if (*at != CG_NONE && is_preposition(cg_read_lexeme(&s->reading, *at).lex)) {
      *at = cg_scanner_before(s, *at);
    }
    last = last > s->first ? last - 1 : CG_NONE;
  }
  return last;
}

/* The mention that ends at token `at`, or with only "in", "by", "the" or a comma after it; or CG_NONE. */
static uint32_t mention_ending(const cg_scanner *s, uint32_t at) {
  uint32_t last = cg_scanner_last_index(s);
  if (last == CG_NONE || at == CG_NONE) {
    return CG_NONE;
  }
  last = skip_sessions(s, last, &at);
  if (last == CG_NONE || at == CG_NONE) {
    return CG_NONE;
  }
  const cg_mention *const mention = cg_array_at(&s->document->mentions, last);
  const bool is_name = mention->kind == CG_MENTION_NAME || mention->kind == CG_MENTION_OPEN_NAME ||
                       mention->kind == CG_MENTION_SHORT || mention->kind == CG_MENTION_ACRONYM;
  while (is_name && at != CG_NONE && at >= mention->tokens.end) {
    const cg_lex lex = cg_read_lexeme(&s->reading, at).lex;
    if (lex != CG_LEX_IN && lex != CG_LEX_CONNECTOR && lex != CG_LEX_THE &&
        !cg_read_is_mark(&s->reading, at, ',')) {
      return CG_NONE;
    }
    at = cg_scanner_before(s, at);
  }
  return is_name && at != CG_NONE && at >= mention->tokens.begin ? last : CG_NONE;
}

/* A number of the list; the date beside it is a mention of its own. */
static cg_status add_number(cg_scanner *s, const cg_number *number, cg_span tokens,
                            uint32_t organ, bool own) {
  const bool is_decision = s->listed == CG_KIND_DECISION;
  cg_days days[CG_DAYS_MOST];
  cg_mention mention = cg_scanner_mention(
    s, CG_MENTION_NUMBERED,
    own ? CG_RULE_ITS_RESOLUTION : is_decision ? CG_RULE_DECISION_NUMBER : CG_RULE_RESOLUTION_NUMBER,
    tokens);
  mention.thing = s->listed;
  mention.style = number->style;
  mention.value = number->value;
  mention.organ = organ;
  mention.is_own = own;
  mention.head = s->head;
  const uint32_t after = cg_read_past_notes(&s->reading, number->next);
  if (cg_read_lexeme(&s->reading, after).lex == CG_LEX_OF &&
      cg_read_days(&s->reading, after + 1, days)) {
    mention.date = days[0].first;
  }
  return cg_scanner_add(s, mention);
}

/* "57/270 A and B": the further parts of a resolution after its first. */
static cg_status add_parts(cg_scanner *s, cg_number number, uint32_t *next) {
  const size_t last = number.value.length - 1;
  while (cg_is_upper(number.value.data[last]) && *next + 1 < s->reading.end &&
         cg_read_lexeme(&s->reading, *next).lex == CG_LEX_AND &&
         s->reading.tokens[*next + 1].kind == CG_TOKEN_WORD &&
         s->reading.tokens[*next + 1].length == 1 &&
         cg_token_has(&s->reading.tokens[*next + 1], CG_TOKEN_CAPITAL)) {
    const cg_slice pieces[] = {{number.value.data, last}, cg_read_text(&s->reading, *next + 1)};
    const cg_span tokens = {*next + 1, *next + 2};
    number.value = cg_join(s->document->arena, pieces, 2);
    number.next = tokens.end;
    CG_TRY(number.value.data ? add_number(s, &number, tokens, CG_NONE, false) : CG_NO_MEMORY);
    *next = tokens.end;
  }
  return CG_OK;
}

/* "PRST OS/12/1", "PRST/2017/21", "presidential statement 29/1": the number is read where it stands right after the word. */
cg_status cg_rule_statement(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_lexeme word = cg_read_lexeme(&s->reading, at);
  cg_number number;
  if ((cg_kind)word.value != CG_KIND_STATEMENT) {
    return word.lex == CG_LEX_REPORT ? cg_rule_unsymboled(s, at, next) : CG_OK;
  }
  const uint32_t first = at + 1 + cg_read_is_mark(&s->reading, at + 1, '/');
  CG_TRY(cg_read_number(&s->reading, first, s->document->arena, &number));
  if (!number.style) { /* "OS/12/1" looks like a symbol of its own. */
    CG_TRY(cg_read_symbol(&s->reading, first, s->document->arena, &number));
    number.style = number.value.length && word.lex == CG_LEX_SYMBOL_PART ? CG_STYLE_SESSION_NUMBER
                                                                        : 0;
  }
  if (!number.style) {
    return word.lex == CG_LEX_REPORT ? cg_rule_unsymboled(s, at, next) : CG_OK;
  }
  s->listed = CG_KIND_STATEMENT;
  s->head = s->document->mentions.count;
  *next = number.next;
  return add_number(s, &number, (cg_span){at, number.next}, CG_NONE, false);
}

/* "that resolution", "the same decision": the one that stood before. */
static cg_status add_repeated(cg_scanner *s, uint32_t at) {
  const cg_lexeme before = at > s->begin ? cg_read_lexeme(&s->reading, at - 1) : (cg_lexeme){0, 0};
  const bool is_repeated =
    (before.lex == CG_LEX_THAT || before.lex == CG_LEX_SAME) && before.value == 2;
  /* "recognizing that resolution 70/1 …" is told by its number, and plurals do not say how many. */
  if (!is_repeated || cg_read_lexeme(&s->reading, at).value != 1) {
    return CG_OK;
  }
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_REPEATED, CG_RULE_THAT_RESOLUTION,
                                          (cg_span){at - 1, at + 1});
  mention.thing = s->listed;
  return cg_scanner_add(s, mention);
}

/* "General Assembly resolution 70/147", "its resolutions 2014 (2011), …": the word opens a list. */
cg_status cg_rule_list_head(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number number;
  uint32_t before = CG_NONE;
  const bool own = is_own(s, at, &before);
  const uint32_t organ = mention_ending(s, before);
  const uint32_t first = cg_read_past_notes(&s->reading, at + 1);
  s->listed = cg_read_lexeme(&s->reading, at).lex == CG_LEX_DECISION ? CG_KIND_DECISION
                                                                      : CG_KIND_RESOLUTION;
  s->head = s->document->mentions.count;
  CG_TRY(cg_read_number(&s->reading, first, s->document->arena, &number));
  *next = at + 1;
  if (!number.style) { /* "its relevant resolutions, in particular 70/147": the list may come later. */
    cg_mention head = cg_scanner_mention(s, CG_MENTION_NUMBERED, CG_RULE_RESOLUTION_NUMBER,
                                         (cg_span){at, at + 1});
    head.organ = organ;
    head.is_own = own;
    head.is_quiet = true;
    CG_TRY(cg_scanner_add(s, head));
    return add_repeated(s, at);
  }
  *next = number.next;
  CG_TRY(add_number(s, &number, (cg_span){at, number.next}, organ, own));
  return add_parts(s, number, next);
}

/* "and 1590 of 24 March 2005" in a list of numbers with years: the date has the year. */
static cg_status read_number_by_date(const cg_scanner *s, uint32_t at, cg_number *out) {
  const cg_mention *const head = cg_array_at(&s->document->mentions, s->head);
  const cg_token *const token = &s->reading.tokens[at];
  cg_days days[CG_DAYS_MOST];
  if (head->style != CG_STYLE_NUMBER_YEAR || token->kind != CG_TOKEN_NUMBER || token->length < 3 ||
      token->length > 4 || cg_read_lexeme(&s->reading, at + 1).lex != CG_LEX_OF ||
      !cg_read_days(&s->reading, at + 2, days)) {
    return CG_OK;
  }
  cg_buffer value = cg_buffer_init(s->document->arena);
  CG_TRY(cg_buffer_add(&value, cg_read_text(&s->reading, at)));
  CG_TRY(cg_buffer_add_byte(&value, '('));
  CG_TRY(cg_buffer_add_number(&value, days[0].first.year));
  CG_TRY(cg_buffer_add_byte(&value, ')'));
  *out = (cg_number){CG_STYLE_NUMBER_YEAR, cg_buffer_slice(&value), at + 1};
  return CG_OK;
}

/* "and 71/205": a further number of a list that the clause has opened. */
cg_status cg_rule_list_item(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number number;
  if (s->head == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(cg_read_number(&s->reading, at, s->document->arena, &number));
  if (!number.style) {
    CG_TRY(read_number_by_date(s, at, &number));
  }
  if (!number.style) {
    return CG_OK;
  }
  *next = number.next;
  CG_TRY(add_number(s, &number, (cg_span){at, number.next}, CG_NONE, false));
  return add_parts(s, number, next);
}

/* "Official Records of …, Supplement No. 53 (A/72/53)": one reference, by its symbol; what stands between
 * is part of the citation. */
cg_status cg_rule_records(cg_scanner *s, uint32_t at, uint32_t *next) {
  const bool is_ibid = cg_read_lexeme(&s->reading, at).lex == CG_LEX_IBID;
  for (uint32_t i = at + 1; i < s->reading.end && i < at + RECORDS_REACH; ++i) {
    cg_number symbol;
    if (i > at + 2 && cg_read_lexeme(&s->reading, i).lex == CG_LEX_IBID) {
      break;
    }
    CG_TRY(cg_read_symbol(&s->reading, i, s->document->arena, &symbol));
    if (symbol.value.length) {
      *next = symbol.next + cg_read_is_mark(&s->reading, symbol.next, ')');
      cg_mention mention =
        cg_scanner_mention(s, CG_MENTION_SYMBOL, is_ibid ? CG_RULE_IBID : CG_RULE_OFFICIAL_RECORDS,
                           (cg_span){at, *next});
      mention.value = symbol.value;
      return cg_scanner_add(s, mention);
    }
    *next = i + 1;
  }
  return CG_OK;
}

/* Where the phrase that tells a report's subject ends. */
static uint32_t phrase_end(const cg_scanner *s, uint32_t at) {
  uint32_t end = at;
  while (end < s->reading.end && end < at + REPORT_REACH) {
    const cg_token *const token = &s->reading.tokens[end];
    const bool is_soft = token->kind == CG_TOKEN_WORD || cg_token_is_mark(token, '-') ||
                         cg_token_is_mark(token, '\'');
    const cg_lex lex = cg_read_lexeme(&s->reading, end).lex;
    if (!is_soft || lex == CG_LEX_ENTITLED || lex == CG_LEX_CONTAINED || lex == CG_LEX_DATED) {
      break;
    }
    ++end;
  }
  while (end > at) { /* "… of" a date, "… resolution" a number */
    const cg_lex lex = cg_read_lexeme(&s->reading, end - 1).lex;
    if (!cg_lex_is_connective(lex) && lex != CG_LEX_RESOLUTION && lex != CG_LEX_DECISION) {
      break;
    }
    --end;
  }
  return end;
}

/* The index after "of 4 June 2007" or "dated 4 June 2007" at `at`, and after note marks. */
static uint32_t past_its_day(const cg_reading *reading, uint32_t at) {
  cg_days days[CG_DAYS_MOST];
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  const uint32_t count =
    lex == CG_LEX_OF || lex == CG_LEX_DATED ? cg_read_days(reading, at + 1, days) : 0;
  return cg_read_past_notes(reading, count ? days[count - 1].tokens.end : at);
}

/* Whether a name follows "of", "of the" or "of its" at `at`: the author's; "the study of topics" is no document. */
static bool has_author(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at + 1).lex;
  const uint32_t name = at + 1 + (lex == CG_LEX_THE || lex == CG_LEX_OWN);
  return name < reading->end && cg_token_has(&reading->tokens[name], CG_TOKEN_CAPITAL);
}

/* "the reports of the Secretary-General on …" without any symbol. */
cg_status cg_rule_unsymboled(cg_scanner *s, uint32_t at, uint32_t *next) {
  const uint32_t before = cg_scanner_before(s, at);
  if (before == CG_NONE || cg_read_lexeme(&s->reading, before).lex != CG_LEX_THE ||
      cg_read_lexeme(&s->reading, at + 1).lex != CG_LEX_OF || !has_author(&s->reading, at + 1)) {
    return CG_OK;
  }
  const uint32_t end = phrase_end(s, at);
  const uint32_t after = past_its_day(&s->reading, cg_read_past_notes(&s->reading, end));
  if (end < at + 4 || cg_read_is_mark(&s->reading, after, '(')) {
    return CG_OK;
  }
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_UNSYMBOLED, CG_RULE_REPORT_WITHOUT_SYMBOL,
                                          (cg_span){at, end});
  mention.thing = (cg_kind)cg_read_lexeme(&s->reading, at).value;
  mention.value = cg_document_words(s->document, mention.tokens);
  *next = at + 1; /* The names inside are references of their own. */
  return cg_scanner_add(s, mention);
}
