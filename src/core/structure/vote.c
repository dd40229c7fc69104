/* SPDX-License-Identifier: Apache-2.0 */
/* "Adopted by a recorded vote of 26 to 6, with 15 abstentions. The voting was as follows: In
 * favour: Albania, …", and "Adopted at the 765th meeting by 10 votes to none, with 1 abstention
 * (Poland)".  Scanned lines may be blocks of their own. */
#include "structure/vote.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "structure/title.h"

#define LONGEST_WORDS 120u /* Maximum tokens of the sentence about the vote */
/* Maximum tokens of the names in parentheses: twice the number of States */
#define LONGEST_VOTERS 2000u

typedef struct {
  cg_reading reading;
  cg_vote vote;
  cg_vote_side side; /* Side of the voters that follow; 0 if none are expected */
} finding;

static cg_lex lex_at(const finding *f, uint32_t at) { return cg_read_lexeme(&f->reading, at).lex; }

/* The number in "26", "none", or a misread "I" before "abstention"; CG_NONE if there is none. */
static uint32_t count_at(const finding *f, uint32_t at) {
  if (at >= f->reading.end) {
    return CG_NONE;
  }
  if (f->reading.tokens[at].kind == CG_TOKEN_NUMBER) {
    return f->reading.tokens[at].word;
  }
  const bool is_spoiled = cg_slice_is_equal(cg_read_text(&f->reading, at), CG_SLICE("I")) &&
                          lex_at(f, at + 1) == CG_LEX_VOTE_SIDE;
  return lex_at(f, at) == CG_LEX_NO_COUNT ? 0 : is_spoiled ? 1 : CG_NONE;
}

/* Index after "votes" at `at`. */
static uint32_t past_votes(const finding *f, uint32_t at) {
  return at + (lex_at(f, at) == CG_LEX_VOTE);
}

/* Read "26 votes to 6" at `at`; `next` becomes the index after it. */
static bool read_counts(finding *f, uint32_t at, uint32_t *next) {
  const uint32_t first = count_at(f, at);
  const uint32_t to = past_votes(f, at + 1);
  if (first == CG_NONE || f->vote.counts[CG_SIDE_FOR] != CG_NONE || lex_at(f, to) != CG_LEX_TO ||
      count_at(f, to + 1) == CG_NONE) {
    return false;
  }
  f->vote.counts[CG_SIDE_FOR] = first;
  f->vote.counts[CG_SIDE_AGAINST] = count_at(f, to + 1);
  f->side = CG_SIDE_AGAINST;
  *next = past_votes(f, to + 2);
  return true;
}

/* Read "15 abstentions" or "3 not voting" at `at`. */
static bool read_side_count(finding *f, uint32_t at, uint32_t *next) {
  const uint32_t count = count_at(f, at);
  const cg_lexeme side = cg_read_expression(&f->reading, at + 1, next);
  if (count == CG_NONE || side.lex != CG_LEX_VOTE_SIDE) {
    return false;
  }
  f->vote.counts[side.value] = count;
  f->side = (cg_vote_side)side.value;
  return true;
}

/* Read a State at `at`; returns the index after its name, or `at` if there is none. */
static cg_status read_voter(finding *f, uint32_t at, uint32_t *next) {
  const uint32_t begin = at + (lex_at(f, at) == CG_LEX_THE);
  const cg_name name =
    cg_names_find(f->reading.packs, CG_NAME_OF_ENTRY, f->reading.tokens, begin, f->reading.end);
  *next = at;
  if (name.owner == CG_NONE ||
      !cg_kind_is_state(cg_packs_entry(f->reading.packs, name.owner)->kind)) {
    return CG_OK;
  }
  *next = name.end;
  return cg_array_append(&f->vote.voters, &(cg_voter){name.owner, f->side});
}

/* Whether a name may begin at `at`: after a comma, a bracket, a colon, a line break or "and". */
static bool opens_name(const finding *f, uint32_t at) {
  const cg_token *const before = &f->reading.tokens[at - 1];
  return before->kind == CG_TOKEN_BREAK || lex_at(f, at - 1) == CG_LEX_AND ||
         cg_token_is_mark(before, ',') || cg_token_is_mark(before, ';') ||
         cg_token_is_mark(before, ':') || cg_token_is_mark(before, '(');
}

/* Read the voters in parentheses at `at`, if a count precedes them; returns the index after
 * them. */
static cg_status read_voters(finding *f, uint32_t at, uint32_t *next) {
  uint32_t i = at + 1;
  while (i < f->reading.end && i - at < LONGEST_VOTERS && !cg_read_is_mark(&f->reading, i, ')') &&
         !cg_read_is_mark(&f->reading, i, '}')) {
    uint32_t past = i;
    CG_TRY(f->side && opens_name(f, i) ? read_voter(f, i, &past) : CG_OK);
    i = past > i ? past : i + 1;
  }
  *next = i + (i < f->reading.end);
  return CG_OK;
}

/* Whether the sentence continues across the break at `at`: nothing was read yet, or the words on
   both sides belong together. */
static bool goes_on(const finding *f, uint32_t at) {
  const bool is_told = f->vote.manner || f->vote.counts[CG_SIDE_FOR] != CG_NONE;
  return !is_told || cg_lex_is_connective(lex_at(f, at - 1)) ||
         cg_read_is_mark(&f->reading, at - 1, ',') || cg_lex_is_connective(lex_at(f, at + 1)) ||
         cg_read_is_mark(&f->reading, at + 1, '(');
}

/* Read the sentence from `begin` on; returns the index after its last word. */
static cg_status read_sentence(finding *f, uint32_t begin, uint32_t *end) {
  uint32_t at = begin;
  while (at < f->reading.end && at - begin < LONGEST_WORDS &&
         !cg_read_is_mark(&f->reading, at, '.') && !cg_read_is_mark(&f->reading, at, ']') &&
         !cg_read_is_mark(&f->reading, at, ':')) {
    uint32_t next = at + 1;
    const cg_lexeme word = cg_read_expression(&f->reading, at, &next);
    const bool is_break = f->reading.tokens[at].kind == CG_TOKEN_BREAK;
    if (is_break && !goes_on(f, at)) {
      break;
    }
    if (word.lex == CG_LEX_VOTE_MANNER) {
      f->vote.manner = f->vote.manner ? f->vote.manner : (cg_vote_manner)word.value;
    } else if (cg_read_is_mark(&f->reading, at, '(')) {
      CG_TRY(read_voters(f, at, &next));
    } else if (!read_counts(f, at, &next) && !read_side_count(f, at, &next)) {
      next = at + 1;
    }
    at = next;
  }
  *end = at;
  return CG_OK;
}

/* The side opened by "In favour:" or "Against:" at `at`, or 0; `next` becomes the index after the
 * colon. */
static cg_vote_side side_at(const finding *f, uint32_t at, uint32_t *next) {
  uint32_t past = at;
  const cg_lexeme word = cg_read_expression(&f->reading, at, &past);
  const bool is_against = word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_AGAINST;
  if ((word.lex != CG_LEX_VOTE_SIDE && !is_against) || !cg_read_is_mark(&f->reading, past, ':')) {
    return 0;
  }
  *next = past + 1;
  return is_against ? CG_SIDE_AGAINST : (cg_vote_side)word.value;
}

/* Read the roll-call from `at` on: "In favour: Albania, Belgium … Against: …". */
static cg_status read_roll_call(finding *f, uint32_t at) {
  const uint32_t begin = at;
  f->side = 0;
  while (at < f->reading.end && !(f->side && cg_read_is_mark(&f->reading, at, ']'))) {
    uint32_t next = at;
    const cg_vote_side side = side_at(f, at, &next);
    f->side = side ? side : f->side;
    if (!side && f->side && at > begin && opens_name(f, at)) {
      CG_TRY(read_voter(f, at, &next));
    }
    at = next > at ? next : at + 1;
  }
  return CG_OK;
}

cg_status cg_vote_read(cg_document *document, const cg_packs *packs, cg_span tokens) {
  finding f = {
    .reading = {packs, cg_document_tokens(document), document->text, tokens.end, NULL},
    .vote = {.words = {"", 0}, .voters = cg_array_init(document->arena, sizeof(cg_voter))}};
  uint32_t end = tokens.begin;
  for (cg_vote_side side = CG_SIDE_FOR; side < CG_SIDE_COUNT; ++side) {
    f.vote.counts[side] = CG_NONE;
  }
  CG_TRY(read_sentence(&f, tokens.begin, &end));
  if (!f.vote.manner && f.vote.counts[CG_SIDE_FOR] == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(read_roll_call(&f, end));
  f.vote.words = cg_title_words(document, (cg_span){tokens.begin, end});
  document->metadata.vote = f.vote;
  return f.vote.words.data ? CG_OK : CG_NO_MEMORY;
}
