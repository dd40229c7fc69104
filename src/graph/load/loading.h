/* SPDX-License-Identifier: Apache-2.0 */
/** @file loading.h  Declarations shared by the files that compile packs. */
#ifndef CG_LOAD_LOADING_H
#define CG_LOAD_LOADING_H

#include "load/statements.h"
#include "pack/builder.h"
#include "pack/phrases.h"

#define CG_PACK_NAMESPACE "https://w3id.org/clausegraph/pack#"

/** Type of a subject of the packs. */
typedef enum {
  CG_SUBJECT_OTHER = 0, /**< Not compiled, such as a concept scheme */
  CG_SUBJECT_ENTRY,
  CG_SUBJECT_CONCEPT, /**< A group of verbs: described with the verbs, never matched */
  CG_SUBJECT_COLLECTIVE,
  CG_SUBJECT_VERB,
  CG_SUBJECT_LEXEME, /**< Also lists of adverbs */
  CG_SUBJECT_SPELLING,
  CG_SUBJECT_REPAIR,
  CG_SUBJECT_PHRASE,
  CG_SUBJECT_LANGUAGE, /**< Function words of a language */
  CG_SUBJECT_HEADER,   /**< The pack itself: its version and licence */
} cg_subject_role;

typedef struct {
  cg_subject_role role;
  cg_kind kind; /**< For an entry: its most specific class */
  cg_lex lex;   /**< For a lexeme: its type */
  cg_phrase phrase;
} cg_subject_type;

typedef struct {
  cg_pack_builder *builder;
  const cg_pack_statements *all;
  const cg_messages *messages;
  cg_arena *arena;
  cg_table releases; /**< File name to the index of the statement with its version */
} cg_loading;

/** Report what is wrong with `statement`; returns CG_BAD_PACK. */
cg_status cg_load_fail(const cg_loading *l, const cg_pack_statement *statement, const char *what);

/** Whether the predicate is `name` of the pack: namespace. */
bool cg_load_is_pack(const cg_pack_statement *statement, const char *name);

/** Whether the statement is a name in a language other than English. Texts are in English, and
 * exports have one label per thing, so such names are not compiled; they are for readers of the
 * packs themselves. */
bool cg_load_is_foreign_name(const cg_pack_statement *statement);

/** Determine the type of subject `index`. An unknown class of the cg: or pack: namespace is an
 * error. */
cg_status cg_load_type(const cg_loading *l, uint32_t index, cg_subject_type *out);

#endif /* CG_LOAD_LOADING_H */
