/* SPDX-License-Identifier: Apache-2.0 */
#include "text/writing.h"

#include "base/scan.h"
#include "base/sixteen.h"
#include "base/try.h"
#include "pack/names.h"
#include "text/ends.h"
#include "text/repairs.h"

/* Index of the first slip at or after `from`, or the number of slips. */
static uint32_t find_slip(const cg_writing *w, uint32_t from) {
  const cg_array *const slips = &w->document->slips;
  const cg_repair *const all = slips->items;
  uint32_t low = 0;
  uint32_t high = slips->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (all[middle].span.begin < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* Keep the slips among `length` bytes of the decoded text from `from`, which are about to be
 * written. */
static cg_status keep_slips(cg_writing *w, uint32_t from, uint32_t length) {
  const cg_array *const slips = &w->document->slips;
  const cg_repair *const all = slips->items;
  for (uint32_t i = find_slip(w, from); i < slips->count && all[i].span.end <= from + length; ++i) {
    const uint32_t begin = (uint32_t)w->out.length + all[i].span.begin - from;
    const cg_repair made = {{begin, begin + all[i].span.end - all[i].span.begin}, all[i].printed};
    CG_TRY(cg_array_append(&w->document->repairs, &made));
  }
  return CG_OK;
}

cg_status cg_writing_copy(cg_writing *w, uint32_t from, uint32_t length) {
  CG_TRY(keep_slips(w, from, length));
  const cg_map_run run = {(uint32_t)w->out.length, from, 1, 1};
  CG_TRY(cg_map_add(&w->document->text_map, run));
  return cg_buffer_add(&w->out, (cg_slice){w->decoded.data + from, length});
}

cg_status cg_writing_replace(cg_writing *w, cg_span from, cg_slice text) {
  const uint32_t width = from.end - from.begin;
  const bool is_unit = width && width <= UINT8_MAX && text.length && text.length <= UINT8_MAX;
  const cg_map_run run = {(uint32_t)w->out.length, from.begin, is_unit ? (uint8_t)text.length : 1,
                          is_unit ? (uint8_t)width : 1};
  CG_TRY(cg_map_add(&w->document->text_map, run));
  return cg_buffer_add(&w->out, text);
}

/* Append `form` in place of misread text. */
static cg_status repair(cg_writing *w, cg_span slip, cg_slice form) {
  const uint32_t begin = (uint32_t)w->out.length;
  const cg_repair made = {{begin, begin + (uint32_t)form.length}, cg_slice_part(w->decoded, slip)};
  if (!cg_slice_is_equal(form, made.printed)) {
    CG_TRY(cg_array_append(&w->document->repairs, &made));
  }
  return cg_writing_replace(w, slip, form);
}

static bool is_alphanumeric(char c) { return cg_is_letter(c) || cg_is_digit(c); }

/* Length of a misread digit at the start of a word at `at`, or 0; sets `form`. */
static uint32_t slip_length(const cg_writing *w, cg_span line, uint32_t at, cg_slice *form) {
  const char *const data = w->decoded.data;
  uint32_t end = at;
  while (end < line.end && is_alphanumeric(data[end])) {
    ++end;
  }
  *form = cg_packs_repair(w->packs, (cg_slice){data + at, end - at});
  return form->length ? end - at : 0;
}

/* Whether a word with a digit before its first letter may start at `at`. */
static bool may_be_slip(const char *data, cg_span line, uint32_t at) {
  return cg_is_digit(data[at]) && at + 1 < line.end && cg_is_letter(data[at + 1]) &&
         (at == line.begin || !is_alphanumeric(data[at - 1]));
}

/* Length of the misread symbol at `at`, where a word must start, or 0; `out` becomes the repaired
 * symbol. */
static uint32_t symbol_length(const cg_writing *w, cg_span line, uint32_t at,
                              char out[CG_REPAIR_LONGEST], cg_slice *form) {
  const char *const data = w->decoded.data;
  uint32_t end = at;
  bool has_sign = false;
  while (end < line.end && !cg_is_space(data[end]) && end < at + CG_REPAIR_LONGEST) {
    has_sign = has_sign || data[end] == '/' || data[end] == '$' || cg_is_digit(data[end]);
    ++end;
  }
  while (end > at && !is_alphanumeric(data[end - 1])) {
    --end;
  }
  const cg_slice printed = {data + at, end - at};
  form->data = out;
  form->length = has_sign ? cg_repair_symbol(w->packs, printed, out) : 0;
  return form->length ? end - at : 0;
}

/* Whether the start of a symbol, possibly misread, may be at `at`. */
static bool may_be_symbol(const char *data, cg_span line, uint32_t at) {
  const bool is_start =
    at == line.begin || cg_is_space(data[at - 1]) || data[at - 1] == '(' || data[at - 1] == '[';
  return is_start && at + 4 < line.end && (cg_is_upper(data[at]) || strchr("$45a", data[at])) &&
         (data[at + 1] == '/' || data[at + 1] == '$' || cg_is_upper(data[at + 1]));
}

/* Whether a converter separated "’s" from its word: "Women ’s". */
static bool is_parted_genitive(const char *data, cg_span line, uint32_t at) {
  return at + 4 < line.end && data[at] == ' ' && !memcmp(data + at + 1, "\xE2\x80\x99s", 4) &&
         at > line.begin && cg_is_letter(data[at - 1]) &&
         (at + 5 == line.end || !is_alphanumeric(data[at + 5]));
}

static cg_sixteen lanes_of_capitals(cg_sixteen bytes) { return cg_lanes_between(bytes, 'A', 'Z'); }

/* Positions among sixteen bytes where a repair may be needed, determined from each byte and the
 * next: a digit before a letter, a capital before a capital, a character before a slash or dollar
 * sign, white space other than a single space before ASCII. */
static inline uint32_t places_among(const char *data) {
  const cg_sixteen bytes = cg_load16(data);
  const cg_sixteen next = cg_load16(data + 1);
  const cg_sixteen digits = cg_lanes_and(cg_lanes_between(bytes, '0', '9'),
                                         cg_lanes_between(cg_sixteen_fold(next), 'a', 'z'));
  const cg_sixteen capitals = cg_lanes_and(lanes_of_capitals(bytes), lanes_of_capitals(next));
  const cg_sixteen signs = cg_lanes_or(cg_lanes_equal(next, '/'), cg_lanes_equal(next, '$'));
  const cg_sixteen odd_next =
    cg_lanes_or(cg_lanes_between(next, '\t', ' '), cg_lanes_equal(next, '\xE2'));
  const cg_sixteen spaces = cg_lanes_or(cg_lanes_and(cg_lanes_equal(bytes, ' '), odd_next),
                                        cg_lanes_between(bytes, '\t', ' ' - 1));
  return cg_sixteen_set(cg_lanes_or(cg_lanes_or(digits, capitals), cg_lanes_or(signs, spaces)));
}

/* The first position at or after `at` where a repair may be needed, or one past the end of the
 * line. */
static uint32_t next_place(cg_slice text, cg_span line, uint32_t at) {
  for (; at < line.end && text.length - at > CG_SIXTEEN; at += CG_SIXTEEN) {
    const uint32_t places = places_among(text.data + at);
    if (places) {
      return at + cg_first_of(places);
    }
  }
  return at;
}

cg_status cg_writing_line(cg_writing *w, cg_span line) {
  const char *const data = w->decoded.data;
  char symbol[CG_REPAIR_LONGEST];
  uint32_t begin = line.begin;
  for (uint32_t at = next_place(w->decoded, line, line.begin); at < line.end;
       at = next_place(w->decoded, line, at + 1)) {
    cg_slice form = {NULL, 0};
    uint32_t slip = 0;
    if ((may_be_slip(data, line, at) && (slip = slip_length(w, line, at, &form))) ||
        (may_be_symbol(data, line, at) && (slip = symbol_length(w, line, at, symbol, &form)))) {
      CG_TRY(cg_writing_copy(w, begin, at - begin));
      CG_TRY(repair(w, (cg_span){at, at + slip}, form));
      begin = at + slip;
      at = begin - 1;
    } else if (is_parted_genitive(data, line, at)) {
      CG_TRY(cg_writing_copy(w, begin, at - begin));
      begin = at + 1;
    } else if (cg_is_space(data[at]) &&
               (data[at] != ' ' || (at + 1 < line.end && cg_is_space(data[at + 1])))) {
      CG_TRY(cg_writing_copy(w, begin, at - begin));
      CG_TRY(cg_writing_replace(w, (cg_span){at, at + 1}, CG_SLICE(" ")));
      while (at + 1 < line.end && cg_is_space(data[at + 1])) {
        ++at;
      }
      begin = at + 1;
    }
  }
  return cg_writing_copy(w, begin, line.end - begin);
}

/* The word that ends at `end`. */
static cg_slice word_before(cg_slice text, size_t end) {
  size_t begin = end;
  while (begin && cg_is_letter(text.data[begin - 1])) {
    --begin;
  }
  return (cg_slice){text.data + begin, end - begin};
}

/* Whether the hyphen at the end of the written text belongs to the word: "so-called",
 * "twenty-first", "Secretary-General", "2015-2030"; not that of a word divided by a line break. */
static bool keeps_hyphen(const cg_writing *w, char next) {
  const cg_slice text = cg_buffer_slice(&w->out);
  const cg_slice word = word_before(text, text.length - 1);
  const cg_lex lex = cg_packs_lexeme(w->packs, cg_names_word(w->packs, word)).lex;
  return !word.length || !cg_is_lower(next) || lex == CG_LEX_KEEPS_HYPHEN || lex == CG_LEX_TENS ||
         lex == CG_LEX_ORDINAL;
}

/* Whether the written text ends in a soft hyphen, which the input stage keeps at line ends. */
static bool ends_in_soft_hyphen(const cg_writing *w) {
  return w->out.length > 1 && !memcmp(w->out.data + w->out.length - 2, "\xC2\xAD", 2);
}

cg_status cg_writing_join(cg_writing *w, uint32_t from, char next) {
  const char last = w->out.data[w->out.length - 1];
  const char before = w->out.length > 1 ? w->out.data[w->out.length - 2] : ' ';
  if (ends_in_soft_hyphen(w)) {
    w->out.length -= 2;
    return CG_OK;
  }
  if (last != '-' || !is_alphanumeric(before)) {
    return cg_writing_replace(w, (cg_span){from - 1, from}, CG_SLICE(" "));
  }
  w->out.length -= !keeps_hyphen(w, next);
  return CG_OK;
}

/* The written text without note marks at its end. */
static cg_slice written_sentence(const cg_writing *w) {
  cg_slice text = cg_buffer_slice(&w->out);
  const cg_array *const marks = &w->document->marks;
  for (uint32_t i = marks->count; i-- > 0;) {
    const cg_note_mark *const mark = cg_array_at(marks, i);
    if (mark->text.end != text.length) {
      break;
    }
    text.length = mark->text.begin;
    while (text.length && text.data[text.length - 1] == ' ') {
      --text.length;
    }
  }
  return text;
}

bool cg_writing_goes_on(const cg_writing *w, char first, bool is_after_cut, bool opens) {
  if (!w->out.length) {
    return false;
  }
  if (ends_in_soft_hyphen(w)) {
    return true;
  }
  const cg_slice sentence = written_sentence(w);
  const cg_end end = cg_end_of(sentence);
  if (end == CG_END_STOP || !sentence.length) {
    return false;
  }
  /* "66/14 and 67/20,": a list continues; items were recognized before */
  const bool is_number = cg_is_digit(first);
  return cg_is_lower(first) || (is_after_cut && (end != CG_END_COMMA || is_number || !opens)) ||
         sentence.data[sentence.length - 1] == '-';
}

cg_status cg_writing_open(cg_writing *w, uint32_t from, cg_block_kind kind, uint32_t page) {
  if (w->out.length) {
    const uint32_t before = from ? from - 1 : 0;
    CG_TRY(cg_writing_replace(w, (cg_span){before, before + 1}, CG_SLICE("\n")));
  }
  const uint32_t begin = (uint32_t)w->out.length;
  const cg_block block = {
    .text = {begin, begin}, .kind = kind, .page = page, .mark = {begin, begin}, .note = CG_NONE};
  return cg_array_append(&w->document->blocks, &block);
}

cg_status cg_writing_mark(cg_writing *w, cg_span mark, uint32_t note) {
  const uint32_t begin = (uint32_t)w->out.length;
  CG_TRY(cg_writing_copy(w, mark.begin, mark.end - mark.begin));
  const cg_note_mark item = {{begin, (uint32_t)w->out.length}, note};
  return cg_array_append(&w->document->marks, &item);
}

cg_block *cg_writing_block(const cg_writing *w) {
  const cg_array *const blocks = &w->document->blocks;
  return blocks->count ? cg_array_at(blocks, blocks->count - 1) : NULL;
}

cg_status cg_writing_begin(cg_writing *w, cg_document *document, const cg_packs *packs) {
  *w = (cg_writing){document, document->decoded, packs, cg_buffer_init(document->arena)};
  document->text_map = cg_map_init(document->arena);
  document->repairs = cg_array_init(document->arena, sizeof(cg_repair));
  document->blocks = cg_array_init(document->arena, sizeof(cg_block));
  document->marks = cg_array_init(document->arena, sizeof(cg_note_mark));
  return cg_buffer_reserve(&w->out, document->decoded.length + 1);
}
