/* SPDX-License-Identifier: Apache-2.0 */
/** @file statements.h  The statements of all packs, by subject. */
#ifndef CG_LOAD_STATEMENTS_H
#define CG_LOAD_STATEMENTS_H

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"
#include "rdf/statement.h"

/** A statement and its position. */
typedef struct {
  cg_slice predicate;
  cg_term object;
  uint32_t subject; /**< Index of the subject */
  uint32_t line;
  const char *file;
} cg_pack_statement;

typedef struct {
  cg_arena *arena;
  cg_table by_subject; /**< IRI as written in the packs, to its index */
  cg_array subjects;   /**< cg_slice: their IRIs, in order of first occurrence */
  cg_array statements; /**< cg_pack_statement, grouped by subject, within these in file order */
  cg_array begins;     /**< uint32_t: first statement of each subject, and one past the last */
} cg_pack_statements;

/** Read all `*.ttl` files of `folder`, sorted by name. */
cg_status cg_pack_statements_read(const char *folder, const cg_messages *messages, cg_arena *arena,
                                  cg_pack_statements *out);

/** IRI of subject `index`. */
static inline cg_slice cg_pack_subject(const cg_pack_statements *all, uint32_t index) {
  return *(const cg_slice *)cg_array_at(&all->subjects, index);
}

/** Statements of subject `index`, as a span of indexes. */
static inline cg_span cg_pack_span(const cg_pack_statements *all, uint32_t index) {
  const uint32_t *const begins = all->begins.items;
  return (cg_span){begins[index], begins[index + 1]};
}

static inline const cg_pack_statement *cg_pack_statement_at(const cg_pack_statements *all,
                                                            uint32_t index) {
  return cg_array_at(&all->statements, index);
}

#endif /* CG_LOAD_STATEMENTS_H */
