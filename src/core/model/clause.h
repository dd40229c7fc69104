/* SPDX-License-Identifier: Apache-2.0 */
/** @file clause.h  The clause tree, in reading order. */
#ifndef CG_MODEL_CLAUSE_H
#define CG_MODEL_CLAUSE_H

#include <stdbool.h>

#include "base/slice.h"
#include "model/ontology.inc" /* From the ontology, by tools/ontologyc */

/** Prefix of the labels of a draft that the document recommends to another body. */
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

/** How a footnote was matched to its clause; described in the ontology: CG_NOTE_MARK and so on. */
typedef enum { CG_NOTE_NONE, CG_NOTE_LINKS(CG_NOTE_MEMBER) CG_NOTE_LINK_COUNT } cg_note_link;

#undef CG_NOTE_MEMBER

typedef struct {
  cg_clause_kind kind;
  cg_slice label; /**< "op3-e" */
  /** Fragment of its IRI: the label, unless several clauses have the same one */
  cg_slice key;
  /** "para_3__subpara_e", as in Akoma Ntoso; a second such clause is "para_3_2" */
  cg_slice eid;
  cg_slice printed;       /**< Its number or letter as printed, "(1)"; empty if there is none */
  uint32_t parent;        /**< Index of the parent clause; CG_NONE at the top */
  cg_span tokens;         /**< Its own tokens, without its label and its sub-paragraphs */
  cg_slice text;          /**< Its words as shown in graphs (clause_text.h) */
  cg_span pieces;         /**< Indexes of the pieces of `text` */
  uint32_t page;          /**< Page on which it starts, from 0 */
  cg_span mentions;       /**< Its mentions, in order; set by the recognizer */
  cg_span acts;           /**< Its acts; set by the recognizer */
  uint32_t noted;         /**< For a footnote: index of the clause with its mark, or CG_NONE */
  cg_note_link note_link; /**< For a footnote with `noted`: how it was matched */
  /** The words after the last item of its parent, with the parent's label; a sub-paragraph without
   * a letter */
  bool is_closing;
} cg_clause;

#endif /* CG_MODEL_CLAUSE_H */
