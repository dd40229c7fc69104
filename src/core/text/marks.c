/* SPDX-License-Identifier: Apache-2.0 */
#include "text/marks.h"

#include "base/try.h"
#include "pack/citation.h"
#include "pack/reading.h"
#include "text/marks_rewrite.h"

#define LONGEST_MARK 3u /* Digits of a note mark */
#define YEAR 4u         /* Digits of a year */
/* Minimum letters of a word that a mark may touch: not "G20", "No.4" */
#define SHORTEST_WORD 4u
#define LONGEST_STARS 3u
#define SURE 8u /* Score of a number that is almost certainly a mark */

typedef struct {
  cg_document *document;
  const cg_packs *packs;
  cg_reading reading;
  cg_span block; /* Tokens of the current block */
  cg_span pages;
  cg_array choices;
  bool are_open;  /* Notes of the document start with "(1)" */
  bool are_round; /* Or with "1)" */
} finding;

static const cg_token *token_at(const finding *f, uint32_t index) {
  return &f->reading.tokens[index];
}

static cg_lex lex_at(const finding *f, uint32_t index) {
  return cg_read_lexeme(&f->reading, index).lex;
}

static bool is_at(const finding *f, uint32_t index, char mark) {
  return index >= f->block.begin && cg_read_is_mark(&f->reading, index, mark);
}

static bool is_glued(const finding *f, uint32_t index) {
  return index < f->block.end && !cg_token_has(token_at(f, index), CG_TOKEN_SPACED);
}

static bool is_number(const finding *f, uint32_t index) {
  return index >= f->block.begin && index < f->block.end &&
         token_at(f, index)->kind == CG_TOKEN_NUMBER;
}

static bool is_year(const finding *f, uint32_t index) {
  return is_number(f, index) && token_at(f, index)->length == YEAR;
}

static bool is_short_number(const finding *f, uint32_t index) {
  return is_number(f, index) && token_at(f, index)->length <= LONGEST_MARK;
}

static bool is_closing_quote(const finding *f, uint32_t index) {
  return is_at(f, index, '"') || is_at(f, index, '\'') ||
         (token_at(f, index)->kind == CG_TOKEN_MARK && token_at(f, index)->word == 0x201D);
}

/* Whether a number before the word or mark at `at` rather belongs to the text: "3/4", "3-5", "3
   June", "3.5", "3 (a)". */
static bool is_counted(const finding *f, uint32_t at) {
  if (at >= f->block.end) {
    return false;
  }
  const cg_token *const next = token_at(f, at);
  const bool is_part = is_glued(f, at) && (next->kind != CG_TOKEN_MARK || is_number(f, at + 1));
  return is_part || next->kind == CG_TOKEN_NUMBER || lex_at(f, at) == CG_LEX_MONTH ||
         is_at(f, at, '/') || is_at(f, at, '-') || is_at(f, at, '(') || is_at(f, at, '%');
}

/* Whether a word of this class may have a number, but often has none. */
static bool may_take_number(cg_lex lex) {
  return lex == CG_LEX_MONTH || lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION ||
         lex == CG_LEX_ANNEX || lex == CG_LEX_THAT || lex == CG_LEX_ADVERB;
}

/* Whether the text at `at` can follow a mark but hardly a number: a stop, a small word, the end. */
static bool is_no_counted(const finding *f, uint32_t at) {
  if (at >= f->block.end) {
    return true;
  }
  const cg_lex lex = lex_at(f, at);
  return token_at(f, at)->kind == CG_TOKEN_MARK || cg_lex_is_connective(lex) ||
         lex == CG_LEX_CONTAINED || lex == CG_LEX_ADOPTED || lex == CG_LEX_DATED ||
         lex == CG_LEX_ENTITLED || lex == CG_LEX_LIST_WORD;
}

/* Score of a number at `at` after a word. */
static uint32_t score_after_word(const finding *f, uint32_t at) {
  const cg_token *const before = token_at(f, at - 1);
  const cg_lex lex = lex_at(f, at - 1);
  if (cg_lex_takes_number(lex) || is_at(f, at + 1, '.') || is_at(f, at + 1, ')')) {
    return 0;
  }
  if (is_glued(f, at)) {
    const bool is_small =
      before->length + 1 == SHORTEST_WORD && !cg_token_has(before, CG_TOKEN_CAPITAL);
    return before->length >= SHORTEST_WORD ? 4 : is_small ? 3 : 0;
  }
  const uint32_t score = is_no_counted(f, at + 1)                 ? 5
                         : cg_token_has(before, CG_TOKEN_CAPITAL) ? 3
                                                                  : 1;
  return !may_take_number(lex) ? score : score > 2 ? score - 2 : 0;
}

/* Whether a label of a part ends with the bracket at `at`: "(a)", "(ii)". */
static bool is_label(const finding *f, uint32_t at) {
  return at >= f->block.begin + 2 && is_at(f, at - 2, '(') &&
         token_at(f, at - 1)->kind == CG_TOKEN_WORD && token_at(f, at - 1)->length < 4 &&
         !cg_token_has(token_at(f, at - 1), CG_TOKEN_CAPITALS);
}

/* Whether the word is part of a symbol: "Corr" of "Corr.1". */
static bool is_symbol_part(const finding *f, uint32_t at) {
  return cg_packs_symbol_part(f->packs, cg_read_text(&f->reading, at)) == CG_LEX_SYMBOL_SUFFIX;
}

/* Score of a number at `at` after a full stop: not "para. 3", "No. 4", "Corr.1", "3.5". */
static uint32_t score_after_stop(const finding *f, uint32_t at) {
  if (at < f->block.begin + 2) {
    return 0;
  }
  const cg_token *const before = token_at(f, at - 2);
  const bool is_word = before->kind == CG_TOKEN_WORD && before->length >= SHORTEST_WORD &&
                       !cg_lex_takes_number(lex_at(f, at - 2)) && !is_symbol_part(f, at - 2);
  const bool is_other =
    before->kind == CG_TOKEN_MARK || before->kind == CG_TOKEN_NOTE || is_year(f, at - 2);
  const bool is_end = at + 1 >= f->block.end;
  const bool is_due = is_end || cg_token_has(token_at(f, at + 1), CG_TOKEN_CAPITAL);
  if (!is_word && !is_other) {
    return 0;
  }
  return is_glued(f, at) ? SURE : is_due && !is_at(f, at + 1, '.') ? 6 : 0;
}

/* Whether the number at `at` is the end of a symbol: "77/189", "1/CMA.3". */
static bool ends_symbol(const finding *f, uint32_t at) {
  if (at > f->block.begin && is_at(f, at - 1, '/')) {
    return true;
  }
  return at >= f->block.begin + 2 && is_at(f, at - 1, '.') && is_glued(f, at) &&
         is_glued(f, at - 1) && token_at(f, at - 2)->kind == CG_TOKEN_WORD &&
         cg_token_has(token_at(f, at - 2), CG_TOKEN_CAPITALS);
}

/* Whether the number at `at` is alone and is not the end of a symbol; a list of such numbers
   may continue with another. */
static bool is_listed(const finding *f, uint32_t at) {
  return is_short_number(f, at) && !ends_symbol(f, at);
}

/* Score of a number at `at` after a comma or semicolon: not in a list of numbers. */
static uint32_t score_after_comma(const finding *f, uint32_t at) {
  const bool is_end = at + 1 >= f->block.end;
  if (at >= f->block.begin + 2 && is_listed(f, at - 2)) {
    return 0;
  }
  if (is_glued(f, at)) {
    return SURE;
  }
  return is_end ? 7 : is_no_counted(f, at + 1) ? 5 : 3;
}

static uint32_t score_after_mark(const finding *f, uint32_t at) {
  const bool is_end = at + 1 >= f->block.end;
  if (is_at(f, at - 1, ',') || is_at(f, at - 1, ';')) {
    return score_after_comma(f, at);
  }
  if (is_at(f, at - 1, '.')) {
    return score_after_stop(f, at);
  }
  if (is_at(f, at - 1, ':')) {
    return is_end ? 6 : 0;
  }
  const bool is_bracket = is_at(f, at - 1, ')') || is_at(f, at - 1, ']');
  if ((is_bracket && !is_label(f, at - 1)) || is_closing_quote(f, at - 1)) {
    return is_glued(f, at) ? SURE : is_no_counted(f, at + 1) ? 5 : 2;
  }
  return 0;
}

static cg_status add(finding *f, cg_mark_choice choice) {
  choice.pages = f->pages;
  choice.is_sure = choice.score >= SURE;
  return choice.score ? cg_array_append(&f->choices, &choice) : CG_OK;
}

/* Whether two marks are at `at`, right after a comma or semicolon: "ferries;1 2". */
static bool is_pair(const finding *f, uint32_t at) {
  const bool is_after = at >= f->block.begin + 2 &&
                        (is_at(f, at - 1, ',') || is_at(f, at - 1, ';')) && !is_number(f, at - 2);
  return is_after && is_glued(f, at) && is_short_number(f, at) && is_short_number(f, at + 1) &&
         token_at(f, at + 1)->word == token_at(f, at)->word + 1 && !is_counted(f, at + 2);
}

/* "the report 4 in", "ferries;1". */
static cg_status try_number(finding *f, uint32_t at) {
  const cg_token *const before = token_at(f, at - 1);
  uint32_t score = 0;
  const bool is_paired = is_pair(f, at) || is_pair(f, at - 1);
  if (is_counted(f, at + 1) && !is_paired) {
    return CG_OK;
  }
  if (is_paired) {
    score = SURE;
  } else if (before->kind == CG_TOKEN_WORD) {
    score = score_after_word(f, at);
  } else if (is_year(f, at - 1)) {
    score = is_glued(f, at) ? 0 : is_no_counted(f, at + 1) ? 5 : 2;
  } else if (before->kind == CG_TOKEN_MARK) {
    score = score_after_mark(f, at);
  }
  return add(
    f, (cg_mark_choice){.token = at, .count = 1, .value = token_at(f, at)->word, .score = score});
}

/* "the report 4) in", if notes have this form. */
static cg_status try_round(finding *f, uint32_t at) {
  const bool is_number_here =
    is_number(f, at - 1) || is_at(f, at - 1, '(') || is_at(f, at - 1, '/');
  if (is_number_here || cg_lex_takes_number(lex_at(f, at - 1)) || !is_glued(f, at + 1)) {
    return CG_OK;
  }
  return add(f, (cg_mark_choice){.token = at,
                                 .count = 2,
                                 .value = token_at(f, at)->word,
                                 .score = is_glued(f, at) ? 6 : 4});
}

/* "202515": a year with a mark after it. */
static cg_status try_year(finding *f, uint32_t at) {
  const cg_slice text = cg_read_text(&f->reading, at);
  const cg_slice year = {text.data, YEAR};
  const cg_slice mark = cg_slice_from(text, YEAR);
  const uint32_t value = cg_slice_number(year);
  const bool is_part = (is_glued(f, at) && at > f->block.begin) || is_counted(f, at + 1);
  if (value < 1900 || value > 2099 || mark.data[0] == '0' || is_part) {
    return CG_OK;
  }
  const uint32_t score = is_no_counted(f, at + 1) ? 7 : 5;
  return add(
    f, (cg_mark_choice){
         .token = at, .count = 1, .skip = YEAR, .value = cg_slice_number(mark), .score = score});
}

/* "[1]", "[^1]", "ferries(1)". */
static cg_status try_bracket(finding *f, uint32_t at) {
  const bool is_round = is_at(f, at, '(');
  const uint32_t number = at + 1 + is_at(f, at + 1, '^');
  const bool is_glued_here = is_glued(f, at) && at > f->block.begin;
  const bool is_parted =
    f->are_open && at > f->block.begin && !cg_lex_takes_number(lex_at(f, at - 1));
  const bool is_after_text =
    (is_glued_here || is_parted) && !is_number(f, at - 1) && !is_at(f, at - 1, ')');
  if (!is_short_number(f, number) || !is_at(f, number + 1, is_round ? ')' : ']') ||
      at == f->block.begin || (is_round && (!is_after_text || number > at + 1))) {
    return CG_OK;
  }
  return add(f, (cg_mark_choice){.token = at,
                                 .count = number + 2 - at,
                                 .value = token_at(f, number)->word,
                                 .score = is_round        ? (is_glued_here ? 6 : 4)
                                          : is_glued_here ? SURE
                                                          : 5});
}

/* What the tokenizer took for a mark: "Covenant2", "¹", "**". */
static cg_status try_note(finding *f, uint32_t at) {
  const cg_slice text = cg_read_text(&f->reading, at);
  uint32_t value = token_at(f, at)->word;
  if (value == CG_NONE) {
    for (size_t i = 0; i < text.length; ++i) {
      if (text.data[i] != '*' || text.length > LONGEST_STARS) {
        return CG_OK;
      }
    }
    value = cg_note_value(text);
  }
  return add(f, (cg_mark_choice){.token = at, .count = 1, .value = value, .score = SURE});
}

static cg_status find_in_block(finding *f) {
  for (uint32_t i = f->block.begin; i < f->block.end; ++i) {
    const cg_token *const token = token_at(f, i);
    const bool is_first = i == f->block.begin;
    if (token->kind == CG_TOKEN_NOTE) {
      CG_TRY(try_note(f, i));
    } else if (f->are_round && is_short_number(f, i) && !is_first && is_at(f, i + 1, ')')) {
      CG_TRY(try_round(f, i));
    } else if (token->kind == CG_TOKEN_NUMBER && token->length <= LONGEST_MARK && !is_first) {
      CG_TRY(try_number(f, i));
    } else if (token->kind == CG_TOKEN_NUMBER && token->length > YEAR &&
               token->length <= YEAR + LONGEST_MARK) {
      CG_TRY(try_year(f, i));
    } else if (is_at(f, i, '[') || is_at(f, i, '(')) {
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
      f->block = blocks[i].tokens;
      f->reading = (cg_reading){f->packs, f->document->tokens.items, f->document->text,
                                blocks[i].tokens.end, NULL};
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
