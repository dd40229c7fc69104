/* SPDX-License-Identifier: Apache-2.0 */
/** @file outline_clauses.h  Opens clauses for the outline, with labels, keys and eIds. */
#ifndef CG_STRUCTURE_OUTLINE_CLAUSES_H
#define CG_STRUCTURE_OUTLINE_CLAUSES_H

#include "base/table.h"
#include "structure/survey.h"

/** State of the outline. */
typedef struct {
  cg_document *document;
  const cg_packs *packs;
  const cg_survey *survey;
  cg_levels levels;    /**< Levels below the last paragraph */
  cg_slice section;    /**< "sA-" or empty */
  bool is_draft;       /**< In a draft that the document recommends to another body */
  cg_table keys;       /**< Keys and eIds of the clauses, with the number of uses */
  uint32_t paragraph;  /**< Index of the last preambular or operative paragraph, or CG_NONE */
  uint32_t preambular; /**< Last preambular number */
  uint32_t operative;  /**< Last operative number; 0 before the first */
} cg_outline;

/** The number of a paragraph. */
typedef struct {
  uint32_t number;
  cg_slice inserted; /**< "bis" */
  cg_slice printed;
} cg_numbered;

static inline cg_clause *cg_outline_clause(const cg_outline *o, uint32_t index) {
  return cg_array_at(&o->document->clauses, index);
}

/** Add the front matter with the tokens `tokens`. */
cg_status cg_outline_add_front(cg_outline *o, cg_span tokens);

/** Open a preambular or operative paragraph with the words `tokens` of `block`. */
cg_status cg_outline_open_paragraph(cg_outline *o, cg_clause_kind kind, const cg_numbered *as,
                                    const cg_block *block, cg_span tokens);

/** Open the next paragraph of its kind without a printed number, with the words of `block` from
 * `begin` on. */
cg_status cg_outline_open_next(cg_outline *o, cg_clause_kind kind, const cg_block *block,
                               uint32_t begin);

/** Open a sub-paragraph with the words after `item` up to `end`. */
cg_status cg_outline_open_item(cg_outline *o, const cg_item *item, const cg_block *block,
                               uint32_t end);

/** Open the closing words of the clause `parent`, after its items: `block` from `begin` on. */
cg_status cg_outline_open_closing(cg_outline *o, uint32_t parent, const cg_block *block,
                                  uint32_t begin);

/** Append `block` to the last clause, if there is one. */
void cg_outline_extend_last(cg_outline *o, const cg_block *block);

/** Add `block` to the annexes. */
cg_status cg_outline_add_annex(cg_outline *o, const cg_block *block);

/** Add `block` as the footnote with this number. */
cg_status cg_outline_add_footnote(cg_outline *o, const cg_block *block, uint32_t number);

#endif /* CG_STRUCTURE_OUTLINE_CLAUSES_H */
