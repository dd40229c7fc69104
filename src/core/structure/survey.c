/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/survey.h"

#include "base/roman.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/reading.h"
#include "structure/enacting.h"
#include "structure/lists.h"
#include "structure/numbering.h"
#include "structure/sections.h"

#define LONGEST_HEADING 24u
#define DOTS_OF_CONTENTS 6u /* Consecutive dots between a heading and its page number */
#define LONGEST_BACK 16u
#define LAST_HEAD 4u /* Blocks among which the heading of an old resolution may name its body */

uint32_t cg_meeting_at(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  const uint32_t number = cg_read_ordinal(reading, at, &next);
  next += cg_read_is_mark(reading, next, '(') && cg_read_is_mark(reading, next + 2, ')') ? 3 : 0;
  const bool is_meeting = cg_read_lexeme(reading, next).lex == CG_LEX_MEETING ||
                          cg_read_lexeme(reading, next + 1).lex == CG_LEX_MEETING;
  return number && is_meeting ? number : 0;
}

bool cg_is_back(const cg_reading *reading, const cg_block *block) {
  uint32_t at = block->tokens.begin;
  const uint32_t count = block->tokens.end - at;
  if (cg_read_is_mark(reading, at, '[') || cg_read_is_mark(reading, at, '(')) {
    ++at;
  }
  if (cg_read_lexeme(reading, at).lex == CG_LEX_ADOPTED &&
      cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)) {
    return true;
  }
  cg_days days[CG_DAYS_MOST];
  if (count <= 5 && cg_read_days(reading, at, days)) {
    return true;
  }
  return count <= LONGEST_BACK && cg_meeting_at(reading, at);
}

bool cg_is_annex_heading(const cg_reading *reading, const cg_block *block) {
  /* "[Annex" of a draft */
  const uint32_t begin = block->tokens.begin + cg_read_is_mark(reading, block->tokens.begin, '[');
  return begin < block->tokens.end && cg_read_lexeme(reading, begin).lex == CG_LEX_ANNEX &&
         cg_token_has(&reading->tokens[begin], CG_TOKEN_CAPITAL) &&
         block->tokens.end - block->tokens.begin < LONGEST_HEADING &&
         !cg_ends_sentence(reading, block->tokens);
}

/* Index of the first token from `at` on that is not a full stop. */
static uint32_t past_dots(const cg_reading *reading, uint32_t at) {
  while (cg_read_is_mark(reading, at, '.')) {
    ++at;
  }
  return at;
}

/* Whether the tokens are a row of contents: "Attendance . . . . . 7", "Attendance.....". Among that
 * many consecutive dots, one is at a multiple of their number, so only those positions are
 * examined. */
static bool is_contents(const cg_reading *reading, const cg_block *block) {
  uint32_t begin = block->tokens.begin;
  for (uint32_t i = begin + DOTS_OF_CONTENTS - 1; i < block->tokens.end; i += DOTS_OF_CONTENTS) {
    if (!cg_read_is_mark(reading, i, '.')) {
      begin = i + 1;
      continue;
    }
    uint32_t first = i;
    while (first > begin && cg_read_is_mark(reading, first - 1, '.')) {
      --first;
    }
    if (past_dots(reading, i) - first >= DOTS_OF_CONTENTS) {
      return true;
    }
  }
  return false;
}

/* Whether the block opens with the mark of a part: "III. Lamps", "B. Costs". */
static bool has_part_mark(const cg_reading *reading, const cg_block *block) {
  const uint32_t at = block->tokens.begin;
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_WORD && cg_token_has(token, CG_TOKEN_CAPITAL) &&
         cg_read_is_mark(reading, at + 1, '.') && cg_read_is_glued(reading, at + 1) &&
         (token->length == 1 || cg_roman_value(cg_read_text(reading, at)));
}

/* Whether a block is a heading between paragraphs, marked in the file or by its form; under a
   section mark, of any length. */
static bool is_heading(const cg_reading *reading, const cg_block *block, cg_role before) {
  if (block->level) {
    return true;
  }
  if (cg_is_numbered_heading(reading, block->tokens)) {
    return true;
  }
  const uint32_t most = has_part_mark(reading, block) ? CG_LONGEST_MARKED : LONGEST_HEADING;
  const bool is_short = block->tokens.end - block->tokens.begin < most;
  return (is_short || before == CG_ROLE_SECTION) && cg_is_heading(reading, block->tokens);
}

/* Role of block `index` after the front matter, given the previous role. */
static cg_role role_after(const cg_document *document, const cg_packs *packs,
                          const cg_survey *survey, uint32_t index, cg_role before) {
  const cg_block *const block = cg_block_at(document, index);
  const cg_reading reading = cg_reading_in(document, packs, block);
  if (survey->is_annex[index]) {
    return CG_ROLE_ANNEX;
  }
  if (before != CG_ROLE_ANNEX && survey->is_contents[index]) {
    return CG_ROLE_HEADING;
  }
  if (survey->sections[index].length) {
    return CG_ROLE_SECTION;
  }
  if (before == CG_ROLE_ANNEX) {
    return CG_ROLE_ANNEX;
  }
  if (survey->enacting_ends[index] != CG_NONE) {
    return CG_ROLE_ENACTING;
  }
  if (!survey->is_numbered_ahead[index] && survey->items[index].kind != CG_ITEM_NUMBER &&
      (before == CG_ROLE_BACK || cg_is_back(&reading, block))) {
    return CG_ROLE_BACK;
  }
  return !survey->items[index].kind && is_heading(&reading, block, before) ? CG_ROLE_HEADING
                                                                           : CG_ROLE_BODY;
}

/* "We, the ministers of …," */
static bool is_speakers(const cg_document *document, const cg_packs *packs, uint32_t index) {
  const cg_block *const block = cg_block_at(document, index);
  const cg_reading reading = cg_reading_in(document, packs, block);
  return cg_read_lexeme(&reading, block->tokens.begin).lex == CG_LEX_SPEAKER;
}

/* Index of the first block before paragraph 1 in which ministers or Heads of State speak; otherwise
 * CG_NONE. A text adopted by a body may open in the same way, which is then not a formula. */
static uint32_t find_speakers(const cg_document *document, const cg_packs *packs, cg_survey *survey,
                              uint32_t numbered) {
  uint32_t found = CG_NONE;
  for (uint32_t i = 0; i < survey->running; ++i) {
    if (survey->enacting_ends[i] == CG_NONE || !is_speakers(document, packs, i)) {
      continue;
    }
    if (found == CG_NONE && i < numbered) {
      found = i;
    } else {
      survey->enacting_ends[i] = CG_NONE;
    }
  }
  return found;
}

/* Index of the first paragraph above "Therefore the Security Council,", which is block `formula`;
 * `formula` if there is none. */
static uint32_t find_premises(const cg_document *document, const cg_packs *packs, cg_survey *survey,
                              uint32_t formula) {
  uint32_t first = formula;
  while (first) {
    const cg_block *const block = cg_block_at(document, first - 1);
    const cg_reading reading = cg_reading_in(document, packs, block);
    const uint32_t mark =
      block->tokens.begin < block->tokens.end ? cg_final_mark(&reading, block->tokens) : 0;
    if (block->level || (mark != ';' && mark != '.' && mark != ',') ||
        cg_is_back(&reading, block)) {
      break;
    }
    --first;
  }
  survey->formula = first < formula ? formula : CG_NONE;
  return first;
}

/* Index of the first of the preambular paragraphs right above paragraph 1, which is block
 * `numbered`, on a page that begins after the enacting formula; `numbered` if there are none.  The
 * first may lack its own beginning. */
static uint32_t find_torn(const cg_document *document, const cg_packs *packs, uint32_t numbered) {
  for (uint32_t first = numbered; first > 0; --first) {
    const cg_block *const block = cg_block_at(document, first - 1);
    const cg_reading reading = cg_reading_in(document, packs, block);
    const uint32_t at = block->tokens.begin;
    const uint32_t mark = at < block->tokens.end ? cg_final_mark(&reading, block->tokens) : 0;
    const bool is_cut = first < numbered && reading.tokens[at].kind == CG_TOKEN_WORD &&
                        !cg_token_has(&reading.tokens[at], CG_TOKEN_CAPITAL);
    if (block->level || (mark != ',' && mark != ';') ||
        (!is_cut && cg_opening_at(&reading, at) != CG_OPENING_PARTICIPLE)) {
      return first;
    }
    if (is_cut) {
      return first - 1;
    }
  }
  return 0;
}

/* Index of the first block with an enacting formula; without one, that of the text under the name
 * of a body, or of paragraph 1; otherwise CG_NONE. */
static uint32_t find_start(const cg_document *document, const cg_packs *packs, cg_survey *survey) {
  uint32_t numbered = CG_NONE;
  for (uint32_t i = 0; i < survey->running; ++i) {
    const cg_block *const block = cg_block_at(document, i);
    if (survey->enacting_ends[i] != CG_NONE && !is_speakers(document, packs, i)) {
      (void)cg_enacting_end(document, packs, block, &survey->organ);
      (void)find_speakers(document, packs, survey, 0);
      return cg_enacting_concludes(document, packs, block)
               ? find_premises(document, packs, survey, i)
               : i;
    }
    const cg_reading reading = cg_reading_in(document, packs, block);
    const cg_item item = cg_item_read(&reading, block->tokens.begin, 0);
    if (numbered == CG_NONE && item.kind == CG_ITEM_NUMBER && item.value == 1 &&
        !survey->is_contents[i]) {
      numbered = i;
    }
  }
  for (uint32_t i = 0; i < LAST_HEAD && i + 1 < survey->running && i < numbered; ++i) {
    survey->organ = cg_enacting_body(document, packs, cg_block_at(document, i));
    if (survey->organ != CG_NONE) {
      return i + 1;
    }
  }
  const uint32_t speakers = find_speakers(document, packs, survey, numbered);
  return speakers != CG_NONE   ? speakers
         : numbered == CG_NONE ? numbered
                               : find_torn(document, packs, numbered);
}

/* Without formula and numbers: the text after a colon, the first quotation, or the first sentence,
 * such as "The General Assembly, recalling …:". */
static uint32_t find_statement(const cg_document *document, const cg_packs *packs,
                               const cg_survey *survey) {
  uint32_t first_sentence = CG_NONE;
  for (uint32_t i = 0; i < survey->running; ++i) {
    const cg_block *const block = cg_block_at(document, i);
    const cg_reading reading = cg_reading_in(document, packs, block);
    if (block->tokens.begin == block->tokens.end || survey->is_contents[i]) {
      continue;
    }
    const cg_token *const first = &reading.tokens[block->tokens.begin];
    if (first->kind == CG_TOKEN_MARK && (first->word == CG_QUOTE_OPENS || first->word == '"')) {
      return i;
    }
    if (first_sentence == CG_NONE && cg_ends_sentence(&reading, block->tokens)) {
      const bool is_before =
        cg_final_mark(&reading, block->tokens) == ':' && !cg_enacting_opens(document, packs, block);
      first_sentence = is_before ? i + 1 : i;
    }
  }
  return first_sentence != CG_NONE && first_sentence < survey->running ? first_sentence : 0;
}

/* Find, from the end backwards, what follows each block in its part of the text. */
static void look_ahead(cg_survey *survey) {
  bool is_ahead = false;
  for (uint32_t i = survey->running; i-- > 0;) {
    survey->is_numbered_ahead[i] = is_ahead;
    if (survey->is_annex[i] || survey->sections[i].length || survey->enacting_ends[i] != CG_NONE) {
      is_ahead = false;
    } else if (survey->items[i].kind == CG_ITEM_NUMBER) {
      is_ahead = true;
    }
  }
}

uint32_t cg_number_ahead(const cg_survey *survey, uint32_t index) {
  for (uint32_t i = index + 1; survey->is_numbered_ahead[index] && i < survey->running; ++i) {
    if (survey->items[i].kind == CG_ITEM_NUMBER) {
      return survey->items[i].value;
    }
  }
  return 0;
}

/* "The Executive Board" without a comma, above "1. Takes note …" or "Recalling …". */
static bool opens_clauses(const cg_document *document, const cg_packs *packs, uint32_t index,
                          uint32_t running) {
  if (index + 1 >= running || !cg_enacting_is_bare(document, packs, cg_block_at(document, index))) {
    return false;
  }
  const cg_block *const next = cg_block_at(document, index + 1);
  const cg_reading reading = cg_reading_in(document, packs, next);
  const cg_item item = cg_item_read(&reading, next->tokens.begin, 0);
  return item.kind == CG_ITEM_NUMBER
           ? item.value == 1 && cg_opening_at(&reading, item.tokens.end) == CG_OPENING_FINITE
           : cg_opening_at(&reading, next->tokens.begin) == CG_OPENING_PARTICIPLE;
}

static cg_status init(const cg_document *document, const cg_packs *packs, cg_survey *survey) {
  const cg_slice none = {"", 0};
  *survey = (cg_survey){.organ = CG_NONE, .formula = CG_NONE};
  while (survey->running < document->blocks.count &&
         cg_block_at(document, survey->running)->kind == CG_BLOCK_RUNNING) {
    ++survey->running;
  }
  const uint32_t count = survey->running;
  survey->roles = cg_arena_take(document->arena, count);
  survey->items = cg_arena_take_many(document->arena, count, sizeof(*survey->items));
  survey->sections = cg_arena_take_many(document->arena, count, sizeof(*survey->sections));
  survey->enacting_ends =
    cg_arena_take_many(document->arena, count, sizeof(*survey->enacting_ends));
  survey->is_annex = cg_arena_take_many(document->arena, count, sizeof(*survey->is_annex));
  survey->is_numbered_ahead =
    cg_arena_take_many(document->arena, count, sizeof(*survey->is_numbered_ahead));
  survey->is_contents = cg_arena_take_many(document->arena, count, sizeof(*survey->is_contents));
  if (!survey->roles || !survey->items || !survey->sections || !survey->enacting_ends ||
      !survey->is_annex || !survey->is_numbered_ahead || !survey->is_contents) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    const cg_block *const block = cg_block_at(document, i);
    const cg_reading reading = cg_reading_in(document, packs, block);
    uint32_t organ = CG_NONE;
    survey->sections[i] = none;
    survey->enacting_ends[i] = cg_enacting_end(document, packs, block, &organ);
    if (survey->enacting_ends[i] == CG_NONE && opens_clauses(document, packs, i, count)) {
      survey->enacting_ends[i] = block->tokens.end;
    }
    survey->is_annex[i] = cg_is_annex_heading(&reading, block);
    survey->is_contents[i] = is_contents(&reading, block);
  }
  return CG_OK;
}

cg_status cg_survey_run(const cg_document *document, const cg_packs *packs, cg_survey *out) {
  CG_TRY(init(document, packs, out));
  out->first_body = find_start(document, packs, out);
  out->is_statement = out->first_body == CG_NONE;
  if (out->is_statement) {
    out->first_body = find_statement(document, packs, out);
  } else {
    CG_TRY(cg_sections_find(document, packs, out));
  }
  cg_numbering_read(document, packs, out);
  if (cg_sections_check(out)) {
    cg_numbering_read(document, packs, out);
  }
  cg_lists_find(document, packs, out);
  look_ahead(out);
  cg_role before = CG_ROLE_FRONT;
  for (uint32_t i = 0; i < out->running; ++i) {
    before = i < out->first_body ? out->sections[i].length ? CG_ROLE_SECTION : CG_ROLE_FRONT
                                 : role_after(document, packs, out, i, before);
    out->roles[i] = (uint8_t)before;
  }
  return CG_OK;
}
