/* SPDX-License-Identifier: Apache-2.0 */
/** @file counts.h  The counts of a graph that VoID defines, for the description. */
#ifndef CG_GRAPH_COUNTS_H
#define CG_GRAPH_COUNTS_H

#include "base/array.h"
#include "base/slice.h"

/** The counts of one class or property. */
typedef struct {
  cg_slice iri;
  uint32_t statements; /**< Statements with the property, or that state the class */
  uint32_t subjects;   /**< Distinct subjects; for a class, its instances */
  uint32_t objects;    /**< Distinct objects */
} cg_part;

/** The counts of a graph; a repeated statement counts once. */
typedef struct {
  uint32_t statements;
  uint32_t subjects; /**< Distinct subjects */
  /** Distinct objects; the same text with and without a language counts as two */
  uint32_t objects;
  uint32_t entities;   /**< Subjects under the base */
  cg_array classes;    /**< cg_part, in order of first occurrence */
  cg_array properties; /**< Likewise */
} cg_counts;

/** Count `statements`, an array of cg_kept_statement, in `arena`; entities start with `base`. */
cg_status cg_counts_run(const cg_array *statements, cg_slice base, cg_arena *arena, cg_counts *out);

#endif /* CG_GRAPH_COUNTS_H */
