/* SPDX-License-Identifier: Apache-2.0 */
/** @file paragraphs.h  Groups lines into paragraphs and footnotes, and these into repaired text. */
#ifndef CG_TEXT_PARAGRAPHS_H
#define CG_TEXT_PARAGRAPHS_H

#include "model/document.h"
#include "text/lines.h"

typedef enum {
  CG_PARAGRAPH_RUNNING = 1,
  CG_PARAGRAPH_MAYBE_NOTE, /**< A footnote if only footnotes follow on its page */
  CG_PARAGRAPH_NOTE,
} cg_paragraph_kind;

typedef struct {
  /** Indexes of its lines; blank lines and furniture among these do not belong to it */
  cg_span lines;
  /** Page, from 0 */
  uint32_t page;
  cg_paragraph_kind kind;
  bool is_after_cut; /**< A page break, furniture or footnotes precede it */
  bool is_rest;      /**< For a note: it continues the last note of the page before */
} cg_paragraph;

/** Group `lines` into `paragraphs`, an empty array of cg_paragraph. */
cg_status cg_paragraphs_find(cg_array *paragraphs, const cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_PARAGRAPHS_H */
