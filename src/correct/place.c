/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words of a correction stand. */
#include "correct/correcting.h"

/* Length of the white space at `at`, in bytes; a no-break space (U+00A0) is some too. */
static size_t space_at(cg_slice text, size_t at) {
  const cg_slice rest = cg_slice_from(text, at);
  return cg_slice_has_prefix(rest, CG_SLICE("\xC2\xA0")) ? 2 : rest.length && cg_is_space(rest.data[0]);
}

/* Where the white space that begins at `at` ends. */
static size_t past_space(cg_slice text, size_t at) {
  for (size_t length; (length = space_at(text, at));) {
    at += length;
  }
  return at;
}

/* Length of `words` at the start of `text`, where any white space is as good as any other; 0 if they do not stand there. */
static size_t match_words(cg_slice text, cg_slice words) {
  size_t at = 0;
  for (size_t i = 0; i < words.length;) {
    if (space_at(words, i)) {
      if (!space_at(text, at)) {
        return 0;
      }
      i = past_space(words, i);
      at = past_space(text, at);
    } else if (at == text.length || text.data[at++] != words.data[i++]) {
      return 0;
    }
  }
  return at;
}

/* The tokens that `text`, a span of the document's text inside the clause, covers or touches. */
static cg_span tokens_of(const cg_document *document, cg_span clause, cg_span text) {
  const cg_token *const tokens = cg_document_tokens(document);
  cg_span out = clause;
  while (out.begin < out.end && tokens[out.begin].begin + tokens[out.begin].length <= text.begin) {
    ++out.begin;
  }
  while (out.end > out.begin && tokens[out.end - 1].begin >= text.end) {
    --out.end;
  }
  return out;
}

/* Find the words in `clause`; `left` counts down the places passed. */
static bool find_in(cg_correcting *c, uint32_t clause, uint32_t *left) {
  const cg_clause *const place = cg_array_at(&c->document->clauses, clause);
  if (place->tokens.begin >= place->tokens.end) {
    return false;
  }
  const cg_span span = cg_document_text_span(c->document, place->tokens);
  for (uint32_t at = span.begin; at < span.end; ++at) {
    const size_t length =
      match_words(cg_slice_part(c->document->text, (cg_span){at, span.end}), c->row->quote);
    if (length && !--*left) {
      c->clause = clause;
      c->tokens = tokens_of(c->document, place->tokens, (cg_span){at, at + (uint32_t)length});
      return true;
    }
  }
  return false;
}

bool cg_correct_find(cg_correcting *c) {
  const cg_clause *const clauses = cg_document_clauses(c->document);
  const uint32_t count = c->document->clauses.count;
  uint32_t left = c->row->occurrence;
  uint32_t named = 0;
  while (named < count && !cg_slice_is_equal(clauses[named].key, c->row->clause)) {
    ++named;
  }
  if (named == count) {
    return false;
  }
  bool is_found = find_in(c, named, &left);
  for (uint32_t i = 0; !is_found && i < count; ++i) {
    is_found = clauses[i].kind == CG_CLAUSE_FOOTNOTE && clauses[i].noted == named && find_in(c, i, &left);
  }
  return is_found;
}
