/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "resolutions 70/147 of 17 December 2015, 71/272 A and B and 3080-3084 (XXVIII)": lists of numbers. */
#include "recognize/lists.h"

#include "base/buffer.h"
#include "base/try.h"

#define RANGE_MOST 60u  /* Members of a range, at most */
#define YEARLY_FEWEST 3u /* Digits of a number that is told without its year */
#define NUMBERS_MOST 16u /* Numbers that share days, "respectively" */

static const cg_owner nobody = {CG_NONE, false};

static bool is_number(const cg_scanner *s, uint32_t at) {
  return at < s->reading.end && s->reading.tokens[at].kind == CG_TOKEN_NUMBER;
}

static cg_lex lex_at(const cg_scanner *s, uint32_t at) { return cg_read_lexeme(&s->reading, at).lex; }

/* The day of "of 17 December 2015", "of the 12th December 1948" after a number, not set if none stands there. */
static cg_date day_after(const cg_scanner *s, uint32_t at) {
  const uint32_t after = cg_read_past_notes(&s->reading, at);
  const uint32_t day = after + 1 + (lex_at(s, after + 1) == CG_LEX_THE);
  const cg_date none = {0, 0, 0};
  cg_days days[CG_DAYS_MOST];
  return lex_at(s, after) == CG_LEX_OF && cg_read_days(&s->reading, day, days) ? days[0].first : none;
}

/* A number of the list; the date beside it is a mention of its own. */
static cg_status add_number(cg_scanner *s, const cg_number *number, cg_span tokens, cg_owner owner) {
  const bool is_decision = s->listed == CG_KIND_DECISION;
  cg_mention mention = cg_scanner_mention(
    s, CG_MENTION_NUMBERED,
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
  return add_number(s, number, tokens, nobody);
}

/* The year in which the body that numbers without sessions gave `number`; 0 if the register does not tell. */
static uint32_t year_of(const cg_packs *packs, uint32_t number) {
  for (uint32_t i = 0; i < cg_packs_count(packs); ++i) {
    const cg_entry *const body = cg_packs_entry(packs, i);
    if (body->is_official && body->numbering & CG_STYLE_NUMBER_YEAR) {
      return cg_register_year(cg_packs_register(packs), body->resolutions, number);
    }
  }
  return 0;
}

static cg_status write_yearly(const cg_scanner *s, uint32_t at, uint32_t year, uint32_t next, cg_number *out) {
  cg_buffer value = cg_buffer_init(s->document->arena);
  CG_TRY(cg_buffer_add(&value, cg_read_text(&s->reading, at)));
  CG_TRY(cg_buffer_add_byte(&value, '('));
  CG_TRY(cg_buffer_add_number(&value, year));
  CG_TRY(cg_buffer_add_byte(&value, ')'));
  *out = (cg_number){CG_STYLE_NUMBER_YEAR, cg_buffer_slice(&value), next, next == at + 1};
  return CG_OK;
}

/* Whether the number at `at` stands by itself: not "70/1", "15.2", "250-252", "13 (a)". */
static bool stands_alone(const cg_scanner *s, uint32_t at) {
  const uint32_t next = at + 1;
  const bool is_bound = cg_read_is_mark(&s->reading, next, '/') || cg_read_is_mark(&s->reading, next, '(') ||
                        cg_read_is_mark(&s->reading, next, '-');
  const bool is_decimal = cg_read_is_mark(&s->reading, next, '.') && is_number(s, next + 1) &&
                          cg_read_is_glued(&s->reading, next + 1);
  return !is_bound && !is_decimal;
}

/* "resolution 1325": the year that the register knows; "620 1988": the parentheses of the year were lost.  `year` is the
 * year of a day behind the number, or 0. */
static cg_status read_yearless(const cg_scanner *s, uint32_t at, uint32_t year, cg_number *out) {
  const cg_token *const token = &s->reading.tokens[at];
  if (s->listed != CG_KIND_RESOLUTION || !is_number(s, at) || token->length < YEARLY_FEWEST ||
      token->length > 4 || !stands_alone(s, at)) {
    return CG_OK;
  }
  const uint32_t known = year_of(s->reading.packs, token->word);
  if (known && is_number(s, at + 1) && s->reading.tokens[at + 1].word == known) {
    return write_yearly(s, at, known, at + 2, out);
  }
  const uint32_t told = known ? known : year;
  return told && (!year || told == year) && !is_number(s, at + 1) ? write_yearly(s, at, told, at + 1, out) : CG_OK;
}

/* "193 (iii)": small letters tell the session where numbers of sessions are listed. */
static cg_status read_small(const cg_scanner *s, uint32_t at, cg_number *out) {
  cg_buffer value = cg_buffer_init(s->document->arena);
  if (!is_number(s, at) || s->reading.tokens[at].length > 4 || !cg_read_is_mark(&s->reading, at + 1, '(') ||
      at + 3 >= s->reading.end || s->reading.tokens[at + 2].kind != CG_TOKEN_WORD ||
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

/* The style of the number that heads the list, 0 for none. */
static cg_style style_of_head(const cg_scanner *s) {
  const cg_mention *const head =
    s->head == CG_NONE || s->head >= s->document->mentions.count ? NULL : cg_array_at(&s->document->mentions, s->head);
  return head ? head->style : 0;
}

/* A number right after "resolution", or, with `is_item`, further on in the list. */
static cg_status read_number(const cg_scanner *s, uint32_t at, bool is_item, cg_number *out) {
  const cg_style head = style_of_head(s);
  CG_TRY(cg_read_number(&s->reading, at, s->document->arena, out));
  if (!out->style && (!is_item || head == CG_STYLE_NUMBER_SESSION)) {
    CG_TRY(read_small(s, at, out));
  }
  if (out->style || (is_item && head != CG_STYLE_NUMBER_YEAR)) {
    return CG_OK;
  }
  const cg_date day = day_after(s, at + 1);
  const cg_mention *const first = is_item ? cg_array_at(&s->document->mentions, s->head) : NULL;
  /* "the 661 Committee", "500 ships": a number before a word is no item, a small one no number at all. */
  const bool is_small = at < s->reading.end && s->reading.tokens[at].length <= YEARLY_FEWEST;
  const bool is_before_word = (is_item || is_small) && at + 1 < s->reading.end && s->reading.tokens[at + 1].kind == CG_TOKEN_WORD &&
                              !cg_lex_is_connective(lex_at(s, at + 1));
  const bool can_be = !is_before_word && (!is_item || first->is_yearless || cg_date_is_set(day) || is_number(s, at + 1));
  return can_be ? read_yearless(s, at, day.year, out) : CG_OK;
}

/* A number taken apart: "70/" and 147, or 3080 and "(XXVIII)". */
typedef struct {
  cg_slice before;
  uint32_t number;
  cg_slice after;
} counted;

static bool take_apart(const cg_number *number, counted *out) {
  const cg_slice value = number->value;
  const char *const slash = value.length ? memchr(value.data, '/', value.length) : NULL;
  const char *const open = value.length ? memchr(value.data, '(', value.length) : NULL;
  const size_t begin = slash ? (size_t)(slash - value.data) + 1 : 0;
  const size_t end = open ? (size_t)(open - value.data) : value.length;
  if (end < begin) {
    return false;
  }
  out->before = (cg_slice){value.data, begin};
  out->number = cg_slice_number((cg_slice){value.data + begin, end - begin});
  out->after = cg_slice_from(value, end);
  return out->number != CG_NONE;
}

/* The numbers above `low` and below `high`, which is how many there are and where they end. */
static cg_status add_between(cg_scanner *s, uint32_t low, const cg_number *high, cg_span tokens) {
  counted parts;
  if (!take_apart(high, &parts) || low >= parts.number || parts.number - low > RANGE_MOST) {
    return CG_OK;
  }
  for (uint32_t i = low + 1; i < parts.number; ++i) {
    cg_buffer value = cg_buffer_init(s->document->arena);
    CG_TRY(cg_buffer_add(&value, parts.before));
    CG_TRY(cg_buffer_add_number(&value, i));
    CG_TRY(cg_buffer_add(&value, parts.after));
    const cg_number number = {high->style, cg_buffer_slice(&value), high->next, false};
    CG_TRY(add_number(s, &number, tokens, nobody));
  }
  return CG_OK;
}

static bool is_range(const cg_scanner *s, uint32_t at) {
  return cg_read_is_mark(&s->reading, at, '-') || lex_at(s, at) == CG_LEX_TO;
}

/* "70/4-70/6", "3080 (XXVIII) to 3083 (XXVIII)": the numbers after the first. */
static cg_status add_range(cg_scanner *s, cg_number *number, uint32_t *next) {
  const uint32_t between = *next;
  cg_number last = {0, {"", 0}, between, false};
  counted low;
  counted high;
  if (!is_range(s, between)) {
    return CG_OK;
  }
  CG_TRY(cg_read_number(&s->reading, between + 1, s->document->arena, &last));
  const bool is_same = last.style == number->style && take_apart(number, &low) && take_apart(&last, &high) &&
                       cg_slice_is_equal(low.before, high.before) && cg_slice_is_equal(low.after, high.after);
  if (!is_same || low.number >= high.number) {
    return CG_OK;
  }
  CG_TRY(add_between(s, low.number, &last, (cg_span){between, last.next}));
  CG_TRY(add_number(s, &last, (cg_span){between + 1, last.next}, nobody));
  *number = last;
  *next = last.next;
  return CG_OK;
}

/* "3080-3084 (XXVIII)" at `at`: the last number, whose session all share; `out->style` is 0 if it is none. */
static cg_status read_shared(const cg_scanner *s, uint32_t at, cg_number *out) {
  counted parts;
  *out = (cg_number){0, {"", 0}, at, false};
  if (!is_number(s, at) || s->reading.tokens[at].length > 4 || !is_range(s, at + 1)) {
    return CG_OK;
  }
  CG_TRY(cg_read_number(&s->reading, at + 2, s->document->arena, out));
  const bool is_shared = (out->style == CG_STYLE_NUMBER_SESSION || out->style == CG_STYLE_NUMBER_YEAR) &&
                         take_apart(out, &parts) && parts.number > s->reading.tokens[at].word;
  out->style = is_shared ? out->style : 0;
  return CG_OK;
}

/* All numbers of such a range. */
static cg_status add_shared(cg_scanner *s, uint32_t at, cg_number last, cg_owner owner, uint32_t *next) {
  counted parts;
  cg_buffer value = cg_buffer_init(s->document->arena);
  take_apart(&last, &parts);
  CG_TRY(cg_buffer_add(&value, cg_read_text(&s->reading, at)));
  CG_TRY(cg_buffer_add(&value, parts.after));
  const cg_number first = {last.style, cg_buffer_slice(&value), last.next, false};
  CG_TRY(add_number(s, &first, (cg_span){at, at + 1}, owner));
  CG_TRY(add_between(s, s->reading.tokens[at].word, &last, (cg_span){at + 1, last.next}));
  *next = last.next;
  return add_number(s, &last, (cg_span){at + 2, last.next}, nobody);
}

/* The letter of a further part at `at`, where one that comes after `letter` stands alone; 0 if there is none. */
static char part_at(const cg_scanner *s, uint32_t at, char letter) {
  const bool is_letter = at < s->reading.end && s->reading.tokens[at].kind == CG_TOKEN_WORD &&
                         s->reading.tokens[at].length == 1 &&
                         cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL);
  const char part = is_letter ? cg_read_text(&s->reading, at).data[0] : 0;
  return cg_is_upper(part) && part > letter ? part : 0;
}

/* Parts from after `from` to `to`, the last over `tokens`. */
static cg_status add_letters(cg_scanner *s, cg_number *number, char from, char to, uint32_t begin, uint32_t end) {
  const cg_slice whole = {number->value.data, number->value.length - 1};
  for (char part = (char)(from + 1); part <= to; ++part) {
    const cg_slice pieces[] = {whole, {&part, 1}};
    number->value = cg_join(s->document->arena, pieces, 2);
    number->next = end;
    const uint32_t first = part == to ? end - 1 : begin;
    CG_TRY(number->value.data ? add_number(s, number, (cg_span){first, end}, nobody) : CG_NO_MEMORY);
  }
  return CG_OK;
}

/* "57/270 A and B", "76/247 A to C", "41/89 B, C and D": the further parts of a resolution after its first. */
static cg_status add_parts(cg_scanner *s, cg_number number, uint32_t *next) {
  for (;;) {
    const char letter = number.value.data[number.value.length - 1];
    const uint32_t at = *next;
    const bool is_comma = cg_read_is_mark(&s->reading, at, ',');
    const bool is_and = lex_at(s, at) == CG_LEX_AND;
    const bool is_span = is_range(s, at);
    const uint32_t place = at + 1 + (is_comma && lex_at(s, at + 1) == CG_LEX_AND);
    const char part = cg_is_upper(letter) ? part_at(s, place, letter) : 0;
    const bool is_next = part && (is_and || is_span || (is_comma && part == letter + 1));
    if (!is_next) {
      return CG_OK;
    }
    CG_TRY(add_letters(s, &number, is_span ? letter : (char)(part - 1), part, at, place + 1));
    *next = place + 1;
  }
}

/* What follows the first words of a number: parts, or the rest of a range. */
static cg_status add_rest(cg_scanner *s, cg_number number, uint32_t *next) {
  CG_TRY(add_range(s, &number, next));
  return add_parts(s, number, next);
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

/* Index after "No." or "Nos." at `at`. */
static uint32_t past_sign(const cg_scanner *s, uint32_t at) {
  const uint32_t first = cg_read_past_notes(&s->reading, at);
  const bool is_sign = lex_at(s, first) == CG_LEX_NUMBER_SIGN;
  return first + is_sign + (is_sign && cg_read_is_mark(&s->reading, first + 1, '.'));
}

/* "its relevant resolutions, in particular 70/147": the list may come later. */
static cg_status add_head(cg_scanner *s, uint32_t at, cg_owner owner) {
  cg_mention head =
    cg_scanner_mention(s, CG_MENTION_NUMBERED, CG_RULE_RESOLUTION_NUMBER, (cg_span){at, at + 1});
  head.organ = owner.organ;
  head.is_own = owner.is_own;
  head.is_quiet = true;
  CG_TRY(cg_scanner_add(s, head));
  return add_repeated(s, at);
}

/* "General Assembly resolution 70/147", "its resolutions 2014 (2011), …": the word opens a list. */
cg_status cg_rule_list_head(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number number;
  const cg_owner owner = cg_owner_before(s, at);
  const uint32_t first = past_sign(s, at + 1);
  s->listed = lex_at(s, at) == CG_LEX_DECISION ? CG_KIND_DECISION : CG_KIND_RESOLUTION;
  s->head = s->document->mentions.count;
  CG_TRY(read_shared(s, first, &number));
  if (number.style) {
    return add_shared(s, first, number, owner, next);
  }
  CG_TRY(read_number(s, first, false, &number));
  if (!number.style) {
    *next = at + 1;
    return add_head(s, at, owner);
  }
  *next = number.next;
  CG_TRY(add_number(s, &number, (cg_span){at, number.next}, owner));
  return add_rest(s, number, next);
}

/* "and 71/205": a further number of a list that the clause has opened. */
cg_status cg_rule_list_item(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number number;
  const uint32_t before = cg_scanner_before(s, at);
  if (s->head == CG_NONE || (before != CG_NONE && lex_at(s, before) == CG_LEX_PINPOINT)) {
    return CG_OK;
  }
  CG_TRY(read_shared(s, at, &number));
  if (number.style) {
    return add_shared(s, at, number, nobody, next);
  }
  CG_TRY(read_number(s, at, true, &number));
  if (!number.style) {
    return CG_OK;
  }
  *next = number.next;
  CG_TRY(add_number(s, &number, (cg_span){at, number.next}, nobody));
  return add_rest(s, number, next);
}

/* The days that end right before the word at `end`, with nothing but "and" and commas between: how many, and in `first`
 * the index of the first. */
static uint32_t days_before(const cg_scanner *s, uint32_t end, uint32_t *first) {
  uint32_t count = 0;
  for (uint32_t i = s->document->mentions.count; i-- > s->first;) {
    const cg_mention *const mention = cg_array_at(&s->document->mentions, i);
    if (mention->tokens.begin >= end) {
      continue;
    }
    uint32_t at = mention->tokens.end;
    while (at < end && (lex_at(s, at) == CG_LEX_AND || lex_at(s, at) == CG_LEX_OF || cg_read_is_mark(&s->reading, at, ',') ||
                        s->reading.tokens[at].kind == CG_TOKEN_NOTE)) {
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

/* Give the `count` numbers before mention `day` the days from there on. */
static void share_days(const cg_scanner *s, uint32_t day, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    const cg_mention *const number = day < s->first + i + 1 ? NULL : cg_array_at(&s->document->mentions, day - i - 1);
    if (!number || number->kind != CG_MENTION_NUMBERED || number->is_quiet) {
      return;
    }
  }
  for (uint32_t i = 0; i < count; ++i) {
    cg_mention *const number = cg_array_at(&s->document->mentions, day - count + i);
    number->date = ((const cg_mention *)cg_array_at(&s->document->mentions, day + i))->date;
  }
}

void cg_lists_settle_days(const cg_scanner *s) {
  for (uint32_t at = s->begin; at < s->reading.end; ++at) {
    uint32_t day = 0;
    const bool is_respective = lex_at(s, at) == CG_LEX_RESPECTIVELY;
    const uint32_t count = is_respective ? days_before(s, at, &day) : 0;
    if (count > 1 && count <= NUMBERS_MOST) {
      share_days(s, day, count);
    }
  }
}
