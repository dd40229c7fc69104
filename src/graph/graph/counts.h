/* SPDX-License-Identifier: Apache-2.0 */
/** @file counts.h  What a graph holds, in numbers: VoID's counts, for the description. */
#ifndef CG_GRAPH_COUNTS_H
#define CG_GRAPH_COUNTS_H

#include "base/array.h"
#include "base/slice.h"

/** The counts of one class or property. */
typedef struct {
  cg_slice iri;
  uint32_t statements; /**< With the property, or that give the class */
  uint32_t subjects;   /**< Different ones; of a class: its instances */
  uint32_t objects;    /**< Different ones */
} cg_part;

/** The counts of a graph; a statement made twice counts once. */
typedef struct {
  uint32_t statements;
  uint32_t subjects;   /**< Different ones */
  uint32_t objects;    /**< Different ones; a text and the same text in a language are two */
  uint32_t entities;   /**< Subjects under the base */
  cg_array classes;    /**< cg_part, in the order in which they come up */
  cg_array properties; /**< The same */
} cg_counts;

/** Count `statements`, an array of cg_kept_statement, in `arena`; entities start with `base`. */
cg_status cg_counts_run(const cg_array *statements, cg_slice base, cg_arena *arena, cg_counts *out);

#endif /* CG_GRAPH_COUNTS_H */
