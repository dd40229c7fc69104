/* SPDX-License-Identifier: Apache-2.0 */
/* "resolutions 70/147 of 17 December 2015, 71/272 A and B and 3080-3084 (XXVIII)": lists of
 * numbers. */
#include "recognize/lists.h"
#include "recognize/bare_number.h"
#include "recognize/owner.h"
#include "recognize/ranges.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/reading.h"

#define TITLE_MOST 60u    /* Tokens of a title */
#define ADOPTER_REACH 12u /* Tokens between "adopted" and "on" */

static const cg_owner nobody = {CG_NONE, false};

/* Index of the words of a day behind "adopted", which is at `at`: "adopted on", "adopted by the
 * Council on"; CG_NONE if a number or mark is before it. */
static uint32_t past_adopted(const cg_scanner *s, uint32_t at) {
  for (uint32_t i = at + 1; i < s->reading.end && i < at + ADOPTER_REACH; ++i) {
    if (s->reading.tokens[i].kind == CG_TOKEN_MARK ||
        s->reading.tokens[i].kind == CG_TOKEN_NUMBER) {
      break;
    }
    if (cg_scanner_lex(s, i) == CG_LEX_ON) {
      return i + 1;
    }
  }
  return CG_NONE;
}

/* The days of "of 17 December 2015", "of the 12th December 1948", "dated 17 December 2015", ",
 * adopted on 17 December 2015" at `at`, behind a number or title: how many there are. */
static uint32_t days_after(const cg_scanner *s, uint32_t at, cg_days days[CG_DAYS_MOST]) {
  const uint32_t after = cg_read_past_notes(&s->reading, at);
  const uint32_t word = after + cg_read_is_mark(&s->reading, after, ',');
  uint32_t day = CG_NONE;
  switch (cg_scanner_lex(s, word)) {
  case CG_LEX_OF: day = word + 1 + (cg_scanner_lex(s, word + 1) == CG_LEX_THE); break;
  case CG_LEX_DATED: day = word + 1; break;
  case CG_LEX_ADOPTED: day = past_adopted(s, word); break;
  default: break;
  }
  return day == CG_NONE ? 0 : cg_read_days(&s->reading, day, days);
}

/* The first such day, not set if none is there. */
static cg_date day_after(const cg_scanner *s, uint32_t at) {
  cg_days days[CG_DAYS_MOST];
  return days_after(s, at, days) ? days[0].first : (cg_date){0, 0, 0};
}

cg_status cg_list_add_owned(cg_scanner *s, const cg_number *number, cg_span tokens,
                            cg_owner owner) {
  const bool is_decision = s->listed == CG_KIND_DECISION;
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_NUMBERED,
                                          owner.is_own  ? CG_RULE_ITS_RESOLUTION
                                          : is_decision ? CG_RULE_DECISION_NUMBER
                                                        : CG_RULE_RESOLUTION_NUMBER,
                                          tokens);
  mention.thing = s->listed;
  mention.style = number->style;
  mention.value = number->value;
  mention.organ = owner.organ;
  mention.is_own = owner.is_own;
  mention.is_yearless = number->is_yearless;
  mention.head = s->head;
  mention.date = day_after(s, number->next);
  return cg_scanner_add(s, mention);
}

cg_status cg_list_add(cg_scanner *s, const cg_number *number, cg_span tokens) {
  return cg_list_add_owned(s, number, tokens, nobody);
}

/* "193 (iii)": small letters identify the session where numbers of sessions are listed. */
static cg_status read_small(const cg_scanner *s, uint32_t at, cg_number *out) {
  cg_buffer value = cg_buffer_init(s->document->arena);
  if (!cg_scanner_is_number(s, at) || s->reading.tokens[at].length > 4 ||
      !cg_read_is_mark(&s->reading, at + 1, '(') || at + 3 >= s->reading.end ||
      s->reading.tokens[at + 2].kind != CG_TOKEN_WORD ||
      !cg_read_is_mark(&s->reading, at + 3, ')')) {
    return CG_OK;
  }
  const cg_slice letters = cg_read_text(&s->reading, at + 2);
  CG_TRY(cg_buffer_add(&value, cg_read_text(&s->reading, at)));
  CG_TRY(cg_buffer_add_byte(&value, '('));
  for (size_t i = 0; i < letters.length; ++i) {
    if (!strchr("ivxl", letters.data[i])) {
      return CG_OK;
    }
    CG_TRY(cg_buffer_add_byte(&value, (char)(letters.data[i] - 'a' + 'A')));
  }
  CG_TRY(cg_buffer_add_byte(&value, ')'));
  *out = (cg_number){CG_STYLE_NUMBER_SESSION, cg_buffer_slice(&value), at + 4, false};
  return CG_OK;
}

/* The mention that opened the list, NULL if there is none. */
static const cg_mention *head_of(const cg_scanner *s) {
  return s->head == CG_NONE || s->head >= s->document->mentions.count
           ? NULL
           : cg_array_at(&s->document->mentions, s->head);
}

/* Who the words before the list say that its numbers are of. */
static cg_owner owner_of_list(const cg_scanner *s) {
  const cg_mention *const head = head_of(s);
  return head ? (cg_owner){head->organ, head->is_own} : nobody;
}

/* A number right after "resolution", or, with `is_item`, further on in the list of `owner`. */
static cg_status read_number(const cg_scanner *s, uint32_t at, bool is_item, cg_owner owner,
                             cg_number *out) {
  const cg_mention *const opening = head_of(s);
  const cg_style head = opening ? opening->style : 0;
  CG_TRY(cg_read_number(&s->reading, at, s->document->arena, out));
  CG_TRY(cg_bare_number_slashed(s, at, out));
  /* "indicator 8.3" */
  if (is_item && out->style == CG_STYLE_SESSION_DOT_NUMBER && head != out->style) {
    *out = (cg_number){0, {"", 0}, at, false};
  }
  if (!out->style && (!is_item || head == CG_STYLE_NUMBER_SESSION)) {
    CG_TRY(read_small(s, at, out));
    CG_TRY(out->style ? CG_OK : cg_session_shared(s, at, owner, out));
  }
  if (out->style || (is_item && head != CG_STYLE_NUMBER_YEAR)) {
    return CG_OK;
  }
  const cg_date day = day_after(s, at + 1);
  const cg_mention *const first = is_item ? cg_array_at(&s->document->mentions, s->head) : NULL;
  /* "the 661 Committee", "500 ships": a number before a word is no item, a small one no number at
   * all. */
  const bool is_small = at < s->reading.end && s->reading.tokens[at].length <= CG_BARE_FEWEST;
  const bool is_before_word = (is_item || is_small) && at + 1 < s->reading.end &&
                              s->reading.tokens[at + 1].kind == CG_TOKEN_WORD &&
                              !cg_lex_is_connective(cg_scanner_lex(s, at + 1));
  const bool can_be = !is_before_word && (!is_item || first->is_yearless || cg_date_is_set(day) ||
                                          cg_scanner_is_number(s, at + 1) || cg_bare_year(s, at));
  return can_be ? cg_bare_number_read(s, at, day, owner, out) : CG_OK;
}

/* "that resolution", "the same decision": the one that stood before. */
static cg_status add_repeated(cg_scanner *s, uint32_t at) {
  const cg_lexeme before = at > s->begin ? cg_read_lexeme(&s->reading, at - 1) : (cg_lexeme){0, 0};
  const bool is_repeated =
    (before.lex == CG_LEX_THAT || before.lex == CG_LEX_SAME) && before.value == 2;
  /* "recognizing that resolution 70/1 …" is identified by its number, and plurals do not say how
   * many. */
  if (!is_repeated || cg_read_lexeme(&s->reading, at).value != 1) {
    return CG_OK;
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_REPEATED, CG_RULE_THAT_RESOLUTION, (cg_span){at - 1, at + 1});
  mention.thing = s->listed;
  return cg_scanner_add(s, mention);
}

/* Index after "No." or "Nos." at `at`. */
static uint32_t past_sign(const cg_scanner *s, uint32_t at) {
  const uint32_t first = cg_read_past_notes(&s->reading, at);
  const bool is_sign = cg_scanner_lex(s, first) == CG_LEX_NUMBER_SIGN;
  return first + is_sign + (is_sign && cg_read_is_mark(&s->reading, first + 1, '.'));
}

/* The tokens of the title in “…” at `at`, "entitled" before it or not; empty if there is none. */
static cg_span title_at(const cg_scanner *s, uint32_t at) {
  const uint32_t word = at + cg_read_is_mark(&s->reading, at, ',');
  const uint32_t open = word + (cg_scanner_lex(s, word) == CG_LEX_ENTITLED);
  const uint32_t close = cg_read_quoted(&s->reading, open, TITLE_MOST);
  return close > open + 2 ? (cg_span){open + 1, close - 1} : (cg_span){0, 0};
}

/* "resolution of 25 September 2015, entitled “…”", "resolution entitled “…” of 25 September 2015":
 * the day and title say which. */
static void read_title(const cg_scanner *s, uint32_t at, cg_mention *head) {
  cg_days days[CG_DAYS_MOST];
  uint32_t count = days_after(s, at, days);
  const uint32_t end = count == 1 ? cg_read_past_notes(&s->reading, days[0].tokens.end) : at;
  const cg_span title = title_at(s, end);
  if (!count && title.end) {
    count = days_after(s, title.end + 1, days);
  }
  if (count == 1 && title.end) {
    head->value = cg_document_words(s->document, title);
    head->date = days[0].first;
    head->tokens.end = end > at ? days[0].tokens.end : head->tokens.end;
  }
}

/* "its relevant resolutions, in particular 70/147": the list may come later. */
static cg_status add_head(cg_scanner *s, uint32_t at, cg_owner owner) {
  cg_mention head =
    cg_scanner_mention(s, CG_MENTION_NUMBERED, CG_RULE_RESOLUTION_NUMBER, (cg_span){at, at + 1});
  head.organ = owner.organ;
  head.is_own = owner.is_own;
  head.is_quiet = true;
  head.thing = s->listed;
  read_title(s, at + 1, &head);
  CG_TRY(cg_scanner_add(s, head));
  return add_repeated(s, at);
}

/* "General Assembly resolution 70/147", "its resolutions 2014 (2011), …": the word opens a list. */
cg_status cg_rule_list_head(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number number;
  const cg_owner owner = cg_owner_before(s, at);
  uint32_t past = at + 1;
  cg_read_expression(&s->reading, at, &past);
  const bool is_short = past > at + 1 || cg_scanner_lex(s, at) == CG_LEX_SYMBOL_PART;
  const bool has_stop = is_short && cg_read_is_mark(&s->reading, past, '.'); /* "UNSC Res." */
  const uint32_t first = past_sign(s, past + has_stop);
  s->listed = cg_scanner_lex(s, at) == CG_LEX_DECISION ? CG_KIND_DECISION : CG_KIND_RESOLUTION;
  s->head = s->document->mentions.count;
  CG_TRY(cg_range_read(s, first, &number));
  if (number.style) {
    return cg_range_add(s, first, number, owner, next);
  }
  CG_TRY(cg_parts_read(s, first, &number));
  if (number.style) {
    return cg_parts_add(s, first, number, owner, next);
  }
  CG_TRY(read_number(s, first, false, owner, &number));
  if (!number.style) {
    *next = at + 1;
    return add_head(s, at, owner);
  }
  *next = number.next;
  CG_TRY(cg_list_add_owned(s, &number, (cg_span){at, number.next}, owner));
  return cg_range_add_rest(s, number, next);
}

/* Whether the number at `at` is a year, "2000" of "1325 of 2000", where `before` is what is before
 * it. */
static bool is_year_of_number(const cg_scanner *s, uint32_t before, uint32_t at) {
  const uint32_t number = before != CG_NONE && cg_scanner_lex(s, before) == CG_LEX_OF
                            ? cg_scanner_before(s, before)
                            : CG_NONE;
  return number != CG_NONE && number + 2 == at && cg_scanner_is_number(s, number) &&
         cg_bare_year(s, number);
}

/* "resolution AHG 16(I)": capitals of another body's series are before the number. */
static bool is_unknown_series(const cg_scanner *s, uint32_t at) {
  const cg_token *const token = &s->reading.tokens[at];
  return token->kind == CG_TOKEN_WORD && cg_token_has(token, CG_TOKEN_CAPITALS) &&
         token->word == CG_NONE;
}

/* "paragraph 7 of 1960 (2010)": no word says that it is a resolution, but the register has the
 * number with this year. */
static cg_status read_known(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_token *const token = &s->reading.tokens[at];
  cg_number number;
  if (!cg_read_is_mark(&s->reading, at + 1, '(') || !cg_scanner_is_number(s, at + 2) ||
      cg_bare_number_year(s->reading.packs, token->word) != token[2].word) {
    return CG_OK;
  }
  CG_TRY(cg_read_number(&s->reading, at, s->document->arena, &number));
  /* "1960 (2010) houses" */
  const bool is_counted = number.next < s->reading.end &&
                          s->reading.tokens[number.next].kind == CG_TOKEN_WORD &&
                          !cg_lex_is_connective(cg_scanner_lex(s, number.next));
  if (number.style != CG_STYLE_NUMBER_YEAR || is_counted) {
    return CG_OK;
  }
  *next = number.next;
  s->listed = CG_KIND_RESOLUTION;
  return cg_list_add(s, &number, (cg_span){at, number.next});
}

/* "and 71/205": a further number of a list that the clause has opened. */
cg_status cg_rule_list_item(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number number;
  const uint32_t before = cg_scanner_before(s, at);
  if (before != CG_NONE && (cg_scanner_lex(s, before) == CG_LEX_PINPOINT ||
                            is_unknown_series(s, before) || is_year_of_number(s, before, at))) {
    return CG_OK;
  }
  if (s->head == CG_NONE) {
    const bool is_front =
      cg_document_clauses(s->document)[s->clause].kind == CG_CLAUSE_FRONT; /* The document's own */
    return is_front ? CG_OK : read_known(s, at, next);
  }
  CG_TRY(cg_range_read(s, at, &number));
  if (number.style) {
    return cg_range_add(s, at, number, nobody, next);
  }
  CG_TRY(cg_parts_read(s, at, &number));
  if (number.style) {
    return cg_parts_add(s, at, number, nobody, next);
  }
  CG_TRY(read_number(s, at, true, owner_of_list(s), &number));
  if (!number.style) {
    return CG_OK;
  }
  *next = number.next;
  CG_TRY(cg_list_add_owned(s, &number, (cg_span){at, number.next}, nobody));
  return cg_range_add_rest(s, number, next);
}
