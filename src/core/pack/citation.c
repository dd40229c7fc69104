/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/citation.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

/* Maximum tokens of a symbol, because reading starts at each word that could begin one */
#define SYMBOL_MOST 60u

static bool is_number(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_NUMBER;
}

static bool is_word(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_WORD;
}

/* Whether the token is a single capital letter, the part of a resolution. */
static bool is_suffix(const cg_reading *reading, uint32_t at) {
  return is_word(reading, at) && reading->tokens[at].length == 1 &&
         cg_is_upper(cg_read_text(reading, at).data[0]) && !cg_read_is_mark(reading, at + 1, '/') &&
         !cg_read_is_mark(reading, at + 1, '.');
}

/* Index after the number "(1)", a misread "(I)", or `at`. */
static uint32_t past_ones(const cg_reading *reading, uint32_t at) {
  const uint32_t word = is_number(reading, at) ? reading->tokens[at].word : 0;
  return word == 1 || word == 11 || word == 111 ? at + 1 : at;
}

/* Index after the Roman numerals of a session, "III", "S-V", "ES-II", or `at`. */
static uint32_t past_roman(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  if (is_word(reading, at) && cg_read_is_mark(reading, at + 1, '-') && is_word(reading, at + 2)) {
    next = at + 2;
  }
  if (!is_word(reading, next)) {
    return at;
  }
  const cg_slice text = cg_read_text(reading, next);
  for (size_t i = 0; i < text.length; ++i) {
    if (!strchr("IVXLCl1D", text.data[i])) {
      return at;
    }
  }
  const bool has_one = next + 1 < reading->end && cg_read_is_glued(reading, next + 1) &&
                       past_ones(reading, next + 1) > next + 1; /* "XX1" */
  return next + 1 + has_one;
}

/* Index after the parenthesis that closes the numerals of a session, which end at `at`; 0 if there
 * is none. It may be missing, or misread together with the last letter: "1760 (XVID of 31
 * October". */
static uint32_t past_close(const cg_reading *reading, uint32_t at) {
  if (cg_read_is_mark(reading, at, ')')) {
    return at + 1;
  }
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  const bool is_cut = is_word(reading, at - 1) && reading->tokens[at - 1].length > 2 &&
                      (lex == CG_LEX_OF || lex == CG_LEX_AND || cg_read_is_mark(reading, at, ','));
  return is_cut ? at : 0;
}

/* Append the numerals of a session with misread letters repaired: "l", "1" and the start of "D" are
 * "I". */
static cg_status add_session(const cg_reading *reading, uint32_t begin, uint32_t end,
                             cg_buffer *out) {
  for (uint32_t i = begin; i < end; ++i) {
    const bool is_mark = reading->tokens[i].kind == CG_TOKEN_MARK;
    const cg_slice text = is_mark ? CG_SLICE("-") : cg_read_text(reading, i);
    for (size_t j = 0; j < text.length; ++j) {
      CG_TRY(cg_buffer_add_byte(out, strchr("l1D", text.data[j]) ? 'I' : text.data[j]));
    }
  }
  return CG_OK;
}

static bool is_year(const cg_token *token) {
  return token->kind == CG_TOKEN_NUMBER && token->length == 4 && token->word >= 1940 &&
         token->word < 2200;
}

/* Append the tokens from `begin` to `end` without white space. */
static cg_status add_tokens(const cg_reading *reading, uint32_t begin, uint32_t end,
                            cg_buffer *out) {
  for (uint32_t i = begin; i < end; ++i) {
    const cg_token *const token = &reading->tokens[i];
    const bool is_plain = token->kind == CG_TOKEN_MARK && token->word < 0x80;
    CG_TRY(is_plain ? cg_buffer_add_byte(out, (char)token->word)
                    : cg_buffer_add(out, cg_read_text(reading, i)));
  }
  return CG_OK;
}

static cg_status keep(const cg_reading *reading, cg_arena *arena, cg_style style, cg_span number,
                      uint32_t suffix, uint32_t next, cg_number *out) {
  cg_buffer value = cg_buffer_init(arena);
  CG_TRY(add_tokens(reading, number.begin, number.end, &value));
  if (suffix != CG_NONE) {
    CG_TRY(cg_buffer_add(&value, cg_read_text(reading, suffix)));
  }
  *out = (cg_number){style, cg_buffer_slice(&value), next, false};
  return CG_OK;
}

/* Read "70/147", "2006/2", "S-21/1", "71/272 B", "250/2002"; `slash` is the index of the slash. */
static cg_status read_slash(const cg_reading *reading, uint32_t at, uint32_t slash, cg_arena *arena,
                            cg_number *out) {
  const uint32_t second = slash + 1;
  if (!is_number(reading, second) || reading->tokens[second].length > 4 ||
      cg_read_is_mark(reading, second + 1, '/')) {
    return CG_OK;
  }
  const cg_token *const first = &reading->tokens[slash - 1];
  const bool has_year = is_year(first) || is_year(&reading->tokens[second]);
  const cg_style style = slash != at + 1 || !has_year ? CG_STYLE_SESSION_NUMBER
                         : is_year(first)             ? CG_STYLE_YEAR_NUMBER
                                                      : CG_STYLE_NUMBER_SLASH_YEAR;
  const uint32_t suffix = is_suffix(reading, second + 1) ? second + 1 : CG_NONE;
  return keep(reading, arena, style, (cg_span){at, second + 1}, suffix,
              suffix == CG_NONE ? second + 1 : suffix + 1, out);
}

/* Whether ".3" follows directly, "68.8.3", as in a date or version. */
static bool has_third_part(const cg_reading *reading, uint32_t dot) {
  return cg_read_is_mark(reading, dot, '.') && cg_read_is_glued(reading, dot) &&
         is_number(reading, dot + 1) && cg_read_is_glued(reading, dot + 1);
}

/* Read "68.8" without white space; `at` is the index of the first number. "1325.6" is a number and
 * a footnote mark. */
static cg_status read_dot(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_number *out) {
  const uint32_t second = at + 2;
  const bool is_short = is_number(reading, second) && reading->tokens[at].length <= 2 &&
                        reading->tokens[second].length <= 2;
  if (!is_short || !cg_read_is_glued(reading, at + 1) || !cg_read_is_glued(reading, second) ||
      has_third_part(reading, second + 1) || (at && cg_read_is_glued(reading, at))) {
    return CG_OK;
  }
  return keep(reading, arena, CG_STYLE_SESSION_DOT_NUMBER, (cg_span){at, second + 1}, CG_NONE,
              second + 1, out);
}

/* Read "1325 (2000)", "217 A (III)", "2248 (S-V)", "217 (III) A"; `open` is the index of "(". */
static cg_status read_parenthesis(const cg_reading *reading, uint32_t at, uint32_t open,
                                  cg_arena *arena, cg_number *out) {
  const bool has_year = open + 1 < reading->end && is_year(&reading->tokens[open + 1]);
  const cg_style style = has_year ? CG_STYLE_NUMBER_YEAR : CG_STYLE_NUMBER_SESSION;
  const uint32_t letters = past_roman(reading, open + 1);
  const uint32_t close = has_year             ? open + 2
                         : letters > open + 1 ? letters
                                              : past_ones(reading, open + 1);
  uint32_t next = close > open + 1 ? past_close(reading, close) : 0;
  if (!next) {
    return CG_OK;
  }
  cg_buffer value = cg_buffer_init(arena);
  CG_TRY(add_tokens(reading, at, at + 1, &value));
  CG_TRY(cg_buffer_add_byte(&value, '('));
  CG_TRY(has_year ? add_tokens(reading, open + 1, close, &value)
                  : add_session(reading, open + 1, close, &value));
  CG_TRY(cg_buffer_add_byte(&value, ')'));
  if (open == at + 2) {
    CG_TRY(cg_buffer_add(&value, cg_read_text(reading, at + 1)));
  } else if (style == CG_STYLE_NUMBER_SESSION && is_suffix(reading, next)) {
    CG_TRY(cg_buffer_add(&value, cg_read_text(reading, next++)));
  }
  *out = (cg_number){style, cg_buffer_slice(&value), next, false};
  return CG_OK;
}

/* "S" or "ES" of special sessions. */
static bool is_special(const cg_reading *reading, uint32_t at) {
  if (!is_word(reading, at) || !cg_read_is_mark(reading, at + 1, '-') ||
      !is_number(reading, at + 2) || !cg_read_is_mark(reading, at + 3, '/')) {
    return false;
  }
  const cg_slice text = cg_read_text(reading, at);
  return cg_slice_is_equal(text, CG_SLICE("S")) || cg_slice_is_equal(text, CG_SLICE("ES"));
}

/* Whether the word is the Roman numeral of a session, "XIII" in "decision XIII/6", and not a symbol
 * series. */
static bool is_roman(const cg_reading *reading, uint32_t at) {
  const cg_slice text = cg_read_text(reading, at);
  for (size_t i = 0; i < text.length; ++i) {
    if (!strchr("IVX", text.data[i])) {
      return false;
    }
  }
  return cg_packs_symbol_part(reading->packs, text) != CG_LEX_SYMBOL_ROOT;
}

/* Read "XIII/6", the number of a conference of parties. */
static cg_status read_roman(const cg_reading *reading, uint32_t at, cg_arena *arena,
                            cg_number *out) {
  if (!is_word(reading, at) || !cg_read_is_mark(reading, at + 1, '/') || !is_roman(reading, at)) {
    return CG_OK;
  }
  CG_TRY(read_slash(reading, at, at + 1, arena, out));
  out->style = out->style ? CG_STYLE_ROMAN_SESSION : 0;
  return CG_OK;
}

cg_status cg_read_number_of_session(const cg_reading *reading, uint32_t at, uint32_t open,
                                    cg_arena *arena, cg_number *out) {
  *out = (cg_number){0, {"", 0}, at, false};
  return read_parenthesis(reading, at, open, arena, out);
}

cg_status cg_read_number(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_number *out) {
  *out = (cg_number){0, {"", 0}, at, false};
  if (is_special(reading, at)) {
    return read_slash(reading, at, at + 3, arena, out);
  }
  if (!is_number(reading, at)) {
    return read_roman(reading, at, arena, out);
  }
  if (reading->tokens[at].length > 4) {
    return CG_OK;
  }
  if (cg_read_is_mark(reading, at + 1, '/')) {
    return read_slash(reading, at, at + 1, arena, out);
  }
  if (cg_read_is_mark(reading, at + 1, '.')) {
    return read_dot(reading, at, arena, out);
  }
  const bool has_suffix = is_word(reading, at + 1) && reading->tokens[at + 1].length == 1 &&
                          cg_is_upper(cg_read_text(reading, at + 1).data[0]);
  const uint32_t open = cg_read_past_notes(reading, has_suffix ? at + 2 : at + 1);
  return cg_read_is_mark(reading, open, '(') ? read_parenthesis(reading, at, open, arena, out)
                                             : CG_OK;
}

/* Whether a token may occur in a symbol after a slash, dot or hyphen. */
static bool is_symbol_part(const cg_reading *reading, uint32_t at) {
  return is_number(reading, at) ||
         (is_word(reading, at) && cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL) &&
          reading->tokens[at].length <= 6);
}

/* Whether "/214", "/214/Add.1" or "/Add.1" is at `at`, which may be behind a number of a symbol;
 * more numbers only behind that of a body, "/1995/4" of "E/CN.4 /1995/4". */
static bool is_last_part(const cg_reading *reading, uint32_t at) {
  const bool is_last = !cg_read_is_mark(reading, at + 2, '/') || is_word(reading, at + 3) ||
                       cg_read_is_mark(reading, at - 2, '.');
  const bool is_suffix = is_word(reading, at + 1) && cg_read_is_glued(reading, at + 1) &&
                         cg_token_has(&reading->tokens[at + 1], CG_TOKEN_CAPITAL) &&
                         cg_read_is_mark(reading, at + 2, '.') && is_number(reading, at + 3);
  return (is_number(reading, at + 1) && is_last) || is_suffix;
}

/* Whether a scanner put a space before the slash that follows a number of a symbol: "A/37 /214". */
static bool is_loose_slash(const cg_reading *reading, uint32_t at) {
  return cg_read_is_mark(reading, at, '/') && is_number(reading, at - 1) &&
         is_last_part(reading, at);
}

/* Whether a scanner put a space behind the root of a symbol: "A /37/214". */
static bool is_loose_root(const cg_reading *reading, uint32_t at) {
  return cg_packs_symbol_part(reading->packs, cg_read_text(reading, at)) == CG_LEX_SYMBOL_ROOT &&
         is_number(reading, at + 2) && cg_read_is_glued(reading, at + 2) &&
         cg_read_is_mark(reading, at + 3, '/') && cg_read_is_glued(reading, at + 3) &&
         is_number(reading, at + 4);
}

/* Whether a number or "L.5", "Rev.1" is at `at`, which a line's end may separate from a slash. */
static bool is_loose_part(const cg_reading *reading, uint32_t at) {
  return is_number(reading, at) ||
         (cg_read_is_mark(reading, at + 1, '.') && cg_read_is_glued(reading, at + 1) &&
          is_number(reading, at + 2) && cg_read_is_glued(reading, at + 2));
}

/* Index after the last part of the symbol that starts at `at`. */
static uint32_t past_symbol(const cg_reading *reading, uint32_t at, bool *has_digit) {
  uint32_t next = at + 1;
  *has_digit = false;
  while (next + 1 < reading->end && next - at < SYMBOL_MOST &&
         (cg_read_is_glued(reading, next) || next == at + 1 || is_loose_slash(reading, next))) {
    const bool slash = cg_read_is_mark(reading, next, '/');
    const bool dot = cg_read_is_mark(reading, next, '.') || cg_read_is_mark(reading, next, '-');
    const bool is_letter = is_word(reading, next) && reading->tokens[next].length == 1 &&
                           is_number(reading, next - 1); /* "2001A" */
    if (is_letter) {
      ++next;
      continue;
    }
    const bool is_next_symbol = cg_read_is_mark(reading, next, '-') &&
                                cg_read_is_mark(reading, next + 2, '/') &&
                                is_word(reading, next + 1); /* "A/70/357-S/2015/682" */
    if ((!slash && !dot) || is_next_symbol || !is_symbol_part(reading, next + 1)) {
      break;
    }
    /* White space may separate a slash from such parts, and "Add." from its number, only. */
    const bool is_addendum = is_word(reading, next - 1) && reading->tokens[next - 1].length > 2 &&
                             is_number(reading, next + 1);
    if (!cg_read_is_glued(reading, next + 1) &&
        !(slash ? is_loose_part(reading, next + 1) : is_addendum)) {
      break;
    }
    *has_digit = *has_digit || is_number(reading, next + 1);
    next += 2;
  }
  return next;
}

/* Append a symbol as it is officially written: "S/Res/1325" is "S/RES/1325". */
static cg_status add_symbol(const cg_reading *reading, uint32_t begin, uint32_t end,
                            cg_buffer *out) {
  for (uint32_t i = begin; i < end; ++i) {
    const bool is_small = is_word(reading, i) && cg_read_is_mark(reading, i + 1, '/') &&
                          !cg_token_has(&reading->tokens[i], CG_TOKEN_CAPITALS) &&
                          cg_read_lexeme(reading, i).lex == CG_LEX_SYMBOL_PART;
    const cg_slice text = cg_read_text(reading, i);
    CG_TRY(is_small ? CG_OK : add_tokens(reading, i, i + 1, out));
    for (size_t j = 0; is_small && j < text.length; ++j) {
      const char c = text.data[j];
      CG_TRY(cg_buffer_add_byte(out, cg_is_lower(c) ? (char)(c - 'a' + 'A') : c));
    }
  }
  return CG_OK;
}

/* Read on behind "RES/1325", which begins at `begin`: a year or the numerals of a session belong to
 * such a number, "S/RES/1325 (2000)", "A/RES/217 A (III)", but to no other, "A/RES/70/1 (2015)". */
static cg_status add_session_behind(const cg_reading *reading, uint32_t begin, uint32_t *next,
                                    cg_buffer *out) {
  const uint32_t open = *next + is_suffix(reading, *next);
  const uint32_t number = *next - 1 - !is_number(reading, *next - 1);
  cg_number whole = {0};
  if (open > number + 2 || !cg_read_is_mark(reading, open, '(') || !is_number(reading, number) ||
      cg_read_lexeme(reading, number - 2).lex != CG_LEX_SYMBOL_PART) {
    return CG_OK;
  }
  CG_TRY(read_parenthesis(reading, number, open, out->arena, &whole));
  if (!whole.value.length) {
    return CG_OK;
  }
  *next = whole.next;
  *out = cg_buffer_init(out->arena);
  CG_TRY(add_symbol(reading, begin, number, out));
  return cg_buffer_add(out, whole.value);
}

/* Append "(Prog. 7)" after "A/69/6": a fascicle of the budget, which is part of the symbol. */
static cg_status add_fascicle(const cg_reading *reading, uint32_t *next, cg_buffer *out) {
  const uint32_t at = *next;
  if (!cg_read_is_mark(reading, at, '(') ||
      cg_read_lexeme(reading, at + 1).lex != CG_LEX_FASCICLE ||
      !cg_token_has(&reading->tokens[at + 1], CG_TOKEN_CAPITAL) ||
      !cg_read_is_mark(reading, at + 2, '.') || !is_number(reading, at + 3) ||
      !cg_read_is_mark(reading, at + 4, ')')) {
    return CG_OK;
  }
  *next = at + 5;
  return add_tokens(reading, at, at + 5, out);
}

/* Whether a symbol may start with the word at `at`, which precedes a slash: not within a longer one
 * ("REC" of "WHA71/2018/REC/1"), nor with a word for the kind of document ("PRST" of "its
 * PRST/2017/21"). */
static bool opens_symbol(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  const bool is_inside =
    at && cg_read_is_glued(reading, at) && cg_read_is_mark(reading, at - 1, '/');
  return (cg_token_has(token, CG_TOKEN_CAPITALS) || token->length == 1) &&
         cg_token_has(token, CG_TOKEN_CAPITAL) && !is_inside && !is_roman(reading, at) &&
         cg_read_lexeme(reading, at).lex != CG_LEX_SYMBOL_PART;
}

cg_status cg_read_symbol(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_number *out) {
  *out = (cg_number){0, {"", 0}, at, false};
  if (!is_word(reading, at) || !cg_read_is_mark(reading, at + 1, '/') ||
      !(cg_read_is_glued(reading, at + 1) || is_loose_root(reading, at)) ||
      !opens_symbol(reading, at)) {
    return CG_OK;
  }
  bool has_digit = false;
  uint32_t next = past_symbol(reading, at, &has_digit);
  const bool is_cut = next < reading->end && cg_read_is_glued(reading, next) &&
                      (is_word(reading, next) || is_number(reading, next));
  /* "S/26G26": a typing error, not a symbol */
  if (!has_digit || is_cut || next - at >= SYMBOL_MOST) {
    return CG_OK;
  }
  cg_buffer value = cg_buffer_init(arena);
  CG_TRY(add_symbol(reading, at, next, &value));
  CG_TRY(add_session_behind(reading, at, &next, &value));
  CG_TRY(add_fascicle(reading, &next, &value));
  *out = (cg_number){0, cg_buffer_slice(&value), next, false};
  return CG_OK;
}
