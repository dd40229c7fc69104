/* SPDX-License-Identifier: Apache-2.0 */
#include "text/slips.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/words.h"
#include "text/edits.h"
#include "text/slip_words.h"

#define LONGEST_NUMBER 4u    /* Maximum digits of the number of a resolution or year */
#define LONGEST_PARAGRAPH 3u /* Maximum digits of a paragraph number */
#define LAST_DAY 31u
#define LOOK_AHEAD 8000u      /* Bytes searched for the paragraph with the next number */

typedef struct {
  cg_slice        text;
  const cg_packs *packs;
  cg_array       *edits;
  cg_array       *slips;
  uint32_t        word;      /* The current word: its number in the vocabulary, or CG_NONE */
  bool            is_plain;  /* It was read as a plain word, so its number is known */
  uint32_t        before;    /* The word directly before, likewise */
  uint32_t        paragraph; /* Number of the previous numbered paragraph, or 0 */
} mending;

static char at(const mending *m, size_t i) { return i < m->text.length ? m->text.data[i] : '\0'; }

static bool opens_line(const mending *m, size_t begin) {
  while (begin && cg_is_space(m->text.data[begin - 1])) {
    --begin;
    if (m->text.data[begin] == '\n' || m->text.data[begin] == '\f') {
      return true;
    }
  }
  return !begin;
}

/* Whether the line that contains `begin` follows a blank line. */
static bool is_below_blank(const mending *m, size_t begin) {
  uint32_t feeds = 0;
  while (begin && cg_is_space(m->text.data[begin - 1])) {
    feeds += m->text.data[--begin] == '\n';
  }
  return feeds > 1;
}

/* The digit `c`, or the digit for a misread letter; 0 if neither. */
static char digit_of(char c) {
  switch (c) {
  case 'I': case 'l': return '1';
  case 'O': return '0';
  case 'S': return '5';
  default: return cg_is_digit(c) ? c : 0;
  }
}

/* A number as printed, possibly with a space in it. */
typedef struct {
  size_t   end;
  uint32_t value; /* CG_NONE if it is not a number */
  uint32_t digits;
  bool     is_spoiled; /* It contains letters for digits, or a space */
  char     text[2 * LONGEST_NUMBER];
} reading;

static void read_piece(const mending *m, size_t begin, reading *r) {
  size_t i = begin;
  for (; digit_of(at(m, i)) && r->digits < 2 * LONGEST_NUMBER; ++i) {
    r->text[r->digits++] = digit_of(at(m, i));
    r->is_spoiled = r->is_spoiled || !cg_is_digit(at(m, i));
  }
  r->end = i;
  r->value = cg_slice_number((cg_slice){r->text, r->digits});
}

/* Index after "(XV)" or "(1988)" at `i`, or 0. */
static size_t past_session(const mending *m, size_t i) {
  size_t end = i + 1;
  if (at(m, i) != '(') {
    return 0;
  }
  const bool is_year = cg_is_digit(at(m, end));
  while (is_year ? cg_is_digit(at(m, end)) : at(m, end) && strchr("IVXL", at(m, end))) {
    ++end;
  }
  return at(m, end) == ')' && (is_year ? end == i + 5 : end > i + 1) ? end + 1 : 0;
}

static bool has_digit(const mending *m, size_t begin, size_t end) {
  while (begin < end && !cg_is_digit(m->text.data[begin])) {
    ++begin;
  }
  return begin < end;
}

static cg_status put_number(mending *m, size_t begin, const reading *r) {
  const cg_slice kept = cg_arena_copy(m->edits->arena, (cg_slice){r->text, r->digits});
  return kept.data ? cg_edits_add(m->edits, begin, r->end, kept) : CG_NO_MEMORY;
}

/* Whether a resolution number is misread after "resolution": "IS 14 (XV)", or "15 14 (XV)"; `r` is
   the number or its start. */
static bool read_resolution(const mending *m, size_t begin, reading *r) {
  const cg_lexeme before = cg_packs_lexeme(m->packs, m->before);
  const bool is_named = before.lex == CG_LEX_RESOLUTION || before.lex == CG_LEX_DECISION;
  if (is_named && before.value == 1 && at(m, r->end) == ' ' && digit_of(at(m, r->end + 1))) {
    r->is_spoiled = true;
    read_piece(m, r->end + 1, r);
  }
  const bool is_listed = is_named || before.lex == CG_LEX_AND ||
                         (begin > 3 && !memcmp(m->text.data + begin - 3, "), ", 3));
  return is_listed && r->is_spoiled && r->digits <= LONGEST_NUMBER && r->text[0] != '0' &&
         at(m, r->end) == ' ' && past_session(m, r->end + 1) && has_digit(m, begin, r->end);
}

/* Whether it is a day: "l4 December 1960". */
static bool reads_as_day(const mending *m, size_t begin, const reading *r) {
  cg_scan next;
  if (!r->is_spoiled || !r->value || r->value > LAST_DAY || r->digits > 2 || at(m, r->end) != ' ' ||
      !has_digit(m, begin, r->end)) {
    return false;
  }
  cg_scan_next(m->text, r->end, &next);
  if (cg_names_lexeme(m->packs, &next).lex != CG_LEX_MONTH) {
    return false;
  }
  cg_scan_next(m->text, next.begin + next.length, &next);
  return next.kind == CG_SCAN_NUMBER && next.length == LONGEST_NUMBER;
}

/* Whether it is a year: "October I970". */
static bool reads_as_year(const mending *m, size_t begin, const reading *r) {
  return r->is_spoiled && cg_packs_lexeme(m->packs, m->before).lex == CG_LEX_MONTH && r->digits == LONGEST_NUMBER &&
         (r->text[0] == '1' || r->text[0] == '2') && has_digit(m, begin, r->end) &&
         !cg_is_letter(at(m, r->end));
}

static cg_status mend_number(mending *m, const cg_scan *scan, size_t *end) {
  const size_t begin = scan->begin;
  reading found = {.value = CG_NONE};
  const char before = begin ? m->text.data[begin - 1] : ' ';
  if (!digit_of(at(m, begin)) || (before != '(' && !cg_is_space(before))) {
    return CG_OK;
  }
  read_piece(m, begin, &found);
  if (!reads_as_day(m, begin, &found) && !reads_as_year(m, begin, &found) && !read_resolution(m, begin, &found)) {
    return CG_OK;
  }
  *end = found.end;
  return put_number(m, begin, &found);
}

/* Restore the parentheses of a year: "620 1988 of 26 August 1988". */
static cg_status mend_year(mending *m, const cg_scan *scan, size_t *end) {
  const size_t begin = scan->begin + scan->length + 1;
  cg_scan next;
  cg_scan_next(m->text, begin - 1, &next);
  if (scan->length > LONGEST_NUMBER || next.kind != CG_SCAN_NUMBER || next.length != LONGEST_NUMBER ||
      next.begin != begin || m->text.data[begin - 1] != ' ') {
    return CG_OK;
  }
  const cg_slice year = {m->text.data + begin, LONGEST_NUMBER};
  const size_t past_year = begin + LONGEST_NUMBER;
  cg_scan_next(m->text, past_year, &next);
  if (cg_names_lexeme(m->packs, &next).lex != CG_LEX_OF) {
    return CG_OK;
  }
  cg_scan_next(m->text, next.begin + next.length, &next);
  if (next.kind != CG_SCAN_NUMBER || next.length > 2) {
    return CG_OK;
  }
  cg_scan_next(m->text, next.begin + next.length, &next);
  if (cg_names_lexeme(m->packs, &next).lex != CG_LEX_MONTH) {
    return CG_OK;
  }
  cg_scan_next(m->text, next.begin + next.length, &next);
  if (!cg_slice_is_equal(year, (cg_slice){m->text.data + next.begin, next.length})) {
    return CG_OK;
  }
  *end = past_year;
  CG_TRY(cg_edits_add(m->edits, begin - 1, begin, CG_SLICE(" (")));
  const char closed[2] = {year.data[LONGEST_NUMBER - 1], ')'};
  const cg_slice kept = cg_arena_copy(m->edits->arena, (cg_slice){closed, sizeof(closed)});
  return kept.data ? cg_edits_add(m->edits, past_year - 1, past_year, kept) : CG_NO_MEMORY;
}

/* Whether the next numbered line, not far after `from`, has the number `wanted`. */
static bool is_next_paragraph(const mending *m, size_t from, uint32_t wanted) {
  const size_t limit = m->text.length - from < LOOK_AHEAD ? m->text.length : from + LOOK_AHEAD;
  for (size_t i = from; i < limit; ++i) {
    cg_scan scan;
    if (m->text.data[i] != '\n') {
      continue;
    }
    cg_scan_next(m->text, i, &scan);
    if (scan.kind == CG_SCAN_NUMBER && scan.length <= LONGEST_PARAGRAPH) {
      return cg_slice_number((cg_slice){m->text.data + scan.begin, scan.length}) == wanted;
    }
    i = scan.begin > i ? scan.begin - 1 : i;
  }
  return false;
}

/* Restore the full stop after a paragraph number, "11 Condemns" or "11, Condemns", recognized by
   its verb and its place in the series. */
static cg_status mend_paragraph(mending *m, const cg_scan *scan) {
  const size_t past = scan->begin + scan->length;
  const uint32_t value = cg_slice_number((cg_slice){m->text.data + scan->begin, scan->length});
  if (scan->length > LONGEST_PARAGRAPH || !opens_line(m, scan->begin)) {
    return CG_OK;
  }
  if (at(m, past) == '.') {
    m->paragraph = value;
    return CG_OK;
  }
  const size_t gap = past + (at(m, past) == ',');
  cg_scan next;
  cg_scan_next(m->text, gap, &next);
  const cg_slice folded = {next.fold, next.fold_length};
  if (!(at(m, gap) == ' ' || at(m, gap) == '\t') || next.kind != CG_SCAN_WORD ||
      !(next.flags & CG_SCAN_CAPITAL) || memchr(m->text.data + gap, '\n', next.begin - gap)) {
    return CG_OK;
  }
  const bool is_verb = cg_names_is_finite(m->packs, folded) ||
                       cg_names_lexeme(m->packs, &next).lex == CG_LEX_ADVERB ||
                       (gap > past && is_below_blank(m, scan->begin)); /* "11, Commit" in a declaration */
  if (!is_verb || !(m->paragraph ? value == m->paragraph + 1 : is_next_paragraph(m, past, value + 1))) {
    return CG_OK;
  }
  m->paragraph = value;
  return cg_edits_add(m->edits, past, gap + 1, CG_SLICE(". "));
}

/* Whether a known word needs no repair: it is not part of a longer word, and does not begin with a
 * letter that may be a misread digit. */
static bool is_sound_word(const mending *m, size_t begin, size_t length) {
  return length > 1 && !(digit_of(m->text.data[begin]) && digit_of(m->text.data[begin + 1]));
}

/* Whether `c` is a one-character mark that needs no check. */
static bool is_plain_mark(char c) { return (c > ' ' && c < '0' && c != '\'') || c == ':' || c == ';'; }

/* Whether the token needs no repair, which is usual: a mark, or a known word that is neither part
   of a longer word nor a number. */
static bool is_sound(const mending *m, const cg_scan *scan) {
  return scan->kind == CG_SCAN_MARK || (m->word != CG_NONE && is_sound_word(m, scan->begin, scan->length));
}

static cg_status mend_at(mending *m, const cg_scan *scan, size_t *end) {
  const size_t before = *end;
  if (is_sound(m, scan)) {
    return CG_OK;
  }
  CG_TRY(mend_number(m, scan, end));
  if (*end == before && scan->kind == CG_SCAN_NUMBER) {
    CG_TRY(mend_year(m, scan, end));
    return *end == before ? mend_paragraph(m, scan) : CG_OK;
  }
  const bool may_be_speck = cg_is_upper(at(m, scan->begin + 1)) && opens_line(m, scan->begin);
  return *end == before ? cg_slip_words_mend(m->edits, m->text, scan, m->word, may_be_speck, m->packs, end) : CG_OK;
}

/* Record what was printed from `begin` to `end`, if the edits from `first` on are of these words.
 * An added full stop is not recorded. */
static cg_status keep_printed(mending *m, size_t begin, size_t end, uint32_t first) {
  const cg_edit *const all = m->edits->items;
  if (first == m->edits->count || all[first].span.begin >= end) {
    return CG_OK;
  }
  const cg_slice printed = cg_arena_copy(m->slips->arena, (cg_slice){m->text.data + begin, end - begin});
  const cg_repair slip = {{(uint32_t)begin, (uint32_t)end}, printed};
  return printed.data ? cg_array_append(m->slips, &slip) : CG_NO_MEMORY;
}

/* Repair the token `scan`, and advance. */
static cg_status mend_scanned(mending *m, cg_scan *scan) {
  const size_t plain_end = scan->begin + scan->length;
  size_t end = plain_end;
  const uint32_t first = m->edits->count;
  m->word = m->is_plain ? m->word : cg_names_scanned(m->packs, scan);
  CG_TRY(mend_at(m, scan, &end));
  CG_TRY(keep_printed(m, scan->begin, end, first));
  m->before = end == plain_end ? m->word : CG_NONE;
  scan->begin = end;
  scan->length = 0;
  return CG_OK;
}

/* Skip plain words and marks from `at` on that need no repair; returns where they end. */
static size_t past_sound(mending *m, const cg_words *words, size_t at) {
  const cg_slice text = m->text;
  cg_token token;
  for (;;) {
    m->is_plain = cg_words_read(words, text, at, text.length, &token);
    if (m->is_plain) {
      m->word = token.word;
      if (token.word == CG_NONE || !is_sound_word(m, token.begin, token.length)) {
        return at;
      }
      m->before = token.word;
      at = token.begin + token.length;
    } else if (at < text.length && is_plain_mark(text.data[at])) {
      m->before = CG_NONE;
      ++at;
    } else {
      return at;
    }
  }
}

cg_status cg_slips_mend(cg_document *document, const cg_packs *packs) {
  const cg_words words = cg_packs_words(packs);
  cg_array edits = cg_array_init(document->arena, sizeof(cg_edit));
  mending m = {document->decoded, packs, &edits, &document->slips, CG_NONE, false, CG_NONE, 0};
  cg_scan scan;
  for (size_t at = 0;; at = scan.begin) {
    at = past_sound(&m, &words, at);
    cg_scan_next(m.text, at, &scan);
    if (!scan.kind) {
      break;
    }
    CG_TRY(mend_scanned(&m, &scan));
  }
  return edits.count ? cg_edits_make(document, &edits) : CG_OK;
}
