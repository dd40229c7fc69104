/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/split.h"

#include "base/try.h"
#include "pack/reading.h"
#include "pack/symbols.h"
#include "structure/enacting.h"
#include "structure/item.h"
#include "structure/survey.h"
#include "structure/title.h"

#define HEAD_REACH 8u       /* Maximum blocks between a number and its enacting formula */
#define HEADING_LONGEST 12u /* Maximum tokens of "Resolution 350 (1974) of 31 May 1974" */
/* Minimum tokens of a paragraph that can be the end of another text */
#define PARAGRAPH_LEAST 20u
#define PARAGRAPHS_LEAST 2u /* An agenda item's title can look like one paragraph */

typedef struct {
  const cg_document *document;
  const cg_packs *packs;
  cg_array starts; /* uint32_t: first block of each document */
  uint32_t running;
  uint32_t organ; /* Adopting body of the current document, or CG_NONE */
  /* Number of paragraphs before its formula that are neither masthead nor short enough for a
   * heading */
  uint32_t long_count;
  /* The current document has a formula, a numbered paragraph or several long ones */
  bool has_text;
  bool is_annex; /* Its annex has started */
} splitting;

static cg_reading reading_at(const splitting *s, uint32_t index) {
  return cg_reading_in(s->document, s->packs, cg_block_at(s->document, index));
}

/* Whether a document opens: "75/900. Ferries", "Resolution 350 (1974)", "S/RES/350 (1974)", which
   only occur above a text of their own. */
static cg_status opens_document(const splitting *s, uint32_t index, bool *out) {
  const cg_block *const block = cg_block_at(s->document, index);
  const cg_reading reading = reading_at(s, index);
  const uint32_t at = block->tokens.begin;
  cg_arena *const arena = s->document->arena;
  cg_number number = {0};
  *out = false;
  if (at >= block->tokens.end) {
    return CG_OK;
  }
  if (cg_read_lexeme(&reading, at).lex == CG_LEX_RESOLUTION) {
    *out = cg_token_has(&reading.tokens[at], CG_TOKEN_CAPITAL) && at + 1 < block->tokens.end &&
           reading.tokens[at + 1].kind == CG_TOKEN_NUMBER &&
           block->tokens.end - at <= HEADING_LONGEST;
    return CG_OK;
  }
  CG_TRY(cg_read_number(&reading, at, arena, &number));
  if (number.style && number.style != CG_STYLE_NUMBER_SLASH_YEAR &&
      number.style != CG_STYLE_ROMAN_SESSION) {
    *out = number.next >= block->tokens.end || cg_read_is_mark(&reading, number.next, '.') ||
           cg_token_has(&reading.tokens[number.next], CG_TOKEN_CAPITAL);
    return CG_OK;
  }
  CG_TRY(cg_read_symbol(&reading, at, arena, &number));
  *out = number.value.length && cg_symbol_kind(s->packs, number.value) &&
         number.next + 1 >= block->tokens.end;
  return CG_OK;
}

/* Index of the enacting formula of a known body after the number at `index`; CG_NONE if there is
 * none. */
static uint32_t formula_after(const splitting *s, uint32_t index, uint32_t *organ) {
  for (uint32_t i = index + 1; i < s->running && i <= index + HEAD_REACH; ++i) {
    const cg_block *const block = cg_block_at(s->document, i);
    const cg_reading reading = reading_at(s, i);
    if (cg_enacting_end(s->document, s->packs, block, organ) != CG_NONE) {
      return *organ == CG_NONE ? CG_NONE : i;
    }
    if (cg_item_read(&reading, block->tokens.begin, 0).kind == CG_ITEM_NUMBER) {
      return CG_NONE;
    }
  }
  return CG_NONE;
}

/* Index of the masthead above a number. It belongs to the same document, unlike day and vote of the
 * one before. */
static uint32_t head_of(const splitting *s, uint32_t index) {
  const uint32_t *const starts = s->starts.items;
  const uint32_t least = starts[s->starts.count - 1] + 1;
  while (index > least) {
    const cg_block *const block = cg_block_at(s->document, index - 1);
    const cg_reading reading = reading_at(s, index - 1);
    if (cg_is_back(&reading, block) || cg_item_read(&reading, block->tokens.begin, 0).kind ||
        cg_ends_sentence(&reading, block->tokens) ||
        !cg_is_masthead(s->document, s->packs, block)) {
      break;
    }
    --index;
  }
  return index;
}

/* Update the state of the current document with block `index`. */
static void take_block(splitting *s, uint32_t index) {
  const cg_block *const block = cg_block_at(s->document, index);
  const cg_reading reading = reading_at(s, index);
  uint32_t organ = CG_NONE;
  if (cg_enacting_end(s->document, s->packs, block, &organ) != CG_NONE) {
    s->organ = s->has_text && s->organ != CG_NONE ? s->organ : organ;
    s->has_text = true;
  }
  const bool is_long = block->tokens.end - block->tokens.begin >= PARAGRAPH_LEAST;
  s->long_count += is_long && !s->has_text && !cg_is_masthead(s->document, s->packs, block);
  s->has_text = s->has_text || s->long_count >= PARAGRAPHS_LEAST ||
                cg_item_read(&reading, block->tokens.begin, 0).kind == CG_ITEM_NUMBER;
  s->is_annex = s->is_annex || (s->has_text && cg_is_annex_heading(&reading, block));
}

static cg_status find_starts(splitting *s) {
  const uint32_t first = 0;
  CG_TRY(cg_array_append(&s->starts, &first));
  for (uint32_t i = 0; i < s->running; ++i) {
    uint32_t organ = CG_NONE;
    bool opens = false;
    CG_TRY(s->has_text ? opens_document(s, i, &opens) : CG_OK);
    const uint32_t formula = opens ? formula_after(s, i, &organ) : CG_NONE;
    if (formula != CG_NONE && !(s->is_annex && organ != s->organ)) {
      const uint32_t head = head_of(s, i);
      CG_TRY(cg_array_append(&s->starts, &head));
      s->organ = organ;
      s->long_count = 0;
      s->has_text = false;
      s->is_annex = false;
      i = formula;
    }
    take_block(s, i);
  }
  return CG_OK;
}

/* Whether the running blocks from `begin` to `end` contain a mark of `note`. */
static bool has_mark(const splitting *s, uint32_t begin, uint32_t end, uint32_t note) {
  const cg_token *const tokens = cg_document_tokens(s->document);
  const uint32_t last = cg_block_at(s->document, end - 1)->tokens.end;
  for (uint32_t i = cg_block_at(s->document, begin)->tokens.begin; note != CG_NONE && i < last;
       ++i) {
    if (tokens[i].kind == CG_TOKEN_NOTE && tokens[i].word == note) {
      return true;
    }
  }
  return false;
}

static uint32_t start_at(const splitting *s, uint32_t part) {
  return part < s->starts.count ? *(const uint32_t *)cg_array_at(&s->starts, part) : s->running;
}

static uint32_t origin(const splitting *s, const cg_block *block) {
  return cg_map_origin(&s->document->text_map, block->text.begin);
}

/* The document of a note: the last one begun above it that has its mark, else the last one
 * begun. */
static uint32_t part_of_note(const splitting *s, const cg_block *note) {
  uint32_t above = 0;
  while (above + 1 < s->starts.count &&
         origin(s, cg_block_at(s->document, start_at(s, above + 1))) < origin(s, note)) {
    ++above;
  }
  for (uint32_t part = above + 1; part-- > 0;) {
    if (has_mark(s, start_at(s, part), start_at(s, part + 1), note->note)) {
      return part;
    }
  }
  return above;
}

static cg_status take_parts(const splitting *s, cg_array *parts) {
  for (uint32_t i = 0; i < s->starts.count; ++i) {
    cg_array blocks = cg_array_init(s->document->arena, sizeof(cg_block));
    for (uint32_t j = start_at(s, i); j < start_at(s, i + 1); ++j) {
      CG_TRY(cg_array_append(&blocks, cg_block_at(s->document, j)));
    }
    CG_TRY(cg_array_append(parts, &blocks));
  }
  for (uint32_t i = s->running; i < s->document->blocks.count; ++i) {
    const cg_block *const block = cg_block_at(s->document, i);
    if (block->kind == CG_BLOCK_NOTE) {
      CG_TRY(cg_array_append(cg_array_at(parts, part_of_note(s, block)), block));
    }
  }
  return CG_OK;
}

cg_status cg_split_run(const cg_document *document, const cg_packs *packs, cg_array *parts) {
  splitting s = {.document = document,
                 .packs = packs,
                 .starts = cg_array_init(document->arena, sizeof(uint32_t)),
                 .organ = CG_NONE};
  while (s.running < document->blocks.count &&
         cg_block_at(document, s.running)->kind == CG_BLOCK_RUNNING) {
    ++s.running;
  }
  CG_TRY(find_starts(&s));
  return s.starts.count > 1 ? take_parts(&s, parts) : cg_array_append(parts, &document->blocks);
}
