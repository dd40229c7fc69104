/* SPDX-License-Identifier: Apache-2.0 */
/* Finds the words of a correction in the text. */
#include "correct/place.h"

#include "correct/correcting.h"

#include "model/clause_text.h"

/* Length in bytes of the white space at `at`, including a no-break space (U+00A0). */
static size_t space_at(cg_slice text, size_t at) {
  const cg_slice rest = cg_slice_from(text, at);
  return cg_slice_has_prefix(rest, CG_SLICE("\xC2\xA0")) ? 2
                                                         : rest.length && cg_is_space(rest.data[0]);
}

/* End of the white space that begins at `at`. */
static size_t past_space(cg_slice text, size_t at) {
  for (size_t length; (length = space_at(text, at));) {
    at += length;
  }
  return at;
}

/* End of the note mark at `at`, a byte of the document's text, or after white space there; `at` if
 * there is none. */
static uint32_t past_note(const cg_document *document, cg_span clause, uint32_t at) {
  const cg_token *const tokens = cg_document_tokens(document);
  uint32_t low = clause.begin;
  uint32_t high = clause.end;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (tokens[middle].begin < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const bool is_note = low < clause.end && tokens[low].kind == CG_TOKEN_NOTE &&
                       past_space(document->text, at) >= tokens[low].begin;
  return is_note ? tokens[low].begin + tokens[low].length : at;
}

/* Length of `words` at the start of `text`, a span of the document's text in the clause; 0 if
 * `text` does not begin with them. All white space is equivalent, and note marks between the words
 * are ignored. */
static uint32_t match_words(const cg_document *document, cg_span clause, cg_span text,
                            cg_slice words) {
  const cg_slice all = {document->text.data, text.end};
  uint32_t at = text.begin;
  for (size_t i = 0; i < words.length;) {
    const bool is_space = space_at(words, i) != 0;
    if (is_space && at < text.end && space_at(all, at)) {
      i = past_space(words, i);
      at = (uint32_t)past_space(all, at);
    } else if (!is_space && at < text.end && all.data[at] == words.data[i]) {
      ++at;
      ++i;
    } else {
      const uint32_t past = i ? past_note(document, clause, at) : at;
      if (past == at || past > text.end) {
        return 0;
      }
      at = is_space ? past : (uint32_t)past_space(all, past);
    }
  }
  return at - text.begin;
}

/* The tokens that overlap `text`, a span of the document's text in the clause. */
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

/* Find the words in `clause`; `left` counts down the occurrences. */
static bool find_in(cg_correcting *c, uint32_t clause, uint32_t *left) {
  const cg_clause *const place = cg_array_at(&c->document->clauses, clause);
  if (place->tokens.begin >= place->tokens.end) {
    return false;
  }
  const cg_span span = cg_document_text_span(c->document, place->tokens);
  for (uint32_t at = span.begin; at < span.end; ++at) {
    const uint32_t length =
      match_words(c->document, place->tokens, (cg_span){at, span.end}, c->row->quote);
    if (length && !--*left) {
      const cg_span found = cg_clause_text_place(c->document, place, (cg_span){at, at + length});
      if (found.begin == found.end) {
        return false; /* The title is not part of the clause's text */
      }
      c->clause = clause;
      c->tokens = tokens_of(c->document, place->tokens, (cg_span){at, at + length});
      return true;
    }
  }
  return false;
}

/* Find the words in clause `named` or in its footnotes. */
static bool find_at(cg_correcting *c, uint32_t named) {
  const cg_clause *const clauses = cg_document_clauses(c->document);
  const uint32_t count = c->document->clauses.count;
  uint32_t left = c->row->occurrence;
  bool is_found = find_in(c, named, &left);
  for (uint32_t i = 0; !is_found && i < count; ++i) {
    is_found =
      clauses[i].kind == CG_CLAUSE_FOOTNOTE && clauses[i].noted == named && find_in(c, i, &left);
  }
  return is_found;
}

bool cg_correct_find(cg_correcting *c) {
  const cg_clause *const clauses = cg_document_clauses(c->document);
  const uint32_t count = c->document->clauses.count;
  for (uint32_t i = 0; i < count; ++i) {
    if (cg_slice_is_equal(clauses[i].key, c->row->clause) && find_at(c, i)) {
      return true;
    }
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (cg_slice_is_equal(c->keys[i], c->row->clause) && find_at(c, i)) {
      return true;
    }
  }
  return false;
}
