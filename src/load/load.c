/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/load.h"

#include "base/buffer.h"
#include "base/try.h"
#include "base/whole_file.h"
#include "load/loading.h"
#include "pack/builder_image.h"
#include "pack/image.h"
#include "pack/image_check.h"
#include "rdf/vocabulary.h"

#include <sys/stat.h>

cg_status cg_load_fail(const cg_loading *l, const cg_pack_statement *statement,
                       const char *what) {
  const cg_slice subject = cg_pack_subject(l->all, statement->subject);
  return cg_fail(l->messages, CG_BAD_PACK, statement->file, statement->line, "<%.*s>: %s",
                 (int)subject.length, subject.data, what);
}

bool cg_load_is_pack(const cg_pack_statement *statement, const char *name) {
  const cg_slice space = CG_SLICE(CG_PACK_NAMESPACE);
  return cg_slice_has_prefix(statement->predicate, space) &&
         cg_slice_is_equal(cg_slice_from(statement->predicate, space.length), cg_slice_of(name));
}

static cg_status take_pack_class(const cg_loading *l, const cg_pack_statement *statement,
                                 cg_slice name, cg_subject_type *type) {
  if (cg_slice_is_equal(name, CG_SLICE("Collective"))) {
    type->role = CG_SUBJECT_COLLECTIVE;
  } else if (cg_slice_is_equal(name, CG_SLICE("Spelling"))) {
    type->role = CG_SUBJECT_SPELLING;
  } else if (cg_slice_is_equal(name, CG_SLICE("Language"))) {
    type->role = CG_SUBJECT_LANGUAGE;
  } else if (cg_slice_is_equal(name, CG_SLICE("Repair"))) {
    type->role = CG_SUBJECT_REPAIR;
  } else {
    type->role = CG_SUBJECT_LEXEME;
    type->lex = cg_slice_is_equal(name, CG_SLICE("AdverbList")) ? CG_LEX_ADVERB
                                                               : cg_lex_find(name);
    if (!type->lex) {
      return cg_load_fail(l, statement, "unknown class of words; src/pack/lexicon.c lists them");
    }
  }
  return CG_OK;
}

/* Concepts with forms are verbs, which is seen later. */
static bool is_concept(const cg_pack_statement *statement) {
  return cg_slice_is_equal(statement->object.text, CG_SKOS_CONCEPT);
}

static cg_status take_class(const cg_loading *l, const cg_pack_statement *statement,
                            cg_subject_type *type) {
  const cg_slice things = CG_SLICE(CG_NAMESPACE);
  const cg_slice words = CG_SLICE(CG_PACK_NAMESPACE);
  const cg_slice name = statement->object.text;
  if (cg_slice_has_prefix(name, words)) {
    return take_pack_class(l, statement, cg_slice_from(name, words.length), type);
  }
  if (cg_slice_is_equal(name, CG_OWL_ONTOLOGY)) {
    type->role = CG_SUBJECT_HEADER;
    return CG_OK;
  }
  if (!cg_slice_has_prefix(name, things)) {
    type->role = is_concept(statement) && !type->role ? CG_SUBJECT_CONCEPT : type->role;
    return CG_OK;
  }
  const cg_kind kind = cg_kind_find(cg_slice_from(name, things.length));
  if (!kind) {
    return cg_load_fail(l, statement, "unknown class; ontology/clausegraph.ttl lists them");
  }
  type->role = CG_SUBJECT_ENTRY;
  type->kind = !type->kind || cg_kind_is(kind, type->kind) ? kind : type->kind;
  return CG_OK;
}

cg_status cg_load_type(const cg_loading *l, uint32_t index, cg_subject_type *out) {
  const cg_span span = cg_pack_span(l->all, index);
  bool has_form = false;
  *out = (cg_subject_type){CG_SUBJECT_OTHER, 0, 0};
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const statement = cg_pack_statement_at(l->all, i);
    has_form = has_form || cg_load_is_pack(statement, "form");
    if (cg_slice_is_equal(statement->predicate, CG_RDF_TYPE)) {
      CG_TRY(take_class(l, statement, out));
    }
  }
  if ((out->role == CG_SUBJECT_OTHER || out->role == CG_SUBJECT_CONCEPT) && has_form) {
    out->role = CG_SUBJECT_VERB;
  }
  return CG_OK;
}

static cg_status add_entries(const cg_loading *l, const cg_subject_type *types) {
  for (uint32_t i = 0; i < l->all->subjects.count; ++i) {
    if (types[i].role == CG_SUBJECT_ENTRY || types[i].role == CG_SUBJECT_COLLECTIVE ||
        types[i].role == CG_SUBJECT_CONCEPT) {
      uint32_t entry = 0;
      CG_TRY(cg_pack_add_entry(l->builder, cg_pack_subject(l->all, i), &entry));
    }
  }
  return CG_OK;
}

static cg_status load_subject(const cg_loading *l, uint32_t index, cg_subject_type type) {
  switch (type.role) {
  case CG_SUBJECT_OTHER: return CG_OK;
  case CG_SUBJECT_ENTRY:
  case CG_SUBJECT_CONCEPT:
  case CG_SUBJECT_COLLECTIVE: return cg_load_entry(l, index, type);
  case CG_SUBJECT_HEADER: return cg_load_header(l, index);
  default: return cg_load_words(l, index, type);
  }
}

static cg_status load_register(const cg_loading *l, const char *folder) {
  const cg_slice pieces[] = {cg_slice_of(folder), CG_SLICE("/" CG_REGISTER_FILE)};
  const cg_slice path = cg_join(l->arena, pieces, 2);
  cg_slice text;
  CG_TRY(path.data ? cg_register_read(path.data, l->messages, l->arena, &text) : CG_NO_MEMORY);
  cg_pack_set_register(l->builder, text);
  return CG_OK;
}

cg_status cg_load_image(const char *folder, const cg_messages *messages, cg_arena *arena, cg_slice *image) {
  cg_pack_statements all;
  cg_loading l = {NULL, &all, messages, arena};
  CG_TRY(cg_pack_statements_read(folder, messages, arena, &all));
  CG_TRY(cg_pack_builder_new(arena, &l.builder));
  cg_subject_type *const types =
    cg_arena_take_many(arena, (size_t)all.subjects.count + 1, sizeof(*types));
  if (!types) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < all.subjects.count; ++i) {
    CG_TRY(cg_load_type(&l, i, &types[i]));
  }
  CG_TRY(add_entries(&l, types)); /* All first, so that entries can name one another. */
  for (uint32_t i = 0; i < all.subjects.count; ++i) {
    CG_TRY(load_subject(&l, i, types[i]));
  }
  CG_TRY(load_register(&l, folder));
  return cg_pack_builder_finish(l.builder, image);
}

static bool is_file(const char *path) {
  struct stat about;
  return !stat(path, &about) && S_ISREG(about.st_mode);
}

cg_status cg_load_packs(const char *path, cg_slice base, const cg_messages *messages,
                        cg_arena *arena, const cg_packs **out) {
  cg_slice image;
  *out = NULL;
  if (is_file(path)) {
    CG_TRY(cg_whole_file_read(path, messages, arena, &image));
    CG_TRY(cg_image_examine(image, path, messages));
  } else {
    CG_TRY(cg_load_image(path, messages, arena, &image));
  }
  return cg_image_open(image, base, arena, out);
}
