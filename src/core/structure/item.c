/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/item.h"

#include "base/roman.h"
#include "pack/reading.h"

static bool is_single(const cg_reading *reading, uint32_t at, size_t longest) {
  if (at >= reading->end) {
    return false;
  }
  const cg_token *const token = &reading->tokens[at];
  return (token->kind == CG_TOKEN_WORD && token->length <= longest) ||
         (token->kind == CG_TOKEN_NUMBER && token->length <= 2);
}

static cg_item make_item(cg_item_kind kind, uint32_t value, cg_slice mark, cg_span tokens) {
  return (cg_item){
    .kind = kind, .value = value, .mark = mark, .inserted = {"", 0}, .tokens = tokens};
}

/* "bis" at `at`, or empty. */
static cg_slice read_inserted(const cg_reading *reading, uint32_t at) {
  const cg_slice none = {"", 0};
  return cg_read_lexeme(reading, at).lex == CG_LEX_INSERTED ? cg_read_text(reading, at) : none;
}

/* "(a)", "(ii)", "(1)", "(a bis)", "()". */
static cg_item read_letter(const cg_reading *reading, uint32_t at) {
  const cg_slice lost = {"", 0};
  if (cg_read_is_mark(reading, at + 1, ')')) {
    return make_item(CG_ITEM_LOST, 0, lost, (cg_span){at, at + 2});
  }
  const cg_slice inserted = read_inserted(reading, at + 2);
  const uint32_t close = at + 2 + (inserted.length > 0);
  if (!is_single(reading, at + 1, CG_LEVEL_LABEL - 1) || !cg_read_is_mark(reading, close, ')')) {
    return (cg_item){0};
  }
  /* "(a) bis" */
  const cg_slice behind = inserted.length ? inserted : read_inserted(reading, close + 1);
  const uint32_t end = close + 1 + (behind.length > inserted.length);
  cg_item item = make_item(CG_ITEM_LETTER, 0, cg_read_text(reading, at + 1), (cg_span){at, end});
  item.inserted = behind;
  return item;
}

/* "2 bis.", "2 (bis).", "2.bis": the last ends without a full stop. */
static cg_item read_inserted_number(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  if (token->kind != CG_TOKEN_NUMBER || token->length > 3) {
    return (cg_item){0};
  }
  const bool is_round =
    cg_read_is_mark(reading, at + 1, '(') && cg_read_is_mark(reading, at + 3, ')');
  const bool has_stop = cg_read_is_mark(reading, at + 1, '.');
  const uint32_t word = at + 1 + (is_round || has_stop);
  const cg_slice inserted = read_inserted(reading, word);
  const uint32_t end = word + 1 + is_round;
  if (!inserted.length || (!has_stop && !cg_read_is_mark(reading, end, '.'))) {
    return (cg_item){0};
  }
  cg_item item = make_item(CG_ITEM_NUMBER, token->word, cg_read_text(reading, at),
                           (cg_span){at, end + cg_read_is_mark(reading, end, '.')});
  item.inserted = inserted;
  return item;
}

cg_item cg_item_read(const cg_reading *reading, uint32_t at, uint32_t expected) {
  const cg_item none = {0};
  if (at >= reading->end) {
    return none;
  }
  if (cg_read_is_mark(reading, at, '(')) {
    return read_letter(reading, at);
  }
  const cg_token *const token = &reading->tokens[at];
  const cg_slice text = cg_read_text(reading, at);
  if (cg_read_is_mark(reading, at + 1, ')') && cg_read_is_glued(reading, at + 1) &&
      is_single(reading, at, 2)) {
    return make_item(CG_ITEM_LETTER, 0, text, (cg_span){at, at + 2});
  }
  const cg_item inserted = read_inserted_number(reading, at);
  if (inserted.kind) {
    return inserted;
  }
  if (!cg_read_is_mark(reading, at + 1, '.') || !cg_read_is_glued(reading, at + 1) ||
      (at + 2 < reading->end && cg_read_is_glued(reading, at + 2))) {
    return none;
  }
  if (token->kind == CG_TOKEN_NUMBER && token->length <= 3) {
    return make_item(CG_ITEM_NUMBER, token->word, text, (cg_span){at, at + 2});
  }
  if (token->kind != CG_TOKEN_WORD) {
    return none;
  }
  if (!cg_token_has(token, CG_TOKEN_CAPITAL) && token->length <= 4 &&
      (token->length == 1 || cg_roman_value(text))) {
    return make_item(CG_ITEM_LETTER, 0, text, (cg_span){at, at + 2});
  }
  return expected && token->length == 1
           ? make_item(CG_ITEM_NUMBER, expected, text, (cg_span){at, at + 2})
           : none;
}

static uint32_t alpha_value(cg_slice mark) {
  if (mark.length == 2 && mark.data[0] == mark.data[1] && cg_is_letter(mark.data[0])) {
    return 26u + ((uint32_t)(unsigned char)mark.data[0] & 0x1F); /* "(aa)" follows "(z)" */
  }
  return mark.length == 1 && cg_is_letter(mark.data[0])
           ? (uint32_t)(unsigned char)mark.data[0] & 0x1F
           : 0;
}

static uint32_t value_in(cg_slice mark, cg_level_style style) {
  const uint32_t digits = cg_slice_number(mark);
  switch (style) {
  case CG_LEVEL_ALPHA: return alpha_value(mark);
  case CG_LEVEL_ROMAN: return cg_roman_value(mark);
  default: return digits == CG_NONE ? 0 : digits;
  }
}

/* Whether "i" or "l" in `mark` may be a misread "1". */
static bool may_be_one(cg_slice mark, cg_level_style style, uint32_t expected) {
  const bool is_one = mark.length == 1 && mark.data[0] == '1';
  return is_one && ((style == CG_LEVEL_ALPHA && (expected == 9 || expected == 12)) ||
                    (style == CG_LEVEL_ROMAN && expected == 1));
}

/* Index of the deepest open level that expects the item, or CG_NONE. */
static uint32_t expecting_level(const cg_levels *levels, const cg_item *item) {
  for (uint32_t i = levels->count; i-- > 0;) {
    const uint32_t expected = levels->level[i].last + 1;
    const cg_level_style style = levels->level[i].style;
    if (item->kind == CG_ITEM_LOST || value_in(item->mark, style) == expected ||
        may_be_one(item->mark, style, expected)) {
      return i;
    }
  }
  return CG_NONE;
}

/* Index of the deepest open level that the item fits after a gap, or CG_NONE. */
static uint32_t fitting_level(const cg_levels *levels, const cg_item *item) {
  for (uint32_t i = levels->count; i-- > 0;) {
    if (value_in(item->mark, levels->level[i].style) > levels->level[i].last) {
      return i;
    }
  }
  return CG_NONE;
}

bool cg_item_is_first(const cg_item *item) {
  static const char *const firsts[] = {"a", "A", "i", "I", "1", "l", ""};
  for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); ++i) {
    if (cg_slice_is_equal(item->mark, cg_slice_of(firsts[i]))) {
      return true;
    }
  }
  return false;
}

static cg_level_style first_style(const cg_item *item) {
  if (item->kind == CG_ITEM_LOST || value_in(item->mark, CG_LEVEL_ALPHA) == 1) {
    return CG_LEVEL_ALPHA;
  }
  return value_in(item->mark, CG_LEVEL_ROMAN) == 1   ? CG_LEVEL_ROMAN
         : value_in(item->mark, CG_LEVEL_DIGIT) == 1 ? CG_LEVEL_DIGIT
                                                     : 0;
}

static size_t write_roman(uint32_t value, char *out) {
  static const struct {
    uint32_t value;
    const char *digits;
  } steps[] = {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
  size_t length = 0;
  for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); ++i) {
    for (; value >= steps[i].value && length + 2 < CG_LEVEL_LABEL; value -= steps[i].value) {
      const size_t digits = strlen(steps[i].digits);
      memcpy(out + length, steps[i].digits, digits);
      length += digits;
    }
  }
  return length;
}

static size_t write_label(cg_level_style style, uint32_t value, char *out) {
  if (style == CG_LEVEL_ROMAN) {
    return write_roman(value, out);
  }
  if (style == CG_LEVEL_ALPHA) {
    const char letter = (char)('a' + (value - 1) % 26);
    out[0] = letter;
    out[1] = letter;
    return value > 26 ? 2 : 1;
  }
  size_t length = 0;
  if (value > 9) {
    out[length++] = (char)('0' + value / 10 % 10);
  }
  out[length++] = (char)('0' + value % 10);
  return length;
}

/* The level whose last item is "(a)" if the item is "(a bis)", or CG_NONE. */
static uint32_t inserting_level(const cg_levels *levels, const cg_item *item) {
  for (uint32_t i = levels->count; item->inserted.length && i-- > 0;) {
    if (value_in(item->mark, levels->level[i].style) == levels->level[i].last) {
      return i;
    }
  }
  return CG_NONE;
}

size_t cg_levels_take(cg_levels *levels, const cg_item *item, char label[CG_LEVEL_LABEL]) {
  const uint32_t beside = inserting_level(levels, item);
  if (beside != CG_NONE) {
    levels->count = beside + 1;
    return write_label(levels->level[beside].style, levels->level[beside].last, label);
  }
  uint32_t chosen = expecting_level(levels, item);
  const cg_level_style style = chosen == CG_NONE ? first_style(item) : 0;
  if (style && levels->count < CG_LEVELS_MOST) {
    levels->level[levels->count].style = style;
    levels->level[levels->count].last = 1;
    ++levels->count;
    return write_label(style, 1, label);
  }
  uint32_t value = 0;
  if (chosen != CG_NONE) {
    value = levels->level[chosen].last + 1;
  } else if ((chosen = fitting_level(levels, item)) != CG_NONE) {
    value = value_in(item->mark, levels->level[chosen].style);
  } else if (levels->count) {
    chosen = levels->count - 1;
    value = levels->level[chosen].last + 1;
  } else { /* A list that starts in the middle: keep the printed label. */
    const uint32_t alpha = alpha_value(item->mark);
    chosen = 0;
    levels->level[0].style = alpha ? CG_LEVEL_ALPHA : CG_LEVEL_DIGIT;
    value = alpha ? alpha : value_in(item->mark, CG_LEVEL_DIGIT);
  }
  levels->count = chosen + 1;
  levels->level[chosen].last = value;
  return write_label(levels->level[chosen].style, value ? value : 1, label);
}
