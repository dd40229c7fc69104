/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/survey.h"

#include "base/try.h"
#include "pack/names.h"
#include "structure/item.h"

#define LONGEST_ENACTING 16u /* Tokens of a formula whose body no pack knows */
#define LONGEST_COMMON_VERB 5u
#define LONGEST_HEADING 24u
#define LONGEST_BACK 16u
#define LAST_HEAD 4u /* Blocks among which the head of an old resolution may name its body */

cg_reading cg_reading_of(const cg_document *document, const cg_packs *packs, uint32_t end) {
  return (cg_reading){packs, cg_document_tokens(document), document->text, end};
}

static const cg_block *block_at(const cg_document *document, uint32_t index) {
  return cg_array_at(&document->blocks, index);
}

/* "The Conference of the Parties," as a whole block: capitals and small words, then a comma. */
static uint32_t open_enacting_end(const cg_reading *reading, const cg_block *block) {
  const uint32_t end = block->tokens.end;
  uint32_t capitals = 0;
  if (end - block->tokens.begin > LONGEST_ENACTING || !cg_read_is_mark(reading, end - 1, ',')) {
    return CG_NONE;
  }
  for (uint32_t i = block->tokens.begin + 1; i + 1 < end; ++i) {
    const bool is_capital = cg_token_has(&reading->tokens[i], CG_TOKEN_CAPITAL);
    if (reading->tokens[i].kind == CG_TOKEN_NUMBER ||
        (!is_capital && !cg_lex_is_connective(cg_read_lexeme(reading, i).lex))) {
      return CG_NONE;
    }
    capitals += is_capital;
  }
  return capitals ? end : CG_NONE;
}

static bool is_quote(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return at < reading->end && token->kind == CG_TOKEN_MARK &&
         (token->word == 0x201C || token->word == '"');
}

/* The body that "The …" at `at` names; `end` is the index after its name. */
static uint32_t body_at(const cg_reading *reading, uint32_t at, uint32_t *end) {
  if (cg_read_lexeme(reading, at).lex != CG_LEX_THE ||
      !cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)) {
    return CG_NONE;
  }
  const cg_name name =
    cg_names_find(reading->packs, CG_NAME_OF_ENTRY, reading->tokens, at + 1, reading->end);
  const bool is_body = name.owner != CG_NONE &&
                       cg_kind_is(cg_packs_entry(reading->packs, name.owner)->kind, CG_KIND_BODY);
  *end = name.end;
  return is_body ? name.owner : CG_NONE;
}

/* "Resolves that:" after the body's name: the verb of all that is numbered below. */
static bool is_common_verb(const cg_reading *reading, uint32_t at) {
  return cg_names_find(reading->packs, CG_NAME_OF_VERB, reading->tokens, at, reading->end).owner !=
           CG_NONE &&
         cg_read_is_mark(reading, reading->end - 1, ':') &&
         reading->end - at <= LONGEST_COMMON_VERB;
}

uint32_t cg_enacting_end(const cg_document *document, const cg_packs *packs,
                         const cg_block *block, uint32_t *organ) {
  const cg_reading reading = cg_reading_of(document, packs, block->tokens.end);
  uint32_t at = block->tokens.begin;
  uint32_t end = at;
  *organ = CG_NONE;
  at += is_quote(&reading, at);
  if (at >= reading.end || cg_read_lexeme(&reading, at).lex != CG_LEX_THE ||
      !cg_token_has(&reading.tokens[at], CG_TOKEN_CAPITAL)) {
    return CG_NONE;
  }
  const uint32_t body = body_at(&reading, at, &end);
  if (body == CG_NONE) {
    return open_enacting_end(&reading, block);
  }
  at = cg_read_past_notes(&reading, end);
  const bool has_comma = cg_read_is_mark(&reading, at, ',');
  at += has_comma;
  const bool is_whole = at == reading.end;
  if (!is_whole && is_common_verb(&reading, at)) {
    *organ = body;
    return reading.end;
  }
  const bool is_followed = has_comma && !is_whole &&
                           cg_token_has(&reading.tokens[at], CG_TOKEN_CAPITAL) &&
                           cg_token_has(&reading.tokens[at], CG_TOKEN_SPACED);
  if (!is_whole && !is_followed) {
    return CG_NONE;
  }
  *organ = body;
  return at;
}

/* The body that a block of the front names last, "The Security Council" under the day of adoption; or CG_NONE. */
static uint32_t body_at_end(const cg_document *document, const cg_packs *packs,
                            const cg_block *block) {
  const cg_reading reading = cg_reading_of(document, packs, block->tokens.end);
  for (uint32_t at = block->tokens.begin; at < block->tokens.end; ++at) {
    uint32_t end = at;
    const uint32_t body = body_at(&reading, at, &end);
    if (body != CG_NONE && end + cg_read_is_mark(&reading, end, ',') == reading.end) {
      return body;
    }
  }
  return CG_NONE;
}

/* "A", "II", "Section III": at most two words, the last a capital letter or a Roman number. */
static bool is_section(const cg_reading *reading, const cg_block *block) {
  const bool has_stop = cg_read_is_mark(reading, block->tokens.end - 1, '.');
  const uint32_t end = has_stop ? block->tokens.end - 1 : block->tokens.end;
  const uint32_t count = end - block->tokens.begin;
  if (!count || count > 2 || reading->tokens[end - 1].kind != CG_TOKEN_WORD ||
      (count == 2 && cg_read_lexeme(reading, block->tokens.begin).lex != CG_LEX_PINPOINT)) {
    return false;
  }
  const cg_slice text = cg_read_text(reading, end - 1);
  bool is_roman = true;
  for (size_t i = 0; i < text.length; ++i) {
    is_roman = is_roman && strchr("IVX", text.data[i]);
  }
  return is_roman || (text.length == 1 && cg_is_upper(text.data[0]));
}

/* A note mark, or the bare number that stands for one: "the Secretary-General, 50". */
static bool is_trailing(const cg_reading *reading, const cg_block *block, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  const bool is_quote = token->kind == CG_TOKEN_MARK && token->word == 0x201D;
  const bool is_bare = token->kind == CG_TOKEN_NUMBER && token->length <= 3 &&
                       at > block->tokens.begin && token[-1].kind == CG_TOKEN_MARK;
  return token->kind == CG_TOKEN_NOTE || is_quote || is_bare;
}

static bool ends_sentence(const cg_reading *reading, const cg_block *block) {
  uint32_t last = block->tokens.end;
  while (last > block->tokens.begin && is_trailing(reading, block, last - 1)) {
    --last;
  }
  return last > block->tokens.begin &&
         (cg_read_is_mark(reading, last - 1, '.') || cg_read_is_mark(reading, last - 1, ',') ||
          cg_read_is_mark(reading, last - 1, ';') || cg_read_is_mark(reading, last - 1, ':'));
}

/* "Adopted at the 1265th meeting", "49th plenary meeting", "19 December 2023", "[Adopted …". */
static bool is_back(const cg_reading *reading, const cg_block *block) {
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
  for (uint32_t i = at; count <= LONGEST_BACK && i < block->tokens.end; ++i) {
    uint32_t next = 0;
    if (cg_read_ordinal(reading, i, &next) && i == at) {
      const bool adjective = cg_read_lexeme(reading, next).lex == CG_LEX_SESSION_WORD ||
                             cg_read_lexeme(reading, next + 1).lex == CG_LEX_MEETING;
      return cg_read_lexeme(reading, adjective ? next + 1 : next).lex == CG_LEX_MEETING;
    }
  }
  return false;
}

/* "Annex", "Annex II", "Appendix": short, and not a paragraph. */
static bool is_annex(const cg_reading *reading, const cg_block *block) {
  return cg_read_lexeme(reading, block->tokens.begin).lex == CG_LEX_ANNEX &&
         cg_token_has(&reading->tokens[block->tokens.begin], CG_TOKEN_CAPITAL) &&
         block->tokens.end - block->tokens.begin < LONGEST_HEADING && !ends_sentence(reading, block);
}

static bool is_heading(const cg_reading *reading, const cg_block *block) {
  return block->tokens.end - block->tokens.begin < LONGEST_HEADING &&
         reading->tokens[block->tokens.begin].kind == CG_TOKEN_WORD &&
         cg_token_has(&reading->tokens[block->tokens.begin], CG_TOKEN_CAPITAL) &&
         !ends_sentence(reading, block) &&
         cg_names_find(reading->packs, CG_NAME_OF_VERB, reading->tokens, block->tokens.begin,
                       block->tokens.end).owner == CG_NONE;
}

/* Role of a block after the first enacting formula or paragraph, given the role before it. */
static cg_role role_after(const cg_document *document, const cg_packs *packs,
                          const cg_block *block, cg_role before, bool is_numbered_ahead) {
  const cg_reading reading = cg_reading_of(document, packs, block->tokens.end);
  uint32_t organ = CG_NONE;
  if (is_annex(&reading, block)) {
    return CG_ROLE_ANNEX;
  }
  if (cg_enacting_end(document, packs, block, &organ) != CG_NONE) {
    return CG_ROLE_ENACTING;
  }
  if (before == CG_ROLE_ANNEX || is_section(&reading, block)) {
    return before == CG_ROLE_ANNEX ? CG_ROLE_ANNEX : CG_ROLE_SECTION;
  }
  if (!is_numbered_ahead && (before == CG_ROLE_BACK || is_back(&reading, block))) {
    return CG_ROLE_BACK;
  }
  const bool has_item = cg_item_read(&reading, block->tokens.begin, 0).kind != 0;
  return !has_item && is_heading(&reading, block) ? CG_ROLE_HEADING : CG_ROLE_BODY;
}

static bool is_running(const cg_block *block) { return block->kind == CG_BLOCK_RUNNING; }

/* Index of the first block that satisfies one of: enacting formula; paragraph 1. */
static uint32_t find_start(const cg_document *document, const cg_packs *packs, cg_survey *survey) {
  uint32_t numbered = CG_NONE;
  for (uint32_t i = 0; i < document->blocks.count && is_running(block_at(document, i)); ++i) {
    const cg_block *const block = block_at(document, i);
    const cg_reading reading = cg_reading_of(document, packs, block->tokens.end);
    const cg_item item = cg_item_read(&reading, block->tokens.begin, 0);
    if (cg_enacting_end(document, packs, block, &survey->organ) != CG_NONE) {
      return i;
    }
    if (numbered == CG_NONE && item.kind == CG_ITEM_NUMBER && item.value == 1) {
      numbered = i;
    }
    if (i < LAST_HEAD && numbered == CG_NONE && i + 1 < document->blocks.count) {
      survey->organ = body_at_end(document, packs, block);
      if (survey->organ != CG_NONE) {
        return i + 1;
      }
    }
  }
  return numbered;
}

/* Without formula and numbers: what follows a colon, the first quotation, or the first sentence. */
static uint32_t find_statement(const cg_document *document, const cg_packs *packs) {
  uint32_t first_sentence = CG_NONE;
  uint32_t running = 0;
  for (; running < document->blocks.count && is_running(block_at(document, running)); ++running) {
    const cg_block *const block = block_at(document, running);
    const cg_reading reading = cg_reading_of(document, packs, block->tokens.end);
    if (block->tokens.begin == block->tokens.end) {
      continue;
    }
    const cg_token *const first = &reading.tokens[block->tokens.begin];
    if (first->kind == CG_TOKEN_MARK && (first->word == 0x201C || first->word == '"')) {
      return running;
    }
    if (first_sentence == CG_NONE && ends_sentence(&reading, block)) {
      const bool colon = cg_read_is_mark(&reading, block->tokens.end - 1, ':');
      first_sentence = colon ? running + 1 : running;
    }
  }
  return first_sentence != CG_NONE && first_sentence < running ? first_sentence : 0;
}

/* Look back from the end for what each block has ahead. */
static void look_ahead(const cg_document *document, const cg_packs *packs, cg_survey *survey) {
  bool is_ahead = false;
  for (uint32_t i = document->blocks.count; i-- > 0;) {
    const cg_block *const block = block_at(document, i);
    const cg_reading reading = cg_reading_of(document, packs, block->tokens.end);
    uint32_t organ = CG_NONE;
    survey->is_numbered_ahead[i] = is_ahead;
    if (!is_running(block)) {
      continue;
    }
    if (cg_item_read(&reading, block->tokens.begin, 0).kind == CG_ITEM_NUMBER) {
      is_ahead = true;
    } else if (cg_enacting_end(document, packs, block, &organ) != CG_NONE) {
      is_ahead = false;
    }
  }
}

static void count_role(const cg_document *document, const cg_packs *packs, uint32_t index,
                       cg_survey *survey) {
  const cg_block *const block = block_at(document, index);
  const cg_reading reading = cg_reading_of(document, packs, block->tokens.end);
  const cg_item item = cg_item_read(&reading, block->tokens.begin, 0);
  survey->enacting += survey->roles[index] == CG_ROLE_ENACTING;
  survey->restarts += survey->roles[index] == CG_ROLE_BODY && item.kind == CG_ITEM_NUMBER &&
                      item.value == 1;
}

cg_status cg_survey_run(const cg_document *document, const cg_packs *packs, cg_survey *out) {
  *out = (cg_survey){.organ = CG_NONE};
  out->roles = cg_arena_take(document->arena, document->blocks.count);
  out->is_numbered_ahead =
    cg_arena_take_many(document->arena, document->blocks.count, sizeof(bool));
  if (!out->roles || !out->is_numbered_ahead) {
    return CG_NO_MEMORY;
  }
  look_ahead(document, packs, out);
  out->first_body = find_start(document, packs, out);
  out->is_statement = out->first_body == CG_NONE;
  if (out->is_statement) {
    out->first_body = find_statement(document, packs);
  }
  cg_role before = CG_ROLE_FRONT;
  for (uint32_t i = 0; i < document->blocks.count && is_running(block_at(document, i)); ++i) {
    before = i < out->first_body ? CG_ROLE_FRONT
                                 : role_after(document, packs, block_at(document, i), before,
                                            out->is_numbered_ahead[i]);
    out->roles[i] = (uint8_t)before;
    count_role(document, packs, i, out);
  }
  out->is_sectioned = out->enacting > 1 || out->restarts > 1;
  return CG_OK;
}
