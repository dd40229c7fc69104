/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/given.h"

#include "base/buffer.h"
#include "base/try.h"
#include "base/utf8.h"
#include "pack/symbols.h"

/* Symbol and title must be text, because graphs contain only text. */
static bool is_text(cg_slice text) {
  return cg_utf8_valid_length(text) == text.length &&
         (!text.length || !memchr(text.data, 0, text.length));
}

cg_status cg_given_take(cg_document *document, const cg_document_options *options) {
  cg_metadata *const given = &document->given;
  document->metadata.organ = CG_NONE;
  if (!is_text(options->symbol) || !is_text(options->title)) {
    return cg_fail(document->messages, CG_BAD_ARGUMENT, document->name, 0,
                   "symbol or title given is not UTF-8");
  }
  given->symbol = cg_arena_copy(document->arena, options->symbol);
  given->title = cg_arena_copy(document->arena, options->title);
  given->date = cg_date_read(options->date);
  if (!given->symbol.data || !given->title.data) {
    return CG_NO_MEMORY;
  }
  return options->date.length && !cg_date_is_set(given->date)
           ? cg_fail(document->messages, CG_BAD_ARGUMENT, document->name, 0,
                     "invalid date '%.*s'; write YYYY-MM-DD", (int)options->date.length,
                     options->date.data)
           : CG_OK;
}

/* The next letter or digit at or after `at`, in lower case; 0 at the end. */
static char next_letter(cg_slice text, size_t *at) {
  while (*at < text.length) {
    const char c = text.data[(*at)++];
    if (cg_is_letter(c) || cg_is_digit(c)) {
      return cg_is_upper(c) ? (char)(c | 0x20) : c;
    }
  }
  return '\0';
}

/* Whether they are equal except for case, spaces and punctuation, which vary between catalogues. */
static bool is_same(cg_slice a, cg_slice b) {
  size_t i = 0;
  size_t j = 0;
  for (;;) {
    const char c = next_letter(a, &i);
    if (c != next_letter(b, &j)) {
      return false;
    }
    if (!c) {
      return true;
    }
  }
}

/* Whether they are equal except for white space: "S/RES/350 (1974)". */
static bool is_same_symbol(cg_slice a, cg_slice b) {
  size_t i = 0;
  size_t j = 0;
  for (;;) {
    while (i < a.length && cg_is_space(a.data[i])) {
      ++i;
    }
    while (j < b.length && cg_is_space(b.data[j])) {
      ++j;
    }
    if (i == a.length || j == b.length) {
      return i == a.length && j == b.length;
    }
    if (a.data[i++] != b.data[j++]) {
      return false;
    }
  }
}

/* Whether its title is printed; otherwise it is made of the first words or is the symbol. */
static bool has_title(const cg_document *document) {
  const cg_metadata *const printed = &document->metadata;
  return document->title_tokens.end > document->title_tokens.begin && printed->title.length &&
         !is_same(printed->title, printed->symbol);
}

bool cg_given_names(const cg_metadata *given, const cg_document *document) {
  return given->symbol.length
           ? is_same_symbol(given->symbol, document->metadata.symbol)
           : has_title(document) && is_same(given->title, document->metadata.title);
}

/* Append `"symbol A/RES/1/1, not the given A/RES/1/2 (the text's is used)"` to the list of
 * differences. */
static cg_status add_conflict(cg_buffer *out, const char *what, cg_slice printed, cg_slice given,
                              const char *used) {
  const cg_slice pieces[] = {
    CG_SLICE("; "), cg_slice_of(what), printed,           CG_SLICE(", not the given "),
    given,          CG_SLICE(" ("),    cg_slice_of(used), CG_SLICE(" is used)")};
  for (size_t i = out->length ? 0 : 1; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    CG_TRY(cg_buffer_add(out, pieces[i]));
  }
  return CG_OK;
}

static cg_slice print_date(cg_date date, char out[CG_DATE_LENGTH]) {
  cg_date_write(date, out);
  return (cg_slice){out, CG_DATE_LENGTH};
}

static cg_status list_conflicts(const cg_document *document, cg_buffer *out) {
  const cg_metadata *const printed = &document->metadata;
  const cg_metadata *const given = &document->given;
  if (given->symbol.length && printed->symbol.length && !is_same(given->symbol, printed->symbol)) {
    CG_TRY(add_conflict(out, "symbol ", printed->symbol, given->symbol, "the text's"));
  }
  if (given->title.length && has_title(document) && !is_same(given->title, printed->title)) {
    CG_TRY(add_conflict(out, "title ", printed->title, given->title, "the given one"));
  }
  if (cg_date_is_set(given->date) && cg_date_is_set(printed->date) &&
      cg_date_compare(given->date, printed->date)) {
    char dates[2][CG_DATE_LENGTH];
    CG_TRY(add_conflict(out, "date ", print_date(printed->date, dates[0]),
                        print_date(given->date, dates[1]), "the given one"));
  }
  return CG_OK;
}

cg_status cg_given_settle(cg_document *document, const cg_packs *packs) {
  cg_metadata *const metadata = &document->metadata;
  const cg_metadata *const given = &document->given;
  cg_buffer conflicts = cg_buffer_init(document->arena);
  CG_TRY(list_conflicts(document, &conflicts));
  const cg_slice found = cg_buffer_slice(&conflicts);
  if (found.length) {
    cg_note(document->messages, document->name, "the text says %.*s", (int)found.length,
            found.data);
  }
  if (!metadata->symbol.length && given->symbol.length) {
    const cg_kind kind = cg_symbol_kind(packs, given->symbol);
    metadata->symbol = given->symbol;
    metadata->kind = metadata->kind == CG_KIND_DOCUMENT && kind ? kind : metadata->kind;
  }
  metadata->title = given->title.length ? given->title : metadata->title;
  metadata->date = cg_date_is_set(given->date) ? given->date : metadata->date;
  return CG_OK;
}
