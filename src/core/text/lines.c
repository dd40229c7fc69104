/* SPDX-License-Identifier: Apache-2.0 */
#include "text/lines.h"

#include "base/scan.h"
#include "base/try.h"
#include "pack/names.h"
#include "text/furniture.h"
#include "text/note_lines.h"
#include "text/numbers.h"
#include "text/round_notes.h"

#define COMMENT_LONGEST 64u
#define ENACTING_LONGEST 64u
#define CLOSING_LONGEST 40u
#define LABEL_LONGEST 40u /* Maximum bytes of "Agenda item 71 (c)" */
#define MEETING_WORDS 7u  /* Maximum words of "50th (resumed) plenary meeting" */
#define FEWEST_LINES 12u  /* Minimum lines to determine the width of the page */
#define WIDTHS 256u

/* Whether the word may be the label of a sub-paragraph: "a", "iv", and in parentheses also "aa" and
 * "A"; not "para". */
static bool is_letter_or_roman(cg_slice word, bool is_in_parentheses) {
  bool is_roman = word.length < 6;
  for (size_t i = 0; i < word.length; ++i) {
    is_roman = is_roman && strchr(is_in_parentheses ? "ivxlIVX" : "ivx", word.data[i]);
  }
  return is_roman || (word.length == 1 && (is_in_parentheses || cg_is_lower(word.data[0]))) ||
         (is_in_parentheses && word.length == 2 && word.data[0] == word.data[1]);
}

/* The start of a line or of a part of one, with its first word. */
typedef struct {
  cg_slice text;
  const cg_packs *packs;
  cg_scan first;
  cg_lex lex; /* Lexical class of the first word */
} beginning;

static beginning begin_at(cg_slice text, const cg_packs *packs) {
  beginning b = {.text = text, .packs = packs};
  cg_scan_next(text, 0, &b.first);
  b.lex = cg_names_lexeme(packs, &b.first).lex;
  return b;
}

/* Whether a numbered or lettered paragraph starts: "5.", "(a)", "(ii)", "(1)", "iv.". */
static bool is_item(const beginning *b) {
  const cg_slice text = b->text;
  cg_scan scan = b->first;
  const bool opens = scan.kind == CG_SCAN_MARK && scan.code == '(';
  if (opens) {
    cg_scan_after(text, &scan);
    if (scan.kind == CG_SCAN_MARK && scan.code == ')') {
      return true; /* "()", with a lost letter */
    }
  }
  const cg_slice label = {text.data + scan.begin, scan.length};
  const bool is_label = scan.kind == CG_SCAN_NUMBER
                          ? label.length <= (opens ? 2u : 3u)
                          : scan.kind == CG_SCAN_WORD && is_letter_or_roman(label, opens);
  if (!is_label) {
    return false;
  }
  cg_scan_after(text, &scan);
  if (scan.kind != CG_SCAN_MARK || scan.flags & CG_SCAN_SPACED) {
    return false;
  }
  const size_t end = scan.begin + scan.length;
  return opens ? scan.code == ')'
               : scan.code == '.' && (end == text.length || cg_is_space(text.data[end]));
}

/* Whether the line is only a page number: "Page 2", or "Page" with the number on the next line. */
static bool is_page_line(const beginning *b) {
  const cg_slice rest = cg_slice_trim(cg_slice_from(b->text, b->first.begin + b->first.length));
  return b->lex == CG_LEX_PAGE && (!rest.length || cg_numbers_of(rest) != CG_NUMBERS_NONE);
}

/* Flags from the first word of a line that starts with a capital, because texts from PDF have no
 * blank lines. */
static uint32_t opening_flags(const beginning *b) {
  const cg_slice text = b->text;
  cg_scan next;
  if (b->first.kind != CG_SCAN_WORD) {
    return 0;
  }
  if (b->lex == CG_LEX_THE) {
    return text.data[text.length - 1] == ',' && text.length < ENACTING_LONGEST ? CG_LINE_ENACTING
                                                                               : 0;
  }
  if (cg_names_is_opener(b->packs, (cg_slice){b->first.fold, b->first.fold_length})) {
    return CG_LINE_OPENING;
  }
  if (b->lex != CG_LEX_ADVERB) {
    return 0;
  }
  /* "Also calls", but not "Especially Women" within a name */
  cg_scan_next(text, b->first.begin + b->first.length, &next);
  return next.flags & CG_SCAN_CAPITAL ? 0 : CG_LINE_OPENING;
}

/* Flags of a numbered paragraph, "1. Requests". */
static uint32_t numbered_flags(cg_slice text, const cg_packs *packs) {
  const char *const stop = memchr(text.data, '.', text.length);
  const cg_slice rest =
    stop ? cg_slice_trim(cg_slice_from(text, (size_t)(stop + 1 - text.data))) : (cg_slice){"", 0};
  if (!rest.length || !cg_is_upper(rest.data[0])) {
    return CG_LINE_NUMBERED;
  }
  const beginning words = begin_at(rest, packs);
  return CG_LINE_NUMBERED | (opening_flags(&words) & CG_LINE_OPENING);
}

bool cg_line_opens(cg_slice text, const cg_packs *packs) {
  const beginning line = begin_at(text, packs);
  return is_item(&line) || (cg_is_upper(text.data[0]) && opening_flags(&line));
}

/* Flags of lines after the last paragraph: "45th plenary meeting", "Annex II". */
static unsigned closing_flags(const beginning *b) {
  const cg_slice text = b->text;
  bool has_number = false;
  if (text.length > CLOSING_LONGEST) {
    return 0;
  }
  if (b->lex == CG_LEX_ANNEX && b->first.flags & CG_SCAN_CAPITAL) {
    return strchr(".,;:", text.data[text.length - 1]) ? 0u : CG_LINE_CLOSING | CG_LINE_ANNEX;
  }
  cg_scan scan = b->first;
  for (uint32_t n = 0; n < MEETING_WORDS && scan.kind; ++n) {
    has_number = has_number || scan.kind == CG_SCAN_NUMBER;
    if (has_number && cg_names_lexeme(b->packs, &scan).lex == CG_LEX_MEETING) {
      return CG_LINE_CLOSING;
    }
    cg_scan_after(text, &scan);
  }
  return 0;
}

/* Whether the line is a label of the masthead: "Agenda item 71 (c)", "Eightieth session". */
static bool is_label(const beginning *b) {
  cg_lex last = 0;
  bool has_number = false;
  bool has_item = false;
  if (b->text.length > LABEL_LONGEST || !cg_is_upper(b->text.data[0])) {
    return false;
  }
  for (cg_scan scan = b->first; scan.kind; cg_scan_after(b->text, &scan)) {
    const cg_lex lex = cg_names_lexeme(b->packs, &scan).lex;
    const bool is_letter = scan.kind == CG_SCAN_WORD && scan.length == 1;
    const bool is_part = lex == CG_LEX_AGENDA || lex == CG_LEX_ITEM || lex == CG_LEX_TENS ||
                         lex == CG_LEX_ORDINAL || lex == CG_LEX_SESSION;
    if (scan.kind == CG_SCAN_WORD && !is_letter && !is_part) {
      return false;
    }
    has_number = has_number || scan.kind == CG_SCAN_NUMBER;
    has_item = has_item || lex == CG_LEX_ITEM;
    last = scan.kind == CG_SCAN_WORD && !is_letter ? lex : last;
  }
  return last == CG_LEX_SESSION || (has_item && has_number);
}

/* Flags of a line that opens a quoted resolution: "“The Security Council,". */
static uint32_t quoted_flags(cg_slice text, const cg_packs *packs) {
  const cg_slice opening = CG_SLICE("\xE2\x80\x9C");
  const cg_slice closing = CG_SLICE("\xE2\x80\x9D");
  const size_t quote = text.data[0] == '"'                  ? 1
                       : cg_slice_has_prefix(text, opening) ? opening.length
                                                            : 0;
  const cg_slice rest = cg_slice_from(text, quote);
  if (!quote || !rest.length || !cg_is_upper(rest.data[0])) {
    return 0;
  }
  const beginning b = begin_at(rest, packs);
  /* "“The future we want”," is a title */
  const bool is_closed = memchr(rest.data, '"', rest.length) || cg_slice_has(rest, closing);
  return is_closed ? 0 : opening_flags(&b) & CG_LINE_ENACTING;
}

static void classify(cg_line *line, const cg_lines *lines, const cg_packs *packs) {
  const cg_slice text = cg_slice_part(lines->text, line->text);
  const beginning b = begin_at(text, packs);
  line->numbers = cg_numbers_of(text);
  if (line->numbers || is_page_line(&b)) {
    line->flags |= line->numbers ? 0u : CG_LINE_FURNITURE;
    return;
  }
  const char first = text.data[0];
  if (first == '(' || cg_is_digit(first) || cg_is_lower(first)) {
    line->flags |= is_item(&b) ? CG_LINE_ITEM : 0u;
    line->flags |=
      line->flags & CG_LINE_ITEM && cg_is_digit(first) ? numbered_flags(text, packs) : 0u;
  }
  line->flags |= quoted_flags(text, packs);
  if (cg_is_upper(first)) {
    line->flags |= opening_flags(&b) | (is_label(&b) ? (uint32_t)CG_LINE_LABEL : 0u);
  }
  if (cg_is_upper(first) || cg_is_digit(first)) {
    line->flags |= closing_flags(&b);
  }
  if (cg_is_letter(first) && cg_lex_cites(b.lex, first) && cg_line_is_citation(text, packs)) {
    /* A footnote that has lost its mark */
    line->mark = (cg_span){line->text.begin, line->text.begin};
    line->flags |= CG_LINE_NOTE;
    return;
  }
  if (line->flags & CG_LINE_ITEM || cg_is_letter(first)) {
    return;
  }
  line->flags |= cg_line_note(line, lines, packs);
}

/* Mark pages that start with a single space, as OCR text does. It is distinguished from indented
 * text by its rarity. */
static void take_indents(cg_array *lines) {
  uint32_t pages = 0;
  cg_line *const all = lines->items;
  bool has_feeds = false;
  for (uint32_t i = 0; i < lines->count; ++i) {
    pages += (all[i].flags & CG_LINE_INDENT) != 0;
    has_feeds = has_feeds || all[i].flags & CG_LINE_PAGE;
  }
  for (uint32_t i = 0; !has_feeds && pages <= lines->count / 8 + 1 && i < lines->count; ++i) {
    all[i].flags |= all[i].flags & CG_LINE_INDENT ? CG_LINE_PAGE : 0u;
  }
}

static cg_status add_line(cg_lines *lines, cg_span raw, bool new_page, const cg_packs *packs) {
  const cg_slice text = cg_slice_part(lines->text, raw);
  const cg_slice inner = cg_slice_trim(text);
  const uint32_t begin = raw.begin + (uint32_t)(inner.data - text.data);
  const bool lone_space = text.length > 1 && text.data[0] == ' ' && !cg_is_space(text.data[1]);
  cg_line *const line = cg_array_add(&lines->lines);
  if (!line) {
    return CG_NO_MEMORY;
  }
  line->text = (cg_span){begin, begin + (uint32_t)inner.length};
  line->note = CG_NONE;
  line->flags = (inner.length ? 0u : CG_LINE_BLANK) | (new_page ? CG_LINE_PAGE : 0u) |
                (lone_space ? CG_LINE_INDENT : 0u);
  if (inner.length) {
    classify(line, lines, packs);
  }
  return CG_OK;
}

/* End of a line and start of the next. */
typedef struct {
  uint32_t end;
  uint32_t next;
  bool is_page; /* A new page starts there */
} line_end;

/* The place after a comment "<!-- Page 2 -->", which converters insert between pages, or 0. */
static size_t past_comment(cg_slice text, size_t at) {
  for (size_t i = at + 4; i + 3 <= text.length && i < at + COMMENT_LONGEST; ++i) {
    if (!memcmp(text.data + i, "-->", 3)) {
      return i + 3;
    }
  }
  return 0;
}

/* The end of the line that begins at `at`: a line feed, a form feed, or a comment between pages. */
static line_end find_line_end(cg_slice text, uint32_t at) {
  /* Searched in one pass, so that a line with many comments is read only once. */
  static const char signs[3] = {'\n', '\f', '<'};
  size_t i = cg_slice_find_any(text, at, signs);
  for (; i < text.length && text.data[i] == '<'; i = cg_slice_find_any(text, i + 1, signs)) {
    const size_t past =
      cg_slice_has_prefix(cg_slice_from(text, i), CG_SLICE("<!--")) ? past_comment(text, i) : 0;
    if (past) {
      return (line_end){(uint32_t)i, (uint32_t)past, true};
    }
  }
  return (line_end){(uint32_t)i, (uint32_t)i + 1, i < text.length && text.data[i] == '\f'};
}

/* Mark "The General Assembly" without a comma, above "Adopts". */
static void mark_enacting(cg_lines *lines, const cg_packs *packs) {
  cg_line *const all = lines->lines.items;
  uint32_t last = CG_NONE;
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    const cg_slice text = cg_slice_part(lines->text, all[i].text);
    cg_scan scan;
    if (all[i].flags & CG_LINE_OPENING && last != CG_NONE && text.data[text.length - 1] != ':') {
      const cg_slice above = cg_slice_part(lines->text, all[last].text);
      cg_scan_next(above, 0, &scan);
      if (above.length < ENACTING_LONGEST && cg_names_lexeme(packs, &scan).lex == CG_LEX_THE &&
          scan.flags & CG_SCAN_CAPITAL &&
          cg_names_entry(packs, cg_slice_trim(cg_slice_from(above, scan.length))) != CG_NONE) {
        all[last].flags |= CG_LINE_ENACTING;
      }
    }
    last = text.length ? i : last;
  }
}

/* Mark "Third Committee" above "Agenda item 71": the name of a body is also a masthead line. */
static void mark_labels(cg_lines *lines, const cg_packs *packs) {
  cg_line *const all = lines->lines.items;
  for (uint32_t i = 1; i < lines->lines.count; ++i) {
    const cg_slice above = cg_slice_part(lines->text, all[i - 1].text);
    const bool is_body = all[i].flags & CG_LINE_LABEL && above.length &&
                         above.length < ENACTING_LONGEST && cg_names_entry(packs, above) != CG_NONE;
    all[i - 1].flags |= is_body ? (uint32_t)CG_LINE_LABEL : 0u;
  }
}

/* The width that nine in ten lines do not exceed, if many lines are close to it. */
static uint32_t find_width(const cg_lines *lines) {
  uint32_t counts[WIDTHS] = {0};
  uint32_t all = 0;
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    const cg_line *const line = cg_array_at(&lines->lines, i);
    const uint32_t length = line->text.end - line->text.begin;
    if (length && !(line->flags & (CG_LINE_FURNITURE | CG_LINE_IN_NOTES))) {
      ++counts[length < WIDTHS ? length : WIDTHS - 1];
      ++all;
    }
  }
  uint32_t width = WIDTHS - 1;
  uint32_t above = counts[width];
  while (width && above * 10 < all) {
    above += counts[--width];
  }
  uint32_t near = 0;
  for (uint32_t i = width - width / 8; i < WIDTHS; ++i) {
    near += counts[i];
  }
  return all >= FEWEST_LINES && width + 1 < WIDTHS && near * 3 > all ? width : 0;
}

/* The first asterisk after a word or comma: the mark of a note that starts with asterisks. */
static size_t find_star(cg_slice text) {
  const char *const end = text.data + text.length;
  const char *star = text.length ? text.data + 1 : end;
  while ((star = memchr(star, '*', (size_t)(end - star))) &&
         (cg_is_space(star[-1]) || star[-1] == '*')) {
    ++star;
  }
  return star ? (size_t)(star - text.data) : text.length;
}

cg_status cg_lines_read(cg_lines *lines, cg_slice text, const cg_packs *packs) {
  bool new_page = false;
  lines->text = text;
  lines->star = find_star(text);
  for (uint32_t begin = 0; begin < text.length;) {
    const line_end end = find_line_end(text, begin);
    CG_TRY(add_line(lines, (cg_span){begin, end.end}, new_page, packs));
    new_page = end.is_page;
    begin = end.next;
  }
  take_indents(&lines->lines);
  mark_enacting(lines, packs);
  mark_labels(lines, packs);
  cg_round_notes_find(lines, packs);
  CG_TRY(cg_furniture_find(lines, packs));
  lines->width = find_width(lines);
  return CG_OK;
}
