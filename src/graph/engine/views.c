/* SPDX-License-Identifier: Apache-2.0 */
/* Public views of a document: clauses, references, self-references, omissions. */
#include "model/document.h"

#include "base/growing.h"
#include "model/clause_text.h"
#include "model/confidence.h"
#include "model/link_names.h"

#include <clausegraph/clauses.h>

static const cg_slice none = {"", 0};

static const cg_clause *clause_at(const cg_document *document, size_t index) {
  return cg_array_at(&document->clauses, (uint32_t)index);
}

static size_t index_of(uint32_t clause) { return clause == CG_NONE ? CG_NO_CLAUSE : clause; }

/* `text`, a span of the repaired text, relative to the start of its clause. */
static cg_span span_in(const cg_document *document, const cg_clause *clause, cg_span text) {
  const uint32_t begin = cg_document_text_span(document, clause->tokens).begin;
  return (cg_span){text.begin - begin, text.end - begin};
}

/* The words before a clause that are not in the previous clause and not its own number. */
static cg_slice words_before(const cg_document *document, size_t index) {
  const cg_clause *const clause = clause_at(document, index);
  const uint32_t first =
    document->blocks.count ? ((const cg_block *)document->blocks.items)->tokens.begin : 0;
  const uint32_t begin = index ? clause_at(document, index - 1)->tokens.end : first;
  const cg_span gap = {begin, clause->tokens.begin};
  if (clause->kind == CG_CLAUSE_FOOTNOTE || gap.begin >= gap.end) {
    return none;
  }
  const cg_slice words = cg_slice_trim(cg_document_words(document, gap));
  const cg_slice number = clause->printed;
  return cg_slice_has_suffix(words, number)
           ? cg_slice_trim((cg_slice){words.data, words.length - number.length})
           : words;
}

size_t cg_document_clause_count(const cg_document *document) { return document->clauses.count; }

int cg_document_get_clause(const cg_document *document, size_t index, cg_clause_view *out,
                           size_t size) {
  if (index >= document->clauses.count) {
    return cg_struct_give(NULL, 0, out, size);
  }
  const cg_clause *const clause = clause_at(document, index);
  cg_clause_view view = {.type = (cg_clause_type)clause->kind,
                         .label = clause->label,
                         .number = clause->printed,
                         .text = none,
                         .words = clause->text,
                         .key = clause->key,
                         .parent = index_of(clause->parent),
                         .noted = clause->kind == CG_CLAUSE_FOOTNOTE ? index_of(clause->noted)
                                                                     : CG_NO_CLAUSE};
  if (clause->tokens.end > clause->tokens.begin) {
    view.text = cg_document_words(document, clause->tokens);
    view.source =
      cg_document_source_span(document, cg_document_text_span(document, clause->tokens));
  }
  view.before = words_before(document, index);
  const cg_span title = document->title_tokens;
  if (clause->kind == CG_CLAUSE_FRONT && title.end > title.begin &&
      title.begin >= clause->tokens.begin && title.end <= clause->tokens.end) {
    view.title = span_in(document, clause, cg_document_text_span(document, title));
  }
  return cg_struct_give(&view, sizeof(view), out, size);
}

int cg_document_get_note(const cg_document *document, size_t index, uint32_t from,
                         cg_note_view *out, size_t size) {
  const cg_token *const tokens = cg_document_tokens(document);
  const cg_clause *const clause =
    index < document->clauses.count ? clause_at(document, index) : NULL;
  for (uint32_t i = clause ? clause->tokens.begin : 0; clause && i < clause->tokens.end; ++i) {
    const cg_span text = {tokens[i].begin, tokens[i].begin + tokens[i].length};
    const cg_note_view view = {span_in(document, clause, text)};
    if (tokens[i].kind == CG_TOKEN_NOTE && view.place.begin >= from) {
      return cg_struct_give(&view, sizeof(view), out, size);
    }
  }
  return cg_struct_give(NULL, 0, out, size);
}

size_t cg_document_reference_count(const cg_document *document) { return document->links.count; }

int cg_document_get_reference(const cg_document *document, size_t index, cg_reference_view *out,
                              size_t size) {
  if (index >= document->links.count) {
    return cg_struct_give(NULL, 0, out, size);
  }
  const cg_link *const link = cg_array_at(&document->links, (uint32_t)index);
  const cg_mention *const mention = cg_array_at(&document->mentions, link->mention);
  const cg_clause *const stands_in = clause_at(document, mention->clause);
  const cg_span text = cg_document_text_span(document, mention->tokens);
  const cg_thing *const thing =
    link->thing == CG_NONE ? NULL : cg_array_at(&document->things, link->thing);
  const cg_slice quote =
    cg_slice_part(stands_in->text, cg_clause_text_place(document, stands_in, text));
  const cg_reference_view view = {
    .clause = clause_at(document, link->clause)->label,
    .quote = quote,
    .source = cg_document_source_span(document, text),
    .target = thing ? thing->iri : none,
    .label = thing ? thing->label : quote,
    .kind = thing ? thing->kind : CG_KIND_NONE,
    .rule = cg_rule_key(mention->rule),
    .method = link->method,
    .status = link->status,
    .confidence = link->confidence,
    .counts_for = link->clause,
    .stands_in = mention->clause,
    .place = span_in(document, stands_in, text),
    .characters = cg_clause_text_characters(document, stands_in, text),
  };
  return cg_struct_give(&view, sizeof(view), out, size);
}

/* The first link that counts for `clause` or a later clause. */
static uint32_t first_link(const cg_document *document, uint32_t clause) {
  uint32_t low = 0;
  uint32_t high = document->links.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (((const cg_link *)cg_array_at(&document->links, middle))->clause < clause) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

cg_span cg_document_clause_references(const cg_document *document, size_t clause) {
  return clause < document->clauses.count ? (cg_span){first_link(document, (uint32_t)clause),
                                                      first_link(document, (uint32_t)clause + 1)}
                                          : (cg_span){0, 0};
}

size_t cg_document_self_reference_count(const cg_document *document) {
  return document->self_references.count;
}

int cg_document_get_self_reference(const cg_document *document, size_t index,
                                   cg_self_reference_view *out, size_t size) {
  if (index >= document->self_references.count) {
    return cg_struct_give(NULL, 0, out, size);
  }
  const cg_self_reference *const self = cg_array_at(&document->self_references, (uint32_t)index);
  const cg_clause *const stands_in = clause_at(document, self->clause);
  const cg_span text = cg_document_text_span(document, self->tokens);
  const bool is_tied = stands_in->kind == CG_CLAUSE_FOOTNOTE && stands_in->noted != CG_NONE;
  const uint32_t counts_for = is_tied ? stands_in->noted : self->clause;
  const cg_self_reference_view view = {
    .clause = clause_at(document, counts_for)->label,
    .quote = cg_slice_part(stands_in->text, cg_clause_text_place(document, stands_in, text)),
    .source = cg_document_source_span(document, text),
    .kind = document->metadata.kind,
    .rule = cg_rule_key(CG_RULE_OWN_DOCUMENT),
    .method = CG_METHOD_OWN_DOCUMENT,
    .status = CG_RESOLVED,
    .confidence = cg_link_confidence(CG_RULE_OWN_DOCUMENT, CG_METHOD_OWN_DOCUMENT, CG_RESOLVED),
    .counts_for = counts_for,
    .stands_in = self->clause,
    .place = span_in(document, stands_in, text),
    .characters = cg_clause_text_characters(document, stands_in, text),
    .targets = self->targets,
  };
  return cg_struct_give(&view, sizeof(view), out, size);
}

size_t cg_document_self_target(const cg_document *document, size_t index) {
  return index < document->self_targets.count
           ? *(const uint32_t *)cg_array_at(&document->self_targets, (uint32_t)index)
           : CG_NO_CLAUSE;
}

size_t cg_document_omission_count(const cg_document *document) { return document->omissions.count; }

static int is_doubt(cg_omission_reason reason) {
  return reason == CG_OMITTED_NO_ANTECEDENT || reason == CG_OMITTED_DOUBTFUL ||
         reason == CG_OMITTED_NO_BODY;
}

int cg_document_get_omission(const cg_document *document, size_t index, cg_omission_view *out,
                             size_t size) {
  if (index >= document->omissions.count) {
    return cg_struct_give(NULL, 0, out, size);
  }
  const cg_omission *const omission = cg_array_at(&document->omissions, (uint32_t)index);
  const cg_mention *const mention = cg_array_at(&document->mentions, omission->mention);
  const cg_clause *const clause = clause_at(document, mention->clause);
  const cg_span text = cg_document_text_span(document, mention->tokens);
  const cg_omission_view view = {
    .clause = clause->label,
    .quote = cg_slice_part(document->text, text),
    .source = cg_document_source_span(document, text),
    .target = omission->thing == CG_NONE
                ? none
                : ((const cg_thing *)cg_array_at(&document->things, omission->thing))->iri,
    .rule = cg_rule_key(mention->rule),
    .reason = cg_omission_reason_words(omission->reason),
    .is_doubt = is_doubt(omission->reason),
    .stands_in = mention->clause,
    .place = span_in(document, clause, text),
  };
  return cg_struct_give(&view, sizeof(view), out, size);
}
