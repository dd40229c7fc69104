/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words of a correction stand. */
#include "correct/correcting.h"

/* Length of `words` at the start of `text`, where any white space is as good as any other; 0 if they do not stand there. */
static size_t match_words(cg_slice text, cg_slice words) {
  size_t at = 0;
  for (size_t i = 0; i < words.length; ++i) {
    const bool is_space = cg_is_space(words.data[i]);
    if (at == text.length || cg_is_space(text.data[at]) != is_space ||
        (!is_space && text.data[at] != words.data[i])) {
      return 0;
    }
    ++at;
    while (is_space && at < text.length && cg_is_space(text.data[at])) {
      ++at;
    }
    while (is_space && i + 1 < words.length && cg_is_space(words.data[i + 1])) {
      ++i;
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
