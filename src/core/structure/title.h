/* SPDX-License-Identifier: Apache-2.0 */
/** @file title.h  The document's title and the number before it. */
#ifndef CG_STRUCTURE_TITLE_H
#define CG_STRUCTURE_TITLE_H

#include "structure/survey.h"

/** Title and number above the text. */
typedef struct {
  cg_span words;     /**< Tokens of the title; empty if none is printed */
  cg_span block;     /**< Tokens of its block, including the number */
  cg_number number;  /**< Number before the title: "75/900"; `style` is 0 if there is none */
  uint32_t at;       /**< Index of the block with the number or title, or CG_NONE */
  bool is_statement; /**< The number has the prefix of statements: "PRST OS/12/1" */
} cg_title;

/** Find the title in the front matter of `document`, and set the role CG_ROLE_TITLE of its
 * blocks. */
cg_status cg_title_find(const cg_document *document, const cg_packs *packs, const cg_survey *survey,
                        cg_title *out);

/** The words of `title` without footnote marks, in the document's arena; NULL data if out of
 * memory. */
cg_slice cg_title_words(const cg_document *document, cg_span words);

/** Whether a block of the front matter belongs to the masthead: body, symbol, day, session, agenda
 * item, manner of adoption. */
bool cg_is_masthead(const cg_document *document, const cg_packs *packs, const cg_block *block);

#endif /* CG_STRUCTURE_TITLE_H */
