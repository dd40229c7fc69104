/* SPDX-License-Identifier: Apache-2.0 */
#include "text/marks.h"

#include "base/try.h"
#include "pack/citation.h"
#include "pack/reading.h"
#include "text/marks_rewrite.h"
#include "text/marks_score.h"

#define LONGEST_STARS 3u

typedef struct {
  cg_document *document;
  const cg_packs *packs;
  cg_mark_block block; /* The current block */
  cg_span pages;
  cg_array choices;
  bool are_open;  /* Notes of the document start with "(1)" */
  bool are_round; /* Or with "1)" */
} finding;

static cg_status add(finding *f, cg_mark_choice choice) {
  choice.pages = f->pages;
  choice.is_sure = choice.score >= CG_MARK_SURE;
  return choice.score ? cg_array_append(&f->choices, &choice) : CG_OK;
}

/* "the report 4 in", "ferries;1". */
static cg_status try_number(finding *f, uint32_t at) {
  return add(f, (cg_mark_choice){.token = at,
                                 .count = 1,
                                 .value = cg_mark_token(&f->block, at)->word,
                                 .score = cg_mark_score(&f->block, at)});
}

/* "the report 4) in", if notes have this form. */
static cg_status try_round(finding *f, uint32_t at) {
  const cg_mark_block *const b = &f->block;
  const bool is_number_here =
    cg_mark_is_number(b, at - 1) || cg_mark_is_at(b, at - 1, '(') || cg_mark_is_at(b, at - 1, '/');
  if (is_number_here || cg_lex_takes_number(cg_mark_lex(b, at - 1)) ||
      !cg_mark_is_glued(b, at + 1)) {
    return CG_OK;
  }
  return add(f, (cg_mark_choice){.token = at,
                                 .count = 2,
                                 .value = cg_mark_token(b, at)->word,
                                 .score = cg_mark_is_glued(b, at) ? 6 : 4});
}

/* "202515": a year with a mark after it. */
static cg_status try_year(finding *f, uint32_t at) {
  const cg_slice text = cg_read_text(&f->block.reading, at);
  const cg_slice year = {text.data, CG_MARK_YEAR};
  const cg_slice mark = cg_slice_from(text, CG_MARK_YEAR);
  const uint32_t value = cg_slice_number(year);
  const bool is_part = cg_mark_is_glued(&f->block, at) && at > f->block.tokens.begin;
  if (value < 1900 || value > 2099 || mark.data[0] == '0' || is_part) {
    return CG_OK;
  }
  return add(f, (cg_mark_choice){.token = at,
                                 .count = 1,
                                 .skip = CG_MARK_YEAR,
                                 .value = cg_slice_number(mark),
                                 .score = cg_mark_score_in_year(&f->block, at)});
}

/* "[1]", "[^1]", "ferries(1)". */
static cg_status try_bracket(finding *f, uint32_t at) {
  const cg_mark_block *const b = &f->block;
  const bool is_round = cg_mark_is_at(b, at, '(');
  const uint32_t number = at + 1 + cg_mark_is_at(b, at + 1, '^');
  const bool is_glued_here = cg_mark_is_glued(b, at) && at > b->tokens.begin;
  const bool is_parted =
    f->are_open && at > b->tokens.begin && !cg_lex_takes_number(cg_mark_lex(b, at - 1));
  const bool is_after_text =
    (is_glued_here || is_parted) && !cg_mark_is_number(b, at - 1) && !cg_mark_is_at(b, at - 1, ')');
  if (!cg_mark_is_short_number(b, number) || !cg_mark_is_at(b, number + 1, is_round ? ')' : ']') ||
      at == b->tokens.begin || (is_round && (!is_after_text || number > at + 1))) {
    return CG_OK;
  }
  return add(f, (cg_mark_choice){.token = at,
                                 .count = number + 2 - at,
                                 .value = cg_mark_token(b, number)->word,
                                 .score = is_round        ? (is_glued_here ? 6 : 4)
                                          : is_glued_here ? CG_MARK_SURE
                                                          : 5});
}

/* What the tokenizer took for a mark: "Covenant2", "¹", "**". */
static cg_status try_note(finding *f, uint32_t at) {
  const cg_slice text = cg_read_text(&f->block.reading, at);
  uint32_t value = cg_mark_token(&f->block, at)->word;
  if (value == CG_NONE) {
    for (size_t i = 0; i < text.length; ++i) {
      if (text.data[i] != '*' || text.length > LONGEST_STARS) {
        return CG_OK;
      }
    }
    value = cg_note_value(text);
  }
  return add(f, (cg_mark_choice){.token = at, .count = 1, .value = value, .score = CG_MARK_SURE});
}

static cg_status find_in_block(finding *f) {
  const cg_mark_block *const b = &f->block;
  for (uint32_t i = b->tokens.begin; i < b->tokens.end; ++i) {
    const cg_token *const token = cg_mark_token(b, i);
    const bool is_first = i == b->tokens.begin;
    if (token->kind == CG_TOKEN_NOTE) {
      CG_TRY(try_note(f, i));
    } else if (f->are_round && cg_mark_is_short_number(b, i) && !is_first &&
               cg_mark_is_at(b, i + 1, ')')) {
      CG_TRY(try_round(f, i));
    } else if (token->kind == CG_TOKEN_NUMBER && token->length <= CG_MARK_DIGITS && !is_first) {
      CG_TRY(try_number(f, i));
    } else if (token->kind == CG_TOKEN_NUMBER && token->length > CG_MARK_YEAR &&
               token->length <= CG_MARK_YEAR + CG_MARK_DIGITS) {
      CG_TRY(try_year(f, i));
    } else if (cg_mark_is_at(b, i, '[') || cg_mark_is_at(b, i, '(')) {
      CG_TRY(try_bracket(f, i));
    }
  }
  return CG_OK;
}

/* The page on which the running block after block `index` begins, or its own page if it is the
 * last. */
static uint32_t next_page(const cg_document *document, uint32_t index) {
  const cg_block *const blocks = document->blocks.items;
  const bool is_followed =
    index + 1 < document->blocks.count && blocks[index + 1].kind == CG_BLOCK_RUNNING;
  return blocks[is_followed ? index + 1 : index].page;
}

static cg_status find_all(finding *f) {
  const cg_block *const blocks = f->document->blocks.items;
  for (uint32_t i = 0; i < f->document->blocks.count; ++i) {
    if (blocks[i].kind == CG_BLOCK_RUNNING) {
      f->block = (cg_mark_block){
        {f->packs, f->document->tokens.items, f->document->text, blocks[i].tokens.end, NULL},
        blocks[i].tokens};
      f->pages = (cg_span){blocks[i].page, next_page(f->document, i)};
      CG_TRY(find_in_block(f));
    }
  }
  return CG_OK;
}

/* Whether there are numbered notes; sets the form of their marks. */
static bool read_notes(finding *f) {
  bool has_notes = false;
  for (uint32_t i = 0; i < f->document->blocks.count; ++i) {
    const cg_block *const block = cg_array_at(&f->document->blocks, i);
    if (block->kind != CG_BLOCK_NOTE || block->note == CG_NONE) {
      continue;
    }
    const cg_slice mark = cg_slice_part(f->document->text, block->mark);
    const bool is_open = mark.length && mark.data[0] == '(';
    f->are_open = f->are_open || is_open;
    f->are_round = f->are_round || (mark.length && mark.data[mark.length - 1] == ')' && !is_open);
    has_notes = true;
  }
  return has_notes;
}

cg_status cg_marks_find(cg_document *document, const cg_packs *packs) {
  finding f = {.document = document,
               .packs = packs,
               .choices = cg_array_init(document->arena, sizeof(cg_mark_choice))};
  if (document->marks.count || !read_notes(&f)) {
    return CG_OK; /* The text states its marks, or has no notes */
  }
  CG_TRY(find_all(&f));
  CG_TRY(cg_marks_match(document, &f.choices));
  return f.choices.count ? cg_marks_rewrite(document, &f.choices) : CG_OK;
}
