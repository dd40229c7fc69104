/* SPDX-License-Identifier: Apache-2.0 */
/** @file network_impl.h  Declarations shared by the files of this folder: the tables of a network.
 *
 * statements -> drafts (of one graph) -> citations (of all graphs) -> ties (that count) -> nodes
 * and edges
 *
 * In all tables index 0 is nothing, so that a zeroed field says "unknown". */
#ifndef CG_NETWORK_NETWORK_IMPL_H
#define CG_NETWORK_NETWORK_IMPL_H

#include <clausegraph/network.h>

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"
#include "model/ontology.inc" /* From the ontology, by tools/ontologyc */

/** Confidence 1, in thousandths. */
#define CG_CERTAIN 1000u

#define CG_CLASS_MEMBER(constant, ...) CG_CLASS_##constant,

/** The ontology's classes of things, followed by those of clauses. */
typedef enum {
  CG_CLASS_NONE,
  CG_KINDS(CG_CLASS_MEMBER) CG_CLASS_THINGS_END,
  CG_CLASS_LAST_THING = CG_CLASS_THINGS_END - 1,
  CG_CLAUSE_CLASSES(CG_CLASS_MEMBER) CG_CLASS_COUNT
} cg_class;

#undef CG_CLASS_MEMBER

/** Sets of classes are bits of uint64_t. */
#define CG_CLASS_BIT(class_number) ((uint64_t)1 << (class_number))

static inline bool cg_class_is_clause(uint32_t class_number) {
  return class_number > CG_CLASS_LAST_THING;
}

/** Strings, each stored once; number 0 is the empty string. */
typedef struct {
  cg_table table;
  cg_array all; /**< cg_slice */
} cg_strings;

/** Facts about a thing. If there are several values, the bytewise smallest wins, so that their
 * order does not matter. */
typedef struct {
  cg_slice iri;
  uint64_t classes; /**< Bit set */
  uint32_t title;   /**< String, as the next ones */
  uint32_t label;
  uint32_t identifier;
  uint32_t notation;
  uint32_t adopted_on; /**< From the document's own graph */
  uint32_t date;       /**< From other graphs */
  uint32_t stated;     /**< A date printed beside a reference to it that is not a conflict */
  uint32_t number;     /**< Number of a session */
  uint32_t organ;      /**< Thing: the adopting body, or the court */
  uint32_t session;    /**< Thing */
  bool is_read;
  bool is_disputed; /**< References print different dates */
} cg_thing_facts;

/** A clause with a citation. */
typedef struct {
  uint32_t document; /**< Thing */
  uint32_t name;     /**< String: the IRI after that of the document, "#op3-e", or the whole IRI */
  uint32_t label;    /**< String */
  uint8_t class_number;
  uint8_t part; /**< CG_CLASS_PREAMBULAR_PARAGRAPH, CG_CLASS_OPERATIVE_PARAGRAPH or 0 */
} cg_citing_clause;

/** A citation: a reference to a thing. */
typedef struct {
  uint32_t clause;
  uint32_t target;      /**< Thing */
  uint32_t probable;    /**< Thing */
  uint32_t stated_date; /**< String */
  /** Verbs of the governing act: a string of uint32_t in native byte order, each a thing */
  uint32_t verbs;
  uint32_t act;        /**< Hash of the IRI of that act; without one, of its clause */
  uint32_t key;        /**< Hash of the reference's IRI, so that a graph read twice counts once */
  uint16_t confidence; /**< In thousandths */
  bool is_conflict;
} cg_citation;

/** The selection. */
typedef struct {
  cg_arena *arena;  /**< The selection's own arena; NULL before the first selection */
  cg_array nodes;   /**< cg_network_node_view */
  cg_array edges;   /**< cg_network_edge_view */
  cg_strings words; /**< Words of edges, stored once because they repeat often */
  bool is_directed;
} cg_selection;

/** Clauses, acts and references of the graph being read; freed when it is settled. */
typedef struct {
  cg_arena *arena;
  cg_table clause_table; /**< By IRI */
  cg_table act_table;
  cg_table reference_table;
  cg_array clauses;
  cg_array references;
  cg_array acts;
  cg_array verbs; /**< Of clauses */
  bool has_document;
} cg_drafts;

struct cg_network {
  const cg_allocator *allocator;
  cg_messages messages;
  cg_arena *arena;
  cg_table predicates; /**< IRI to index in the table of take.c */
  cg_strings strings;
  cg_table thing_table; /**< By IRI */
  cg_array things;      /**< cg_thing_facts */
  cg_array clauses;     /**< cg_citing_clause */
  cg_array citations;   /**< cg_citation */
  cg_drafts drafts;
  cg_selection selection;
};

static inline cg_thing_facts *cg_network_thing(const cg_network *network, uint32_t index) {
  return cg_array_at(&network->things, index);
}

static inline cg_slice cg_string(const cg_strings *strings, uint32_t number) {
  return *(const cg_slice *)cg_array_at(&strings->all, number);
}

/** Type of a level's nodes. */
typedef enum { CG_FROM_DOCUMENT = 1, CG_FROM_CLAUSE, CG_FROM_BODY, CG_FROM_PAIR } cg_level_source;

typedef struct {
  const char *name;
  const char *label;
  cg_level_source source;
  uint64_t targets; /**< Classes, as a bit set */
} cg_level;

/** Node numbers before nodes exist: things first, then clauses. Two clauses with the same IRI
 * become one node. */
typedef struct {
  uint32_t source;
  uint32_t target;
  uint32_t citation; /**< 0 for a co-citation */
  uint32_t count;
  bool is_conflict;
} cg_tie;

#endif /* CG_NETWORK_NETWORK_IMPL_H */
