/* SPDX-License-Identifier: Apache-2.0 */
/** @file opening.h  Classifies blocks by their first words and last mark. */
#ifndef CG_STRUCTURE_OPENING_H
#define CG_STRUCTURE_OPENING_H

#include "model/document.h"
#include "pack/citation.h"

/** Type of opening. */
typedef enum {
  CG_OPENING_OTHER = 1,
  CG_OPENING_FINITE,     /**< "Requests", "Also decides": an operative paragraph */
  CG_OPENING_PARTICIPLE, /**< "Recalling", "Deeply concerned": a preambular paragraph */
} cg_opening;

/** The tokens of `document`, up to `end`. */
cg_reading cg_reading_of(const cg_document *document, const cg_packs *packs, uint32_t end);

/** Block `index` of `document`, which must exist. */
static inline const cg_block *cg_block_at(const cg_document *document, uint32_t index) {
  return cg_array_at(&document->blocks, index);
}

/** The tokens of `block` up to its end. */
static inline cg_reading cg_reading_in(const cg_document *document, const cg_packs *packs,
                                       const cg_block *block) {
  return cg_reading_of(document, packs, block->tokens.end);
}

/** Classify the words at `at` as the opening of a paragraph. */
cg_opening cg_opening_at(const cg_reading *reading, uint32_t at);

/** The last mark of `tokens`, ignoring footnote marks and closing quotation marks; 0 if a word is
 * last. */
uint32_t cg_final_mark(const cg_reading *reading, cg_span tokens);

/** Whether `tokens` end like a sentence or list item: with one of . , ; : */
bool cg_ends_sentence(const cg_reading *reading, cg_span tokens);

/** Whether `tokens` look like a heading: an initial capital, no governing verb, no mark that ends a
 * sentence. */
bool cg_is_heading(const cg_reading *reading, cg_span tokens);

#endif /* CG_STRUCTURE_OPENING_H */
