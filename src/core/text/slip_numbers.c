/* SPDX-License-Identifier: Apache-2.0 */
#include "text/slip_numbers.h"

#include "base/try.h"
#include "pack/names.h"
#include "text/edits.h"

#define LONGEST_NUMBER 4u /* Maximum digits of the number of a resolution or year */
#define LAST_DAY 31u
#define LEAST_SUFFIX 3u /* Minimum letters of "Add", "Corr", "Rev" */

/* A number that may need a repair. */
typedef struct {
  cg_slice text;
  size_t begin;
  uint32_t before; /* The word directly before, or CG_NONE */
  const cg_packs *packs;
} place;

static char at(const place *p, size_t i) { return i < p->text.length ? p->text.data[i] : '\0'; }

/* A number as printed, possibly with spaces in it. */
typedef struct {
  size_t end;
  uint32_t value; /* CG_NONE if it is not a number */
  uint32_t digits;
  bool is_spoiled; /* It contains letters for digits, or a space */
  char text[2 * LONGEST_NUMBER];
} reading;

static void read_piece(const place *p, size_t begin, reading *r) {
  size_t i = begin;
  for (; cg_slip_digit(at(p, i)) && r->digits < 2 * LONGEST_NUMBER; ++i) {
    r->text[r->digits++] = cg_slip_digit(at(p, i));
    r->is_spoiled = r->is_spoiled || !cg_is_digit(at(p, i));
  }
  r->end = i;
  r->value = cg_slice_number((cg_slice){r->text, r->digits});
}

/* Add the piece after a space, "15 14"; false if there is none. */
static bool read_next_piece(const place *p, reading *r) {
  if (at(p, r->end) != ' ' || !cg_slip_digit(at(p, r->end + 1)) || r->digits >= LONGEST_NUMBER) {
    return false;
  }
  r->is_spoiled = true;
  read_piece(p, r->end + 1, r);
  return true;
}

/* Index after "(XV)" or "(1988)" at `i`, or 0. */
static size_t past_session(const place *p, size_t i) {
  size_t end = i + 1;
  if (at(p, i) != '(') {
    return 0;
  }
  const bool is_year = cg_is_digit(at(p, end));
  while (is_year ? cg_is_digit(at(p, end)) : at(p, end) && strchr("IVXL", at(p, end))) {
    ++end;
  }
  return at(p, end) == ')' && (is_year ? end == i + 5 : end > i + 1) ? end + 1 : 0;
}

/* Whether one of the digits was read as such. */
static bool has_digit(const place *p, const reading *r) {
  size_t i = p->begin;
  while (i < r->end && !cg_is_digit(p->text.data[i])) {
    ++i;
  }
  return i < r->end;
}

/* Whether the digits can be those of a year of the United Nations. */
static bool is_year(const reading *r) {
  return r->digits == LONGEST_NUMBER && (r->value / 100 == 19 || r->value / 100 == 20);
}

/* Index of the first byte of what ends before `i`, possibly with one white space between. */
static size_t before_space(const place *p, size_t i) {
  return i && cg_is_space(p->text.data[i - 1]) ? i - 1 : i;
}

/* Whether it is a resolution number after "resolution": "IS 14 (XV)", "15 14 (XV)". */
static bool read_resolution(const place *p, reading *r) {
  const cg_lexeme before = cg_packs_lexeme(p->packs, p->before);
  const bool is_named = before.lex == CG_LEX_RESOLUTION || before.lex == CG_LEX_DECISION;
  if (is_named && before.value == 1) {
    (void)read_next_piece(p, r);
  }
  const bool is_listed = is_named || before.lex == CG_LEX_AND ||
                         (p->begin > 3 && !memcmp(p->text.data + p->begin - 3, "), ", 3));
  return is_listed && r->is_spoiled && r->digits <= LONGEST_NUMBER && r->text[0] != '0' &&
         at(p, r->end) == ' ' && past_session(p, r->end + 1) && has_digit(p, r);
}

/* Whether it is a day: "l4 December 1960". */
static bool read_day(const place *p, reading *r) {
  cg_scan next;
  if (!r->is_spoiled || !r->value || r->value > LAST_DAY || r->digits > 2 || at(p, r->end) != ' ' ||
      !has_digit(p, r)) {
    return false;
  }
  cg_scan_next(p->text, r->end, &next);
  if (cg_names_lexeme(p->packs, &next).lex != CG_LEX_MONTH) {
    return false;
  }
  cg_scan_next(p->text, next.begin + next.length, &next);
  return next.kind == CG_SCAN_NUMBER && next.length == LONGEST_NUMBER;
}

/* Whether it is a year after a month: "October I970". */
static bool read_year(const place *p, reading *r) {
  return r->is_spoiled && cg_packs_lexeme(p->packs, p->before).lex == CG_LEX_MONTH &&
         r->digits == LONGEST_NUMBER && (r->text[0] == '1' || r->text[0] == '2') &&
         has_digit(p, r) && !cg_is_letter(at(p, r->end));
}

/* Whether it is the year in parentheses after the number of a resolution: "338 (197 4)", "242 (
 * I967)". */
static bool read_year_of_number(const place *p, reading *r) {
  const size_t open = before_space(p, p->begin);
  const size_t number = open && p->text.data[open - 1] == '(' ? before_space(p, open - 1) : 0;
  if (!number || !cg_is_digit(p->text.data[number - 1])) {
    return false;
  }
  while (read_next_piece(p, r)) {
  }
  return r->is_spoiled && is_year(r) && at(p, r->end + (at(p, r->end) == ' ')) == ')' &&
         has_digit(p, r);
}

/* Whether it is the number of a supplement: "S/11302 and Add. I", "Rev.l". */
static bool read_supplement(const place *p, reading *r) {
  const size_t stop = before_space(p, p->begin);
  if (!r->is_spoiled || at(p, p->begin) == 'S' || cg_is_letter(at(p, r->end)) || !stop ||
      p->text.data[stop - 1] != '.') {
    return false;
  }
  size_t word = stop - 1;
  while (word && cg_is_letter(p->text.data[word - 1])) {
    --word;
  }
  const cg_slice suffix = {p->text.data + word, stop - 1 - word};
  return suffix.length >= LEAST_SUFFIX &&
         cg_packs_symbol_part(p->packs, suffix) == CG_LEX_SYMBOL_SUFFIX;
}

/* A way to recognize a number that needs a repair; it may read more of the number. */
typedef bool (*reader)(const place *p, reading *r);

static cg_status mend_digits(cg_array *edits, const place *p, size_t *end) {
  static const reader readers[] = {read_day, read_year, read_year_of_number, read_supplement,
                                   read_resolution};
  const char before = p->begin ? p->text.data[p->begin - 1] : ' ';
  if (!cg_slip_digit(at(p, p->begin)) || (before != '(' && before != '.' && !cg_is_space(before))) {
    return CG_OK;
  }
  reading first = {.value = CG_NONE};
  read_piece(p, p->begin, &first);
  for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); ++i) {
    reading found = first;
    if (readers[i](p, &found)) {
      const cg_slice digits = cg_arena_copy(edits->arena, (cg_slice){found.text, found.digits});
      *end = found.end;
      return digits.data ? cg_edits_add(edits, p->begin, found.end, digits) : CG_NO_MEMORY;
    }
  }
  return CG_OK;
}

/* Restore the parentheses of a year: "620 1988 of 26 August 1988". */
static cg_status mend_parentheses(cg_array *edits, const place *p, const cg_scan *scan,
                                  size_t *end) {
  const size_t begin = scan->begin + scan->length + 1;
  cg_scan next;
  cg_scan_next(p->text, begin - 1, &next);
  if (scan->length > LONGEST_NUMBER || next.kind != CG_SCAN_NUMBER ||
      next.length != LONGEST_NUMBER || next.begin != begin || p->text.data[begin - 1] != ' ') {
    return CG_OK;
  }
  const cg_slice year = {p->text.data + begin, LONGEST_NUMBER};
  const size_t past_year = begin + LONGEST_NUMBER;
  cg_scan_next(p->text, past_year, &next);
  if (cg_names_lexeme(p->packs, &next).lex != CG_LEX_OF) {
    return CG_OK;
  }
  cg_scan_next(p->text, next.begin + next.length, &next);
  if (next.kind != CG_SCAN_NUMBER || next.length > 2) {
    return CG_OK;
  }
  cg_scan_next(p->text, next.begin + next.length, &next);
  if (cg_names_lexeme(p->packs, &next).lex != CG_LEX_MONTH) {
    return CG_OK;
  }
  cg_scan_next(p->text, next.begin + next.length, &next);
  if (!cg_slice_is_equal(year, (cg_slice){p->text.data + next.begin, next.length})) {
    return CG_OK;
  }
  *end = past_year;
  CG_TRY(cg_edits_add(edits, begin - 1, begin, CG_SLICE(" (")));
  const char closed[2] = {year.data[LONGEST_NUMBER - 1], ')'};
  const cg_slice kept = cg_arena_copy(edits->arena, (cg_slice){closed, sizeof(closed)});
  return kept.data ? cg_edits_add(edits, past_year - 1, past_year, kept) : CG_NO_MEMORY;
}

cg_status cg_slip_numbers_mend(cg_array *edits, cg_slice text, const cg_scan *scan, uint32_t before,
                               const cg_packs *packs, size_t *end) {
  const place p = {text, scan->begin, before, packs};
  const size_t unchanged = *end;
  CG_TRY(mend_digits(edits, &p, end));
  return *end == unchanged && scan->kind == CG_SCAN_NUMBER ? mend_parentheses(edits, &p, scan, end)
                                                           : CG_OK;
}
