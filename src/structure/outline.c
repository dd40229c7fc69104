/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/outline.h"

#include "base/buffer.h"
#include "base/scan.h"
#include "base/table.h"
#include "base/try.h"
#include "pack/names.h"
#include "structure/item.h"

/* Where the outline stands. */
typedef struct {
  cg_document     *document;
  const cg_packs  *packs;
  const cg_survey *survey;
  cg_levels        levels;     /* Below the last paragraph */
  cg_slice         section;    /* "sA-" or empty */
  cg_table         keys;       /* Keys and eIds of the clauses, and how often each was wanted */
  uint32_t         paragraph;  /* Index of the last preambular or operative paragraph, or CG_NONE */
  uint32_t         preambular; /* Number of the last one */
  uint32_t         operative;  /* Number of the last one; 0 before the first */
} outline;

static const cg_block *block_at(const outline *o, uint32_t index) {
  return cg_array_at(&o->document->blocks, index);
}

static cg_clause *clause_at(const outline *o, uint32_t index) {
  return cg_array_at(&o->document->clauses, index);
}

static cg_slice join(const outline *o, cg_slice first, cg_slice second, cg_slice third) {
  const cg_slice pieces[] = {first, second, third};
  return cg_join(o->document->arena, pieces, 3);
}

static cg_slice number_slice(const outline *o, uint32_t number) {
  cg_buffer digits = cg_buffer_init(o->document->arena);
  return cg_buffer_add_number(&digits, number) ? (cg_slice){NULL, 0} : cg_buffer_slice(&digits);
}

/* Texts may number two paragraphs alike; the second one's key is "op1~2", its eId "para_1_2". */
static cg_status make_unique(outline *o, cg_slice separator, cg_slice *key) {
  const uint32_t count = cg_table_find(&o->keys, *key);
  CG_TRY(cg_table_set(&o->keys, *key, count == CG_NONE ? 1 : count + 1));
  if (count == CG_NONE) {
    return CG_OK;
  }
  *key = join(o, *key, separator, number_slice(o, count + 1));
  return key->data ? CG_OK : CG_NO_MEMORY;
}

static cg_status add_clause(outline *o, cg_clause clause) {
  if (!clause.label.data || !clause.eid.data) {
    return CG_NO_MEMORY;
  }
  if (!clause.key.length) {
    clause.key = clause.label;
  }
  CG_TRY(make_unique(o, CG_SLICE("~"), &clause.key));
  CG_TRY(make_unique(o, CG_SLICE("_"), &clause.eid));
  clause.noted = CG_NONE;
  return cg_array_append(&o->document->clauses, &clause);
}

/* The block goes on with the last clause. */
static void extend_last(outline *o, const cg_block *block) {
  if (o->document->clauses.count) {
    clause_at(o, o->document->clauses.count - 1)->tokens.end = block->tokens.end;
  }
}

static cg_status open_paragraph(outline *o, cg_clause_kind kind, uint32_t number,
                                const cg_block *block, uint32_t begin, cg_slice printed) {
  const bool is_operative = kind == CG_CLAUSE_OPERATIVE;
  const cg_slice digits = number_slice(o, number);
  const cg_slice prefix = join(o, o->section, is_operative ? CG_SLICE("op") : CG_SLICE("pp"), digits);
  const cg_slice group = o->section.length
                           ? join(o, CG_SLICE("sec_"),
                                  (cg_slice){o->section.data + 1, o->section.length - 2},
                                  CG_SLICE("__"))
                           : CG_SLICE("");
  const cg_clause clause = {
    .kind = kind,
    .label = prefix,
    .eid = join(o, group, is_operative ? CG_SLICE("para_") : CG_SLICE("recital_"), digits),
    .printed = printed,
    .parent = CG_NONE,
    .tokens = {begin, block->tokens.end},
    .page = block->page,
  };
  o->paragraph = o->document->clauses.count;
  o->levels.count = 0;
  *(is_operative ? &o->operative : &o->preambular) = number;
  return add_clause(o, clause);
}

static cg_status open_item(outline *o, const cg_item *item, const cg_block *block) {
  char letters[CG_LEVEL_LABEL];
  const cg_slice label = {letters, cg_levels_take(&o->levels, item, letters)};
  const uint32_t depth = o->levels.count;
  const uint32_t parent = depth > 1 ? o->levels.level[depth - 2].clause : o->paragraph;
  const cg_clause *const above = clause_at(o, parent);
  const cg_span printed = cg_document_text_span(o->document, item->tokens);
  const cg_clause clause = {
    .kind = CG_CLAUSE_SUBPARAGRAPH,
    .label = join(o, above->label, CG_SLICE("-"), label),
    .eid = join(o, above->eid, CG_SLICE("__subpara_"), label),
    .printed = cg_slice_part(o->document->text, printed),
    .parent = parent,
    .tokens = {item->tokens.end, block->tokens.end},
    .page = block->page,
  };
  o->levels.level[depth - 1].clause = o->document->clauses.count;
  return add_clause(o, clause);
}

/* The mark that ends the paragraph at `index` with all its items: "." or ";" for operative ones, "," for
 * preambular ones. */
static uint32_t final_mark(const outline *o, uint32_t index) {
  uint32_t mark = 0;
  for (uint32_t i = index; i < o->document->blocks.count; ++i) {
    const cg_block *const block = block_at(o, i);
    const cg_reading reading = cg_reading_of(o->document, o->packs, block->tokens.end);
    const cg_item item = cg_item_read(&reading, block->tokens.begin, 0);
    if (o->survey->roles[i] != CG_ROLE_BODY || (i > index && item.kind != CG_ITEM_LETTER &&
                                                item.kind != CG_ITEM_LOST)) {
      break;
    }
    for (uint32_t t = block->tokens.end; t-- > block->tokens.begin;) {
      if (reading.tokens[t].kind == CG_TOKEN_MARK) {
        mark = reading.tokens[t].word;
      }
      if (reading.tokens[t].kind != CG_TOKEN_NOTE) {
        break;
      }
    }
  }
  return mark;
}

/* Whether the block opens with a verb in the third person, "Recommends …", as operative paragraphs do. */
static bool opens_finite(const outline *o, const cg_block *block, uint32_t begin) {
  const cg_reading reading = cg_reading_of(o->document, o->packs, block->tokens.end);
  uint32_t at = begin;
  while (at < block->tokens.end && cg_read_lexeme(&reading, at).lex == CG_LEX_ADVERB) {
    ++at;
  }
  cg_scan scan;
  cg_scan_next(cg_slice_from(o->document->text, reading.tokens[at].begin), 0, &scan);
  return at < block->tokens.end && scan.kind == CG_SCAN_WORD &&
         cg_names_is_finite(o->packs, (cg_slice){scan.fold, scan.fold_length});
}

/* A block without number or letter: a preambular paragraph, an unnumbered operative one, or the rest of the
 * paragraph above. */
static cg_status take_plain(outline *o, uint32_t index, uint32_t begin) {
  const cg_block *const block = block_at(o, index);
  const cg_token *const first = &cg_document_tokens(o->document)[begin];
  const bool is_opening = cg_token_has(first, CG_TOKEN_CAPITAL) ||
                          (first->kind == CG_TOKEN_MARK && o->survey->is_statement);
  const cg_slice none = {"", 0};
  if (o->survey->is_statement) {
    return open_paragraph(o, CG_CLAUSE_OPERATIVE, o->operative + 1, block, begin, none);
  }
  if (!is_opening || (o->operative && clause_at(o, o->paragraph)->printed.length)) {
    extend_last(o, block);
    return CG_OK;
  }
  const uint32_t mark = final_mark(o, index);
  const bool is_last_part = mark == '.' || mark == ';' || opens_finite(o, block, begin);
  if (o->operative || (is_last_part && !o->survey->is_numbered_ahead[index])) {
    return open_paragraph(o, CG_CLAUSE_OPERATIVE, o->operative + 1, block, begin, none);
  }
  return open_paragraph(o, CG_CLAUSE_PREAMBULAR, o->preambular + 1, block, begin, none);
}

/* Whether a number belongs to a list inside the paragraph at hand: "… the following agenda: 1. Opening …". */
static bool is_nested(const outline *o, const cg_item *item) {
  if (!o->operative || item->value == o->operative + 1) {
    return false;
  }
  for (uint32_t i = 0; i < o->levels.count; ++i) {
    if (o->levels.level[i].style == CG_LEVEL_DIGIT && o->levels.level[i].last + 1 == item->value) {
      return true;
    }
  }
  const cg_clause *const last = clause_at(o, o->document->clauses.count - 1);
  const cg_token *const tokens = cg_document_tokens(o->document);
  return item->value == 1 && last->tokens.end > last->tokens.begin &&
         cg_token_is_mark(&tokens[last->tokens.end - 1], ':');
}

/* "(iii) …" at the start of a line, whose "(i)" stands inside the line before: no item of its own. */
static bool is_inline(const outline *o, const cg_item *item) {
  static const char *const firsts[] = {"a", "A", "i", "I", "1", "l", ""};
  for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); ++i) {
    if (cg_slice_is_equal(item->mark, cg_slice_of(firsts[i]))) {
      return false;
    }
  }
  const cg_clause *const last = clause_at(o, o->document->clauses.count - 1);
  const cg_token *const tokens = cg_document_tokens(o->document);
  return !o->levels.count && last->tokens.end > last->tokens.begin &&
         !cg_token_is_mark(&tokens[last->tokens.end - 1], ':') &&
         !cg_token_is_mark(&tokens[last->tokens.end - 1], ';');
}

static cg_status take_body(outline *o, uint32_t index, uint32_t begin) {
  const cg_block *const block = block_at(o, index);
  const cg_reading reading = cg_reading_of(o->document, o->packs, block->tokens.end);
  const cg_item item = cg_item_read(&reading, begin, o->operative ? o->operative + 1 : 0);
  if (begin >= block->tokens.end) {
    return CG_OK;
  }
  if (item.kind == CG_ITEM_NUMBER && is_nested(o, &item)) {
    return open_item(o, &item, block);
  }
  if (item.kind == CG_ITEM_NUMBER) {
    const cg_span printed = cg_document_text_span(o->document, item.tokens);
    return open_paragraph(o, CG_CLAUSE_OPERATIVE, item.value, block, item.tokens.end,
                          cg_slice_part(o->document->text, printed));
  }
  if (item.kind && o->paragraph != CG_NONE && is_inline(o, &item)) {
    extend_last(o, block);
    return CG_OK;
  }
  if (item.kind && o->paragraph != CG_NONE) {
    return open_item(o, &item, block);
  }
  return take_plain(o, index, begin);
}

/* "A", "Section II" where sections restart the numbering. */
static cg_status open_section(outline *o, const cg_block *block) {
  const cg_token *const tokens = cg_document_tokens(o->document);
  uint32_t last = block->tokens.end - 1;
  while (last > block->tokens.begin && tokens[last].kind != CG_TOKEN_WORD) {
    --last;
  }
  const cg_slice name = cg_document_words(o->document, (cg_span){last, last + 1});
  o->operative = 0;
  o->paragraph = CG_NONE;
  o->section = o->survey->is_sectioned ? join(o, CG_SLICE("s"), name, CG_SLICE("-"))
                                       : o->section;
  return o->section.data ? CG_OK : CG_NO_MEMORY;
}

static cg_status add_annex(outline *o, const cg_block *block) {
  cg_clause *const last =
    o->document->clauses.count ? clause_at(o, o->document->clauses.count - 1) : NULL;
  if (last && last->kind == CG_CLAUSE_ANNEX) {
    last->tokens.end = block->tokens.end;
    return CG_OK;
  }
  const cg_clause clause = {.kind = CG_CLAUSE_ANNEX,
                            .label = CG_SLICE("anx"),
                            .eid = CG_SLICE("att_1"),
                            .printed = {"", 0},
                            .parent = CG_NONE,
                            .tokens = block->tokens,
                            .page = block->page};
  return add_clause(o, clause);
}

static cg_status take_enacting(outline *o, uint32_t index) {
  const cg_block *const block = block_at(o, index);
  uint32_t organ = CG_NONE;
  const uint32_t end = cg_enacting_end(o->document, o->packs, block, &organ);
  o->preambular = 0;
  o->operative = 0;
  o->paragraph = CG_NONE;
  return end < block->tokens.end ? take_plain(o, index, end) : CG_OK;
}

static cg_status take_block(outline *o, uint32_t index) {
  const cg_block *const block = block_at(o, index);
  switch ((cg_role)o->survey->roles[index]) {
  case CG_ROLE_ENACTING: return take_enacting(o, index);
  case CG_ROLE_SECTION: return open_section(o, block);
  case CG_ROLE_BODY: return take_body(o, index, block->tokens.begin);
  case CG_ROLE_ANNEX: return add_annex(o, block);
  default: return CG_OK;
  }
}

/* Front matter: all before the text proper; a section's letter just before it is the first section's. */
static cg_status take_front(outline *o) {
  const uint32_t end = o->survey->first_body;
  if (!end) {
    return CG_OK;
  }
  const cg_clause clause = {.kind = CG_CLAUSE_FRONT,
                            .label = CG_SLICE("front"),
                            .eid = CG_SLICE("preface"),
                            .printed = {"", 0},
                            .parent = CG_NONE,
                            .tokens = {block_at(o, 0)->tokens.begin,
                                       block_at(o, end - 1)->tokens.end}};
  CG_TRY(add_clause(o, clause));
  const cg_block *const last = block_at(o, end - 1);
  return o->survey->is_sectioned && last->tokens.end - last->tokens.begin == 1
           ? open_section(o, last)
           : CG_OK;
}

static cg_status add_footnote(outline *o, const cg_block *block, uint32_t number) {
  const cg_slice digits = number_slice(o, number);
  const cg_span mark = block->mark;
  const cg_clause clause = {.kind = CG_CLAUSE_FOOTNOTE,
                            .label = CG_SLICE("fn"),
                            .key = join(o, CG_SLICE("fn"), digits, CG_SLICE("")),
                            .eid = join(o, CG_SLICE("fn_"), digits, CG_SLICE("")),
                            .printed = cg_slice_part(o->document->text, mark),
                            .parent = CG_NONE,
                            .tokens = block->tokens,
                            .page = block->page};
  return add_clause(o, clause);
}

cg_status cg_outline_run(cg_document *document, const cg_packs *packs, const cg_survey *survey) {
  outline o = {.document = document,
               .packs = packs,
               .survey = survey,
               .section = {"", 0},
               .keys = cg_table_init(document->arena),
               .paragraph = CG_NONE};
  uint32_t notes = 0;
  document->clauses = cg_array_init(document->arena, sizeof(cg_clause));
  CG_TRY(take_front(&o));
  for (uint32_t i = 0; i < document->blocks.count; ++i) {
    const cg_block *const block = block_at(&o, i);
    CG_TRY(block->kind == CG_BLOCK_NOTE ? add_footnote(&o, block, ++notes) : take_block(&o, i));
  }
  return CG_OK;
}
