/* SPDX-License-Identifier: Apache-2.0 */
/** @file title.h  The document's title, and the number before it. */
#ifndef CG_STRUCTURE_TITLE_H
#define CG_STRUCTURE_TITLE_H

#include "structure/survey.h"

/** What stands right above the text. */
typedef struct {
  cg_span   words;    /**< Tokens of the title; empty if none is printed */
  cg_span   block;    /**< Tokens of the block that holds it, its number included */
  cg_number number;   /**< Before the title: "75/900"; `style` 0 if there is none */
  uint32_t  at;       /**< Index of the block with the number or title, or CG_NONE */
  bool      is_statement; /**< The number has the mark of statements: "PRST OS/12/1" */
} cg_title;

/** Find the title in the front of `document`, and mark its blocks as CG_ROLE_TITLE. */
cg_status cg_title_find(const cg_document *document, const cg_packs *packs, const cg_survey *survey,
                        cg_title *out);

/** The words of `title` without footnote marks, in the document's arena; NULL data where memory is short. */
cg_slice cg_title_words(const cg_document *document, cg_span words);

/** Whether a block of the front is of the masthead: body, symbol, day, session, agenda item, how it was adopted. */
bool cg_is_masthead(const cg_document *document, const cg_packs *packs, const cg_block *block);

#endif /* CG_STRUCTURE_TITLE_H */
