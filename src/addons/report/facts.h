/* SPDX-License-Identifier: Apache-2.0 */
/** @file facts.h  The statements of one document's graph, by subject. */
#ifndef CG_REPORT_FACTS_H
#define CG_REPORT_FACTS_H

#include "base/array.h"
#include "base/table.h"
#include "rdf/vocabulary.h"

#include <clausegraph/statements.h>

typedef struct {
  cg_statement_view statement; /**< First, so that a statement leads to its row */
  uint32_t          next;      /**< Index of the next one about the same subject, or CG_NONE */
} cg_fact_row;

/** Statements, borrowed from a graph. */
typedef struct {
  cg_array rows;     /**< cg_fact_row, in the order of the graph */
  cg_table subjects; /**< Subject to its index in `firsts` */
  cg_array firsts;   /**< uint32_t: first row of a subject, in the order in which subjects come */
  cg_array lasts;    /**< uint32_t: last row of a subject */
} cg_facts;

/** The statements of `graph`, in `arena`. */
cg_status cg_facts_read(const cg_graph *graph, cg_arena *arena, cg_facts *out);

/** The first object of `predicate` of `subject`; NULL if there is none. */
const cg_statement_view *cg_facts_find(const cg_facts *facts, cg_slice subject, cg_slice predicate);

/** The next object of the same predicate of the same subject after one that was found; NULL past the last. */
const cg_statement_view *cg_facts_next(const cg_facts *facts, const cg_statement_view *found);

/** The first such object's words; empty if there is none. */
cg_slice cg_facts_words(const cg_facts *facts, cg_slice subject, cg_slice predicate);

/** Name of a thing: its label, title, identifier, or the end of its IRI. */
cg_slice cg_facts_label(const cg_facts *facts, cg_slice subject);

/** The same, but a document goes by its symbol where it has one. */
cg_slice cg_facts_name(const cg_facts *facts, cg_slice subject);

/** Local name of the class of a thing: the first, which is the most special, or the last, the most general.
 * Empty where it has none of this project's classes. */
cg_slice cg_facts_class(const cg_facts *facts, cg_slice subject, bool is_general);

#endif /* CG_REPORT_FACTS_H */
