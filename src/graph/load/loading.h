/* SPDX-License-Identifier: Apache-2.0 */
/** @file loading.h  What the files of this folder share while packs are compiled. */
#ifndef CG_LOAD_LOADING_H
#define CG_LOAD_LOADING_H

#include "load/statements.h"
#include "pack/builder.h"
#include "pack/phrases.h"

#define CG_PACK_NAMESPACE "https://w3id.org/clausegraph/pack#"

/** What a subject of the packs is. */
typedef enum {
  CG_SUBJECT_OTHER = 0,  /**< A scheme: not compiled */
  CG_SUBJECT_ENTRY,
  CG_SUBJECT_CONCEPT,    /**< A group of verbs: described where verbs are, never matched */
  CG_SUBJECT_COLLECTIVE,
  CG_SUBJECT_VERB,
  CG_SUBJECT_LEXEME,     /**< Adverb lists too */
  CG_SUBJECT_SPELLING,
  CG_SUBJECT_REPAIR,
  CG_SUBJECT_PHRASE,
  CG_SUBJECT_LANGUAGE,   /**< Function words of one */
  CG_SUBJECT_HEADER,     /**< The pack itself: its version and licence */
} cg_subject_role;

typedef struct {
  cg_subject_role role;
  cg_kind         kind; /**< Of an entry: its most specific class */
  cg_lex          lex;  /**< Of a lexeme */
  cg_phrase       phrase;
} cg_subject_type;

typedef struct {
  cg_pack_builder          *builder;
  const cg_pack_statements *all;
  const cg_messages        *messages;
  cg_arena                 *arena;
  cg_table                  releases; /**< Name of a file to the index of the statement that names its version */
} cg_loading;

/** Say what is wrong with `statement`; returns CG_BAD_PACK. */
cg_status cg_load_fail(const cg_loading *l, const cg_pack_statement *statement, const char *what);

/** Whether the predicate is `name` of the pack: namespace. */
bool cg_load_is_pack(const cg_pack_statement *statement, const char *name);

/** Whether the statement names its subject in another language than English: texts are in English, and an export has one label a
 * thing, so such names are for those who read the packs themselves. */
bool cg_load_is_foreign_name(const cg_pack_statement *statement);

/** What subject `index` is; an unknown class of the cg: or pack: namespace is an error. */
cg_status cg_load_type(const cg_loading *l, uint32_t index, cg_subject_type *out);

#endif /* CG_LOAD_LOADING_H */
