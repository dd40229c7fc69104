/* SPDX-License-Identifier: Apache-2.0 */
/* Determines the type of a pack subject from its classes. */
#include "load/loading.h"

#include "base/try.h"
#include "rdf/vocabulary.h"

cg_status cg_load_fail(const cg_loading *l, const cg_pack_statement *statement, const char *what) {
  const cg_slice subject = cg_pack_subject(l->all, statement->subject);
  return cg_fail(l->messages, CG_BAD_PACK, statement->file, statement->line, "<%.*s>: %s",
                 (int)subject.length, subject.data, what);
}

bool cg_load_is_foreign_name(const cg_pack_statement *statement) {
  const cg_slice language = statement->object.language;
  return language.length && !cg_slice_is_equal(language, CG_SLICE("en")) &&
         (cg_slice_is_equal(statement->predicate, CG_SKOS_PREF_LABEL) ||
          cg_slice_is_equal(statement->predicate, CG_SLICE(CG_SKOS "altLabel")));
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
  } else if (cg_phrase_find(name)) {
    type->role = CG_SUBJECT_PHRASE;
    type->phrase = cg_phrase_find(name);
  } else {
    type->role = CG_SUBJECT_LEXEME;
    type->lex = cg_slice_is_equal(name, CG_SLICE("AdverbList")) ? CG_LEX_ADVERB : cg_lex_find(name);
    if (!type->lex) {
      return cg_load_fail(
        l, statement, "unknown class of words; src/core/pack/lexicon.c and phrases.c list them");
    }
  }
  return CG_OK;
}

/* Concepts with forms are verbs, which is determined later. */
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
  *out = (cg_subject_type){CG_SUBJECT_OTHER, 0, 0, 0};
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const statement = cg_pack_statement_at(l->all, i);
    has_form = has_form || cg_load_is_pack(statement, "form") || cg_load_is_pack(statement, "base");
    if (cg_slice_is_equal(statement->predicate, CG_RDF_TYPE)) {
      CG_TRY(take_class(l, statement, out));
    }
  }
  if ((out->role == CG_SUBJECT_OTHER || out->role == CG_SUBJECT_CONCEPT) && has_form) {
    out->role = CG_SUBJECT_VERB;
  }
  return CG_OK;
}
