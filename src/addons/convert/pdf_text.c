/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/pdf_text.h"
#include "addons/convert/pdf_notes.h"
#include "addons/convert/pdf_survey.h"

#include "base/try.h"

static pdf_word *word_of(pdf_run run, uint32_t index) {
  return pdf_line_word(run.document, run.layout, run.line, index);
}

static cg_slice text_of(pdf_run run, uint32_t index) {
  return pdf_word_text(run.document->words, word_of(run, index));
}

cg_slice pdf_text_first(pdf_run run) {
  return run.first < run.last ? text_of(run, run.first) : CG_SLICE("");
}

/** Whether the page of `run` has a note with `mark`. */
static bool has_note(pdf_run run, cg_slice mark) {
  for (uint32_t i = 0; i < run.layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&run.layout->lines, i);
    if (line->role == PDF_NOTE &&
        cg_slice_is_equal(pdf_note_mark(run.document, run.layout, line, true), mark)) {
      return true;
    }
  }
  return false;
}

/** The mark at the word `index`. A letter, or a number after a short word such as "km", is a mark
 * only if the page has its note. */
static cg_slice mark_at(pdf_run run, uint32_t index) {
  const cg_slice mark =
    word_of(run, index)->flags & PDF_RAISED ? pdf_mark(text_of(run, index)) : CG_SLICE("");

  if (!mark.length) {
    return mark;
  }
  const cg_slice before = index > run.first ? text_of(run, index - 1) : CG_SLICE("");
  const bool doubtful = cg_is_letter(mark.data[0]) ||
                        (before.length < 3 && before.length && cg_is_letter(before.data[0]));
  return doubtful && !has_note(run, mark) ? CG_SLICE("") : mark;
}

/** The last word of `text`. */
static cg_slice last_word(cg_slice text) {
  size_t begin = text.length;

  while (begin && !cg_is_space(text.data[begin - 1])) {
    --begin;
  }
  return cg_slice_from(text, begin);
}

/** Whether to remove the hyphen at the end of `out` before `next`: the document has the joined word
 * elsewhere, or it lacks the hyphenated word and often breaks words. */
static bool is_broken_word(pdf_run run, const convert_line *out, cg_slice next) {
  cg_slice before = last_word(cg_buffer_slice(&out->text));

  if (before.length < 3 || !cg_is_lower(before.data[before.length - 2]) || !next.length ||
      !cg_is_lower(next.data[0])) {
    return false;
  }
  if (pdf_has_word(run.document, pdf_word_hash(before, next))) {
    return false;
  }
  before.length -= 1;
  return pdf_has_word(run.document, pdf_word_hash(before, next)) || run.document->hyphenated;
}

/** Join the next line to `out`: with a space, or without one after a hyphen, slash or dash. */
static cg_status join(pdf_run run, convert_line *out) {
  const cg_slice text = cg_buffer_slice(&out->text);
  const cg_slice next = pdf_text_first(run);
  const char last = text.length ? text.data[text.length - 1] : ' ';
  const char before = text.length > 1 ? text.data[text.length - 2] : ' ';
  const bool starts_word = next.length && (cg_is_letter(next.data[0]) || cg_is_digit(next.data[0]));

  if (last == '-' && before != ' ' && starts_word) {
    if (is_broken_word(run, out, next)) {
      --out->text.length;
    }
    return CG_OK;
  }
  if ((last == '/' && before != ' ' && starts_word) ||
      (text.length > 3 && before != ' ' && !memcmp(text.data + text.length - 3, "\xE2\x80", 2) &&
       (last == '\x93' || last == '\x94') && text.data[text.length - 4] != ' ')) {
    return CG_OK;
  }
  return text.length ? convert_line_add(out, CG_SLICE(" ")) : CG_OK;
}

/** Append a mark. */
static cg_status add_mark(convert_line *out, cg_slice mark) {
  out->is_blank_due = false;
  return convert_line_mark(out, mark);
}

/** The part of `list` from `*at` up to a comma; `*at` becomes where the next one begins. */
static cg_slice next_part(cg_slice list, size_t *at) {
  const cg_slice rest = cg_slice_from(list, *at);
  const char *const comma = memchr(rest.data, ',', rest.length);
  const cg_slice part = {rest.data, comma ? (size_t)(comma - rest.data) : rest.length};

  *at += part.length + 1;
  return part;
}

/** Whether the word `index` is a list of raised marks such as "1,2", each with a note on the page.
 */
static bool is_mark_list(pdf_run run, uint32_t index) {
  const cg_slice list = text_of(run, index);

  if (!(word_of(run, index)->flags & PDF_RAISED) || !memchr(list.data, ',', list.length)) {
    return false;
  }
  for (size_t at = 0; at < list.length;) {
    const cg_slice part = next_part(list, &at);
    if (!part.length || !cg_is_digit(part.data[0]) || !has_note(run, part)) {
      return false;
    }
  }
  return true;
}

/** Append each mark of a list. */
static cg_status add_mark_list(pdf_run run, uint32_t index, convert_line *out) {
  const cg_slice list = text_of(run, index);

  for (size_t at = 0; at < list.length;) {
    CG_TRY(add_mark(out, next_part(list, &at)));
  }
  return CG_OK;
}

/** Append a word. Asterisks after it become a note mark if the page has that note. */
static cg_status add_starred(pdf_run run, uint32_t index, convert_line *out) {
  const cg_slice word = text_of(run, index);
  size_t end = word.length;

  while (end && word.data[end - 1] != '*') {
    --end;
  }
  size_t begin = end;
  while (begin && word.data[begin - 1] == '*') {
    --begin;
  }
  const cg_slice mark = {word.data + begin, end - begin};
  if (!begin || !mark.length || mark.length > 3 || !has_note(run, mark)) {
    return convert_line_add(out, word);
  }
  CG_TRY(convert_line_add(out, (cg_slice){word.data, begin}));
  CG_TRY(add_mark(out, mark));
  return convert_line_add(out, cg_slice_from(word, end));
}

cg_status pdf_text_add(pdf_run run, bool has_marks, convert_line *out) {
  CG_TRY(join(run, out));
  for (uint32_t i = run.first; i < run.last; ++i) {
    const cg_slice mark = has_marks ? mark_at(run, i) : CG_SLICE("");
    if (i > run.first) {
      const pdf_word *before = word_of(run, i - 1);
      const float gap = word_of(run, i)->x0 - before->x1;
      if (pdf_is_space(gap, run.line->size)) {
        CG_TRY(convert_line_add(out, CG_SLICE(" ")));
      }
    }
    CG_TRY(mark.length                         ? add_mark(out, mark)
           : has_marks && is_mark_list(run, i) ? add_mark_list(run, i, out)
           : has_marks                         ? add_starred(run, i, out)
                                               : convert_line_add(out, text_of(run, i)));
  }
  return CG_OK;
}

bool pdf_text_is_ended(cg_slice text) {
  size_t n = text.length;

  while (n) {
    const char c = text.data[n - 1];
    if (c == ']' && n > 3) { /* a note mark */
      size_t begin = n - 1;
      while (begin && text.data[begin] != '[') {
        --begin;
      }
      n = begin + 1 < n && text.data[begin + 1] == '^' ? begin : n - 1;
    } else if (c == ')' || c == '"' || c == '\'' || c == ' ') {
      --n;
    } else if (n > 2 && !memcmp(text.data + n - 3, "\xE2\x80", 2) && (c == '\x99' || c == '\x9D')) {
      n -= 3;
    } else {
      return memchr(".;:?!", c, 5) != NULL;
    }
  }
  return false;
}

bool pdf_text_is_number(pdf_run run) {
  const cg_slice text = pdf_text_first(run);
  const bool open = text.length && text.data[0] == '(';
  size_t i = open;

  while (i < text.length && (cg_is_digit(text.data[i]) || (open && cg_is_lower(text.data[i])))) {
    ++i;
  }
  return run.last - run.first == 1 && i > open && i < 5 && i + 1 == text.length &&
         text.data[i] == (open ? ')' : '.');
}

uint32_t pdf_text_number(pdf_run run) {
  const cg_slice text = pdf_text_first(run);
  const size_t n = text.length;
  size_t inner = 0;
  bool alike = n > 1;

  if (run.last - run.first < 2 || n == 0 || n > 8 || word_of(run, run.first)->flags & PDF_RAISED) {
    return 0;
  }
  if (n <= 3 && ((unsigned char)text.data[0] >= 0x80 || (n == 1 && text.data[0] == '-'))) {
    return 1; /* a dash or a bullet */
  }
  const char last = text.data[n - 1];
  const bool open = text.data[0] == '(';
  if (last != ')' && last != '.') {
    return 0;
  }
  for (size_t i = open; i + 1 < n; ++i, ++inner) {
    const char c = text.data[i];
    alike = alike && (cg_is_digit(c) || (cg_is_letter(c) && n < 7)) &&
            cg_is_digit(c) == cg_is_digit(text.data[open]);
  }
  if (!alike || !inner || (open && last != ')')) {
    return 0;
  }
  if (!open && cg_is_letter(text.data[0]) && last == '.' && inner > 1) {
    for (size_t i = 0; i < inner; ++i) {
      if (!memchr("IVXLC", text.data[i], 5)) {
        return 0;
      }
    }
  }
  return inner <= 4 ? 1 : 0;
}
