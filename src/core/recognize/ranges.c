/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers that are not printed, or only in part: "70/4-70/6", "3080-3084 (XXVIII)", "76/247 A to
 * C", "2603 A and B (XXIV)". */
#include "recognize/ranges.h"

#include "recognize/bare_number.h"

#include "recognize/lists.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/reading.h"

#define RANGE_MOST 60u /* Members of a range, at most */
/* Numbers of one session that share its parentheses: a session has a hundred or more, so those that
 * are close are of one, "2787 and 2792 (XXVI)", but not "1540 and 2625 (XXV)". */
#define NUMBERS_APART 10u
#define SHARED_MOST 6u     /* Numbers with one session */
#define LAST_MOST 3u       /* Digits of the last number of "70/4-6" */
#define LONGEST_SESSION 6u /* Small letters of a session: "(xxviii)" is printed in capitals */

static const cg_owner nobody = {CG_NONE, false};

/* Whether a short form is defined at `at`: "(“the Committee”)", "(hereafter the Committee)". */
static bool defines(const cg_reading *reading, uint32_t at) {
  if (!cg_read_is_mark(reading, at, '(') || at + 1 >= reading->end) {
    return false;
  }
  const cg_token *const first = &reading->tokens[at + 1];
  const bool is_word = first->kind == CG_TOKEN_WORD && !cg_token_has(first, CG_TOKEN_CAPITAL);
  return first->kind == CG_TOKEN_MARK || (is_word && first->length > LONGEST_SESSION) ||
         cg_read_lexeme(reading, at + 1).lex == CG_LEX_THE;
}

bool cg_number_stands_alone(const cg_reading *reading, uint32_t at) {
  const uint32_t next = at + 1;
  const bool is_bound = cg_read_is_mark(reading, next, '/') ||
                        cg_read_is_mark(reading, next, '-') ||
                        (cg_read_is_mark(reading, next, '(') && !defines(reading, next));
  const bool is_decimal = cg_read_is_mark(reading, next, '.') && next + 1 < reading->end &&
                          reading->tokens[next + 1].kind == CG_TOKEN_NUMBER &&
                          cg_read_is_glued(reading, next + 1);
  return !is_bound && !is_decimal;
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
    CG_TRY(cg_list_add_owned(s, &number, tokens, nobody));
  }
  return CG_OK;
}

static bool is_range(const cg_scanner *s, uint32_t at) {
  return cg_read_is_mark(&s->reading, at, '-') || cg_scanner_lex(s, at) == CG_LEX_TO;
}

/* "70/4-6": a last number whose session or year the first one has; no date may follow, "70/4 to 6
 * May 2016". */
static cg_status read_last(const cg_scanner *s, uint32_t at, const cg_number *first,
                           cg_number *out) {
  counted low;
  const bool is_bare =
    cg_scanner_is_number(s, at) && s->reading.tokens[at].length <= LAST_MOST &&
    cg_number_stands_alone(&s->reading, at) &&
    (at + 1 >= s->reading.end || s->reading.tokens[at + 1].kind != CG_TOKEN_WORD ||
     cg_lex_is_connective(cg_scanner_lex(s, at + 1)));
  if (!is_bare || !take_apart(first, &low) || !low.before.length || low.after.length) {
    return CG_OK;
  }
  const cg_slice pieces[] = {low.before, cg_read_text(&s->reading, at)};
  *out = (cg_number){first->style, cg_join(s->document->arena, pieces, 2), at + 1, false};
  return out->value.data ? CG_OK : CG_NO_MEMORY;
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
  if (!last.style) {
    CG_TRY(read_last(s, between + 1, number, &last));
  }
  const bool is_same = last.style == number->style && take_apart(number, &low) &&
                       take_apart(&last, &high) && cg_slice_is_equal(low.before, high.before) &&
                       cg_slice_is_equal(low.after, high.after);
  if (!is_same || low.number >= high.number) {
    return CG_OK;
  }
  CG_TRY(add_between(s, low.number, &last, (cg_span){between, last.next}));
  CG_TRY(cg_list_add_owned(s, &last, (cg_span){between + 1, last.next}, nobody));
  *number = last;
  *next = last.next;
  return CG_OK;
}

/* "3080-3084 (XXVIII)" at `at`: the last number, whose session all share; `out->style` is 0 if it
 * is none. */
cg_status cg_range_read(const cg_scanner *s, uint32_t at, cg_number *out) {
  counted parts;
  *out = (cg_number){0, {"", 0}, at, false};
  if (!cg_scanner_is_number(s, at) || s->reading.tokens[at].length > 4 || !is_range(s, at + 1)) {
    return CG_OK;
  }
  CG_TRY(cg_read_number(&s->reading, at + 2, s->document->arena, out));
  const bool is_shared =
    (out->style == CG_STYLE_NUMBER_SESSION || out->style == CG_STYLE_NUMBER_YEAR) &&
    take_apart(out, &parts) && parts.number > s->reading.tokens[at].word;
  out->style = is_shared ? out->style : 0;
  return CG_OK;
}

/* All numbers of such a range. */
cg_status cg_range_add(cg_scanner *s, uint32_t at, cg_number last, cg_owner owner, uint32_t *next) {
  counted parts;
  cg_buffer value = cg_buffer_init(s->document->arena);
  take_apart(&last, &parts);
  CG_TRY(cg_buffer_add(&value, cg_read_text(&s->reading, at)));
  CG_TRY(cg_buffer_add(&value, parts.after));
  const cg_number first = {last.style, cg_buffer_slice(&value), last.next, false};
  CG_TRY(cg_list_add_owned(s, &first, (cg_span){at, at + 1}, owner));
  CG_TRY(add_between(s, s->reading.tokens[at].word, &last, (cg_span){at + 1, last.next}));
  *next = last.next;
  return cg_list_add_owned(s, &last, (cg_span){at + 2, last.next}, nobody);
}

/* The letter of a further part at `at`, if it comes after `letter` and is alone; 0 if there is
 * none. */
static char part_at(const cg_scanner *s, uint32_t at, char letter) {
  const bool is_letter = at < s->reading.end && s->reading.tokens[at].kind == CG_TOKEN_WORD &&
                         s->reading.tokens[at].length == 1 &&
                         cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL);
  const char part = is_letter ? cg_read_text(&s->reading, at).data[0] : 0;
  return cg_is_upper(part) && part > letter ? part : 0;
}

/* Index of the last number of "181, 194 and 212 (III)" at `at`, `at` if they share no session;
 * `is_far` is set if the next one is too far from the first to be of its session. */
static uint32_t last_shared(const cg_scanner *s, uint32_t at, bool *is_far) {
  uint32_t last = at;
  for (uint32_t i = 0; i < SHARED_MOST && cg_scanner_is_number(s, last); ++i) {
    const uint32_t place = cg_read_past_joint(&s->reading, last + 1);
    if (place == last + 1 || !cg_scanner_is_number(s, place) ||
        s->reading.tokens[place].word <= s->reading.tokens[last].word ||
        s->reading.tokens[place].length > 4) {
      return at;
    }
    *is_far =
      *is_far || s->reading.tokens[place].word > s->reading.tokens[last].word + NUMBERS_APART;
    last = place;
    if (cg_read_is_mark(&s->reading, last + 1 + (part_at(s, last + 1, 'A' - 1) != 0), '(')) {
      break;
    }
  }
  return last;
}

cg_status cg_session_shared(const cg_scanner *s, uint32_t at, cg_owner owner, cg_number *out) {
  bool is_far = false;
  const uint32_t last = last_shared(s, at, &is_far);
  cg_number whole = {0, {"", 0}, at, false};
  counted parts;
  CG_TRY(last == at ? CG_OK : cg_read_number(&s->reading, last, s->document->arena, &whole));
  if (whole.style != CG_STYLE_NUMBER_SESSION || !take_apart(&whole, &parts)) {
    return CG_OK;
  }
  const bool has_part = cg_is_upper(parts.after.data[parts.after.length - 1]); /* "(XXVI)A" */
  const cg_slice session = is_far ? cg_session_registered(s, at, owner, (cg_date){0, 0, 0})
                                  : (cg_slice){parts.after.data, parts.after.length - has_part};
  if (!session.length) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_read_text(&s->reading, at), session};
  *out = (cg_number){whole.style, cg_join(s->document->arena, pieces, 2), at + 1, false};
  return out->value.data ? CG_OK : CG_NO_MEMORY;
}

/* Parts from after `from` to `to`, the last over `tokens`. */
static cg_status add_letters(cg_scanner *s, cg_number *number, char from, char to, uint32_t begin,
                             uint32_t end) {
  const cg_slice whole = {number->value.data, number->value.length - 1};
  for (char part = (char)(from + 1); part <= to; ++part) {
    const cg_slice pieces[] = {whole, {&part, 1}};
    number->value = cg_join(s->document->arena, pieces, 2);
    number->next = number->next > end ? number->next : end; /* Behind "(XXIX)", which all share */
    const uint32_t first = part == to ? end - 1 : begin;
    CG_TRY(number->value.data ? cg_list_add_owned(s, number, (cg_span){first, end}, nobody)
                              : CG_NO_MEMORY);
  }
  return CG_OK;
}

/* Whether the token at `at` continues a list of parts, "A, C, E and F", or ends it. */
static bool goes_on(const cg_scanner *s, uint32_t at) {
  const cg_lex lex = cg_scanner_lex(s, at);
  return lex == CG_LEX_AND || lex == CG_LEX_OF || cg_read_is_mark(&s->reading, at, ',') ||
         cg_read_is_mark(&s->reading, at, '&');
}

/* "57/270 A and B", "76/247 A to C", "41/89 B, C and D": the further parts of a resolution after
 * its first. */
static cg_status add_parts(cg_scanner *s, cg_number number, uint32_t *next) {
  for (;;) {
    const char letter = number.value.data[number.value.length - 1];
    const uint32_t at = *next;
    const bool is_comma = cg_read_is_mark(&s->reading, at, ',');
    const bool is_and =
      cg_scanner_lex(s, at) == CG_LEX_AND || cg_read_is_mark(&s->reading, at, '&');
    const bool is_span = is_range(s, at);
    const uint32_t place = at + 1 + (is_comma && cg_scanner_lex(s, at + 1) == CG_LEX_AND);
    const char part = cg_is_upper(letter) ? part_at(s, place, letter) : 0;
    const bool is_next =
      part && (is_and || is_span || (is_comma && (part == letter + 1 || goes_on(s, place + 1))));
    if (!is_next) {
      return CG_OK;
    }
    CG_TRY(add_letters(s, &number, is_span ? letter : (char)(part - 1), part, at, place + 1));
    *next = place + 1;
  }
}

/* What follows the first words of a number: parts, or the rest of a range. */
cg_status cg_range_add_rest(cg_scanner *s, cg_number number, uint32_t *next) {
  CG_TRY(add_range(s, &number, next));
  return add_parts(s, number, next);
}

/* Index of the letter of the next part of "A, B and C" after the one at `at`; `at` if there is
 * none. */
static uint32_t next_part(const cg_scanner *s, uint32_t at) {
  uint32_t place = at + 1 + cg_read_is_mark(&s->reading, at + 1, ',');
  place += cg_scanner_lex(s, place) == CG_LEX_AND || cg_read_is_mark(&s->reading, place, '&') ||
           is_range(s, place);
  return place > at + 1 && part_at(s, place, cg_read_text(&s->reading, at).data[0]) ? place : at;
}

cg_status cg_parts_read(const cg_scanner *s, uint32_t at, cg_number *out) {
  *out = (cg_number){0, {"", 0}, at, false};
  if (!cg_scanner_is_number(s, at) || s->reading.tokens[at].length > 4 ||
      !part_at(s, at + 1, 'A' - 1)) {
    return CG_OK;
  }
  uint32_t last = at + 1;
  for (uint32_t next; (next = next_part(s, last)) > last;) {
    last = next;
  }
  if (last == at + 1 || !cg_read_is_mark(&s->reading, last + 1, '(')) {
    return CG_OK;
  }
  CG_TRY(cg_read_number_of_session(&s->reading, at, last + 1, s->document->arena, out));
  out->style = out->style == CG_STYLE_NUMBER_SESSION ? out->style : 0;
  return CG_OK;
}

cg_status cg_parts_add(cg_scanner *s, uint32_t at, cg_number whole, cg_owner owner,
                       uint32_t *next) {
  const char first = cg_read_text(&s->reading, at + 1).data[0];
  const cg_slice pieces[] = {whole.value, {&first, 1}};
  cg_number part = whole;
  part.value = cg_join(s->document->arena, pieces, 2);
  CG_TRY(part.value.data ? cg_list_add_owned(s, &part, (cg_span){at, at + 2}, owner)
                         : CG_NO_MEMORY);
  for (uint32_t letter = at + 1, following; (following = next_part(s, letter)) > letter;
       letter = following) {
    const char to = cg_read_text(&s->reading, following).data[0];
    const char before = cg_read_text(&s->reading, letter).data[0];
    CG_TRY(add_letters(s, &part, is_range(s, letter + 1) ? before : (char)(to - 1), to, letter + 1,
                       following + 1));
  }
  *next = whole.next;
  return CG_OK;
}
