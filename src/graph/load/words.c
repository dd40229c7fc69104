/* SPDX-License-Identifier: Apache-2.0 */
/* Verbs, lexemes, spelling variants and OCR repairs. */
#include "load/words.h"

#include "load/headers.h"
#include "load/load.h"
#include "load/loading.h"

#include "base/language_tag.h"
#include "base/try.h"
#include "model/provision.h"
#include "model/vote.h"
#include "pack/image_check.h"
#include "rdf/vocabulary.h"

/* First object of the predicate, empty if there is none. */
static cg_slice object_of(const cg_loading *l, uint32_t index, cg_slice predicate) {
  const cg_span span = cg_pack_span(l->all, index);
  const cg_slice none = {"", 0};
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const statement = cg_pack_statement_at(l->all, i);
    if (cg_slice_is_equal(statement->predicate, predicate)) {
      return statement->object.text;
    }
  }
  return none;
}

static cg_slice pack_object(const cg_loading *l, uint32_t index, const char *name) {
  const cg_span span = cg_pack_span(l->all, index);
  const cg_slice none = {"", 0};
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const statement = cg_pack_statement_at(l->all, i);
    if (cg_load_is_pack(statement, name)) {
      return statement->object.text;
    }
  }
  return none;
}

/* Read a value: a number, or the name of a class of things or provisions, or of a manner of
 * voting. */
static cg_status read_value(const cg_loading *l, uint32_t index, int32_t *out) {
  const cg_slice text = pack_object(l, index, "value");
  const uint32_t number = cg_slice_number(text);
  *out = (int32_t)cg_kind_find(text);
  if (!*out) {
    const cg_provision provision = cg_provision_find(text);
    *out = provision ? (int32_t)provision : (int32_t)cg_vote_manner_find(text);
  }
  if (number != CG_NONE) {
    *out = (int32_t)number;
  }
  return !text.length || *out || number != CG_NONE
           ? CG_OK
           : cg_load_fail(l, cg_pack_statement_at(l->all, cg_pack_span(l->all, index).begin),
                          "pack:value is neither a number nor a class");
}

static cg_status load_forms(const cg_loading *l, uint32_t index, cg_subject_type type,
                            cg_lexeme lexeme, uint32_t verb) {
  const cg_span span = cg_pack_span(l->all, index);
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(l->all, i);
    if (!cg_load_is_pack(s, "form")) {
      continue;
    }
    if (!s->object.text.length) {
      return cg_load_fail(l, s, "empty pack:form");
    }
    const bool is_symbol = lexeme.lex == CG_LEX_SYMBOL_ROOT || lexeme.lex == CG_LEX_SYMBOL_INNER ||
                           lexeme.lex == CG_LEX_SYMBOL_SUFFIX || lexeme.lex == CG_LEX_ADOPTER;
    CG_TRY(type.role == CG_SUBJECT_VERB
             ? cg_pack_add_name(l->builder, CG_NAME_OF_VERB, verb, s->object.text)
           : type.role == CG_SUBJECT_PHRASE
             ? cg_pack_add_name(l->builder, CG_NAME_OF_PHRASE, type.phrase, s->object.text)
           : is_symbol ? cg_pack_add_symbol_part(l->builder, s->object.text, lexeme.lex)
                       : cg_pack_add_lexeme(l->builder, s->object.text, lexeme));
  }
  return CG_OK;
}

/* Load the infinitives and past participles of a verb, and the first words of its forms in the
 * third person. */
static cg_status load_use(const cg_loading *l, uint32_t index, uint32_t verb) {
  const cg_span span = cg_pack_span(l->all, index);
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(l->all, i);
    CG_TRY(cg_load_is_pack(s, "base")
             ? cg_pack_add_name(l->builder, CG_NAME_OF_BASE, verb, s->object.text)
           : cg_load_is_pack(s, "passive")
             ? cg_pack_add_name(l->builder, CG_NAME_OF_PASSIVE, verb, s->object.text)
           : cg_load_is_pack(s, "finite") ? cg_pack_add_finite(l->builder, s->object.text)
                                          : CG_OK);
  }
  return CG_OK;
}

static cg_status load_verb(const cg_loading *l, uint32_t index, cg_subject_type type) {
  uint32_t verb = 0;
  const cg_slice label = object_of(l, index, CG_SKOS_PREF_LABEL);
  if (!label.length) {
    return cg_load_fail(l, cg_pack_statement_at(l->all, cg_pack_span(l->all, index).begin),
                        "no skos:prefLabel");
  }
  cg_verb added;
  CG_TRY(cg_pack_add_iri(l->builder, cg_pack_subject(l->all, index), &added.iri));
  CG_TRY(cg_pack_add_text(l->builder, label, &added.label));
  CG_TRY(cg_pack_add_iri(l->builder, object_of(l, index, CG_SKOS_BROADER), &added.group));
  const cg_slice takes = pack_object(l, index, "takes");
  added.takes = takes.length ? cg_verb_takes_find(takes) : CG_VERB_TAKES_THING;
  if (added.takes == CG_VERB_TAKES_COUNT) {
    return cg_load_fail(l, cg_pack_statement_at(l->all, cg_pack_span(l->all, index).begin),
                        "unknown pack:takes; docs/packs.md lists its values");
  }
  CG_TRY(cg_pack_add_iri(l->builder, pack_object(l, index, "property"), &added.property));
  CG_TRY(cg_load_release(l, index, &added.release));
  CG_TRY(cg_pack_add_verb(l->builder, added, &verb));
  CG_TRY(load_use(l, index, verb));
  return load_forms(l, index, type, (cg_lexeme){0, 0}, verb);
}

/* Load a pair of two required texts. */
static cg_status load_pair(const cg_loading *l, uint32_t index, cg_subject_type type) {
  const cg_slice form = pack_object(l, index, "form");
  const bool is_repair = type.role == CG_SUBJECT_REPAIR;
  const cg_slice other = pack_object(l, index, is_repair ? "printed" : "variant");
  if (!form.length || !other.length) {
    return cg_load_fail(l, cg_pack_statement_at(l->all, cg_pack_span(l->all, index).begin),
                        is_repair ? "a repair needs pack:printed and pack:form"
                                  : "a spelling needs pack:form and pack:variant");
  }
  return is_repair ? cg_pack_add_repair(l->builder, other, form)
                   : cg_pack_add_spelling(l->builder, form, other);
}

static cg_status load_language(const cg_loading *l, uint32_t index) {
  const cg_span span = cg_pack_span(l->all, index);
  const cg_slice tag = object_of(l, index, CG_SKOS_NOTATION);
  uint32_t language = 0;
  if (!cg_language_tag_is_valid(tag)) {
    return cg_load_fail(l, cg_pack_statement_at(l->all, span.begin),
                        "a language needs skos:notation with its tag of BCP 47, such as \"fr\"");
  }
  CG_TRY(cg_pack_add_language(l->builder, object_of(l, index, CG_SKOS_PREF_LABEL), tag, &language));
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(l->all, i);
    if (cg_load_is_pack(s, "form")) {
      CG_TRY(cg_pack_add_function_word(l->builder, language, s->object.text));
    }
  }
  return CG_OK;
}

cg_status cg_load_words(const cg_loading *l, uint32_t index, cg_subject_type type) {
  int32_t value = 0;
  if (type.role == CG_SUBJECT_VERB) {
    return load_verb(l, index, type);
  }
  if (type.role == CG_SUBJECT_LANGUAGE) {
    return load_language(l, index);
  }
  if (type.role == CG_SUBJECT_PHRASE) {
    return load_forms(l, index, type, (cg_lexeme){0, 0}, 0);
  }
  if (type.role != CG_SUBJECT_LEXEME) {
    return load_pair(l, index, type);
  }
  CG_TRY(read_value(l, index, &value));
  const cg_lexeme lexeme = {type.lex, value};
  if (!cg_image_is_good_lexeme(lexeme)) {
    return cg_load_fail(l, cg_pack_statement_at(l->all, cg_pack_span(l->all, index).begin),
                        type.lex == CG_LEX_MONTH ? "pack:value of a month must be 1 to 12"
                                                 : "pack:value does not fit the class of the word");
  }
  return load_forms(l, index, type, lexeme, 0);
}
