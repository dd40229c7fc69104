/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/cut.h"

#include "base/roman.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "structure/enacting.h"
#include "structure/item.h"

typedef struct {
  cg_document *document;
  const cg_packs *packs;
  cg_array blocks;  /* cg_block, as cut */
  uint32_t number;  /* Of the last numbered paragraph */
  uint32_t section; /* Value of the last section mark, from Roman numerals */
  bool is_front;    /* No enacting formula so far */
} cutting;

/* Whether a sentence or clause ends before the token at `at`. */
static bool is_after_mark(const cg_reading *reading, const cg_block *block, uint32_t at) {
  while (at > block->tokens.begin && reading->tokens[at - 1].kind == CG_TOKEN_NOTE) {
    --at;
  }
  const cg_token *const last = &reading->tokens[at - 1];
  return at > block->tokens.begin && (cg_token_is_mark(last, ',') || cg_token_is_mark(last, '.') ||
                                      cg_token_is_mark(last, ';') || cg_token_is_mark(last, ':'));
}

static bool is_spaced_capital(const cg_reading *reading, uint32_t at) {
  return at < reading->end && cg_token_has(&reading->tokens[at], CG_TOKEN_SPACED) &&
         cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL);
}

/* Whether the next paragraph number is here: "14. Calls upon" within paragraph 13. */
static bool is_due_number(const cutting *c, const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_NUMBER && c->number && token->word == c->number + 1 &&
         cg_read_is_mark(reading, at + 1, '.') && cg_read_is_glued(reading, at + 1) &&
         is_spaced_capital(reading, at + 2) && cg_opening_at(reading, at + 2) == CG_OPENING_FINITE;
}

/* Index of a verb that opens a paragraph, as in "Fog horns Welcoming the work", or the end. */
static uint32_t find_opening(const cg_reading *reading, uint32_t at) {
  for (uint32_t i = at + 1; i < reading->end; ++i) {
    if (is_spaced_capital(reading, i) && cg_opening_at(reading, i) != CG_OPENING_OTHER &&
        cg_read_name(reading, CG_NAME_OF_VERB, i).owner != CG_NONE) {
      return i;
    }
  }
  return reading->end;
}

/* Whether the next section starts: "II Fog horns" after the end of a paragraph, that is, the
   expected mark, a title, and a paragraph or nothing after it. */
static bool is_due_section(const cutting *c, const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  if (token->kind != CG_TOKEN_WORD || !cg_is_upper(cg_read_text(reading, at).data[0]) ||
      cg_roman_value(cg_read_text(reading, at)) != c->section + 1 ||
      !is_spaced_capital(reading, at + 1) || cg_opening_at(reading, at + 1) != CG_OPENING_OTHER) {
    return false;
  }
  const uint32_t opening = find_opening(reading, at);
  return opening < reading->end || !cg_ends_sentence(reading, (cg_span){at, reading->end});
}

/* Whether a title number is here: "75/900. Ferries" or "Resolution 2981 (2026)" within the
 * masthead. */
static cg_status is_title_number(const cutting *c, const cg_reading *reading, uint32_t at,
                                 bool *out) {
  cg_number number = {0};
  *out = false;
  const bool is_word = cg_read_lexeme(reading, at).lex == CG_LEX_RESOLUTION;
  if ((reading->tokens[at].kind != CG_TOKEN_NUMBER && !is_word) ||
      !cg_token_has(&reading->tokens[at], CG_TOKEN_SPACED) ||
      cg_read_is_mark(reading, at - 1, '(')) {
    return CG_OK;
  }
  CG_TRY(cg_read_number(reading, at + is_word, c->document->arena, &number));
  const bool is_titled =
    cg_read_is_mark(reading, number.next, '.') && is_spaced_capital(reading, number.next + 1);
  const bool is_headed =
    number.next >= reading->end || cg_read_lexeme(reading, number.next).lex == CG_LEX_ADOPTED;
  *out = number.style && (is_word ? is_headed : is_titled);
  return CG_OK;
}

static cg_status add_piece(cutting *c, const cg_block *block, uint32_t begin, uint32_t end) {
  cg_block piece = *block;
  piece.tokens = (cg_span){begin, end};
  if (begin < end) {
    piece.text = cg_document_text_span(c->document, piece.tokens);
  }
  return cg_array_append(&c->blocks, &piece);
}

/* The next token from `at` on with which a paragraph or title may begin, a number or capital; `end`
 * if there is none. This excludes most tokens quickly. */
static uint32_t next_begin(const cg_reading *reading, uint32_t at, uint32_t end) {
  const cg_token *const tokens = reading->tokens;
  while (at < end && tokens[at].kind != CG_TOKEN_NUMBER &&
         !cg_token_has(&tokens[at], CG_TOKEN_CAPITAL)) {
    ++at;
  }
  return at;
}

/* Whether a paragraph or title begins at `at`, within the block, with a number or capital. */
static cg_status begins_at(cutting *c, const cg_reading *reading, const cg_block *block,
                           uint32_t begin, uint32_t at, bool *out) {
  *out = false;
  if (c->is_front) {
    return is_title_number(c, reading, at, out);
  }
  if (!is_after_mark(reading, block, at)) {
    return CG_OK;
  }
  *out = is_due_number(c, reading, at) || is_due_section(c, reading, at) ||
         (cg_read_is_mark(reading, at - 1, ',') && is_spaced_capital(reading, at) &&
          cg_opening_at(reading, begin) == CG_OPENING_PARTICIPLE &&
          cg_opening_at(reading, at) == CG_OPENING_FINITE);
  return CG_OK;
}

/* Update the number series from the start of a piece. */
static void note_start(cutting *c, const cg_reading *reading, uint32_t begin) {
  const cg_item item = cg_item_read(reading, begin, 0);
  if (item.kind == CG_ITEM_NUMBER) {
    c->number = item.value;
  }
  const cg_token *const token = &reading->tokens[begin];
  const uint32_t roman =
    token->kind == CG_TOKEN_WORD && cg_is_upper(cg_read_text(reading, begin).data[0])
      ? cg_roman_value(cg_read_text(reading, begin))
      : 0;
  if (roman == 1 || (c->section && roman > c->section && roman < c->section + 4)) {
    c->section = roman;
    c->number = 0;
  }
}

static cg_status cut_block(cutting *c, const cg_block *block) {
  const cg_reading reading = cg_reading_in(c->document, c->packs, block);
  uint32_t begin = block->tokens.begin;
  if (begin < block->tokens.end) {
    note_start(c, &reading, begin);
  }
  for (uint32_t i = next_begin(&reading, begin + 1, block->tokens.end); i < block->tokens.end;
       i = next_begin(&reading, i + 1, block->tokens.end)) {
    bool begins = false;
    CG_TRY(begins_at(c, &reading, block, begin, i, &begins));
    if (!begins) {
      continue;
    }
    CG_TRY(add_piece(c, block, begin, i));
    const bool is_section = !c->is_front && is_due_section(c, &reading, i);
    note_start(c, &reading, i);
    begin = i;
    const uint32_t opening = is_section ? find_opening(&reading, i) : block->tokens.end;
    if (opening < block->tokens.end) {
      CG_TRY(add_piece(c, block, begin, opening));
      begin = opening;
      i = opening;
    }
  }
  return add_piece(c, block, begin, block->tokens.end);
}

cg_status cg_blocks_cut(cg_document *document, const cg_packs *packs) {
  cutting c = {document, packs, cg_array_init(document->arena, sizeof(cg_block)), 0, 0, true};
  CG_TRY(cg_array_reserve(&c.blocks, document->blocks.count + 1));
  for (uint32_t i = 0; i < document->blocks.count; ++i) {
    const cg_block *const block = cg_block_at(document, i);
    uint32_t organ = CG_NONE;
    if (block->kind != CG_BLOCK_RUNNING || block->level) {
      CG_TRY(cg_array_append(&c.blocks, block));
      continue;
    }
    if (cg_enacting_end(document, packs, block, &organ) != CG_NONE) {
      c.is_front = false;
      c.number = 0;
    }
    CG_TRY(cut_block(&c, block));
  }
  document->blocks = c.blocks;
  return CG_OK;
}
