/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/document.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/sha256.h"
#include "base/try.h"
#include "base/utf8.h"
#include "correct/correct.h"
#include "engine/context_impl.h"
#include "input/input.h"
#include "model/link_names.h"
#include "recognize/recognize.h"
#include "resolve/resolve.h"
#include "structure/structure.h"
#include "text/text.h"

/* "doc/A/RES/70/147", or "doc/sha256/<hex>" of the bytes where no symbol is known. */
static cg_status name_document(cg_document *document, const cg_packs *packs) {
  cg_buffer iri = cg_buffer_init(document->arena);
  CG_TRY(cg_buffer_add(&iri, cg_packs_base(packs)));
  CG_TRY(cg_buffer_add(&iri, CG_SLICE("doc/")));
  if (document->metadata.symbol.length) {
    CG_TRY(cg_iri_add_path(&iri, document->metadata.symbol));
  } else {
    char digest[CG_SHA256_LENGTH];
    cg_sha256(document->source, digest);
    CG_TRY(cg_buffer_add(&iri, CG_SLICE("sha256/")));
    CG_TRY(cg_buffer_add(&iri, (cg_slice){digest, sizeof(digest)}));
  }
  document->iri = cg_buffer_slice(&iri);
  return CG_OK;
}

/* The stages, in their order; the document gets its name once its front matter is read. */
static cg_status (*const stages[])(cg_document *document, const cg_packs *packs) = {
  cg_input_run, cg_text_run, cg_structure_run, name_document, cg_recognize_run, cg_resolve_run,
  cg_correct_run,
};

/* Symbol and title go into graphs, which hold text only. */
static bool is_text(cg_slice text) {
  return cg_utf8_valid_length(text) == text.length &&
         (!text.length || !memchr(text.data, 0, text.length));
}

static cg_status take_options(cg_document *document, const cg_document_options *options) {
  cg_metadata *const metadata = &document->metadata;
  metadata->organ = CG_NONE;
  if (!is_text(options->symbol) || !is_text(options->title)) {
    return cg_fail(document->messages, CG_BAD_ARGUMENT, document->name, 0,
                   "symbol or title given is not UTF-8");
  }
  metadata->symbol = cg_arena_copy(document->arena, options->symbol);
  metadata->title = cg_arena_copy(document->arena, options->title);
  metadata->date = cg_date_read(options->date);
  if (!metadata->symbol.data || !metadata->title.data) {
    return CG_NO_MEMORY;
  }
  return options->date.length && !cg_date_is_set(metadata->date)
           ? cg_fail(document->messages, CG_BAD_ARGUMENT, document->name, 0,
                     "'%.*s' is no day of the calendar; write YYYY-MM-DD",
                     (int)options->date.length, options->date.data)
           : CG_OK;
}

static cg_status run_stages(cg_document *document, const cg_packs *packs, cg_slice input,
                            const cg_document_options *options) {
  document->source = cg_arena_copy(document->arena, input);
  CG_TRY(document->source.data ? take_options(document, options) : CG_NO_MEMORY);
  for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); ++i) {
    CG_TRY(stages[i](document, packs));
  }
  return CG_OK;
}

cg_status cg_document_read(const cg_context *context, const char *name, cg_slice input,
                           const cg_document_options *options, cg_document **out) {
  static const cg_document_options nothing = {{"", 0}, {"", 0}, {"", 0}};
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_arena_new(context->allocator, &arena));
  cg_document *const document = cg_arena_take(arena, sizeof(*document));
  cg_status status = CG_NO_MEMORY;
  if (document) {
    document->arena = arena;
    document->messages = &context->messages;
    document->name = name;
    document->corrections = context->corrections;
    status = run_stages(document, context->packs, input, options ? options : &nothing);
  }
  if (status) {
    cg_arena_free(arena);
    return status;
  }
  *out = document;
  return CG_OK;
}

void cg_document_free(cg_document *document) {
  if (document) {
    cg_arena_free(document->arena);
  }
}

cg_slice cg_document_iri(const cg_document *document) { return document->iri; }

size_t cg_document_clause_count(const cg_document *document) { return document->clauses.count; }

/* Bytes of the input from which a span of the repaired text came. */
static cg_span source_span(const cg_document *document, cg_span text) {
  return cg_map_origin_span(&document->decoded_map,
                            cg_map_origin_span(&document->text_map, text));
}

cg_clause_view cg_document_clause(const cg_document *document, size_t index) {
  const cg_clause *const clause = cg_array_at(&document->clauses, (uint32_t)index);
  cg_clause_view view = {.type = (cg_clause_type)clause->kind,
                         .label = clause->label,
                         .number = clause->printed,
                         .text = {"", 0}};
  if (clause->tokens.end > clause->tokens.begin) {
    view.text = cg_document_words(document, clause->tokens);
    view.source = source_span(document, cg_document_text_span(document, clause->tokens));
  }
  return view;
}

size_t cg_document_reference_count(const cg_document *document) { return document->links.count; }

cg_reference_view cg_document_reference(const cg_document *document, size_t index) {
  const cg_link *const link = cg_array_at(&document->links, (uint32_t)index);
  const cg_mention *const mention = cg_array_at(&document->mentions, link->mention);
  const cg_clause *const clause = cg_array_at(&document->clauses, link->clause);
  const cg_span text = cg_document_text_span(document, mention->tokens);
  const cg_thing *const thing =
    link->thing == CG_NONE ? NULL : cg_array_at(&document->things, link->thing);
  const cg_slice none = {"", 0};
  return (cg_reference_view){
    .clause = clause->label,
    .quote = cg_slice_part(document->text, text),
    .source = source_span(document, text),
    .target = thing ? thing->iri : none,
    .label = thing ? thing->label : cg_slice_part(document->text, text),
    .kind = thing ? cg_kind_name(thing->kind) : CG_SLICE("date"),
    .rule = cg_rule_key(mention->rule),
    .method = cg_method_name(link->method),
    .status = cg_link_status_name(link->status),
    .confidence = link->confidence,
  };
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
  const cg_clause *const clause = cg_array_at(&document->clauses, mention->clause);
  const cg_span text = cg_document_text_span(document, mention->tokens);
  const cg_slice none = {"", 0};
  return (cg_omission_view){
    .clause = clause->label,
    .quote = cg_slice_part(document->text, text),
    .source = source_span(document, text),
    .target = omission->thing == CG_NONE
                ? none
                : ((const cg_thing *)cg_array_at(&document->things, omission->thing))->iri,
    .rule = cg_rule_key(mention->rule),
    .reason = cg_omission_reason_words(omission->reason),
    .is_doubt = is_doubt(omission->reason),
  };
}
