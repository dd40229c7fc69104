/* SPDX-License-Identifier: Apache-2.0 */
/* Pinpoints: "article 36 of the Statute", "resolution 60/1, para. 5", "(A/72/53), chap. V, sect. A". */
#include "recognize/pinpoints.h"

#include "recognize/scanner.h"
#include "pack/reading.h"

#define BEFORE_REACH 8u

static bool is_pinpoint_word(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  return lex == CG_LEX_PINPOINT || lex == CG_LEX_ANNEX;
}

/* "36", "V", "A", "bis": what may stand after "article". */
static bool is_number_like(const cg_reading *reading, uint32_t at) {
  if (at >= reading->end) {
    return false;
  }
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_NUMBER ||
         (token->kind == CG_TOKEN_WORD && token->length <= 5 &&
          (token->length == 1 || cg_token_has(token, CG_TOKEN_CAPITALS)));
}

/* Index after the numbers that begin at `place`, "2 (b) and 3"; `end` if there are none. */
static uint32_t past_numbers(const cg_reading *reading, uint32_t place, uint32_t end) {
  while (is_number_like(reading, place)) {
    end = place + 1;
    if (cg_read_is_mark(reading, end, '(') && is_number_like(reading, end + 1) &&
        cg_read_is_mark(reading, end + 2, ')')) {
      end += 3;
    }
    const bool goes_on =
      cg_read_lexeme(reading, end).lex == CG_LEX_AND || cg_read_is_mark(reading, end, '-');
    if (!goes_on) {
      break;
    }
    place = end + 1;
  }
  return end;
}

/* Index after one pinpoint, "para. 5" or "annex"; `at` if none begins there. */
static uint32_t past_part(const cg_reading *reading, uint32_t at) {
  if (!is_pinpoint_word(reading, at)) {
    return at;
  }
  const bool is_annex = cg_read_lexeme(reading, at).lex == CG_LEX_ANNEX;
  const uint32_t place = at + 1 + cg_read_is_mark(reading, at + 1, '.');
  return past_numbers(reading, place, is_annex ? at + 1 : at);
}

/* Index after "para. 5", "chap. V, sect. A", "paras. 2 and 3"; `at` if there is none. */
static uint32_t past_pinpoint(const cg_reading *reading, uint32_t at) {
  uint32_t end = past_part(reading, at);
  while (end > at) {
    const uint32_t next = end + cg_read_is_mark(reading, end, ',');
    const uint32_t after = past_part(reading, next);
    if (after <= next) {
      break;
    }
    end = after;
  }
  return end;
}

static cg_span pinpoint_after(const cg_reading *reading, const cg_mention *mention) {
  uint32_t at = cg_read_past_notes(reading, mention->tokens.end);
  at += cg_read_is_mark(reading, at, ')');
  at += cg_read_is_mark(reading, at, ',');
  return (cg_span){at, past_pinpoint(reading, at)};
}

/* "paragraph 5 of resolution …": the pinpoint ends with "of", or "of the", before the mention. */
static cg_span pinpoint_before(const cg_scanner *s, const cg_mention *mention) {
  const cg_span none = {0, 0};
  const uint32_t begin = mention->tokens.begin;
  for (uint32_t at = begin; at > s->begin && begin - at < BEFORE_REACH;) {
    --at;
    const uint32_t end = is_pinpoint_word(&s->reading, at) ? past_pinpoint(&s->reading, at) : at;
    if (end > at && end < begin && cg_read_lexeme(&s->reading, end).lex == CG_LEX_OF) {
      return (cg_span){at, end};
    }
  }
  return none;
}

void cg_pinpoints_find(const cg_scanner *s) {
  for (uint32_t i = s->first; i < s->document->mentions.count; ++i) {
    cg_mention *const mention = cg_array_at(&s->document->mentions, i);
    const bool is_citable =
      mention->kind == CG_MENTION_SYMBOL || mention->kind == CG_MENTION_NUMBERED ||
      (mention->kind == CG_MENTION_NAME &&
       cg_kind_is(cg_packs_entry(s->reading.packs, mention->entry)->kind, CG_KIND_INSTRUMENT));
    if (is_citable && !mention->is_quiet) {
      const cg_span after = pinpoint_after(&s->reading, mention);
      mention->pinpoint = after.end > after.begin ? after : pinpoint_before(s, mention);
    }
  }
}
