/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/reading.h"

#include "pack/citation.h"

#include "pack/names.h"

cg_name cg_read_name_begun(const cg_reading *reading, cg_name_kind kind, uint32_t at,
                           uint32_t end) {
  cg_names_at *const kept = reading->memo ? cg_name_memo_slot(reading->memo, at) : NULL;
  if (!kept) {
    return cg_names_find(reading->packs, kind, reading->tokens, at, end);
  }
  if (kept->end < end || kept->at != at) {
    cg_names_find_all(reading->packs, reading->tokens, at, reading->end, kept);
  }
  /* The longest name in more tokens is also that in fewer if it ends within them; otherwise
   * another one may be. */
  const cg_name name = cg_names_of(kept, kind);
  return name.end <= end ? name : cg_names_find(reading->packs, kind, reading->tokens, at, end);
}

cg_lexeme cg_read_words(const cg_reading *reading, uint32_t at, uint32_t *next) {
  for (uint32_t end = reading->end; at < end;) {
    const cg_name name = cg_read_name_within(reading, CG_NAME_OF_LEXEME, at, end);
    if (name.owner == CG_NONE) {
      break;
    }
    const cg_lexeme lexeme = cg_packs_expression(reading->packs, name.owner);
    if (lexeme.lex != CG_LEX_SMALL_BODY ||
        !cg_token_has(&reading->tokens[name.end - 1], CG_TOKEN_CAPITAL)) {
      *next = name.end;
      return lexeme;
    }
    end = name.end - 1; /* "Working Group": looked up by its words */
  }
  *next = at + 1;
  return cg_read_lexeme(reading, at);
}

cg_lexeme cg_read_founding(const cg_reading *reading, uint32_t at) {
  const cg_lexeme word = cg_read_lexeme(reading, at);
  const bool is_under = word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_UNDER &&
                        cg_read_lexeme(reading, at + 1).lex == CG_LEX_RESOLUTION;
  return is_under ? (cg_lexeme){CG_LEX_FOUNDED, CG_FOUNDED_BARE} : word;
}

uint32_t cg_read_past_notes(const cg_reading *reading, uint32_t at) {
  while (at < reading->end && reading->tokens[at].kind == CG_TOKEN_NOTE) {
    ++at;
  }
  return at;
}

/* Whether a single quotation mark that opens is at `at`, ‘like this’, which is no apostrophe. */
static bool is_single_quote(const cg_reading *reading, uint32_t at) {
  return cg_read_is_mark(reading, at, '\'') && !cg_read_is_glued(reading, at) &&
         cg_read_is_glued(reading, at + 1);
}

/* Whether the apostrophe at `at` has no letter behind it: the token of "'s" has one. */
static bool is_at_end_of_word(const cg_reading *reading, uint32_t at) {
  const cg_slice text = cg_read_text(reading, at);
  return text.data[text.length - 1] != 's' &&
         (at + 1 >= reading->end || reading->tokens[at + 1].kind != CG_TOKEN_WORD ||
          !cg_read_is_glued(reading, at + 1));
}

uint32_t cg_read_quoted(const cg_reading *reading, uint32_t at, uint32_t most) {
  const bool is_single = is_single_quote(reading, at);
  if (!is_single && !cg_read_is_quote(reading, at)) {
    return at;
  }
  const uint32_t close = is_single                                    ? '\''
                         : reading->tokens[at].word == CG_QUOTE_OPENS ? CG_QUOTE_CLOSES
                                                                      : '"';
  for (uint32_t i = at + 1; i < reading->end && i - at < most; ++i) {
    if (reading->tokens[i].kind == CG_TOKEN_MARK && reading->tokens[i].word == close &&
        (!is_single || is_at_end_of_word(reading, i))) {
      return i + 1;
    }
  }
  return at;
}

static bool is_number(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_NUMBER;
}

/* Read "73rd": digits directly followed by the letters of an ordinal. */
static uint32_t ordinal_in_digits(const cg_reading *reading, uint32_t at, uint32_t *next) {
  if (!is_number(reading, at) || at + 1 >= reading->end || !cg_read_is_glued(reading, at + 1) ||
      reading->tokens[at + 1].kind != CG_TOKEN_WORD) {
    return 0;
  }
  if (cg_read_lexeme(reading, at + 1).lex != CG_LEX_ORDINAL_ENDING ||
      cg_token_has(&reading->tokens[at + 1], CG_TOKEN_CAPITAL)) {
    return 0;
  }
  *next = at + 2;
  return reading->tokens[at].word == CG_NONE ? 0 : reading->tokens[at].word;
}

/* "third", "twenty-third", "seventieth". */
static uint32_t ordinal_below_hundred(const cg_reading *reading, uint32_t at, uint32_t *next) {
  const cg_lexeme first = cg_read_lexeme(reading, at);
  if (first.lex == CG_LEX_ORDINAL) {
    *next = at + 1;
    return (uint32_t)first.value;
  }
  if (first.lex != CG_LEX_TENS) {
    return 0;
  }
  const uint32_t unit_at = cg_read_is_mark(reading, at + 1, '-') ? at + 2 : at + 1;
  const cg_lexeme unit = cg_read_lexeme(reading, unit_at);
  if (unit.lex != CG_LEX_ORDINAL || unit.value > 9) {
    return 0;
  }
  *next = unit_at + 1;
  return (uint32_t)(first.value + unit.value);
}

/* "hundred and first", after "one" or nothing. */
static uint32_t ordinal_above_hundred(const cg_reading *reading, uint32_t at, uint32_t *next) {
  const uint32_t hundred_at = cg_read_lexeme(reading, at).lex == CG_LEX_HUNDRED ? at : at + 1;
  if (cg_read_lexeme(reading, hundred_at).lex != CG_LEX_HUNDRED ||
      cg_read_lexeme(reading, hundred_at + 1).lex != CG_LEX_AND) {
    return 0;
  }
  const uint32_t rest = ordinal_below_hundred(reading, hundred_at + 2, next);
  return rest ? 100 + rest : 0;
}

uint32_t cg_read_ordinal_begun(const cg_reading *reading, uint32_t at, uint32_t *next) {
  const uint32_t digits = ordinal_in_digits(reading, at, next);
  if (digits) {
    return digits;
  }
  const uint32_t small = ordinal_below_hundred(reading, at, next);
  return small ? small : ordinal_above_hundred(reading, at, next);
}
