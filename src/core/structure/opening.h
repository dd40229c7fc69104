/* SPDX-License-Identifier: Apache-2.0 */
/** @file opening.h  What the first words and the last mark of a block tell. */
#ifndef CG_STRUCTURE_OPENING_H
#define CG_STRUCTURE_OPENING_H

#include "model/document.h"
#include "pack/citation.h"

/** How a block opens. */
typedef enum {
  CG_OPENING_OTHER = 1,
  CG_OPENING_FINITE,     /**< "Requests", "Also decides": as operative paragraphs do */
  CG_OPENING_PARTICIPLE, /**< "Recalling", "Deeply concerned": as preambular paragraphs do */
} cg_opening;

/** The tokens of `document`, up to `end`. */
cg_reading cg_reading_of(const cg_document *document, const cg_packs *packs, uint32_t end);

/** The `index`-th block of `document`, which exists. */
static inline const cg_block *cg_block_at(const cg_document *document, uint32_t index) {
  return cg_array_at(&document->blocks, index);
}

/** The tokens of `block`, to its end. */
static inline cg_reading cg_reading_in(const cg_document *document, const cg_packs *packs,
                                       const cg_block *block) {
  return cg_reading_of(document, packs, block->tokens.end);
}

/** How the words at `at` open a paragraph. */
cg_opening cg_opening_at(const cg_reading *reading, uint32_t at);

/** The mark that ends `tokens`, footnote marks and closing quotation marks left aside; 0 if a word ends them. */
uint32_t cg_final_mark(const cg_reading *reading, cg_span tokens);

/** Whether `tokens` end as sentences and parts of lists do: with one of . , ; : */
bool cg_ends_sentence(const cg_reading *reading, cg_span tokens);

/** Whether `tokens` read as a heading: a capital first, no governing verb, no mark that ends a sentence. */
bool cg_is_heading(const cg_reading *reading, cg_span tokens);

#endif /* CG_STRUCTURE_OPENING_H */
