/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/documents_impl.h"

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

/* Whether two symbols are the same but for white space: "S/RES/350 (1974)". */
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

/* The document that the options are about: of the symbol they name, else the first without a symbol, else the first. */
static uint32_t choose(const cg_documents *documents, cg_slice symbol) {
  uint32_t unnamed = CG_NONE;
  for (uint32_t i = 0; i < documents->items.count; ++i) {
    const cg_slice own = document_at(documents, i)->metadata.symbol;
    if (symbol.length && is_same_symbol(own, symbol)) {
      return i;
    }
    unnamed = unnamed == CG_NONE && !own.length ? i : unnamed;
  }
  return symbol.length && unnamed != CG_NONE ? unnamed : 0;
}

/* Each part as a document: it borrows texts and tokens of the whole. */
static cg_status read_parts(cg_documents *documents, cg_document *whole, const cg_array *parts,
                            const cg_packs *packs, const cg_document_options *options) {
  CG_TRY(cg_characters_init(&whole->characters, whole->text, whole->arena));
  for (uint32_t i = 0; i < parts->count; ++i) {
    cg_document part = *whole;
    part.blocks = *(const cg_array *)cg_array_at(parts, i);
    part.metadata = (cg_metadata){.organ = CG_NONE};
    part.given = (cg_metadata){.organ = CG_NONE};
    CG_TRY(cg_structure_run(&part, packs));
    CG_TRY(cg_array_append(&documents->items, &part));
  }
  documents->chosen = choose(documents, options->symbol);
  document_at(documents, documents->chosen)->given = whole->given;
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
    CG_TRY(read_parts(documents, whole, &parts, packs, options));
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
  static const cg_document_options nothing = {{"", 0}, {"", 0}, {"", 0}, 0};
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_arena_new(context->allocator, &arena));
  cg_documents *const documents = cg_arena_take(arena, sizeof(*documents));
  cg_status status = CG_NO_MEMORY;
  if (documents) {
    cg_document whole = {.arena = arena,
                         .messages = &context->messages,
                         .name = name,
                         .corrections = context->corrections};
    *documents = (cg_documents){arena, cg_array_init(arena, sizeof(cg_document)), 0};
    status = read_all(documents, &whole, context->packs, input, options ? options : &nothing);
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
  return document_at(documents, (uint32_t)index);
}

void cg_documents_free(cg_documents *documents) {
  if (documents) {
    cg_arena_free(documents->arena);
  }
}

cg_status cg_document_read(const cg_context *context, const char *name, cg_slice input,
                           const cg_document_options *options, cg_document **out) {
  cg_documents *documents = NULL;
  *out = NULL;
  CG_TRY(cg_documents_read(context, name, input, options, &documents));
  *out = document_at(documents, documents->chosen);
  return CG_OK;
}
