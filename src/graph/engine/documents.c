/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/document.h"
#include "engine/documents_impl.h"

#include "base/growing.h"
#include "base/try.h"
#include "engine/context_impl.h"
#include "engine/given.h"
#include "input/input.h"
#include "structure/split.h"
#include "structure/structure.h"
#include "text/text.h"

static cg_document *document_at(const cg_documents *documents, uint32_t index) {
  return cg_array_at(&documents->items, index);
}

/* The document to which the options apply: with that symbol or title, else, if a symbol is given,
 * the first without one; CG_NONE if there is none. A day alone applies to the first document. */
static uint32_t choose(const cg_documents *documents, const cg_document *whole) {
  const cg_metadata *const given = &whole->given;
  const unsigned count = documents->items.count;
  uint32_t unnamed = CG_NONE;
  if (!given->symbol.length && !given->title.length) {
    return 0;
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (cg_given_names(given, document_at(documents, i))) {
      return i;
    }
    unnamed =
      unnamed == CG_NONE && !document_at(documents, i)->metadata.symbol.length ? i : unnamed;
  }
  const bool has_symbol = given->symbol.length;
  const cg_slice name = has_symbol ? given->symbol : given->title;
  unnamed = has_symbol ? unnamed : CG_NONE;
  cg_note(whole->messages, whole->name, "none of its %u documents has the given %s '%.*s'; %s",
          count, has_symbol ? "symbol" : "title", (int)name.length, name.data,
          unnamed == CG_NONE ? "it is ignored" : "the first without a symbol gets it");
  return unnamed;
}

/* A page of a printed volume may begin with the end of the resolution before: it is of the body
 * that adopted the next one. */
static void take_next_organ(cg_documents *documents) {
  cg_document *const first = document_at(documents, 0);
  if (first->metadata.organ == CG_NONE && !first->metadata.symbol.length) {
    first->metadata.organ = document_at(documents, 1)->metadata.organ;
  }
}

/* Read each part as a document that borrows the text and tokens of the whole. */
static cg_status read_parts(cg_documents *documents, cg_document *whole, const cg_array *parts,
                            const cg_packs *packs) {
  CG_TRY(cg_characters_init(&whole->characters, whole->text, whole->arena));
  for (uint32_t i = 0; i < parts->count; ++i) {
    cg_document part = *whole;
    part.is_part = true;
    part.blocks = *(const cg_array *)cg_array_at(parts, i);
    part.metadata = (cg_metadata){.organ = CG_NONE};
    part.given = (cg_metadata){.organ = CG_NONE};
    CG_TRY(cg_structure_run(&part, packs));
    CG_TRY(cg_array_append(&documents->items, &part));
  }
  take_next_organ(documents);
  const uint32_t chosen = choose(documents, whole);
  if (chosen != CG_NONE) {
    documents->chosen = chosen;
    document_at(documents, chosen)->given = whole->given;
  }
  return CG_OK;
}

static cg_status read_all(cg_documents *documents, cg_document *whole, const cg_packs *packs,
                          cg_slice input, const cg_document_options *options) {
  cg_array parts = cg_array_init(documents->arena, sizeof(cg_array));
  whole->source = cg_arena_copy(documents->arena, input);
  CG_TRY(whole->source.data ? cg_given_take(whole, options) : CG_NO_MEMORY);
  CG_TRY(cg_input_run(whole, packs));
  CG_TRY(cg_text_run(whole, packs));
  CG_TRY(options->no_split ? CG_OK : cg_split_run(whole, packs, &parts));
  if (parts.count > 1) {
    CG_TRY(read_parts(documents, whole, &parts, packs));
  } else {
    CG_TRY(cg_structure_run(whole, packs));
    CG_TRY(cg_array_append(&documents->items, whole));
  }
  for (uint32_t i = 0; i < documents->items.count; ++i) {
    CG_TRY(cg_document_finish(document_at(documents, i), packs));
  }
  return CG_OK;
}

cg_status cg_documents_read(const cg_context *context, const char *name, cg_slice input,
                            const cg_document_options *options, cg_documents **out) {
  cg_document_options chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(
    cg_struct_take(&context->messages, "cg_document_options", options, &chosen, sizeof(chosen)));
  CG_TRY(cg_arena_new(context->allocator, &arena));
  cg_documents *const documents = cg_arena_take(arena, sizeof(*documents));
  cg_status status = CG_NO_MEMORY;
  if (documents) {
    cg_document whole = {.arena = arena,
                         .messages = &context->messages,
                         .limits = context->limits,
                         .name = name,
                         .packs = context->packs,
                         .corrections = context->corrections};
    *documents = (cg_documents){arena, cg_array_init(arena, sizeof(cg_document)), 0};
    status = read_all(documents, &whole, context->packs, input, &chosen);
  }
  if (status) {
    cg_arena_free(arena);
    return status;
  }
  *out = documents;
  return CG_OK;
}

size_t cg_documents_count(const cg_documents *documents) { return documents->items.count; }

const cg_document *cg_documents_at(const cg_documents *documents, size_t index) {
  return index < documents->items.count ? document_at(documents, (uint32_t)index) : NULL;
}

void cg_documents_free(cg_documents *documents) {
  if (documents) {
    cg_arena_free(documents->arena);
  }
}

cg_document *cg_documents_chosen(const cg_documents *documents) {
  return document_at(documents, documents->chosen);
}

cg_status cg_document_read(const cg_context *context, const char *name, cg_slice input,
                           const cg_document_options *options, cg_document **out) {
  cg_documents *documents = NULL;
  *out = NULL;
  CG_TRY(cg_documents_read(context, name, input, options, &documents));
  *out = cg_documents_chosen(documents);
  return CG_OK;
}
