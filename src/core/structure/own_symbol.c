/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/own_symbol.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/reading.h"
#include "pack/symbols.h"

/* Symbols found in the front matter. */
typedef struct {
  cg_document *document;
  const cg_packs *packs;
  const cg_survey *survey;
  const cg_title *title;
  cg_slice by_number; /* "A/RES/75/900", from the number before the title or after "Resolution" */
  cg_slice printed;   /* The symbol printed in the heading */
  cg_kind kind;       /* Kind of document according to the number */
} choosing;

/* Symbol prefix of the organ's documents of the kind; empty if it has no official series. */
static cg_slice series(const choosing *c, cg_kind kind) {
  const cg_slice none = {"", 0};
  const uint32_t organ = c->document->metadata.organ;
  const cg_entry *const entry = organ == CG_NONE ? NULL : cg_packs_entry(c->packs, organ);
  if (!entry || !entry->is_official) {
    return none;
  }
  return cg_packs_text(c->packs, kind == CG_KIND_STATEMENT  ? entry->statements
                                 : kind == CG_KIND_DECISION ? entry->decisions
                                                            : entry->resolutions);
}

static bool numbers_so(const choosing *c, const cg_number *number) {
  const uint32_t organ = c->document->metadata.organ;
  return number->style && organ != CG_NONE &&
         (cg_packs_entry(c->packs, organ)->numbering & number->style);
}

static cg_status take_number(choosing *c, cg_kind kind, const cg_number *number) {
  const cg_slice prefix = series(c, kind);
  if (c->by_number.length || !prefix.length || !numbers_so(c, number)) {
    return CG_OK;
  }
  c->by_number = cg_series_symbol(prefix, number->value, c->document->arena);
  c->kind = kind;
  return c->by_number.data ? CG_OK : CG_NO_MEMORY;
}

/* Whether the token before a symbol allows it to be the document's own: start of the block, a
 * capital, a year or a masthead mark; not "in document", "the report of", "see". */
static bool is_heading_place(const choosing *c, const cg_reading *reading, const cg_block *block,
                             uint32_t at) {
  if (at == block->tokens.begin) {
    return true;
  }
  const cg_token *const before = &reading->tokens[at - 1];
  const cg_lex lex = cg_read_lexeme(reading, at - 1).lex;
  const bool is_word = before->kind == CG_TOKEN_WORD &&
                       (cg_token_has(before, CG_TOKEN_CAPITAL) || lex == CG_LEX_SESSION);
  (void)c;
  return (is_word && lex != CG_LEX_CITE && lex != CG_LEX_REPORT && lex != CG_LEX_RESOLUTION &&
          lex != CG_LEX_DECISION && lex != CG_LEX_CONTAINED) ||
         before->kind == CG_TOKEN_NUMBER || cg_token_is_mark(before, ':');
}

/* Append the part letter after a resolution's symbol: "A/RES/57/970 B". */
static cg_slice with_part(const choosing *c, const cg_reading *reading, const cg_number *symbol) {
  const uint32_t at = symbol->next;
  const bool is_part =
    at < reading->end && reading->tokens[at].kind == CG_TOKEN_WORD &&
    reading->tokens[at].length == 1 && cg_is_upper(cg_read_text(reading, at).data[0]) &&
    cg_symbol_kind(c->packs, symbol->value) == CG_KIND_RESOLUTION &&
    !cg_read_is_mark(reading, at + 1, '-') && !cg_read_is_mark(reading, at + 1, '.');
  const cg_slice pieces[] = {symbol->value, is_part ? cg_read_text(reading, at) : CG_SLICE("")};
  return cg_join(c->document->arena, pieces, 2);
}

/* Read the document's own symbol from a block of the front matter. */
static cg_status read_symbols(choosing *c, const cg_block *block) {
  const cg_reading reading = cg_reading_in(c->document, c->packs, block);
  uint32_t depth = 0;
  for (uint32_t i = block->tokens.begin; i < block->tokens.end; ++i) {
    cg_number symbol = {0};
    depth += cg_read_is_mark(&reading, i, '(') || cg_read_is_mark(&reading, i, '[');
    depth -= depth && (cg_read_is_mark(&reading, i, ')') || cg_read_is_mark(&reading, i, ']'));
    CG_TRY(cg_read_symbol(&reading, i, c->document->arena, &symbol));
    if (!symbol.value.length) {
      continue;
    }
    if (!depth && is_heading_place(c, &reading, block, i)) {
      c->printed = with_part(c, &reading, &symbol);
      return c->printed.data ? CG_OK : CG_NO_MEMORY;
    }
    i = symbol.next - 1;
  }
  return CG_OK;
}

/* Read "Resolution 1325 (2000)" or "Security Council resolution 1325 (2000)" as a heading. */
static cg_status read_headed_number(choosing *c, const cg_block *block) {
  const cg_reading reading = cg_reading_in(c->document, c->packs, block);
  for (uint32_t i = block->tokens.begin; i < block->tokens.end; ++i) {
    const cg_lex lex = cg_read_lexeme(&reading, i).lex;
    const cg_token *const token = &reading.tokens[i];
    cg_number number = {0};
    if (lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION) {
      CG_TRY(cg_read_number(&reading, i + 1, c->document->arena, &number));
    }
    if (number.style) {
      const cg_kind kind = lex == CG_LEX_RESOLUTION ? CG_KIND_RESOLUTION : CG_KIND_DECISION;
      const bool is_heading =
        cg_token_has(token, CG_TOKEN_CAPITAL) || number.next >= block->tokens.end;
      return is_heading ? take_number(c, kind, &number) : CG_OK;
    }
    if (token->kind == CG_TOKEN_WORD && !cg_token_has(token, CG_TOKEN_CAPITAL) &&
        !cg_lex_is_connective(lex)) {
      return CG_OK;
    }
  }
  return CG_OK;
}

/* Search the front matter upwards from the text; the nearest symbol wins. */
static cg_status read_front(choosing *c) {
  for (uint32_t i = c->survey->first_body; i-- > 0;) {
    const cg_block *const block = cg_block_at(c->document, i);
    const bool is_title = c->survey->roles[i] == CG_ROLE_TITLE && i != c->title->at;
    const bool is_apart = c->survey->roles[i] == CG_ROLE_TITLE && !c->title->number.style;
    if (c->survey->items[i].kind || is_title || is_apart) {
      continue;
    }
    if (!c->printed.length && i != c->title->at) {
      CG_TRY(read_symbols(c, block));
    }
    if (!c->by_number.length && i != c->title->at) {
      CG_TRY(read_headed_number(c, block));
    }
  }
  return CG_OK;
}

/* Read running heads, which name the document, if the front matter has no symbol. */
static cg_status read_heads(choosing *c) {
  for (uint32_t i = c->survey->running; !c->printed.length && i < c->document->blocks.count; ++i) {
    const cg_block *const block = cg_block_at(c->document, i);
    CG_TRY(block->kind == CG_BLOCK_HEAD ? read_symbols(c, block) : CG_OK);
  }
  return CG_OK;
}

/* The part letter between title and text, if it is the only one in the file: "B". */
static cg_slice lone_part(const choosing *c) {
  const cg_slice none = {"", 0};
  for (uint32_t n = 1; n <= 2 && n <= c->survey->first_body; ++n) {
    const uint32_t index = c->survey->first_body - n;
    const cg_block *const block = cg_block_at(c->document, index);
    const cg_reading reading = cg_reading_in(c->document, c->packs, block);
    if (c->survey->roles[index] == CG_ROLE_FRONT && block->tokens.end - block->tokens.begin == 1 &&
        reading.tokens[block->tokens.begin].kind == CG_TOKEN_WORD) {
      const cg_slice text = cg_read_text(&reading, block->tokens.begin);
      return text.length == 1 && cg_is_upper(text.data[0]) ? text : none;
    }
  }
  return none;
}

static cg_status add_part(const choosing *c) {
  cg_metadata *const metadata = &c->document->metadata;
  const cg_slice symbol = metadata->symbol;
  const cg_slice part = lone_part(c);
  if (!part.length || !symbol.length || !cg_is_digit(symbol.data[symbol.length - 1]) ||
      metadata->kind != CG_KIND_RESOLUTION) {
    return CG_OK;
  }
  const cg_slice pieces[] = {symbol, part};
  metadata->symbol = cg_join(c->document->arena, pieces, 2);
  return metadata->symbol.data ? CG_OK : CG_NO_MEMORY;
}

/* The printed symbol wins if it agrees with the number or if there is no number; otherwise the
   number, which is nearer to the text. */
static void choose(const choosing *c) {
  cg_metadata *const metadata = &c->document->metadata;
  const bool agrees =
    cg_slice_has_prefix(c->printed, c->by_number) || cg_slice_has_prefix(c->by_number, c->printed);
  const bool is_printed = c->printed.length && (!c->by_number.length || agrees);
  const cg_kind kind = is_printed ? cg_symbol_kind(c->packs, c->printed) : c->kind;
  metadata->symbol =
    is_printed && c->printed.length >= c->by_number.length ? c->printed : c->by_number;
  metadata->kind = kind ? kind : metadata->kind;
}

cg_status cg_own_symbol_find(cg_document *document, const cg_packs *packs, const cg_survey *survey,
                             const cg_title *title) {
  const cg_slice none = {"", 0};
  choosing c = {document, packs, survey, title, none, none, 0};
  const cg_kind kind = title->is_statement                           ? CG_KIND_STATEMENT
                       : document->metadata.kind == CG_KIND_DECISION ? CG_KIND_DECISION
                                                                     : CG_KIND_RESOLUTION;
  if (document->metadata.symbol.length) {
    return CG_OK;
  }
  CG_TRY(title->number.style ? take_number(&c, kind, &title->number) : CG_OK);
  CG_TRY(read_front(&c));
  CG_TRY(read_heads(&c));
  choose(&c);
  return add_part(&c);
}
