/* SPDX-License-Identifier: Apache-2.0 */
/** @file facts.h  The statements of one document's graph, by subject. */
#ifndef CG_REPORT_FACTS_H
#define CG_REPORT_FACTS_H

#include "base/array.h"
#include "base/table.h"
#include "rdf/vocabulary.h"

#include <clausegraph/statements.h>

typedef struct {
  cg_statement_view statement; /**< First member, so that a statement can be cast to its row */
  uint32_t next;               /**< Index of the next one about the same subject, or CG_NONE */
} cg_fact_row;

/** Statements, borrowed from a graph. */
typedef struct {
  cg_array rows;     /**< cg_fact_row, in the order of the graph */
  cg_table subjects; /**< Subject to its index in `firsts` */
  cg_array firsts;   /**< uint32_t: first row of each subject, in order of first occurrence */
  cg_array lasts;    /**< uint32_t: last row of each subject */
} cg_facts;

/** Index the statements of `graph`; allocated in `arena`. */
cg_status cg_facts_read(const cg_graph *graph, cg_arena *arena, cg_facts *out);

/** The first object of `predicate` of `subject`; NULL if there is none. */
const cg_statement_view *cg_facts_find(const cg_facts *facts, cg_slice subject, cg_slice predicate);

/** The next object of the same subject and predicate; NULL past the last. */
const cg_statement_view *cg_facts_next(const cg_facts *facts, const cg_statement_view *found);

/** The text of the first such object; empty if there is none. */
cg_slice cg_facts_words(const cg_facts *facts, cg_slice subject, cg_slice predicate);

/** Name of a thing: its label, title, identifier, or the end of its IRI. */
cg_slice cg_facts_label(const cg_facts *facts, cg_slice subject);

/** Likewise, but the symbol of a document if it has one. */
cg_slice cg_facts_name(const cg_facts *facts, cg_slice subject);

/** Local name of the first (most specific) or last (most general) class of a thing; empty if it has
 * no class of this project. */
cg_slice cg_facts_class(const cg_facts *facts, cg_slice subject, bool is_general);

#endif /* CG_REPORT_FACTS_H */
