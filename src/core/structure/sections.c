/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/sections.h"

#include "base/buffer.h"
#include "base/roman.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define LEVELS_MOST 2u     /* Lettered parts with numbered sections */
#define LOST_MOST 2u       /* Consecutive marks that may be missing */
#define FORMULA_REACH 3u   /* Maximum blocks between a part's letter and its enacting formula */
#define FRONT_REACH 3u     /* Blocks before the text proper that may contain the first mark */
#define LONGEST_TITLE 120u /* Maximum tokens of a title beside its mark */

/* A section mark as printed. */
typedef struct {
  cg_level_style style; /* 0 if the block has none */
  uint32_t value;
  cg_slice text; /* "II" */
  bool is_alone;
} section_mark;

typedef struct {
  cg_level_style style;
  uint32_t last;
  cg_slice label;
  uint32_t first; /* Block of its first mark */
  uint32_t count;
} section_level;

typedef struct {
  const cg_document *document;
  const cg_packs *packs;
  cg_survey *survey;
  section_level level[LEVELS_MOST];
  uint32_t depth;
} finding;

static bool is_capital_roman(cg_slice text) {
  for (size_t i = 0; i < text.length; ++i) {
    if (!cg_is_upper(text.data[i])) {
      return false;
    }
  }
  return cg_roman_value(text) != 0;
}

/* Whether the level expects the mark: the next one, or one a little later. */
static bool is_due(const section_level *level, cg_slice text, cg_level_style style,
                   uint32_t *value) {
  *value = style == CG_LEVEL_ROMAN   ? cg_roman_value(text)
           : style == CG_LEVEL_DIGIT ? cg_slice_number(text)
                                     : (uint32_t)(unsigned char)text.data[0] - 'A' + 1;
  return level->style == style && *value > level->last && *value <= level->last + 1 + LOST_MOST;
}

static bool has_style(const cg_token *token, cg_slice text, cg_level_style style) {
  switch (style) {
  case CG_LEVEL_ROMAN: return token->kind == CG_TOKEN_WORD && is_capital_roman(text);
  case CG_LEVEL_DIGIT: return token->kind == CG_TOKEN_NUMBER && token->length < 3;
  default: return token->kind == CG_TOKEN_WORD && text.length == 1 && cg_is_upper(text.data[0]);
  }
}

/* Whether `tokens`, beside a mark, are a section title. */
static bool is_title(const cg_reading *reading, cg_span tokens) {
  if (tokens.end - tokens.begin > LONGEST_TITLE) {
    return false;
  }
  const cg_token *const first = &reading->tokens[tokens.begin];
  const bool opens = cg_token_has(first, CG_TOKEN_CAPITAL) || first->kind == CG_TOKEN_NUMBER ||
                     first->word == CG_QUOTE_OPENS;
  return opens && !cg_ends_sentence(reading, tokens) &&
         cg_opening_at(reading, tokens.begin) == CG_OPENING_OTHER;
}

/* Find the tokens of a mark in the block, "Section II.", and the text after it. */
static bool find_mark(const cg_reading *reading, const cg_block *block, uint32_t *mark,
                      bool *is_alone) {
  uint32_t at = block->tokens.begin;
  const bool has_word = cg_read_lexeme(reading, at).lex == CG_LEX_PINPOINT &&
                        cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL);
  at += has_word;
  if (at >= block->tokens.end) {
    return false;
  }
  *mark = at;
  ++at;
  const bool has_stop = cg_read_is_mark(reading, at, '.') || cg_read_is_mark(reading, at, ':');
  at += has_stop;
  *is_alone = at >= block->tokens.end;
  const bool is_apart =
    *is_alone || has_stop || cg_token_has(&reading->tokens[at], CG_TOKEN_SPACED);
  return is_apart && (*is_alone || is_title(reading, (cg_span){at, block->tokens.end}));
}

static section_mark mark_at(const finding *f, uint32_t index) {
  static const cg_level_style styles[] = {CG_LEVEL_ALPHA, CG_LEVEL_ROMAN, CG_LEVEL_DIGIT};
  const cg_block *const block = cg_block_at(f->document, index);
  const cg_reading reading = cg_reading_in(f->document, f->packs, block);
  section_mark none = {0};
  bool is_alone = false;
  uint32_t at = 0;
  if (block->tokens.begin >= block->tokens.end || f->survey->is_contents[index] ||
      !find_mark(&reading, block, &at, &is_alone)) {
    return none;
  }
  const cg_slice text = cg_read_text(&reading, at);
  section_mark mark = {0, 0, text, is_alone};
  for (uint32_t level = f->depth; level-- > 0;) { /* An expected mark */
    for (size_t i = 0; i < 3; ++i) {
      uint32_t value = 0;
      if (has_style(&reading.tokens[at], text, styles[i]) &&
          is_due(&f->level[level], text, styles[i], &value)) {
        mark.style = styles[i];
        mark.value = value;
        return mark;
      }
    }
  }
  const section_level fresh[] = {{CG_LEVEL_ALPHA, 0, none.text, 0, 0},
                                 {CG_LEVEL_ROMAN, 0, none.text, 0, 0},
                                 {CG_LEVEL_DIGIT, 0, none.text, 0, 0}};
  for (size_t i = 0; i < 3; ++i) { /* The first mark of a series */
    if (has_style(&reading.tokens[at], text, styles[i]) &&
        is_due(&fresh[i], text, styles[i], &mark.value) && mark.value == 1) {
      mark.style = styles[i];
      return mark;
    }
  }
  return none;
}

/* A number alone is a section's only above a title; otherwise it is that of a page or paragraph. */
static bool is_believed(const finding *f, uint32_t index, const section_mark *mark) {
  if (mark->style != CG_LEVEL_DIGIT) {
    return mark->style != 0;
  }
  if (!mark->is_alone || index + 1 >= f->survey->running) {
    return false;
  }
  const cg_block *const next = cg_block_at(f->document, index + 1);
  const cg_reading reading = cg_reading_in(f->document, f->packs, next);
  return cg_is_heading(&reading, next->tokens);
}

/* Remove the marks of the innermost level if there is only one: a single letter does not divide a
 * text. */
static void close_level(finding *f) {
  const section_level *const level = &f->level[--f->depth];
  if (level->count < 2) {
    f->survey->sections[level->first] = (cg_slice){"", 0};
  }
}

static cg_status take_mark(finding *f, uint32_t index, const section_mark *mark) {
  uint32_t depth = f->depth;
  uint32_t value = 0;
  while (depth && !is_due(&f->level[depth - 1], mark->text, mark->style, &value)) {
    --depth;
  }
  if (depth) {
    while (f->depth > depth) {
      close_level(f);
    }
  } else if (mark->value != 1 || f->depth == LEVELS_MOST) {
    return CG_OK;
  } else {
    depth = ++f->depth;
    f->level[depth - 1] = (section_level){mark->style, 0, {"", 0}, index, 0};
  }
  section_level *const level = &f->level[depth - 1];
  const bool has_outer = depth > 1 && f->level[0].label.length;
  const cg_slice pieces[] = {has_outer ? f->level[0].label : CG_SLICE(""),
                             has_outer ? CG_SLICE("-s") : CG_SLICE(""), mark->text};
  level->last = mark->value;
  ++level->count;
  level->label = mark->text;
  f->survey->sections[index] = cg_join(f->document->arena, pieces, 3);
  return f->survey->sections[index].data ? CG_OK : CG_NO_MEMORY;
}

/* Whether an enacting formula follows: a part after the annex of the part before. */
static bool has_formula(const finding *f, uint32_t index) {
  for (uint32_t i = index + 1; i < f->survey->running && i <= index + FORMULA_REACH; ++i) {
    if (f->survey->enacting_ends[i] != CG_NONE) {
      return true;
    }
  }
  return false;
}

cg_status cg_sections_find(const cg_document *document, const cg_packs *packs, cg_survey *survey) {
  finding f = {.document = document, .packs = packs, .survey = survey, .depth = 0};
  const uint32_t front = survey->first_body;
  bool is_annex = false;
  for (uint32_t i = front > FRONT_REACH ? front - FRONT_REACH : 0; i < survey->running; ++i) {
    is_annex = is_annex || (i >= front && survey->is_annex[i]);
    const section_mark mark = mark_at(&f, i);
    const bool is_body = i >= front || (mark.is_alone && mark.style == CG_LEVEL_ALPHA) ||
                         (mark.is_alone && i + 1 == front);
    if (!is_body || !is_believed(&f, i, &mark) || (is_annex && !has_formula(&f, i))) {
      continue;
    }
    is_annex = false;
    CG_TRY(take_mark(&f, i, &mark));
  }
  while (f.depth) {
    close_level(&f);
  }
  return CG_OK;
}

/* First paragraph number between two section marks, 0 if there is none; `last` becomes the last
 * one. */
static uint32_t first_number(const cg_survey *survey, uint32_t begin, uint32_t *last) {
  uint32_t first = 0;
  for (uint32_t i = begin + 1;
       i < survey->running && !survey->sections[i].length && !survey->is_annex[i]; ++i) {
    if (survey->items[i].kind == CG_ITEM_NUMBER) {
      first = first ? first : survey->items[i].value;
      *last = survey->items[i].value;
    }
  }
  return first;
}

bool cg_sections_check(cg_survey *survey) {
  uint32_t last = 0;
  uint32_t restarts = 0;
  uint32_t goes_on = 0;
  for (uint32_t i = 0; i < survey->running; ++i) {
    if (survey->sections[i].length) {
      const uint32_t before = last;
      const uint32_t first = first_number(survey, i, &last);
      restarts += before && first == 1;
      goes_on += before && first > 1 && first <= before + 2 && first > before;
    }
  }
  for (uint32_t i = 0; goes_on > restarts && i < survey->running; ++i) {
    survey->sections[i] = (cg_slice){"", 0};
  }
  return goes_on > restarts;
}
