/* SPDX-License-Identifier: Apache-2.0 */
#include "text/note_lines.h"

#include "base/scan.h"
#include "model/block.h"
#include "pack/names.h"

#define LONGEST_MARK 3u /* Maximum digits of a note mark */

/* The lexeme of a footnote's first word, which OCR may have misread: "1bid" for "Ibid". */
static cg_lexeme first_lexeme(cg_slice text, const cg_packs *packs) {
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  if (scan.kind != CG_SCAN_NUMBER) {
    return cg_names_lexeme(packs, &scan);
  }
  const size_t begin = scan.begin;
  cg_scan_after(text, &scan);
  const cg_slice printed = {text.data + begin, scan.begin + scan.length - begin};
  return cg_packs_lexeme(packs, cg_names_word(packs, cg_packs_repair(packs, printed)));
}

bool cg_line_is_citation(cg_slice text, const cg_packs *packs) {
  const cg_slice rest = cg_slice_trim(text);
  const cg_lexeme first = first_lexeme(text, packs);
  return rest.length && cg_lex_cites(first.lex, rest.data[0]) &&
         (first.value != CG_CITE_RECORDS ||
          cg_names_has_expression(packs, rest, CG_LEX_OFFICIAL_RECORDS));
}

static bool is_stray(const cg_scan *scan) {
  return scan->kind == CG_SCAN_MARK && scan->code != '(' && scan->code != '[' &&
         scan->code != '-' && scan->code != 0x201C && scan->code != '.';
}

/* Length of a mark that can only open a note, "¹²" or "[^1]:", at the start of `text`; 0 if there
   is none. Sets `note`. */
static size_t certain_mark(cg_slice text, uint32_t *note) {
  size_t end = 0;
  if (cg_slice_has_prefix(text, CG_SLICE("[^"))) {
    end = 2;
    while (end < text.length && text.data[end] != ']' && !cg_is_space(text.data[end])) {
      ++end;
    }
    const cg_slice value = {text.data + 2, end - 2};
    if (end == 2 || end == text.length || text.data[end] != ']') {
      return 0;
    }
    *note = cg_note_value(value);
    ++end;
    return end + (end < text.length && text.data[end] == ':');
  }
  uint32_t value = 0;
  for (cg_scan scan; end < (size_t)3 * LONGEST_MARK; end = scan.begin + scan.length) {
    cg_scan_next(text, end, &scan);
    const uint32_t digit = scan.kind == CG_SCAN_MARK && !(end && scan.flags & CG_SCAN_SPACED)
                             ? cg_superscript(scan.code)
                             : 10;
    if (digit == 10) {
      break;
    }
    value = value * 10 + digit;
  }
  *note = value;
  return end;
}

/* Recognize "* The members of the group are", "** ". Sets the line's mark. */
static uint32_t star_note(cg_slice text, cg_line *line) {
  size_t end = 0;
  while (end < text.length && end <= LONGEST_MARK && text.data[end] == '*') {
    ++end;
  }
  if (!end || end > LONGEST_MARK || end + 1 >= text.length || text.data[end] != ' ') {
    return 0;
  }
  line->note = cg_note_value((cg_slice){text.data, end});
  line->mark = (cg_span){line->text.begin, line->text.begin + (uint32_t)end};
  return CG_LINE_MAYBE_NOTE;
}

/* Whether "1/ and the report of" is a mark of the words above, before which the paragraph's line
   was broken: notes begin with a capital or a citation. */
static bool is_broken_off(cg_slice rest, const cg_line *line, const cg_lines *lines,
                          const cg_packs *packs) {
  const cg_line *const above = line > (const cg_line *)lines->lines.items ? line - 1 : NULL;
  const uint32_t apart =
    CG_LINE_BLANK | CG_LINE_PAGE | CG_LINE_FURNITURE | CG_LINE_NOTE | CG_LINE_MAYBE_NOTE;
  if (!above || (above->flags & apart) || above->numbers || !rest.length ||
      !cg_is_lower(rest.data[0])) {
    return false;
  }
  const cg_lex lex = first_lexeme(rest, packs).lex;
  return lex != CG_LEX_CITE && lex != CG_LEX_IBID &&
         !memchr(".;:", lines->text.data[above->text.end - 1], 3);
}

/* Recognize a footnote that starts with its number: "1/ ", "50 Official", "[3] ", "³ ". Sets the
 * line's mark. */
static uint32_t numbered_note(cg_slice text, cg_line *line, const cg_lines *lines,
                              const cg_packs *packs) {
  cg_scan scan;
  uint32_t note = CG_NONE;
  const size_t certain = certain_mark(text, &note);
  if (certain && certain < text.length) {
    line->note = note;
    line->mark = (cg_span){line->text.begin, line->text.begin + (uint32_t)certain};
    return CG_LINE_NOTE;
  }
  cg_scan_next(text, 0, &scan);
  const bool bracket = scan.kind == CG_SCAN_MARK && scan.code == '[';
  if (bracket) {
    cg_scan_after(text, &scan);
  }
  if (scan.kind != CG_SCAN_NUMBER || scan.length > 3) {
    return 0;
  }
  const cg_slice digits = {text.data + scan.begin, scan.length};
  size_t end = scan.begin + scan.length;
  const char next = end < text.length ? text.data[end] : '\n';
  const bool slash = next == '/' && end + 1 < text.length && cg_is_space(text.data[end + 1]);
  end += slash || (bracket && next == ']');
  if (end >= text.length || !cg_is_space(text.data[end])) {
    return 0;
  }
  line->note = cg_slice_number(digits);
  line->mark = (cg_span){line->text.begin, line->text.begin + (uint32_t)end};
  const cg_slice rest = cg_slice_trim(cg_slice_from(text, end));
  if (slash && is_broken_off(rest, line, lines, packs)) {
    return 0;
  }
  if (slash || bracket || cg_line_is_citation(rest, packs)) {
    return CG_LINE_NOTE;
  }
  cg_scan_next(rest, 0, &scan);
  return scan.flags & CG_SCAN_CAPITAL && cg_names_lexeme(packs, &scan).lex != CG_LEX_MONTH
           ? CG_LINE_MAYBE_NOTE
           : 0;
}

/* Recognize a footnote with a misread mark: "! See", "% Ibid.". */
static uint32_t stray_note(cg_slice text, cg_line *line, const cg_packs *packs) {
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  size_t end = 0;
  while (is_stray(&scan) && end < 8) {
    end = scan.begin + scan.length;
    cg_scan_after(text, &scan);
    if (scan.flags & CG_SCAN_SPACED) {
      break;
    }
  }
  if (!end || !cg_line_is_citation(cg_slice_from(text, end), packs)) {
    return 0;
  }
  line->note = CG_NONE;
  line->mark = (cg_span){line->text.begin, line->text.begin + (uint32_t)end};
  return CG_LINE_NOTE;
}

uint32_t cg_line_note(cg_line *line, const cg_lines *lines, const cg_packs *packs) {
  const cg_slice text = cg_slice_part(lines->text, line->text);
  const uint32_t note = text.data[0] == '*' && lines->star < line->text.begin
                          ? star_note(text, line)
                          : numbered_note(text, line, lines, packs);
  return note ? note : stray_note(text, line, packs);
}
