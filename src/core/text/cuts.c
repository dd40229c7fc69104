/* SPDX-License-Identifier: Apache-2.0 */
#include "text/cuts.h"

#include "base/try.h"
#include "pack/names.h"
#include "text/edits.h"

#define FEWEST_PAIRS 2u   /* Minimum pairs of marks in a text with emphasis */
#define FEWEST_SPECKS 2u  /* Minimum specks in a scanned text */
#define LONGEST_PAIR 400u /* Maximum bytes between two marks */
#define LONGEST_RUN 3u    /* "***" */
#define FEWEST_LINES 8u   /* Minimum lines of a text in which each has its number */
#define FEWEST_NUMBERS 3u /* Minimum line numbers in a numbered text */
#define FEWEST_JOINED 4u  /* One in so many lines, at least, goes on with the one above */

static bool is_word(char c) {
  return cg_is_letter(c) || cg_is_digit(c) || (unsigned char)c >= 0x80;
}

static size_t run_length(cg_slice text, size_t at) {
  size_t end = at;
  while (end < text.length && text.data[end] == text.data[at]) {
    ++end;
  }
  return end - at;
}

/* Length of the run of marks that closes the one at `at`, or 0. It is at the end of a word in the
   same paragraph, with a letter or digit between. */
static size_t closing_run(cg_slice text, size_t at, size_t length) {
  bool has_word = false;
  for (size_t i = at + length; i < text.length && i < at + LONGEST_PAIR; ++i) {
    const char c = text.data[i];
    if (c == '\n' && i + 1 < text.length && text.data[i + 1] == '\n') {
      return 0;
    }
    has_word = has_word || cg_is_letter(c) || cg_is_digit(c); /* "**1.** *Requests*" */
    if (c != text.data[at]) {
      continue;
    }
    const size_t run = run_length(text, i);
    const char after = i + run < text.length ? text.data[i + run] : ' ';
    if (run == length && has_word && !cg_is_space(text.data[i - 1]) && !is_word(after)) {
      return i;
    }
    i += run - 1;
  }
  return 0;
}

static cg_status add(cg_array *cuts, size_t begin, size_t end) {
  return cg_edits_add(cuts, begin, end, (cg_slice){NULL, 0});
}

/* Find marks that open before a word and close after one. */
static cg_status find_emphasis(cg_slice text, cg_array *cuts) {
  static const char signs[3] = {'*', '_', '_'};
  for (size_t at = cg_slice_find_any(text, 0, signs); at < text.length;
       at = cg_slice_find_any(text, at + 1, signs)) {
    const size_t length = run_length(text, at);
    const char before = at ? text.data[at - 1] : ' ';
    const char after = at + length < text.length ? text.data[at + length] : ' ';
    const bool opens = length <= LONGEST_RUN && !is_word(before) && before != ',' &&
                       before != ';' && before != '.' && !cg_is_space(after);
    const size_t closing = opens ? closing_run(text, at, length) : 0;
    if (closing) {
      CG_TRY(add(cuts, at, at + length));
      CG_TRY(add(cuts, closing, closing + length));
      at = closing;
    }
    at += length - 1;
  }
  return CG_OK;
}

/* Find escapes of Markdown, such as "1\.". */
static cg_status find_escapes(cg_slice text, cg_array *cuts) {
  for (size_t at = 0; at + 1 < text.length; ++at) {
    if (text.data[at] == '\\' && strchr(".*_()[]#-", text.data[at + 1]) && text.data[at + 1]) {
      CG_TRY(add(cuts, at, at + 1));
      ++at;
    }
  }
  return CG_OK;
}

#define OPENING_QUOTE "\xE2\x80\x98"
#define CLOSING_QUOTE "\xE2\x80\x99"

/* Whether the quotation that opens at `at` is closed in its paragraph, by a mark that is not an
   apostrophe within a word. */
static bool is_quotation(cg_slice text, size_t at) {
  const cg_slice closing = CG_SLICE(CLOSING_QUOTE);
  for (size_t i = at; i < text.length && i < at + LONGEST_PAIR; ++i) {
    if (text.data[i] == '\n' && i + 1 < text.length && text.data[i + 1] == '\n') {
      return false;
    }
    const size_t after = i + closing.length;
    if (cg_slice_has_prefix(cg_slice_from(text, i), closing) &&
        (after >= text.length || !cg_is_letter(text.data[after]))) {
      return true;
    }
  }
  return false;
}

/* Find specks at the margin of a scan, before the first word of a line: "‘Agenda". */
static cg_status find_specks(cg_slice text, cg_array *cuts) {
  const cg_slice opening = CG_SLICE(OPENING_QUOTE);
  for (size_t at = 0; at + opening.length < text.length;) {
    if (cg_slice_has_prefix(cg_slice_from(text, at), opening) &&
        cg_is_letter(text.data[at + opening.length]) && !is_quotation(text, at + opening.length)) {
      CG_TRY(add(cuts, at, at + opening.length));
    }
    const char *const feed = memchr(text.data + at, '\n', text.length - at);
    at = feed ? (size_t)(feed - text.data) + 1 : text.length;
  }
  return CG_OK;
}

/* A number at the start of a line, followed by two spaces or the end of the line. */
typedef struct {
  cg_span span;
  uint32_t value; /* 0 if there is none */
} margin;

static margin margin_at(cg_slice text, size_t begin, size_t end) {
  size_t at = begin;
  while (at < end && text.data[at] == ' ') {
    ++at;
  }
  size_t digits = at;
  while (digits < end && cg_is_digit(text.data[digits]) && digits < at + 4) {
    ++digits;
  }
  const bool is_number = digits > at && (digits == end || text.data[digits] == ' ') &&
                         (digits + 1 >= end || text.data[digits + 1] == ' ');
  const uint32_t value = is_number ? cg_slice_number((cg_slice){text.data + at, digits - at}) : 0;
  return (margin){{(uint32_t)at, (uint32_t)digits}, value};
}

/* Find line numbers: each exceeds the one before by the number of lines between them. */
static cg_status find_margin(cg_slice text, cg_array *cuts) {
  uint32_t line = 0;
  uint32_t last_line = 0;
  uint32_t last = 0;
  uint32_t others = 0;
  for (size_t begin = 0; begin < text.length; ++line) {
    const char *const feed = memchr(text.data + begin, '\n', text.length - begin);
    const size_t end = feed ? (size_t)(feed - text.data) : text.length;
    const margin m = margin_at(text, begin, end);
    if (m.value && (last ? m.value - last == line - last_line : m.value <= line + 5)) {
      CG_TRY(add(cuts, m.span.begin, m.span.end));
      last = m.value;
      last_line = line;
    } else {
      others += m.value != 0;
    }
    begin = end + 1;
  }
  const bool counts =
    cuts->count >= FEWEST_NUMBERS && others * 4 < cuts->count && cuts->count * 6 >= line;
  cuts->count = counts ? cuts->count : 0;
  return CG_OK;
}

/* What sets numbers of lines apart from those of paragraphs. */
typedef struct {
  uint32_t joined; /* Lines that go on with the sentence of the line above */
  uint32_t small;  /* Lines that open with a small letter */
  uint32_t verbs;  /* Lines that open with a governing verb, like a paragraph */
} sentences;

static bool ends_sentence(cg_slice line) {
  const cg_slice words = cg_slice_trim(line);
  return !words.length || strchr(".,:;", words.data[words.length - 1]);
}

/* Count a line; `above` is the numbered line before it, over a blank line if `is_below_blank`. */
static void count_line(sentences *s, cg_slice line, cg_slice above, bool is_below_blank,
                       const cg_packs *packs) {
  cg_scan first;
  cg_scan_next(line, 0, &first);
  const bool is_word = first.kind == CG_SCAN_WORD;
  const bool is_small = is_word && cg_is_lower(line.data[first.begin]);
  s->joined += !ends_sentence(above) && (is_small || !is_below_blank);
  s->small += is_small;
  s->verbs += is_word && first.flags & CG_SCAN_CAPITAL &&
              cg_names_is_finite(packs, (cg_slice){first.fold, first.fold_length});
}

/* Whether numbers of `count` lines are not those of paragraphs of one line each: sentences go on
 * over lines, and verbs at the start of a line are few. */
static bool are_lines(const sentences *s, uint32_t count) {
  return s->joined * FEWEST_JOINED >= count && s->verbs <= s->small;
}

/* Find line numbers behind which one space is enough, because every line that is not blank has the
 * next one. */
static cg_status find_every_line(cg_slice text, const cg_packs *packs, cg_array *cuts) {
  uint32_t last = 0;
  sentences s = {0};
  cg_slice above = {NULL, 0};
  bool is_below_blank = false;
  for (size_t begin = 0; begin < text.length;) {
    const char *const feed = memchr(text.data + begin, '\n', text.length - begin);
    const size_t end = feed ? (size_t)(feed - text.data) : text.length;
    size_t at = begin;
    while (at < end && cg_is_space(text.data[at])) {
      ++at;
    }
    size_t digits = at;
    while (digits < end && cg_is_digit(text.data[digits]) && digits < at + 4) {
      ++digits;
    }
    const bool is_number = digits > at && (digits == end || cg_is_space(text.data[digits]));
    if (is_number && cg_slice_number((cg_slice){text.data + at, digits - at}) == last + 1) {
      const cg_slice line = {text.data + digits, end - digits};
      count_line(&s, line, above, is_below_blank, packs);
      CG_TRY(add(cuts, at, digits));
      above = line;
      ++last;
    } else if (at < end) {
      cuts->count = 0;
      return CG_OK;
    }
    is_below_blank = at == end;
    begin = end + 1;
  }
  cuts->count = are_lines(&s, last) ? cuts->count : 0;
  return CG_OK;
}

static cg_status make_cuts(cg_document *document, cg_array *cuts, uint32_t fewest, bool *found) {
  *found = cuts->count >= fewest && cuts->count;
  return *found ? cg_edits_make(document, cuts) : CG_OK;
}

static cg_status take_out(cg_document *document, cg_status (*find)(cg_slice, cg_array *),
                          uint32_t fewest, bool *found) {
  cg_array cuts = cg_array_init(document->arena, sizeof(cg_edit));
  CG_TRY(find(document->decoded, &cuts));
  return make_cuts(document, &cuts, fewest, found);
}

static cg_status take_out_margin(cg_document *document, const cg_packs *packs) {
  bool found = false;
  cg_array cuts = cg_array_init(document->arena, sizeof(cg_edit));
  CG_TRY(take_out(document, find_margin, 1, &found));
  if (found) {
    return CG_OK;
  }
  CG_TRY(find_every_line(document->decoded, packs, &cuts));
  return make_cuts(document, &cuts, FEWEST_LINES, &found);
}

cg_status cg_cuts_make(cg_document *document, const cg_packs *packs) {
  bool found = false;
  CG_TRY(take_out_margin(document, packs));
  CG_TRY(take_out(document, find_specks, FEWEST_SPECKS, &found));
  CG_TRY(take_out(document, find_emphasis, 2 * FEWEST_PAIRS, &found));
  return found ? take_out(document, find_escapes, 1, &found) : CG_OK;
}
