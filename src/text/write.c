/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/paragraphs.h"

#include "base/buffer.h"
#include "base/scan.h"
#include "base/try.h"
#include "pack/names.h"
#include "text/repairs.h"

typedef struct {
  cg_document     *document;
  const cg_lines  *lines;
  const cg_packs  *packs;
  cg_buffer        out;
} writing;

/* Append `length` bytes of the decoded text from `from`. */
static cg_status copy(writing *w, uint32_t from, uint32_t length) {
  const cg_map_run run = {(uint32_t)w->out.length, from, 1, 1};
  CG_TRY(cg_map_add(&w->document->text_map, run));
  return cg_buffer_add(&w->out, (cg_slice){w->lines->text.data + from, length});
}

/* Append `text` for what stands at `from`. */
static cg_status replace(writing *w, uint32_t from, cg_slice text) {
  const cg_map_run run = {(uint32_t)w->out.length, from, 1, 1};
  CG_TRY(cg_map_add(&w->document->text_map, run));
  return cg_buffer_add(&w->out, text);
}

static bool is_alphanumeric(char c) { return cg_is_letter(c) || cg_is_digit(c); }

/* Length of a scanner's slip at `at`, a digit at the start of a word, or 0; sets `form`. */
static uint32_t slip_length(const writing *w, cg_span line, uint32_t at, cg_slice *form) {
  const char *const data = w->lines->text.data;
  uint32_t end = at;
  while (end < line.end && is_alphanumeric(data[end])) {
    ++end;
  }
  *form = cg_packs_repair(w->packs, (cg_slice){data + at, end - at});
  return form->length ? end - at : 0;
}

/* Whether a word with a digit before its first letter starts at `at`. */
static bool may_be_slip(const char *data, cg_span line, uint32_t at) {
  return cg_is_digit(data[at]) && at + 1 < line.end && cg_is_letter(data[at + 1]) &&
         (at == line.begin || !is_alphanumeric(data[at - 1]));
}

/* Length of the spoiled symbol of a document at `at`, where a word starts, or 0; `out` is what it was. */
static uint32_t symbol_length(const writing *w, cg_span line, uint32_t at,
                              char out[CG_REPAIR_LONGEST], cg_slice *form) {
  const char *const data = w->lines->text.data;
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

/* Whether what starts a symbol, or what a scanner made of that, starts at `at`. */
static bool may_be_symbol(const char *data, cg_span line, uint32_t at) {
  const bool is_start = at == line.begin || cg_is_space(data[at - 1]) || data[at - 1] == '(' ||
                        data[at - 1] == '[';
  return is_start && at + 4 < line.end &&
         (cg_is_upper(data[at]) || strchr("$45a", data[at])) &&
         (data[at + 1] == '/' || data[at + 1] == '$' || cg_is_upper(data[at + 1]));
}

/* The "’s" that a converter parted from its word: "Women ’s". */
static bool is_parted_genitive(const char *data, cg_span line, uint32_t at) {
  return at + 4 < line.end && data[at] == ' ' && !memcmp(data + at + 1, "\xE2\x80\x99s", 4) &&
         at > line.begin && cg_is_letter(data[at - 1]) && !is_alphanumeric(data[at + 5]);
}

/* Append a line: runs of white space become one space, slips of the scanner what they stand for. */
static cg_status write_line(writing *w, cg_span line) {
  const char *const data = w->lines->text.data;
  char symbol[CG_REPAIR_LONGEST];
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end; ++at) {
    cg_slice form = {NULL, 0};
    uint32_t slip = 0;
    if ((may_be_slip(data, line, at) && (slip = slip_length(w, line, at, &form))) ||
        (may_be_symbol(data, line, at) && (slip = symbol_length(w, line, at, symbol, &form)))) {
      CG_TRY(copy(w, begin, at - begin));
      CG_TRY(replace(w, at, form));
      begin = at + slip;
      at = begin - 1;
    } else if (is_parted_genitive(data, line, at)) {
      CG_TRY(copy(w, begin, at - begin));
      begin = at + 1;
    } else if (cg_is_space(data[at]) && (data[at] != ' ' || cg_is_space(data[at + 1]))) {
      CG_TRY(copy(w, begin, at - begin));
      CG_TRY(replace(w, at, CG_SLICE(" ")));
      while (cg_is_space(data[at + 1])) {
        ++at;
      }
      begin = at + 1;
    }
  }
  return copy(w, begin, line.end - begin);
}

/* The word that ends at `end`. */
static cg_slice word_before(cg_slice text, size_t end) {
  size_t begin = end;
  while (begin && cg_is_letter(text.data[begin - 1])) {
    --begin;
  }
  return (cg_slice){text.data + begin, end - begin};
}

/* Whether the hyphen at the end of what is written belongs to the word: "so-called", "twenty-first",
 * "Secretary-General", "2015-2030"; not that of a word that a line broke. */
static bool keeps_hyphen(const writing *w, char next) {
  const cg_slice text = cg_buffer_slice(&w->out);
  const cg_slice word = word_before(text, text.length - 1);
  const cg_lex lex = cg_packs_lexeme(w->packs, cg_names_word(w->packs, word)).lex;
  return !word.length || !cg_is_lower(next) || lex == CG_LEX_KEEPS_HYPHEN ||
         lex == CG_LEX_TENS || lex == CG_LEX_ORDINAL;
}

/* Join what is written with a line that starts with `next`, at `from`: a space, or nothing after a
 * hyphen. */
static cg_status join(writing *w, uint32_t from, char next) {
  const char last = w->out.data[w->out.length - 1];
  const char before = w->out.length > 1 ? w->out.data[w->out.length - 2] : ' ';
  if (last != '-' || !is_alphanumeric(before)) {
    return replace(w, from - 1, CG_SLICE(" "));
  }
  w->out.length -= !keeps_hyphen(w, next);
  return CG_OK;
}

static cg_status write_lines(writing *w, const cg_paragraph *paragraph, bool is_joined,
                             uint32_t skip) {
  const cg_line *const lines = w->lines->lines.items;
  for (uint32_t i = paragraph->lines.begin; i < paragraph->lines.end; ++i) {
    cg_span text = lines[i].text;
    if (i == paragraph->lines.begin) {
      text.begin += skip;
    }
    if (is_joined || i > paragraph->lines.begin) {
      CG_TRY(join(w, text.begin, w->lines->text.data[text.begin]));
    }
    CG_TRY(write_line(w, text));
  }
  return CG_OK;
}

/* The last character that says whether a sentence goes on: footnote marks passed over. */
static char last_character(cg_slice text) {
  size_t end = text.length;
  while (end && !is_alphanumeric(text.data[end - 1]) && !strchr(".,;:)-", text.data[end - 1])) {
    --end;
  }
  return end ? text.data[end - 1] : '.';
}

/* Whether `paragraph` goes on with the sentence that is written last. */
static bool is_continued(const writing *w, const cg_paragraph *paragraph) {
  const cg_line *const line = cg_array_at(&w->lines->lines, paragraph->lines.begin);
  const char first = w->lines->text.data[line->text.begin];
  if (!w->out.length || line->flags & CG_LINE_ITEM) {
    return false;
  }
  const char last = last_character(cg_buffer_slice(&w->out));
  if (last == '.' || last == ';' || last == ':') {
    return false;
  }
  return cg_is_lower(first) || (paragraph->is_after_cut && last != ',') || last == '-';
}

static cg_block *last_block(const cg_document *document) {
  return document->blocks.count ? cg_array_at(&document->blocks, document->blocks.count - 1)
                                : NULL;
}

/* Start a block at the end of what is written; a newline parts it from the one before. */
static cg_status start_block(writing *w, const cg_paragraph *paragraph, cg_block_kind kind) {
  const uint32_t from = ((const cg_line *)cg_array_at(&w->lines->lines,
                                                      paragraph->lines.begin))->text.begin;
  if (w->out.length) {
    CG_TRY(replace(w, from ? from - 1 : 0, CG_SLICE("\n")));
  }
  const uint32_t begin = (uint32_t)w->out.length;
  const cg_block block = {{begin, begin}, {0, 0}, kind, paragraph->page, {begin, begin}, CG_NONE};
  return cg_array_append(&w->document->blocks, &block);
}

static cg_status write_running(writing *w, const cg_paragraph *paragraph) {
  const bool is_joined = w->document->blocks.count && is_continued(w, paragraph);
  if (!is_joined) {
    CG_TRY(start_block(w, paragraph, CG_BLOCK_RUNNING));
  }
  CG_TRY(write_lines(w, paragraph, is_joined, 0));
  last_block(w->document)->text.end = (uint32_t)w->out.length;
  return CG_OK;
}

static cg_status write_note(writing *w, const cg_paragraph *paragraph) {
  const cg_line *const line = cg_array_at(&w->lines->lines, paragraph->lines.begin);
  CG_TRY(start_block(w, paragraph, CG_BLOCK_NOTE));
  cg_block *const block = last_block(w->document);
  uint32_t skip = line->mark.end - line->mark.begin;
  CG_TRY(copy(w, line->mark.begin, skip));
  block->mark.end = (uint32_t)w->out.length;
  block->note = line->note;
  while (line->text.begin + skip < line->text.end &&
         cg_is_space(w->lines->text.data[line->text.begin + skip])) {
    ++skip;
  }
  CG_TRY(replace(w, line->mark.end, CG_SLICE(" ")));
  block->text.begin = (uint32_t)w->out.length;
  CG_TRY(write_lines(w, paragraph, false, skip));
  block->text.end = (uint32_t)w->out.length;
  return CG_OK;
}

cg_status cg_paragraphs_write(cg_document *document, const cg_array *paragraphs,
                              const cg_lines *lines, const cg_packs *packs) {
  const cg_paragraph *const all = paragraphs->items;
  writing w = {document, lines, packs, cg_buffer_init(document->arena)};
  document->text_map = cg_map_init(document->arena);
  document->blocks = cg_array_init(document->arena, sizeof(cg_block));
  CG_TRY(cg_buffer_reserve(&w.out, lines->text.length + 1));
  for (uint32_t i = 0; i < paragraphs->count; ++i) {
    if (all[i].kind == CG_PARAGRAPH_RUNNING) {
      CG_TRY(write_running(&w, &all[i]));
    }
  }
  for (uint32_t i = 0; i < paragraphs->count; ++i) {
    if (all[i].kind == CG_PARAGRAPH_NOTE) {
      CG_TRY(write_note(&w, &all[i]));
    }
  }
  document->text = cg_buffer_slice(&w.out);
  return CG_OK;
}
