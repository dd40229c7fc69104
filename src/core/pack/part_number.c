/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/part_number.h"

#include "base/buffer.h"
#include "base/roman.h"
#include "base/try.h"
#include "pack/reading.h"

#define LONGEST_NUMBER 3u /* Maximum digits; a longer number is a year */
#define LONGEST_ITEM 5u   /* Maximum letters of a genuine item such as "(xviii)" */
#define MOST_BETWEEN 200u /* Maximum members of a range; a longer one is a misprint */

/* Whether `text` is a Roman numeral in upper or lower case. */
static bool is_roman(cg_slice text, bool is_upper) {
  return cg_roman_value(text) && cg_is_upper(text.data[0]) == is_upper;
}

/* Whether the digits at `at` are a separate number: not part of a symbol, a day or a decimal. */
static bool is_whole(const cg_reading *reading, uint32_t at) {
  const uint32_t next = at + 1;
  const bool is_glued = next < reading->end && cg_read_is_glued(reading, next);
  const bool is_figure_after = next + 1 < reading->end &&
                               reading->tokens[next + 1].kind == CG_TOKEN_NUMBER &&
                               cg_read_is_glued(reading, next + 1);
  const bool is_split = is_glued && (cg_read_is_mark(reading, next, '/') ||
                                     (is_figure_after && (cg_read_is_mark(reading, next, '.') ||
                                                          cg_read_is_mark(reading, next, ','))));
  return reading->tokens[at].length <= LONGEST_NUMBER && !is_split &&
         cg_read_lexeme(reading, next).lex != CG_LEX_MONTH;
}

/* The content of the parentheses of "(a)", "(ii)", "(1)" at `at`; empty if there are none. */
static cg_slice item_at(const cg_reading *reading, uint32_t at) {
  const cg_slice none = {"", 0};
  if (!cg_read_is_mark(reading, at, '(') || !cg_read_is_mark(reading, at + 2, ')')) {
    return none;
  }
  const cg_slice text = cg_read_text(reading, at + 1);
  const uint8_t kind = reading->tokens[at + 1].kind;
  const bool is_item = (kind == CG_TOKEN_NUMBER && text.length <= 2) ||
                       (kind == CG_TOKEN_WORD && text.length <= LONGEST_ITEM &&
                        (text.length == 1 || is_roman(text, false)));
  return is_item ? text : none;
}

/* Read items from `at` on; returns the index after them. */
static uint32_t read_items(const cg_reading *reading, uint32_t at, cg_cited_level *level) {
  for (cg_slice item; level->item_count < CG_CITED_ITEMS && (item = item_at(reading, at)).length;
       at += 3) {
    level->items[level->item_count++] = item;
  }
  return at;
}

/* Whether a letter without parentheses is an item, "a" in "subparagraphs a, b and c": it is if the
   next word cannot belong to it. */
static bool is_bare_item(const cg_reading *reading, uint32_t at, const cg_cited_level *level) {
  const cg_token *const token = &reading->tokens[at];
  const cg_lexeme after = cg_read_lexeme(reading, at + 1);
  return level->kind == CG_PROVISION_PARAGRAPH && token->kind == CG_TOKEN_WORD &&
         token->length == 1 && cg_is_lower(reading->text.data[token->begin]) &&
         (cg_read_is_mark(reading, at + 1, ',') || after.lex == CG_LEX_AND ||
          after.lex == CG_LEX_OF || cg_lexeme_is_here(after));
}

/* Whether parts of the kind may have letters or Roman numerals: "section A", "Chapter VII". */
static bool takes_letters(cg_provision kind) {
  return kind != CG_PROVISION_PARAGRAPH && kind != CG_PROVISION_RECITAL;
}

/* Index after the letter or number of a subsection at `at`, "II.E", or "II E" before a mark or
   "of"; `at` + 1 if there is none. */
static uint32_t past_subsection(const cg_reading *reading, uint32_t at, cg_provision kind) {
  const bool is_dotted = cg_read_is_mark(reading, at + 1, '.') &&
                         cg_read_is_glued(reading, at + 1) && cg_read_is_glued(reading, at + 2);
  const uint32_t place = at + 1 + is_dotted;
  const bool takes =
    kind == CG_PROVISION_SECTION || kind == CG_PROVISION_CHAPTER || kind == CG_PROVISION_DIVISION;
  if (!takes || place >= reading->end || reading->tokens[place].kind != CG_TOKEN_WORD ||
      reading->tokens[place].length > LONGEST_NUMBER) {
    return at + 1;
  }
  const cg_slice text = cg_read_text(reading, place);
  const bool is_part =
    cg_is_upper(text.data[0]) && (text.length == 1 || (is_dotted && is_roman(text, true)));
  const bool is_whole = is_dotted || place + 1 == reading->end ||
                        reading->tokens[place + 1].kind == CG_TOKEN_MARK ||
                        cg_read_lexeme(reading, place + 1).lex == CG_LEX_OF;
  return is_part && is_whole ? place + 1 : at + 1;
}

/* Index after the number itself, without items. */
static uint32_t read_figure(const cg_reading *reading, uint32_t at, cg_cited_level *level) {
  if (at >= reading->end) {
    return at;
  }
  const cg_token *const token = &reading->tokens[at];
  const cg_slice text = cg_read_text(reading, at);
  if (is_bare_item(reading, at, level)) {
    level->items[level->item_count++] = text;
    return at + 1;
  }
  const bool is_letter =
    takes_letters(level->kind) && token->kind == CG_TOKEN_WORD && cg_is_upper(text.data[0]) &&
    (text.length == 1 || is_roman(text, true)) &&
    !(cg_read_is_mark(reading, at + 1, '/') && cg_read_is_glued(reading, at + 1));
  if (!is_letter && !(token->kind == CG_TOKEN_NUMBER && is_whole(reading, at))) {
    return at;
  }
  level->number = text;
  const uint32_t past = past_subsection(reading, at, level->kind);
  if (past > at + 1) {
    level->number.length =
      reading->tokens[past - 1].begin + reading->tokens[past - 1].length - token->begin;
    return past;
  }
  /* "1-A" */
  const bool is_compound = token->kind == CG_TOKEN_NUMBER &&
                           cg_read_is_mark(reading, at + 1, '-') && at + 2 < reading->end &&
                           reading->tokens[at + 2].kind == CG_TOKEN_WORD &&
                           reading->tokens[at + 2].length == 1 &&
                           cg_read_is_glued(reading, at + 1) && cg_read_is_glued(reading, at + 2);
  if (is_compound) {
    level->number.length = reading->tokens[at + 2].begin + 1 - token->begin;
    return at + 3;
  }
  if (cg_read_lexeme(reading, at + 1).lex == CG_LEX_INSERTED) {
    level->inserted = cg_read_text(reading, at + 1);
    return at + 2;
  }
  return at + 1;
}

uint32_t cg_part_number_read(const cg_reading *reading, uint32_t at, cg_cited_level *level) {
  const cg_provision kind = level->kind;
  *level = (cg_cited_level){.kind = kind};
  return read_items(reading, read_figure(reading, at, level), level);
}

uint32_t cg_part_number_next(const cg_reading *reading, uint32_t at, cg_cited_level *level) {
  if (item_at(reading, at).length) {
    level->item_count -= level->item_count > 0;
    return read_items(reading, at, level);
  }
  cg_cited_level other = {.kind = level->kind};
  const uint32_t end = cg_part_number_read(reading, at, &other);
  const bool is_alike = !level->number.length || !other.number.length ||
                        cg_is_digit(level->number.data[0]) == cg_is_digit(other.number.data[0]);
  if (end == at || !is_alike) {
    return at;
  }
  *level = other;
  return end;
}

static cg_status write_roman(cg_buffer *out, uint32_t value, bool is_upper) {
  static const struct {
    uint32_t value;
    const char *text[2];
  } steps[] = {{100, {"c", "C"}},  {90, {"xc", "XC"}}, {50, {"l", "L"}},
               {40, {"xl", "XL"}}, {10, {"x", "X"}},   {9, {"ix", "IX"}},
               {5, {"v", "V"}},    {4, {"iv", "IV"}},  {1, {"i", "I"}}};
  for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); ++i) {
    for (; value >= steps[i].value; value -= steps[i].value) {
      CG_TRY(cg_buffer_add(out, cg_slice_of(steps[i].text[is_upper])));
    }
  }
  return CG_OK;
}

/* How to interpret the two ends of a range. */
typedef enum { BY_NOTHING, BY_FIGURES, BY_ROMAN, BY_SMALL_ROMAN, BY_LETTERS } counting;

/* Whether "(i) to (iv)" counts in Roman numerals. "(c) to (l)" counts in letters, but "(i) to (v)",
 * "(i) to (x)" and, with `is_inner`, "(v) to (x)" behind another item do not. */
static bool is_small_roman(cg_slice first, cg_slice last, bool is_inner) {
  const bool is_letters = !is_inner && first.length == 1 && last.length == 1 &&
                          !(first.data[0] == 'i' && (last.data[0] == 'v' || last.data[0] == 'x'));
  return is_roman(first, false) && is_roman(last, false) && !is_letters;
}

static counting counting_of(cg_slice first, cg_slice last, bool is_inner) {
  if (cg_slice_number(first) != CG_NONE && cg_slice_number(last) != CG_NONE) {
    return BY_FIGURES;
  }
  if (is_roman(first, true) && is_roman(last, true)) {
    return BY_ROMAN;
  }
  if (is_small_roman(first, last, is_inner)) {
    return BY_SMALL_ROMAN;
  }
  const bool is_letters = first.length == 1 && last.length == 1 && cg_is_letter(first.data[0]) &&
                          cg_is_letter(last.data[0]);
  /* Between "(C)" and "(f)" lie characters that are no letters. */
  return is_letters && cg_is_upper(first.data[0]) == cg_is_upper(last.data[0]) ? BY_LETTERS
                                                                               : BY_NOTHING;
}

static uint32_t value_of(cg_slice text, counting by) {
  switch (by) {
  case BY_FIGURES: return cg_slice_number(text);
  case BY_ROMAN:
  case BY_SMALL_ROMAN: return cg_roman_value(text);
  case BY_LETTERS: return (unsigned char)text.data[0];
  default: return 0;
  }
}

/* Add `level` once for each value between those of `first` and `last`, in its part `place`. */
static cg_status fill(const cg_cited_level *level, cg_slice *place, bool is_inner, cg_slice first,
                      cg_slice last, cg_array *members) {
  const counting by = first.length && last.length ? counting_of(first, last, is_inner) : BY_NOTHING;
  const uint32_t end = value_of(last, by);
  const uint32_t begin = value_of(first, by);
  for (uint32_t value = begin + 1; value < end && end - begin <= MOST_BETWEEN; ++value) {
    cg_buffer text = cg_buffer_init(members->arena);
    CG_TRY(by == BY_FIGURES   ? cg_buffer_add_number(&text, value)
           : by == BY_LETTERS ? cg_buffer_add_byte(&text, (char)value)
                              : write_roman(&text, value, by == BY_ROMAN));
    *place = cg_buffer_slice(&text);
    CG_TRY(cg_array_append(members, level));
  }
  return CG_OK;
}

/* Whether two numbers differ at most in their last items: "3 (a) (i)" and "3 (a) (iii)". */
static bool are_beside(const cg_cited_level *first, const cg_cited_level *last) {
  bool is_same = first->item_count == last->item_count && last->item_count &&
                 cg_slice_is_equal(first->number, last->number);
  for (uint32_t i = 0; is_same && i + 1 < last->item_count; ++i) {
    is_same = cg_slice_is_equal(first->items[i], last->items[i]);
  }
  return is_same;
}

cg_status cg_part_number_between(const cg_cited_level *first, const cg_cited_level *last,
                                 cg_array *members) {
  cg_cited_level level = *last;
  if (!first->item_count && !last->item_count) {
    return fill(&level, &level.number, false, first->number, last->number, members);
  }
  if (!are_beside(first, last)) {
    return CG_OK;
  }
  const uint32_t at = last->item_count - 1;
  return fill(&level, &level.items[at], at > 0, first->items[at], last->items[at], members);
}
