/* SPDX-License-Identifier: Apache-2.0 */
/* Pinpoints: "article 36 of the Statute", "resolution 60/1, para. 5", "(A/72/53), chap. V, sect.
 * A". */
#include "recognize/pinpoints.h"

#include "pack/pinpoint.h"
#include "pack/reading.h"

/* Tokens of "paragraphs 1 (a), (c) and (d), 5, 7 and 9 to 11 of section II" */
#define CHAIN_REACH 60u
#define NEIGHBOURS 8u     /* Mentions searched for the one before another */
#define THEREOF_REACH 12u /* Tokens between what is cited and the part of it */
#define YEAR_LENGTH 4u
/* Words between "of" and what is cited: "of that same", "of its landmark" */
#define OWN_REACH 3u

/* Whether the cited parts may follow the word at `at`, before "of". */
static bool is_between(const cg_scanner *s, uint32_t at) {
  const cg_token *const token = &s->reading.tokens[at];
  const cg_lex lex = cg_read_lexeme(&s->reading, at).lex;
  const bool is_plain =
    token->kind == CG_TOKEN_WORD && !cg_token_has(token, CG_TOKEN_CAPITAL) && !lex;
  /* "of the 1963 Convention" */
  const bool is_year = token->kind == CG_TOKEN_NUMBER && token->length == YEAR_LENGTH;
  return is_year || lex == CG_LEX_THE || lex == CG_LEX_OWN || lex == CG_LEX_THAT ||
         lex == CG_LEX_SAME || lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION ||
         lex == CG_LEX_REPORT || is_plain;
}

/* Index of the "of" that joins a part to what begins at `begin`, before the mention `next`, or of
 * the "to" of "annex to"; CG_NONE if there is none. */
static uint32_t joint_before(const cg_scanner *s, uint32_t begin, uint32_t next) {
  const cg_mention *const mentions = s->document->mentions.items;
  for (uint32_t i = next; i > s->first && i + NEIGHBOURS > next;) {
    --i;
    if (mentions[i].tokens.end == begin && mentions[i].kind != CG_MENTION_NUMBERED &&
        mentions[i].kind != CG_MENTION_SYMBOL) {
      begin = mentions[i].tokens.begin; /* "General Assembly" of "General Assembly resolution" */
      break;
    }
  }
  begin -= begin > s->begin &&
           cg_read_is_mark(&s->reading, begin - 1, '('); /* "of his proposal (S/2008/804)" */
  for (uint32_t i = 0; i <= OWN_REACH && begin > s->begin; ++i) {
    const cg_lex lex = cg_read_lexeme(&s->reading, --begin).lex;
    if (lex == CG_LEX_OF || lex == CG_LEX_TO) {
      return begin;
    }
    if (!is_between(s, begin)) {
      break;
    }
  }
  return CG_NONE;
}

cg_span cg_pinpoint_before(const cg_scanner *s, uint32_t begin, uint32_t next) {
  cg_span found = {0, 0};
  uint32_t end = joint_before(s, begin, next);
  if (end == CG_NONE || !end) {
    return found;
  }
  const bool is_to = cg_read_lexeme(&s->reading, end).lex == CG_LEX_TO;
  end -= cg_read_is_mark(&s->reading, end - 1, ','); /* "Article 2, paragraph 4, of the Charter" */
  for (uint32_t at = end; at > s->begin && end - at < CHAIN_REACH;) {
    --at;
    if (cg_read_is_mark(&s->reading, at, ';') || s->reading.tokens[at].kind == CG_TOKEN_BREAK) {
      break;
    }
    if (cg_pinpoint_is_word(&s->reading, at) && cg_pinpoint_end(&s->reading, at) == end) {
      if (found.end && cg_read_lexeme(&s->reading, at - 1).lex == CG_LEX_OWN) {
        break; /* "resolution 50/1 and its annex, and article 2 of the Convention" */
      }
      found = (cg_span){at, end};
    }
  }
  const bool has_annex = is_to && found.end && cg_pinpoint_is_annex(&s->reading, found);
  return !is_to || has_annex ? found : (cg_span){0, 0};
}

static cg_span pinpoint_after(const cg_reading *reading, const cg_mention *mention) {
  uint32_t at = cg_read_past_notes(reading, mention->tokens.end);
  at += cg_read_is_mark(reading, at, ')');
  at += cg_read_is_mark(reading, at, ',');
  const uint32_t end = cg_pinpoint_is_word(reading, at) ? cg_pinpoint_end(reading, at) : at;
  const cg_lexeme next = cg_read_lexeme(reading, end + cg_read_is_mark(reading, end, ','));
  /* "resolution 50/1, paragraph 2 of resolution 51/1", "resolution 50/1, annex to resolution 51/1",
   * "resolution 50/1, paragraph 2 above" */
  const bool is_of_another =
    next.lex == CG_LEX_OF || next.lex == CG_LEX_TO || cg_lexeme_is_here(next);
  return (cg_span){at, is_of_another ? at : end};
}

/* The part behind the mention that "thereof" says is one of it: "resolution 50/1, in particular
 * paragraphs 2 and 3 (a) thereof". */
static cg_span pinpoint_thereof(const cg_scanner *s, const cg_mention *mention, uint32_t next) {
  const uint32_t end =
    next < s->document->mentions.count
      ? ((const cg_mention *)cg_array_at(&s->document->mentions, next))->tokens.begin
      : s->reading.end;
  for (uint32_t at = mention->tokens.end; at < end && at < mention->tokens.end + THEREOF_REACH;
       ++at) {
    if (cg_read_is_mark(&s->reading, at, ';') || s->reading.tokens[at].kind == CG_TOKEN_BREAK) {
      break;
    }
    if (cg_pinpoint_is_word(&s->reading, at)) {
      const uint32_t past = cg_pinpoint_end(&s->reading, at);
      return past > at && cg_read_lexeme(&s->reading, past).lex == CG_LEX_THERETO
               ? (cg_span){at, past}
               : (cg_span){0, 0};
    }
  }
  return (cg_span){0, 0};
}

/* Whether parts of what the mention means are cited by number. */
static bool is_citable(const cg_scanner *s, const cg_mention *mention) {
  switch (mention->kind) {
  case CG_MENTION_SYMBOL:
  case CG_MENTION_NUMBERED:
  case CG_MENTION_UNSYMBOLED:
  case CG_MENTION_REPEATED: return true;
  case CG_MENTION_NAME:
    return cg_kind_is(cg_packs_entry(s->reading.packs, mention->entry)->kind, CG_KIND_INSTRUMENT);
  case CG_MENTION_OPEN_NAME:
  case CG_MENTION_SHORT: return cg_kind_is(mention->thing, CG_KIND_INSTRUMENT);
  default: return false;
  }
}

void cg_pinpoints_find(const cg_scanner *s) {
  for (uint32_t i = s->first; i < s->document->mentions.count; ++i) {
    cg_mention *const mention = cg_array_at(&s->document->mentions, i);
    if (is_citable(s, mention) && !mention->is_quiet) {
      const cg_span after = pinpoint_after(&s->reading, mention);
      mention->pinpoint =
        after.end > after.begin ? after : cg_pinpoint_before(s, mention->tokens.begin, i);
      mention->pinpoint =
        mention->pinpoint.end ? mention->pinpoint : pinpoint_thereof(s, mention, i + 1);
    }
  }
}
