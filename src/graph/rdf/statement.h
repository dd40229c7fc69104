/* SPDX-License-Identifier: Apache-2.0 */
/** @file statement.h  RDF statements as slices, without any library's types. */
#ifndef CG_RDF_STATEMENT_H
#define CG_RDF_STATEMENT_H

#include "base/slice.h"

/** An IRI, or a literal with a datatype or a language or neither. */
typedef struct {
  cg_slice text;     /**< IRI, or lexical form in UTF-8 */
  cg_slice datatype; /**< IRI, or empty */
  cg_slice language; /**< Tag, or empty */
  bool     is_iri;
} cg_term;

/** There are no blank nodes. */
typedef struct {
  cg_slice subject;   /**< IRI */
  cg_slice predicate; /**< IRI */
  cg_term  object;
} cg_statement;

#endif /* CG_RDF_STATEMENT_H */
