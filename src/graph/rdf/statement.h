/* SPDX-License-Identifier: Apache-2.0 */
/** @file statement.h  RDF statements as slices, independent of any library. */
#ifndef CG_RDF_STATEMENT_H
#define CG_RDF_STATEMENT_H

#include "base/array.h"
#include "base/slice.h"

/** An IRI, or a literal with a datatype or a language or neither. */
typedef struct {
  cg_slice text;     /**< IRI, or lexical form in UTF-8 */
  cg_slice datatype; /**< IRI, or empty */
  cg_slice language; /**< Tag, or empty */
  bool is_iri;
} cg_term;

/** There are no blank nodes. */
typedef struct {
  cg_slice subject;   /**< IRI */
  cg_slice predicate; /**< IRI */
  cg_term object;
} cg_statement;

/** Meaning of `type` for the object of a kept statement. */
typedef enum {
  CG_TYPE_IRI,      /**< The object is an IRI and has no type */
  CG_TYPE_DATATYPE, /**< May be empty */
  CG_TYPE_LANGUAGE,
} cg_type_kind;

/** A statement as stored in graphs, in a little more than half the memory. */
typedef struct {
  const char *subject;
  const char *predicate;
  const char *object;
  const char *type;
  uint32_t subject_length;
  uint32_t predicate_length;
  uint32_t object_length;
  uint32_t type_length : 30;
  uint32_t type_kind : 2; /* cg_type_kind */
} cg_kept_statement;

/** An empty array of cg_kept_statement. */
static inline cg_array cg_statements_init(cg_arena *arena) {
  return cg_array_init(arena, sizeof(cg_kept_statement));
}

/** Append a statement, whose text is borrowed. CG_NO_MEMORY if the text is longer than 1 GiB. */
cg_status cg_statements_add(cg_array *statements, const cg_statement *statement);

/** Unpack a kept statement. */
static inline cg_statement cg_statement_of(const cg_kept_statement *kept) {
  const cg_slice nothing = {"", 0};
  const cg_slice type = {kept->type, kept->type_length};
  return (cg_statement){{kept->subject, kept->subject_length},
                        {kept->predicate, kept->predicate_length},
                        {{kept->object, kept->object_length},
                         kept->type_kind == CG_TYPE_DATATYPE ? type : nothing,
                         kept->type_kind == CG_TYPE_LANGUAGE ? type : nothing,
                         kept->type_kind == CG_TYPE_IRI}};
}

/** The `index`-th statement of an array; it must exist. */
static inline cg_statement cg_statements_at(const cg_array *statements, uint32_t index) {
  return cg_statement_of(cg_array_at(statements, index));
}

#endif /* CG_RDF_STATEMENT_H */
