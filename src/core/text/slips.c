/* SPDX-License-Identifier: Apache-2.0 */
#include "text/slips.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/words.h"
#include "text/edits.h"
#include "text/slip_numbers.h"
#include "text/slip_words.h"

#define LONGEST_PARAGRAPH 3u /* Maximum digits of a paragraph number */
#define LOOK_AHEAD 8000u     /* Bytes searched for the paragraph with the next number */
#define ITEM_REACH 2000u     /* Bytes searched for the item with the letter before or after */

typedef struct {
  cg_slice text;
  const cg_packs *packs;
  cg_array *edits;
  cg_array *slips;
  cg_array *scanned;
  uint32_t word;      /* The current word: its number in the vocabulary, or CG_NONE */
  cg_token plain;     /* The current word as a token */
  bool is_plain;      /* It was read as a plain word, so its token is known */
  uint32_t before;    /* The word directly before, likewise */
  uint32_t paragraph; /* Number of the previous numbered paragraph, or 0 */
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
  const bool is_verb =
    cg_names_is_finite(m->packs, folded) || cg_names_lexeme(m->packs, &next).lex == CG_LEX_ADVERB ||
    (gap > past && is_below_blank(m, scan->begin)); /* "11, Commit" in a declaration */
  if (!is_verb ||
      !(m->paragraph ? value == m->paragraph + 1 : is_next_paragraph(m, past, value + 1))) {
    return CG_OK;
  }
  m->paragraph = value;
  return cg_edits_add(m->edits, past, gap + 1, CG_SLICE(". "));
}

/* Index after the full stop of a paragraph number with misread digits, "l0." after "9.", that opens
 * a line; 0 if there is none. `value` becomes the number. */
static size_t past_spoiled_paragraph(const mending *m, size_t begin, uint32_t *value) {
  char digits[LONGEST_PARAGRAPH];
  size_t length = 0;
  bool is_spoiled = false;
  if (!cg_slip_digit(at(m, begin))) {
    return 0; /* As with nearly all */
  }
  while (length < LONGEST_PARAGRAPH && cg_slip_digit(at(m, begin + length))) {
    digits[length] = cg_slip_digit(at(m, begin + length));
    is_spoiled = is_spoiled || digits[length] != at(m, begin + length);
    ++length;
  }
  *value = cg_slice_number((cg_slice){digits, length});
  const bool is_next = is_spoiled && length > 1 && m->paragraph && *value == m->paragraph + 1;
  return is_next && at(m, begin + length) == '.' && cg_is_space(at(m, begin + length + 1)) &&
             opens_line(m, begin)
           ? begin + length + 1
           : 0;
}

/* Write such a number as it was printed. */
static cg_status mend_spoiled_paragraph(mending *m, const cg_scan *scan, size_t *end) {
  uint32_t value = 0;
  const size_t past = past_spoiled_paragraph(m, scan->begin, &value);
  if (!past) {
    return CG_OK;
  }
  cg_buffer number = cg_buffer_init(m->edits->arena);
  CG_TRY(cg_buffer_add_number(&number, value));
  CG_TRY(cg_buffer_add_byte(&number, '.'));
  m->paragraph = value;
  *end = past;
  return cg_edits_add(m->edits, scan->begin, past, cg_buffer_slice(&number));
}

/* The small letter, possibly in parentheses, that opens the line at `begin`; '\0' if none does. */
static char item_letter(const mending *m, size_t begin) {
  while (at(m, begin) == ' ' || at(m, begin) == '\t') {
    ++begin;
  }
  begin += at(m, begin) == '(';
  const char after = at(m, begin + 1);
  return cg_is_lower(at(m, begin)) && after && strchr(" \t).", after) ? at(m, begin) : '\0';
}

/* Whether a line with an item's letter, which comes directly before or after that at `begin`, is
 * not far from it. */
static bool is_in_order(const mending *m, size_t begin) {
  const size_t limit = m->text.length - begin < ITEM_REACH ? m->text.length : begin + ITEM_REACH;
  for (size_t i = begin > ITEM_REACH ? begin - ITEM_REACH : 0; i < limit;) {
    const char *const feed = memchr(m->text.data + i, '\n', limit - i);
    i = feed ? (size_t)(feed - m->text.data) + 1 : limit;
    const char letter = item_letter(m, i);
    if (letter && letter == (i < begin ? at(m, begin) - 1 : at(m, begin) + 1)) {
      return true;
    }
  }
  return false;
}

/* Whether the letter at `begin`, which opens a line, may be a speck. It is the printed letter of an
 * item where it opens a list or continues one, and may be a Roman number. */
static bool may_be_speck(const mending *m, size_t begin) {
  const char c = at(m, begin);
  size_t above = begin;
  while (above && cg_is_space(m->text.data[above - 1])) {
    --above;
  }
  return cg_is_lower(c) && !strchr("aivx", c) && at(m, begin + 1) == ' ' &&
         !(above && m->text.data[above - 1] == ':') && !is_in_order(m, begin);
}

/* Index of the verb or number that opens a paragraph behind a speck at `begin`, "' Recognizing" or
 * ". 3. Requests", on a line below a blank one; 0 if that is no speck. */
static size_t past_speck(const mending *m, size_t begin) {
  if (!opens_line(m, begin)) {
    return 0; /* As with nearly all */
  }
  const char c = at(m, begin);
  const bool is_mark = c && strchr("'.,:;|~`^", c);
  const bool is_letter = cg_is_lower(c);
  cg_scan next;
  if ((!is_mark && !is_letter) || (c == '\'' && at(m, begin + 1) != ' ') ||
      !is_below_blank(m, begin)) {
    return 0;
  }
  cg_scan_next(m->text, begin + 1, &next);
  const cg_slice folded = {next.fold, next.fold_length};
  const bool is_near = next.begin <= begin + 2 && at(m, begin + 1) != '\n';
  const bool is_verb = next.kind == CG_SCAN_WORD && next.flags & CG_SCAN_CAPITAL &&
                       cg_names_is_opener(m->packs, folded);
  const bool is_number =
    next.kind == CG_SCAN_NUMBER &&
    cg_slice_number((cg_slice){m->text.data + next.begin, next.length}) == m->paragraph + 1 &&
    at(m, next.begin + next.length) == '.';
  return is_near && (is_verb || is_number) && (is_mark || may_be_speck(m, begin)) ? next.begin : 0;
}

/* Whether a known word needs no repair: it is not part of a longer word, and does not begin with a
 * letter that may be a misread digit. */
static inline bool is_sound_word(const mending *m, size_t begin, size_t length) {
  return length > 1 &&
         !(cg_slip_digit(m->text.data[begin + 1]) && cg_slip_digit(m->text.data[begin]));
}

/* Whether the token needs no repair, which is usual: a mark, or a known word that is neither part
   of a longer word nor a number. */
static bool is_sound(const mending *m, const cg_scan *scan) {
  return scan->kind == CG_SCAN_MARK ||
         (m->word != CG_NONE && is_sound_word(m, scan->begin, scan->length));
}

static cg_status mend_at(mending *m, const cg_scan *scan, size_t *end) {
  const size_t before = *end;
  const size_t opening = scan->length == 1 ? past_speck(m, scan->begin) : 0;
  if (opening) {
    *end = opening;
    return cg_edits_add(m->edits, scan->begin, opening, (cg_slice){NULL, 0});
  }
  if (is_sound(m, scan)) {
    return CG_OK;
  }
  CG_TRY(mend_spoiled_paragraph(m, scan, end));
  if (*end != before) {
    return CG_OK;
  }
  CG_TRY(cg_slip_numbers_mend(m->edits, m->text, scan, m->before, m->packs, end));
  if (*end != before) {
    return CG_OK;
  }
  if (scan->kind == CG_SCAN_NUMBER) {
    return mend_paragraph(m, scan);
  }
  const bool is_speck_likely = cg_is_upper(at(m, scan->begin + 1)) && opens_line(m, scan->begin);
  return cg_slip_words_mend(m->edits, m->text, scan, m->word, is_speck_likely, m->packs, end);
}

/* Record what was printed from `begin` to `end`, if the edits from `first` on are of these words.
 * An added full stop is not recorded. */
static cg_status keep_printed(mending *m, size_t begin, size_t end, uint32_t first) {
  const cg_edit *const all = m->edits->items;
  if (first == m->edits->count || all[first].span.begin >= end) {
    return CG_OK;
  }
  const cg_slice printed =
    cg_arena_copy(m->slips->arena, (cg_slice){m->text.data + begin, end - begin});
  const cg_repair slip = {{(uint32_t)begin, (uint32_t)end}, printed};
  return printed.data ? cg_array_append(m->slips, &slip) : CG_NO_MEMORY;
}

/* Repair the token `scan`, and advance. */
static cg_status mend_scanned(mending *m, cg_scan *scan) {
  const size_t plain_end = scan->begin + scan->length;
  size_t end = plain_end;
  const uint32_t first = m->edits->count;
  m->word = m->is_plain ? m->plain.word : cg_names_scanned(m->packs, scan);
  CG_TRY(mend_at(m, scan, &end));
  CG_TRY(keep_printed(m, scan->begin, end, first));
  m->before = end == plain_end ? m->word : CG_NONE;
  CG_TRY(m->is_plain && end == plain_end ? cg_array_append(m->scanned, &m->plain) : CG_OK);
  scan->begin = end;
  scan->length = 0;
  return CG_OK;
}

/* Skip plain words and marks from `*at` on that need no repair, and keep their tokens; `*at`
 * becomes the place where they end. */
static cg_status skip_sound(mending *m, const cg_words *words, size_t *at) {
  const cg_slice text = m->text;
  const uint32_t first = m->scanned->count;
  size_t place = *at;
  cg_token token = {0, CG_NONE, 0, 0, 0};
  for (;;) {
    m->is_plain = cg_words_read(words, text, place, text.length, &token);
    if (m->is_plain
          ? token.word == CG_NONE || !is_sound_word(m, token.begin, token.length)
          : !cg_words_read_mark(text, place, text.length, &token) || past_speck(m, token.begin)) {
      break;
    }
    cg_token *const kept = cg_array_extend(m->scanned);
    if (!kept) {
      return CG_NO_MEMORY;
    }
    *kept = token;
    place = token.begin + token.length;
  }
  if (m->scanned->count > first) {
    const cg_token *const last = cg_array_at(m->scanned, m->scanned->count - 1);
    m->before = last->kind == CG_TOKEN_WORD ? last->word : CG_NONE;
  }
  m->plain = token;
  *at = place;
  return CG_OK;
}

cg_status cg_slips_mend(cg_document *document, const cg_packs *packs) {
  const cg_words words = cg_packs_words(packs);
  cg_array edits = cg_array_init(document->arena, sizeof(cg_edit));
  document->scanned = cg_array_init(document->arena, sizeof(cg_token));
  CG_TRY(
    cg_array_reserve(&document->scanned, (uint32_t)(document->decoded.length / CG_BYTES_A_TOKEN)));
  mending m = {.text = document->decoded,
               .packs = packs,
               .edits = &edits,
               .slips = &document->slips,
               .scanned = &document->scanned,
               .word = CG_NONE,
               .before = CG_NONE};
  cg_scan scan;
  for (size_t at = 0;; at = scan.begin) {
    CG_TRY(skip_sound(&m, &words, &at));
    cg_scan_next(m.text, at, &scan);
    if (!scan.kind) {
      break;
    }
    CG_TRY(mend_scanned(&m, &scan));
  }
  return edits.count ? cg_edits_make(document, &edits) : CG_OK;
}
