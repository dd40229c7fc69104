/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/cuts.h"

#include "base/buffer.h"
#include "base/try.h"

#define FEWEST_PAIRS 2u      /* Pairs of marks from which a text is one with emphasis */
#define LONGEST_PAIR 400u    /* Bytes between two marks */
#define LONGEST_RUN 3u       /* "***" */
#define FEWEST_NUMBERS 3u    /* Line numbers from which they count lines */

/* Take the spans of `cuts`, in their order, out of the decoded text. */
static cg_status cut_out(cg_document *document, const cg_array *cuts) {
  const cg_slice old = document->decoded;
  const cg_map old_map = document->decoded_map;
  const cg_map_run *const runs = old_map.runs.items;
  cg_buffer out = cg_buffer_init(document->arena);
  document->decoded_map = cg_map_init(document->arena);
  uint32_t run = 0;
  uint32_t at = 0;
  for (uint32_t i = 0; i <= cuts->count; ++i) {
    const cg_span cut = i < cuts->count ? *(const cg_span *)cg_array_at(cuts, i)
                                        : (cg_span){(uint32_t)old.length, (uint32_t)old.length};
    while (at < cut.begin) { /* What the old map says of the kept bytes, run by run */
      while (run + 1 < old_map.runs.count && runs[run + 1].from <= at) {
        ++run;
      }
      const uint32_t next = run + 1 < old_map.runs.count && runs[run + 1].from < cut.begin
                              ? runs[run + 1].from
                              : cut.begin;
      const bool is_mapped = run < old_map.runs.count && runs[run].from <= at;
      const cg_map_run kept = {(uint32_t)out.length, cg_map_origin(&old_map, at),
                               is_mapped ? runs[run].from_unit : 1,
                               is_mapped ? runs[run].to_unit : 1};
      CG_TRY(cg_map_add(&document->decoded_map, kept));
      CG_TRY(cg_buffer_add(&out, (cg_slice){old.data + at, next - at}));
      at = next;
    }
    at = cut.end;
  }
  document->decoded = cg_buffer_slice(&out);
  return CG_OK;
}

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

/* The run of marks that closes the one at `at`, or 0: at the end of a word, in the same paragraph, with a letter between. */
static size_t closing_run(cg_slice text, size_t at, size_t length) {
  bool has_letter = false;
  for (size_t i = at + length; i < text.length && i < at + LONGEST_PAIR; ++i) {
    const char c = text.data[i];
    if (c == '\n' && i + 1 < text.length && text.data[i + 1] == '\n') {
      return 0;
    }
    has_letter = has_letter || cg_is_letter(c);
    if (c != text.data[at]) {
      continue;
    }
    const size_t run = run_length(text, i);
    const char after = i + run < text.length ? text.data[i + run] : ' ';
    if (run == length && has_letter && !cg_is_space(text.data[i - 1]) && !is_word(after)) {
      return i;
    }
    i += run - 1;
  }
  return 0;
}

static cg_status add(cg_array *cuts, size_t begin, size_t end) {
  const cg_span cut = {(uint32_t)begin, (uint32_t)end};
  return cg_array_append(cuts, &cut);
}

/* Marks that open before a word and close after one. */
static cg_status find_emphasis(cg_slice text, cg_array *cuts) {
  for (size_t at = 0; at < text.length; ++at) {
    const char c = text.data[at];
    if (c != '*' && c != '_') {
      continue;
    }
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

/* "1\." and other escapes of Markdown. */
static cg_status find_escapes(cg_slice text, cg_array *cuts) {
  for (size_t at = 0; at + 1 < text.length; ++at) {
    if (text.data[at] == '\\' && strchr(".*_()[]#-", text.data[at + 1]) && text.data[at + 1]) {
      CG_TRY(add(cuts, at, at + 1));
      ++at;
    }
  }
  return CG_OK;
}

/* A number at the start of a line with two spaces or the end of the line after it; its place and value. */
typedef struct {
  cg_span  span;
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
  const uint32_t value =
    is_number ? cg_slice_number((cg_slice){text.data + at, digits - at}) : 0;
  return (margin){{(uint32_t)at, (uint32_t)digits}, value};
}

/* Numbers that count lines: each is as much above the one before as lines lie between them. */
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
  const bool counts = cuts->count >= FEWEST_NUMBERS && others * 4 < cuts->count &&
                      cuts->count * 6 >= line;
  cuts->count = counts ? cuts->count : 0;
  return CG_OK;
}

static cg_status take_out(cg_document *document, cg_status (*find)(cg_slice, cg_array *),
                          uint32_t fewest, bool *found) {
  cg_array cuts = cg_array_init(document->arena, sizeof(cg_span));
  CG_TRY(find(document->decoded, &cuts));
  *found = cuts.count >= fewest && cuts.count;
  return *found ? cut_out(document, &cuts) : CG_OK;
}

cg_status cg_cuts_make(cg_document *document) {
  bool found = false;
  CG_TRY(take_out(document, find_margin, 1, &found));
  CG_TRY(take_out(document, find_emphasis, 2 * FEWEST_PAIRS, &found));
  return found ? take_out(document, find_escapes, 1, &found) : CG_OK;
}
