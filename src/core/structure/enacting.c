/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/enacting.h"

#include "pack/names.h"
#include "pack/reading.h"

#define LONGEST_ENACTING 16u /* Maximum tokens of a formula whose body is in no pack */
#define LONGEST_SPEAKERS 60u /* Maximum tokens of "We, the ministers of …," */
#define LONGEST_COMMON_VERB 5u

/* Whether the tokens are a name: capitalized words and small words. */
static bool is_name(const cg_reading *reading, cg_span tokens) {
  uint32_t capitals = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const bool is_capital = cg_token_has(&reading->tokens[i], CG_TOKEN_CAPITAL);
    if (reading->tokens[i].kind == CG_TOKEN_NUMBER ||
        (!is_capital && !cg_lex_is_connective(cg_read_lexeme(reading, i).lex))) {
      return false;
    }
    capitals += is_capital;
  }
  return capitals > 0;
}

/* "The Conference of the Parties," as a whole block: capitalized and small words, then a comma. */
static uint32_t open_enacting_end(const cg_reading *reading, const cg_block *block) {
  const uint32_t end = block->tokens.end;
  if (end - block->tokens.begin > LONGEST_ENACTING || !cg_read_is_mark(reading, end - 1, ',')) {
    return CG_NONE;
  }
  return is_name(reading, (cg_span){block->tokens.begin + 1, end - 1}) ? end : CG_NONE;
}

/* Whether one of the words is the head noun of a body that adopts documents: "Council". */
static bool has_adopter(const cg_reading *reading, cg_span tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (cg_packs_symbol_part(reading->packs, cg_read_text(reading, i)) == CG_LEX_ADOPTER) {
      return true;
    }
  }
  return false;
}

bool cg_enacting_is_bare(const cg_document *document, const cg_packs *packs,
                         const cg_block *block) {
  const cg_reading reading = cg_reading_in(document, packs, block);
  const uint32_t last = block->tokens.end - 1;
  const bool has_mark = cg_read_is_mark(&reading, last, '.') ||
                        cg_read_is_mark(&reading, last, ':') ||
                        cg_read_is_mark(&reading, last, ';');
  const cg_span name = {block->tokens.begin + 1, block->tokens.end - has_mark};
  return cg_read_lexeme(&reading, block->tokens.begin).lex == CG_LEX_THE &&
         name.end - name.begin < LONGEST_ENACTING &&
         cg_token_has(&reading.tokens[block->tokens.begin], CG_TOKEN_CAPITAL) &&
         is_name(&reading, name) && has_adopter(&reading, name);
}

/* "We, the ministers of fisheries, meeting in Lisbon," as a whole block. */
static uint32_t speakers_end(const cg_reading *reading, const cg_block *block) {
  const uint32_t at = block->tokens.begin;
  const bool is_whole = cg_read_is_mark(reading, at + 1, ',') &&
                        cg_read_is_mark(reading, block->tokens.end - 1, ',') &&
                        block->tokens.end - at <= LONGEST_SPEAKERS;
  return is_whole ? block->tokens.end : CG_NONE;
}

static bool is_capital(const cg_reading *reading, uint32_t at) {
  return at < reading->end && cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL);
}

static bool is_quote(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return at < reading->end && token->kind == CG_TOKEN_MARK &&
         (token->word == CG_QUOTE_OPENS || token->word == '"');
}

/* The body named by "The …" at `at`; `end` becomes the index after its name. */
static uint32_t body_at(const cg_reading *reading, uint32_t at, uint32_t *end) {
  if (cg_read_lexeme(reading, at).lex != CG_LEX_THE ||
      !cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)) {
    return CG_NONE;
  }
  const cg_name name = cg_read_name(reading, CG_NAME_OF_ENTRY, at + 1);
  const bool is_body = name.owner != CG_NONE &&
                       cg_kind_is(cg_packs_entry(reading->packs, name.owner)->kind, CG_KIND_BODY);
  *end = name.end;
  return is_body ? name.owner : CG_NONE;
}

/* The body of "Therefore the Security Council,", if the block has nothing else; otherwise
 * CG_NONE. */
static uint32_t concluding_body(const cg_reading *reading, uint32_t begin) {
  uint32_t at = begin;
  uint32_t next = begin;
  while (at < reading->end && cg_read_expression(reading, at, &next).lex == CG_LEX_ADVERB) {
    at = next;
  }
  if (at == begin || at + 1 >= reading->end) {
    return CG_NONE;
  }
  at += cg_read_is_mark(reading, at, ',');
  const bool is_the = cg_read_lexeme(reading, at).lex == CG_LEX_THE;
  const cg_name name = cg_read_name(reading, CG_NAME_OF_ENTRY, at + 1);
  const bool is_body = is_the && name.owner != CG_NONE &&
                       cg_kind_is(cg_packs_entry(reading->packs, name.owner)->kind, CG_KIND_BODY);
  return is_body && name.end + 1 == reading->end && cg_read_is_mark(reading, name.end, ',')
           ? name.owner
           : CG_NONE;
}

/* Whether the body's name is followed by "Resolves that:", the verb of all numbered paragraphs
 * below. */
static bool is_common_verb(const cg_reading *reading, uint32_t at) {
  return cg_read_name(reading, CG_NAME_OF_VERB, at).owner != CG_NONE &&
         cg_read_is_mark(reading, reading->end - 1, ':') &&
         reading->end - at <= LONGEST_COMMON_VERB;
}

uint32_t cg_enacting_end(const cg_document *document, const cg_packs *packs, const cg_block *block,
                         uint32_t *organ) {
  const cg_reading reading = cg_reading_in(document, packs, block);
  uint32_t at = block->tokens.begin;
  uint32_t end = at;
  *organ = CG_NONE;
  at += is_quote(&reading, at);
  if (!is_capital(&reading, at)) {
    return CG_NONE;
  }
  *organ = concluding_body(&reading, at);
  if (*organ != CG_NONE) {
    return reading.end;
  }
  const cg_lex first = cg_read_lexeme(&reading, at).lex;
  if (first != CG_LEX_THE) {
    return first == CG_LEX_SPEAKER ? speakers_end(&reading, block) : CG_NONE;
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
  const uint32_t words = at + is_quote(&reading, at);
  const bool is_followed = has_comma && words < reading.end &&
                           cg_token_has(&reading.tokens[words], CG_TOKEN_CAPITAL) &&
                           cg_token_has(&reading.tokens[at], CG_TOKEN_SPACED);
  if (!is_whole && !is_followed) {
    return CG_NONE;
  }
  *organ = body;
  return at;
}

uint32_t cg_enacting_body(const cg_document *document, const cg_packs *packs,
                          const cg_block *block) {
  const cg_reading reading = cg_reading_in(document, packs, block);
  for (uint32_t at = block->tokens.begin; at < block->tokens.end; ++at) {
    uint32_t end = at;
    const uint32_t body = cg_token_has(&reading.tokens[at], CG_TOKEN_CAPITALS)
                            ? CG_NONE /* A heading in capitals is not a formula. */
                            : body_at(&reading, at, &end);
    if (body != CG_NONE && end + cg_read_is_mark(&reading, end, ',') == reading.end) {
      return body;
    }
  }
  return CG_NONE;
}

bool cg_enacting_opens(const cg_document *document, const cg_packs *packs, const cg_block *block) {
  const cg_reading reading = cg_reading_in(document, packs, block);
  uint32_t end = block->tokens.begin;
  return body_at(&reading, block->tokens.begin, &end) != CG_NONE;
}

bool cg_enacting_concludes(const cg_document *document, const cg_packs *packs,
                           const cg_block *block) {
  const cg_reading reading = cg_reading_in(document, packs, block);
  return is_capital(&reading, block->tokens.begin) &&
         concluding_body(&reading, block->tokens.begin) != CG_NONE;
}
