/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/several_bodies.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_name.h"

#define FOUNDER_SHORTEST 3u /* Digits of "661" */
#define BODIES_MOST 12u     /* Bodies of one list */
#define WORDS_MOST 3u       /* Capitals up to "Committees" */

/* The list while it is read. */
typedef struct {
  cg_span numbers[BODIES_MOST]; /* The tokens of each number */
  uint32_t count;
  uint32_t begin; /* First capital of what they share */
} series;

/* What the members of the list share. */
typedef struct {
  uint32_t begin;
  uint32_t head; /* "Committees" */
} shared;

/* Index after "1718" or "1267/1989" at `at`; `at` if there is none. */
static uint32_t past_number(const cg_scanner *s, uint32_t at) {
  uint32_t end = at + cg_scanner_is_number(s, at);
  while (end > at && cg_read_is_mark(&s->reading, end, '/') && cg_scanner_is_number(s, end + 1)) {
    end += 2;
  }
  return end;
}

/* Read the numbers from `at` on. */
static void read_numbers(const cg_scanner *s, uint32_t at, series *out) {
  for (uint32_t end; out->count < BODIES_MOST && (end = past_number(s, at)) > at;
       at = cg_read_past_joint(&s->reading, end)) {
    out->numbers[out->count++] = (cg_span){at, end};
    out->begin = end;
    if (cg_read_past_joint(&s->reading, end) == end) {
      break;
    }
  }
}

/* Find the head in the plural; false if there is none. */
static bool read_head(const cg_reading *reading, shared *out) {
  for (out->head = out->begin;
       out->head < out->begin + WORDS_MOST && cg_open_is_capital(reading, out->head); ++out->head) {
    const uint32_t word =
      cg_names_word(reading->packs, cg_singular(cg_read_text(reading, out->head)));
    const cg_lex lex = word == CG_NONE ? 0 : cg_packs_lexeme(reading->packs, word).lex;
    if (lex == CG_LEX_BODY_HEAD || lex == CG_LEX_INSTRUMENT_HEAD) {
      return true;
    }
  }
  return false;
}

/* The pack entry of one number, "1718 Sanctions Committee" or, without the words from `words` on
 * before the head, "1718 Committee"; CG_NONE if there is none. */
static cg_status find_body(const cg_scanner *s, const shared *list, cg_span number, uint32_t words,
                           uint32_t *entry) {
  const bool has_words = list->head > words;
  const cg_slice none = {"", 0};
  const cg_slice space = CG_SLICE(" ");
  const cg_slice pieces[] = {
    cg_document_words(s->document, number), space,
    has_words ? cg_document_words(s->document, (cg_span){words, list->head}) : none,
    has_words ? space : none, cg_singular(cg_read_text(&s->reading, list->head))};
  const cg_slice name = cg_join(s->document->arena, pieces, sizeof(pieces) / sizeof(pieces[0]));
  *entry = name.data ? cg_names_entry(s->reading.packs, name) : CG_NONE;
  return name.data ? CG_OK : CG_NO_MEMORY;
}

/* Add the body of one number if packs know it. */
static cg_status add_body(cg_scanner *s, const shared *list, cg_span number, bool *is_known) {
  cg_mention body = cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME,
                                       (cg_span){number.begin, list->head + 1});
  CG_TRY(find_body(s, list, number, list->begin, &body.entry));
  /* "First Reed Committee" is not the First Committee. */
  const bool is_founder = s->reading.tokens[number.begin].kind == CG_TOKEN_NUMBER;
  CG_TRY(body.entry == CG_NONE && is_founder && list->head > list->begin
           ? find_body(s, list, number, list->head, &body.entry)
           : CG_OK);
  *is_known = *is_known || body.entry != CG_NONE;
  return body.entry == CG_NONE ? CG_OK : cg_scanner_add(s, body);
}

cg_status cg_several_known(cg_scanner *s, const cg_span *which, uint32_t count, uint32_t begin,
                           uint32_t *next) {
  shared list = {begin, begin};
  bool is_known = false;
  if (count < 2 || !read_head(&s->reading, &list)) {
    return CG_OK;
  }
  for (uint32_t i = 0; i < count; ++i) {
    CG_TRY(add_body(s, &list, which[i], &is_known));
  }
  *next = is_known ? list.head + 1 : *next;
  return CG_OK;
}

cg_status cg_several_bodies(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_token *const token = &s->reading.tokens[at];
  const uint32_t second = cg_read_past_joint(&s->reading, at + 1);
  series list;
  /* Most numbers are short or alone. */
  if (token->kind != CG_TOKEN_NUMBER || token->length < FOUNDER_SHORTEST ||
      (second == at + 1 ? !cg_read_is_mark(&s->reading, second, '/')
                        : !cg_scanner_is_number(s, second))) {
    return CG_OK;
  }
  list.count = 0;
  list.begin = at;
  read_numbers(s, at, &list);
  return cg_several_known(s, list.numbers, list.count, list.begin, next);
}
