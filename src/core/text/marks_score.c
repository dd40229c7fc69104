/* SPDX-License-Identifier: Apache-2.0 */
#include "text/marks_score.h"

#include "pack/citation.h"
#include "pack/packs.h"

/* Minimum letters of a word that a mark may touch: not "G20", "No.4" */
#define SHORTEST_WORD 4u
#define DAY_LAST 31u

static bool is_year(const cg_mark_block *b, uint32_t index) {
  return cg_mark_is_number(b, index) && cg_mark_token(b, index)->length == CG_MARK_YEAR;
}

static bool is_closing_quote(const cg_mark_block *b, uint32_t index) {
  return cg_mark_is_at(b, index, '"') || cg_mark_is_at(b, index, '\'') ||
         (cg_mark_token(b, index)->kind == CG_TOKEN_MARK &&
          cg_mark_token(b, index)->word == 0x201D);
}

/* Whether a number before the word or mark at `at` rather belongs to the text: "3/4", "3-5", "3
   June", "3.5", "3 (a)". */
static bool is_counted(const cg_mark_block *b, uint32_t at) {
  if (at >= b->tokens.end) {
    return false;
  }
  const cg_token *const next = cg_mark_token(b, at);
  const bool is_part =
    cg_mark_is_glued(b, at) && (next->kind != CG_TOKEN_MARK || cg_mark_is_number(b, at + 1));
  return is_part || next->kind == CG_TOKEN_NUMBER || cg_mark_lex(b, at) == CG_LEX_MONTH ||
         cg_mark_is_at(b, at, '/') || cg_mark_is_at(b, at, '-') || cg_mark_is_at(b, at, '(') ||
         cg_mark_is_at(b, at, '%');
}

/* Whether a word of this class may have a number, but often has none. */
static bool may_take_number(cg_lex lex) {
  return lex == CG_LEX_MONTH || lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION ||
         lex == CG_LEX_ANNEX || lex == CG_LEX_THAT || lex == CG_LEX_ADVERB;
}

/* Whether the text at `at` can follow a mark but hardly a number: a stop, a small word, the end. */
static bool is_no_counted(const cg_mark_block *b, uint32_t at) {
  if (at >= b->tokens.end) {
    return true;
  }
  const cg_lex lex = cg_mark_lex(b, at);
  return cg_mark_token(b, at)->kind == CG_TOKEN_MARK || cg_lex_is_connective(lex) ||
         lex == CG_LEX_CONTAINED || lex == CG_LEX_ADOPTED || lex == CG_LEX_DATED ||
         lex == CG_LEX_ENTITLED || lex == CG_LEX_LIST_WORD;
}

/* Score of a number at `at` after a word. */
static uint32_t score_after_word(const cg_mark_block *b, uint32_t at) {
  const cg_token *const before = cg_mark_token(b, at - 1);
  const cg_lex lex = cg_mark_lex(b, at - 1);
  if (cg_lex_takes_number(lex) || cg_mark_is_at(b, at + 1, '.') || cg_mark_is_at(b, at + 1, ')')) {
    return 0;
  }
  if (cg_mark_is_glued(b, at)) {
    const bool is_small =
      before->length + 1 == SHORTEST_WORD && !cg_token_has(before, CG_TOKEN_CAPITAL);
    return before->length >= SHORTEST_WORD ? 4 : is_small ? 3 : 0;
  }
  const uint32_t score = is_no_counted(b, at + 1)                 ? 5
                         : cg_token_has(before, CG_TOKEN_CAPITAL) ? 3
                                                                  : 1;
  return !may_take_number(lex) ? score : score > 2 ? score - 2 : 0;
}

/* Whether a label of a part ends with the bracket at `at`: "(a)", "(ii)". */
static bool is_label(const cg_mark_block *b, uint32_t at) {
  return at >= b->tokens.begin + 2 && cg_mark_is_at(b, at - 2, '(') &&
         cg_mark_token(b, at - 1)->kind == CG_TOKEN_WORD && cg_mark_token(b, at - 1)->length < 4 &&
         !cg_token_has(cg_mark_token(b, at - 1), CG_TOKEN_CAPITALS);
}

/* Whether the word is part of a symbol: "Corr" of "Corr.1". */
static bool is_symbol_part(const cg_mark_block *b, uint32_t at) {
  return cg_packs_symbol_part(b->reading.packs, cg_read_text(&b->reading, at)) ==
         CG_LEX_SYMBOL_SUFFIX;
}

/* Whether the number at `at` is the last part of a symbol or number: "301" of "A/75/301". */
static bool is_after_slash(const cg_mark_block *b, uint32_t at) {
  return at > b->tokens.begin && cg_mark_is_number(b, at) && cg_mark_is_at(b, at - 1, '/');
}

/* Score of a number at `at` after a full stop: not "para. 3", "No. 4", "Corr.1", "3.5". */
static uint32_t score_after_stop(const cg_mark_block *b, uint32_t at) {
  if (at < b->tokens.begin + 2) {
    return 0;
  }
  const cg_token *const before = cg_mark_token(b, at - 2);
  const bool is_word = before->kind == CG_TOKEN_WORD && before->length >= SHORTEST_WORD &&
                       !cg_lex_takes_number(cg_mark_lex(b, at - 2)) && !is_symbol_part(b, at - 2);
  const bool is_other =
    before->kind == CG_TOKEN_MARK || before->kind == CG_TOKEN_NOTE || is_year(b, at - 2);
  const bool is_end = at + 1 >= b->tokens.end;
  const bool is_due = is_end || cg_token_has(cg_mark_token(b, at + 1), CG_TOKEN_CAPITAL);
  if (!is_word && !is_other) { /* "document A/75/301.3", at the end of a paragraph */
    return is_end && is_after_slash(b, at - 2) ? 5 : 0;
  }
  return cg_mark_is_glued(b, at) ? CG_MARK_SURE : is_due && !cg_mark_is_at(b, at + 1, '.') ? 6 : 0;
}

/* Whether the number at `at` is the end of a symbol: "77/189", "1/CMA.3". */
static bool ends_symbol(const cg_mark_block *b, uint32_t at) {
  if (at > b->tokens.begin && cg_mark_is_at(b, at - 1, '/')) {
    return true;
  }
  return at >= b->tokens.begin + 2 && cg_mark_is_at(b, at - 1, '.') && cg_mark_is_glued(b, at) &&
         cg_mark_is_glued(b, at - 1) && cg_mark_token(b, at - 2)->kind == CG_TOKEN_WORD &&
         cg_token_has(cg_mark_token(b, at - 2), CG_TOKEN_CAPITALS);
}

/* Whether the number at `at` is alone and is not the end of a symbol; a list of such numbers
   may continue with another. */
static bool is_listed(const cg_mark_block *b, uint32_t at) {
  return cg_mark_is_short_number(b, at) && !ends_symbol(b, at);
}

/* Score of a number at `at` after a comma or semicolon: not in a list of numbers. */
static uint32_t score_after_comma(const cg_mark_block *b, uint32_t at) {
  const bool is_end = at + 1 >= b->tokens.end;
  if (at >= b->tokens.begin + 2 && is_listed(b, at - 2)) {
    return 0;
  }
  if (cg_mark_is_glued(b, at)) {
    return CG_MARK_SURE;
  }
  return is_end ? 7 : is_no_counted(b, at + 1) ? 5 : 3;
}

static uint32_t score_after_mark(const cg_mark_block *b, uint32_t at) {
  const bool is_end = at + 1 >= b->tokens.end;
  if (cg_mark_is_at(b, at - 1, ',') || cg_mark_is_at(b, at - 1, ';')) {
    return score_after_comma(b, at);
  }
  if (cg_mark_is_at(b, at - 1, '.')) {
    return score_after_stop(b, at);
  }
  if (cg_mark_is_at(b, at - 1, ':')) {
    return is_end ? 6 : 0;
  }
  const bool is_bracket = cg_mark_is_at(b, at - 1, ')') || cg_mark_is_at(b, at - 1, ']');
  if ((is_bracket && !is_label(b, at - 1)) || is_closing_quote(b, at - 1)) {
    return cg_mark_is_glued(b, at) ? CG_MARK_SURE : is_no_counted(b, at + 1) ? 5 : 2;
  }
  return 0;
}

/* Whether two marks are at `at`, right after a comma, semicolon or stop: "ferries;1 2". */
static bool is_pair(const cg_mark_block *b, uint32_t at) {
  const bool is_after =
    at >= b->tokens.begin + 2 && !cg_mark_is_number(b, at - 2) &&
    (cg_mark_is_at(b, at - 1, ',') || cg_mark_is_at(b, at - 1, ';') ||
     (cg_mark_is_at(b, at - 1, '.') && score_after_stop(b, at) == CG_MARK_SURE));
  return is_after && cg_mark_is_glued(b, at) && cg_mark_is_short_number(b, at) &&
         cg_mark_is_short_number(b, at + 1) &&
         cg_mark_token(b, at + 1)->word == cg_mark_token(b, at)->word + 1 && !is_counted(b, at + 2);
}

static bool is_day(const cg_mark_block *b, uint32_t at) {
  return at >= b->tokens.begin && cg_mark_is_short_number(b, at) &&
         cg_mark_token(b, at)->word >= 1 && cg_mark_token(b, at)->word <= DAY_LAST;
}

/* Whether the number at `at` is inside a date, where only a mark can be: "23 July 128 1993", "28
 * July 129 and 3 August", "of 20 127 and 23 July". */
static bool is_in_date(const cg_mark_block *b, uint32_t at) {
  if (at < b->tokens.begin + 2 || cg_mark_is_glued(b, at)) {
    return false;
  }
  const bool is_after_month = cg_mark_lex(b, at - 1) == CG_LEX_MONTH && is_day(b, at - 2);
  if (is_year(b, at + 1)) {
    return is_after_month;
  }
  const bool is_after_day = is_day(b, at - 1) &&
                            cg_mark_token(b, at - 2)->kind != CG_TOKEN_NUMBER &&
                            cg_mark_lex(b, at - 2) != CG_LEX_MONTH;
  const bool is_joined = cg_mark_lex(b, at + 1) == CG_LEX_AND || cg_mark_is_at(b, at + 1, ',');
  return (is_after_month || is_after_day) && is_joined && is_day(b, at + 2) &&
         (cg_mark_lex(b, at + 3) == CG_LEX_MONTH || cg_mark_is_short_number(b, at + 3));
}

uint32_t cg_mark_score(const cg_mark_block *b, uint32_t at) {
  const cg_token *const before = cg_mark_token(b, at - 1);
  if (is_pair(b, at) || is_pair(b, at - 1)) {
    return CG_MARK_SURE;
  }
  if (is_in_date(b, at)) {
    return 5;
  }
  if (is_counted(b, at + 1)) {
    return 0;
  }
  if (before->kind == CG_TOKEN_WORD) {
    return score_after_word(b, at);
  }
  if (is_year(b, at - 1)) {
    return cg_mark_is_glued(b, at) ? 0 : is_no_counted(b, at + 1) ? 5 : 2;
  }
  return before->kind == CG_TOKEN_MARK ? score_after_mark(b, at) : 0;
}

uint32_t cg_mark_score_in_year(const cg_mark_block *b, uint32_t at) {
  return is_counted(b, at + 1) ? 0 : is_no_counted(b, at + 1) ? 7 : 5;
}
