/* SPDX-License-Identifier: Apache-2.0 */
/* What a document shows of itself: clauses, references, self-references, omissions. */
#include "model/document.h"

#include "model/clause_text.h"
#include "model/confidence.h"
#include "model/link_names.h"

#include <clausegraph/clausegraph.h>

static const cg_slice none = {"", 0};

static const cg_clause *clause_at(const cg_document *document, size_t index) {
  return cg_array_at(&document->clauses, (uint32_t)index);
}

static size_t index_of(uint32_t clause) { return clause == CG_NONE ? CG_NO_CLAUSE : clause; }

/* `text`, a span of the repaired text, counted from the start of the clause that it stands in. */
static cg_span span_in(const cg_document *document, const cg_clause *clause, cg_span text) {
  const uint32_t begin = cg_document_text_span(document, clause->tokens).begin;
  return (cg_span){text.begin - begin, text.end - begin};
}

/* What stands before a clause and is neither of the one before nor its own number. */
static cg_slice words_before(const cg_document *document, size_t index) {
  const cg_clause *const clause = clause_at(document, index);
  const uint32_t first = document->blocks.count ? ((const cg_block *)document->blocks.items)->tokens.begin : 0;
  const uint32_t begin = index ? clause_at(document, index - 1)->tokens.end : first;
  const cg_span gap = {begin, clause->tokens.begin};
  if (clause->kind == CG_CLAUSE_FOOTNOTE || gap.begin >= gap.end) {
    return none;
  }
  const cg_slice words = cg_slice_trim(cg_document_words(document, gap));
  const cg_slice number = clause->printed;
  const bool has_number = words.length >= number.length &&
                          cg_slice_is_equal(cg_slice_from(words, words.length - number.length), number);
  return has_number ? cg_slice_trim((cg_slice){words.data, words.length - number.length}) : words;
}

cg_slice cg_thing_class(size_t index) {
  return index + 1 < CG_KIND_COUNT ? cg_kind_name((cg_kind)(index + 1)) : none;
}

int cg_thing_class_goes_by_name(size_t index) {
  return index + 1 < CG_KIND_COUNT && cg_kind_goes_by_name((cg_kind)(index + 1));
}

size_t cg_document_clause_count(const cg_document *document) { return document->clauses.count; }

cg_clause_view cg_document_clause(const cg_document *document, size_t index) {
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
    view.source = cg_document_source_span(document, cg_document_text_span(document, clause->tokens));
  }
  view.before = words_before(document, index);
  const cg_span title = document->title_tokens;
  if (clause->kind == CG_CLAUSE_FRONT && title.end > title.begin && title.begin >= clause->tokens.begin &&
      title.end <= clause->tokens.end) {
    view.title = span_in(document, clause, cg_document_text_span(document, title));
  }
  return view;
}

int cg_document_note(const cg_document *document, size_t index, uint32_t from, cg_note_view *out) {
  const cg_token *const tokens = cg_document_tokens(document);
  const cg_clause *const clause = clause_at(document, index);
  for (uint32_t i = clause->tokens.begin; i < clause->tokens.end; ++i) {
    const cg_span text = {tokens[i].begin, tokens[i].begin + tokens[i].length};
    const cg_span place = span_in(document, clause, text);
    if (tokens[i].kind == CG_TOKEN_NOTE && place.begin >= from) {
      *out = (cg_note_view){place};
      return 1;
    }
  }
  return 0;
}

size_t cg_document_reference_count(const cg_document *document) { return document->links.count; }

cg_reference_view cg_document_reference(const cg_document *document, size_t index) {
  const cg_link *const link = cg_array_at(&document->links, (uint32_t)index);
  const cg_mention *const mention = cg_array_at(&document->mentions, link->mention);
  const cg_clause *const stands_in = clause_at(document, mention->clause);
  const cg_span text = cg_document_text_span(document, mention->tokens);
  const cg_thing *const thing =
    link->thing == CG_NONE ? NULL : cg_array_at(&document->things, link->thing);
  return (cg_reference_view){
    .clause = clause_at(document, link->clause)->label,
    .quote = cg_slice_part(stands_in->text, cg_clause_text_place(document, stands_in, text)),
    .source = cg_document_source_span(document, text),
    .target = thing ? thing->iri : none,
    .label = thing ? thing->label : cg_slice_part(document->text, text),
    .kind = thing ? cg_kind_name(thing->kind) : CG_SLICE("date"),
    .rule = cg_rule_key(mention->rule),
    .method = cg_method_name(link->method),
    .status = cg_link_status_name(link->status),
    .confidence = link->confidence,
    .counts_for = link->clause,
    .stands_in = mention->clause,
    .place = span_in(document, stands_in, text),
    .characters = cg_clause_text_characters(document, stands_in, text),
  };
}

size_t cg_document_self_reference_count(const cg_document *document) { return document->self_references.count; }

cg_self_reference_view cg_document_self_reference(const cg_document *document, size_t index) {
  const cg_self_reference *const self = cg_array_at(&document->self_references, (uint32_t)index);
  const cg_clause *const stands_in = clause_at(document, self->clause);
  const cg_span text = cg_document_text_span(document, self->tokens);
  const bool is_tied = stands_in->kind == CG_CLAUSE_FOOTNOTE && stands_in->noted != CG_NONE;
  const uint32_t counts_for = is_tied ? stands_in->noted : self->clause;
  return (cg_self_reference_view){
    .clause = clause_at(document, counts_for)->label,
    .quote = cg_slice_part(stands_in->text, cg_clause_text_place(document, stands_in, text)),
    .source = cg_document_source_span(document, text),
    .kind = cg_kind_name(document->metadata.kind),
    .rule = cg_rule_key(CG_RULE_OWN_DOCUMENT),
    .method = cg_method_name(CG_METHOD_OWN_DOCUMENT),
    .status = cg_link_status_name(CG_RESOLVED),
    .confidence = cg_link_confidence(CG_RULE_OWN_DOCUMENT, CG_METHOD_OWN_DOCUMENT, CG_RESOLVED),
    .counts_for = counts_for,
    .stands_in = self->clause,
    .place = span_in(document, stands_in, text),
    .characters = cg_clause_text_characters(document, stands_in, text),
    .target_begin = self->targets.begin,
    .target_end = self->targets.end,
  };
}

size_t cg_document_self_target(const cg_document *document, size_t index) {
  return *(const uint32_t *)cg_array_at(&document->self_targets, (uint32_t)index);
}

size_t cg_document_omission_count(const cg_document *document) {
  return document->omissions.count;
}

static int is_doubt(cg_omission_reason reason) {
  return reason == CG_OMITTED_NO_ANTECEDENT || reason == CG_OMITTED_DOUBTFUL ||
         reason == CG_OMITTED_NO_BODY;
}

cg_omission_view cg_document_omission(const cg_document *document, size_t index) {
  const cg_omission *const omission = cg_array_at(&document->omissions, (uint32_t)index);
  const cg_mention *const mention = cg_array_at(&document->mentions, omission->mention);
  const cg_clause *const clause = clause_at(document, mention->clause);
  const cg_span text = cg_document_text_span(document, mention->tokens);
  return (cg_omission_view){
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
}
