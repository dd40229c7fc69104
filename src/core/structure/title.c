/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/title.h"

#include "base/buffer.h"
#include "base/roman.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "structure/item.h"

#define NUMBER_SEARCH 8u /* Blocks above the text searched for a title's number */
#define TITLE_SEARCH 5u  /* Blocks above the text searched for a title without number */
#define ELLIPSIS 0x2026u

typedef struct {
  const cg_document *document;
  const cg_packs *packs;
  const cg_survey *survey;
  cg_title *out;
} finding;

static cg_reading reading_at(const finding *f, uint32_t index) {
  return cg_reading_in(f->document, f->packs, cg_block_at(f->document, index));
}

/* Index after the number of a draft, "59/… Title", or `at`. */
static uint32_t past_open_number(const cg_reading *reading, uint32_t at) {
  uint32_t next = at + 2;
  if (at >= reading->end || reading->tokens[at].kind != CG_TOKEN_NUMBER ||
      !cg_read_is_mark(reading, at + 1, '/')) {
    return at;
  }
  while (next < reading->end && reading->tokens[next].kind == CG_TOKEN_MARK &&
         (reading->tokens[next].word == ELLIPSIS || reading->tokens[next].word == '.')) {
    ++next;
  }
  return next > at + 2 ? next : at;
}

/* Read the number at the start of block `index`. `next` becomes the index after it and the
 * following marks, or the block's first token if there is no number. */
static cg_status read_number(const finding *f, uint32_t index, uint32_t *next) {
  const cg_block *const block = cg_block_at(f->document, index);
  const cg_reading reading = reading_at(f, index);
  const cg_lexeme first = cg_read_lexeme(&reading, block->tokens.begin);
  const bool is_statement =
    first.lex == CG_LEX_SYMBOL_PART && (cg_kind)first.value == CG_KIND_STATEMENT;
  const uint32_t at = block->tokens.begin + is_statement;
  cg_number number = {0};
  CG_TRY(cg_read_number(&reading, at, f->document->arena, &number));
  if (is_statement && !number.style) {
    CG_TRY(cg_read_symbol(&reading, at, f->document->arena, &number));
    number.style = number.value.length ? CG_STYLE_SESSION_NUMBER : 0;
  }
  *next = number.style ? number.next : past_open_number(&reading, at);
  if (*next == at) {
    *next = block->tokens.begin;
    return CG_OK;
  }
  while (*next < block->tokens.end && reading.tokens[*next].kind == CG_TOKEN_MARK &&
         reading.tokens[*next].word != CG_QUOTE_OPENS) {
    ++*next;
  }
  f->out->number = number;
  f->out->is_statement = is_statement;
  return CG_OK;
}

/* Whether the tokens are only names: "Security Council", "United Nations General Assembly". */
static bool is_names(const cg_reading *reading, const cg_block *block) {
  uint32_t at = block->tokens.begin;
  bool has_name = false;
  while (at < block->tokens.end) {
    const cg_name name = cg_read_name_within(reading, CG_NAME_OF_ENTRY, at, block->tokens.end);
    const bool is_body = name.owner != CG_NONE &&
                         cg_kind_is(cg_packs_entry(reading->packs, name.owner)->kind, CG_KIND_BODY);
    has_name = has_name || is_body;
    if (!is_body && reading->tokens[at].kind == CG_TOKEN_WORD &&
        !cg_lex_is_connective(cg_read_lexeme(reading, at).lex)) {
      return false;
    }
    at = is_body ? name.end : at + 1;
  }
  return has_name;
}

/* Whether the words occur only at the start of a masthead line. */
static bool opens_masthead(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  const bool is_number = at + 1 < reading->end && reading->tokens[at + 1].kind == CG_TOKEN_NUMBER;
  if (cg_read_is_mark(reading, at, '[') || cg_read_is_mark(reading, at, '(') ||
      cg_read_is_mark(reading, at, '*')) {
    return true;
  }
  if (lex == CG_LEX_ITEM || lex == CG_LEX_AGENDA) {
    return is_number || cg_read_lexeme(reading, at + 1).lex == CG_LEX_ITEM;
  }
  const cg_lexeme word = cg_read_expression(reading, at, &next);
  if (word.lex == CG_LEX_MASTHEAD && word.value == 2) { /* "Rapporteur: …", "Contents" */
    return next >= reading->end || cg_read_is_mark(reading, next, ':');
  }
  return word.lex == CG_LEX_MASTHEAD || lex == CG_LEX_ADOPTED ||
         ((lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION) &&
          (is_number || cg_read_lexeme(reading, at + 1).lex == CG_LEX_ADOPTED));
}

/* Whether the tokens name a numbered session or meeting: "Sixty-ninth session", "2025 session", "At
   its 5th meeting". */
static bool counts_session(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  if (lex != CG_LEX_SESSION && lex != CG_LEX_MEETING) {
    return false;
  }
  const bool is_year = at && reading->tokens[at - 1].kind == CG_TOKEN_NUMBER;
  for (uint32_t back = 1; back <= 4 && back <= at; ++back) {
    if (cg_read_ordinal(reading, at - back, &next) && next <= at) {
      return true;
    }
  }
  return is_year;
}

bool cg_is_masthead(const cg_document *document, const cg_packs *packs, const cg_block *block) {
  const cg_reading reading = cg_reading_in(document, packs, block);
  const uint32_t begin = block->tokens.begin;
  cg_days days[CG_DAYS_MOST];
  cg_number symbol = {0};
  const bool is_label = block->tokens.end - begin == 1 && /* "GENERAL" under "Distr." */
                        cg_token_has(&reading.tokens[begin], CG_TOKEN_CAPITALS);
  if (begin >= block->tokens.end || is_label || opens_masthead(&reading, begin) ||
      is_names(&reading, block)) {
    return true;
  }
  for (uint32_t i = begin; i < block->tokens.end; ++i) {
    uint32_t next = i;
    const cg_lexeme word = cg_read_expression(&reading, i, &next);
    const bool is_making =
      word.lex == CG_LEX_RESOLUTION && cg_read_lexeme(&reading, i + 1).lex == CG_LEX_ADOPTED;
    if (cg_read_symbol(&reading, i, document->arena, &symbol) || symbol.value.length) {
      return true;
    }
    const bool is_printing =
      word.lex == CG_LEX_MASTHEAD && (word.value == 1 || cg_read_is_mark(&reading, next, '.') ||
                                      cg_read_is_mark(&reading, next, ':'));
    if (is_making || is_printing || counts_session(&reading, i) ||
        cg_read_days(&reading, i, days)) {
      return true;
    }
  }
  return false;
}

/* "I. Background", "II Background": the heading of a part. */
static bool is_part_heading(const cg_reading *reading, const cg_block *block) {
  const uint32_t at = block->tokens.begin;
  const cg_slice text = cg_read_text(reading, at);
  const bool is_mark = cg_is_upper(text.data[0]) && (text.length == 1 || cg_roman_value(text));
  const bool is_number = text.length > 1 && cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITALS);
  return reading->tokens[at].kind == CG_TOKEN_WORD && is_mark &&
         (block->tokens.end - at == 1 || is_number || cg_read_is_mark(reading, at + 1, '.'));
}

static void set_title(const finding *f, uint32_t index, uint32_t begin) {
  const cg_block *const block = cg_block_at(f->document, index);
  f->out->block = block->tokens;
  f->out->words = (cg_span){begin, block->tokens.end};
  f->survey->roles[index] = CG_ROLE_TITLE;
}

/* Find a title after a number, or below a number on a line of its own. */
static cg_status find_numbered(const finding *f) {
  const uint32_t end = f->survey->first_body;
  for (uint32_t n = 1; n <= NUMBER_SEARCH && n <= end; ++n) {
    const uint32_t index = end - n;
    const cg_block *const block = cg_block_at(f->document, index);
    const cg_reading reading = reading_at(f, index);
    uint32_t begin = block->tokens.begin;
    if (cg_item_read(&reading, begin, 0).kind == CG_ITEM_NUMBER) {
      return CG_OK; /* The last paragraph of the document before, on the same page */
    }
    CG_TRY(read_number(f, index, &begin));
    if (begin == block->tokens.begin) {
      continue;
    }
    f->out->at = index;
    if (begin < block->tokens.end) {
      /* "104 (1954). Resolution of" */
      const bool is_old = cg_read_lexeme(&reading, begin).lex == CG_LEX_RESOLUTION;
      if (!is_old) {
        set_title(f, index, begin);
      }
    } else if (index + 1 < end && f->survey->roles[index + 1] == CG_ROLE_FRONT &&
               (cg_token_is_mark(&reading.tokens[begin - 1],
                                 '.') || /* Otherwise it would not contain a full stop */
                !cg_is_masthead(f->document, f->packs, cg_block_at(f->document, index + 1)))) {
      set_title(f, index + 1, cg_block_at(f->document, index + 1)->tokens.begin);
    }
    return CG_OK;
  }
  return CG_OK;
}

/* Find the nearest block above the text that is neither masthead nor a part heading. With
 * `is_marked`, it must be marked as a heading in the file. */
static void find_plain(const finding *f, bool is_marked) {
  const uint32_t end = f->survey->first_body;
  uint32_t seen = 0; /* Part headings and rows of contents do not count. */
  for (uint32_t index = end; index-- > 0 && seen < TITLE_SEARCH;) {
    const cg_block *const block = cg_block_at(f->document, index);
    const cg_reading reading = reading_at(f, index);
    const bool is_empty = block->tokens.begin >= block->tokens.end;
    const bool is_part =
      !is_empty && (f->survey->is_contents[index] || is_part_heading(&reading, block));
    seen += !is_part;
    if (f->survey->roles[index] != CG_ROLE_FRONT || is_empty || (is_marked && !block->level) ||
        is_part || cg_is_masthead(f->document, f->packs, block)) {
      continue;
    }
    if (cg_item_read(&reading, block->tokens.begin, 0).kind == CG_ITEM_NUMBER) {
      return;
    }
    f->out->at = index;
    set_title(f, index, block->tokens.begin);
    return;
  }
}

cg_status cg_title_find(const cg_document *document, const cg_packs *packs, const cg_survey *survey,
                        cg_title *out) {
  const finding f = {document, packs, survey, out};
  *out = (cg_title){.at = CG_NONE};
  CG_TRY(find_numbered(&f));
  if (out->at == CG_NONE) {
    find_plain(&f, true);
  }
  if (out->at == CG_NONE) {
    find_plain(&f, false);
  }
  return CG_OK;
}

cg_slice cg_title_words(const cg_document *document, cg_span words) {
  const cg_token *const tokens = cg_document_tokens(document);
  cg_buffer out = cg_buffer_init(document->arena);
  cg_status status = CG_OK;
  for (uint32_t i = words.begin; !status && i < words.end; ++i) {
    const bool is_mark = tokens[i].kind == CG_TOKEN_NOTE || tokens[i].kind == CG_TOKEN_BREAK;
    const bool has_space =
      out.length && (cg_token_has(&tokens[i], CG_TOKEN_SPACED) ||
                     (i > words.begin && tokens[i - 1].kind == CG_TOKEN_BREAK));
    status = has_space && !is_mark ? cg_buffer_add_byte(&out, ' ') : CG_OK;
    status = status || is_mark
               ? status
               : cg_buffer_add(&out, cg_slice_part(document->text,
                                                   (cg_span){tokens[i].begin,
                                                             tokens[i].begin + tokens[i].length}));
  }
  return status ? (cg_slice){NULL, 0} : cg_buffer_slice(&out);
}
