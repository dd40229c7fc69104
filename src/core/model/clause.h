/* SPDX-License-Identifier: Apache-2.0 */
/** @file clause.h  The clause tree, in reading order. */
#ifndef CG_MODEL_CLAUSE_H
#define CG_MODEL_CLAUSE_H

#include <stdbool.h>

#include "base/slice.h"
#include "model/ontology.inc" /* From the ontology, by tools/ontologyc */

/** How labels of a draft that the document recommends to another body begin. */
#define CG_DRAFT_PREFIX "draft-"

typedef enum {
  CG_CLAUSE_FRONT = 1,
  CG_CLAUSE_PREAMBULAR,
  CG_CLAUSE_OPERATIVE,
  CG_CLAUSE_SUBPARAGRAPH,
  CG_CLAUSE_ANNEX,
  CG_CLAUSE_FOOTNOTE,
} cg_clause_kind;

#define CG_NOTE_MEMBER(constant, name) CG_##constant,

/** How a footnote was tied to its clause; the ontology describes each: CG_NOTE_MARK and so on. */
typedef enum { CG_NOTE_NONE, CG_NOTE_LINKS(CG_NOTE_MEMBER) CG_NOTE_LINK_COUNT } cg_note_link;

#undef CG_NOTE_MEMBER

typedef struct {
  cg_clause_kind kind;
  cg_slice label;    /**< "op3-e" */
  cg_slice key;      /**< Fragment of its IRI: the label, unless several clauses share that */
  cg_slice eid;      /**< "para_3__subpara_e", as in Akoma Ntoso; of a second such clause "para_3_2" */
  cg_slice printed;  /**< Its number or letter as printed, "(1)"; empty if there is none */
  uint32_t parent;   /**< Index of the clause above; CG_NONE at the top */
  cg_span  tokens;   /**< Indexes of its own tokens, without its label and its sub-paragraphs */
  cg_slice text;     /**< Its words as a graph shows them (clause_text.h) */
  cg_span  pieces;   /**< Indexes of the pieces of `text` */
  uint32_t page;     /**< On which it starts, counted from 0 */
  cg_span  mentions; /**< Indexes, in order; set by the recognizer */
  cg_span  acts;     /**< Indexes of what it does; set by the recognizer */
  uint32_t noted;    /**< Of a footnote: the clause in which its mark stands, or CG_NONE */
  cg_note_link note_link; /**< Of a footnote with `noted` */
  bool     is_closing; /**< The words after the last item of its parent, whose label it has; a sub-paragraph without a letter */
} cg_clause;

#endif /* CG_MODEL_CLAUSE_H */
