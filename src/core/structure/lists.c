/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/lists.h"
#include "pack/reading.h"

typedef struct {
  const cg_document *document;
  const cg_packs *packs;
  cg_survey *survey;
} finding;

/* The mark that ends block `index`, ignoring "and" or "or" after it. */
static uint32_t end_mark(const finding *f, uint32_t index) {
  const cg_block *const block = cg_block_at(f->document, index);
  const cg_reading reading = cg_reading_in(f->document, f->packs, block);
  cg_span tokens = block->tokens;
  if (tokens.begin >= tokens.end) {
    return 0;
  }
  const cg_lex last = cg_read_lexeme(&reading, tokens.end - 1).lex;
  tokens.end -= last == CG_LEX_AND || last == CG_LEX_OR;
  return cg_final_mark(&reading, tokens);
}

/* Whether block `index` belongs to the current part of the text and has neither number, letter nor
 * governing verb. */
static bool is_plain(const finding *f, uint32_t index) {
  const cg_survey *const survey = f->survey;
  if (index >= survey->running || survey->items[index].kind || survey->sections[index].length ||
      survey->is_annex[index] || survey->enacting_ends[index] != CG_NONE) {
    return false;
  }
  const cg_block *const block = cg_block_at(f->document, index);
  const cg_reading reading = cg_reading_in(f->document, f->packs, block);
  return !block->level && block->tokens.begin < block->tokens.end &&
         reading.tokens[block->tokens.begin].kind == CG_TOKEN_WORD &&
         cg_opening_at(&reading, block->tokens.begin) == CG_OPENING_OTHER &&
         !cg_is_back(&reading, block);
}

/* Whether `mark` can end a part of a list. */
static bool is_part_end(uint32_t mark) { return mark == ';' || mark == ','; }

/* Whether block `index` is a chapeau: numbered or opened by a verb, and ended by a colon. The parts
 * of an operative one end with semicolons. */
static bool is_chapeau(const finding *f, uint32_t index) {
  if (f->survey->items[index].kind || end_mark(f, index) != ':') {
    return false;
  }
  const cg_block *const block = cg_block_at(f->document, index);
  const cg_reading reading = cg_reading_in(f->document, f->packs, block);
  const cg_opening opening = cg_opening_at(&reading, block->tokens.begin);
  if (opening == CG_OPENING_OTHER || !is_plain(f, index + 1)) {
    return false;
  }
  const uint32_t mark = end_mark(f, index + 1);
  return mark == ';' || (mark == ',' && opening == CG_OPENING_PARTICIPLE);
}

void cg_lists_find(const cg_document *document, const cg_packs *packs, cg_survey *survey) {
  const finding f = {document, packs, survey};
  for (uint32_t i = survey->first_body; i < survey->running; ++i) {
    if (survey->is_annex[i]) {
      return;
    }
    if (!is_chapeau(&f, i)) {
      continue;
    }
    uint32_t before = ';';
    for (; before != '.' && is_plain(&f, i + 1); ++i) {
      const uint32_t begin = cg_block_at(document, i + 1)->tokens.begin;
      if (is_part_end(before)) { /* Otherwise the part above continues. */
        survey->items[i + 1] = (cg_item){CG_ITEM_LOST, 0, {"", 0}, {"", 0}, {begin, begin}};
      }
      before = end_mark(&f, i + 1);
    }
  }
}
