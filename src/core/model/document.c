/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"

cg_span cg_document_text_span(const cg_document *document, cg_span tokens) {
  const cg_token *const all = cg_document_tokens(document);
  if (tokens.end <= tokens.begin) {
    return (cg_span){0, 0};
  }
  const cg_token *const last = &all[tokens.end - 1];
  return (cg_span){all[tokens.begin].begin, last->begin + last->length};
}

cg_span cg_document_decoded_span(const cg_document *document, cg_span text) {
  const char *const decoded = document->decoded.data;
  if (text.end <= text.begin) {
    return (cg_span){0, 0};
  }
  cg_span span = cg_map_origin_span(&document->text_map, text);
  while (span.end > span.begin + 1 && cg_is_space(decoded[span.end - 1])) {
    --span.end;
  }
  while (span.begin + 1 < span.end && cg_is_space(decoded[span.begin])) {
    ++span.begin;
  }
  return span;
}

cg_span cg_document_source_span(const cg_document *document, cg_span text) {
  const cg_span decoded = cg_document_decoded_span(document, text);
  return decoded.end > decoded.begin ? cg_map_origin_span(&document->decoded_map, decoded)
                                     : decoded;
}

cg_slice cg_document_words(const cg_document *document, cg_span tokens) {
  return cg_slice_part(document->text, cg_document_text_span(document, tokens));
}

uint32_t cg_document_clause_of_act(const cg_document *document, uint32_t act) {
  uint32_t low = 0;
  uint32_t high = document->clauses.count;
  while (low + 1 < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (((const cg_clause *)cg_array_at(&document->clauses, middle))->acts.begin <= act) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

uint32_t cg_document_act_of_mention(const cg_document *document, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&document->clauses, mention->clause);
  uint32_t low = clause->acts.begin;
  uint32_t high = clause->acts.end;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    const cg_act *const act = cg_array_at(&document->acts, middle);
    if (act->reach <= mention->tokens.begin) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < clause->acts.end ? low : CG_NONE;
}

cg_status cg_document_limit(const cg_document *document, uint32_t count, uint32_t most,
                            const char *what, const char *limit) {
  return most && count > most
           ? cg_fail(document->messages, CG_BAD_INPUT, document->name, 0,
                     "more than %lu %s; split it into one file a document, or raise %s",
                     (unsigned long)most, what, limit)
           : CG_OK;
}
