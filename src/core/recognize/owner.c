/* SPDX-License-Identifier: Apache-2.0 */
/* Whose resolution?  What the words before "resolution" say, read backwards. */
#include "recognize/owner.h"

#include "pack/reading.h"
#include "recognize/lists.h"

#define OWN_REACH 3u       /* Words between "its" and "resolution" */
#define ASIDE_REACH 3u     /* Words of "as set out" */
#define PINPOINT_REACH 12u /* Tokens of "paragraph 5 (f)" */

/* Whether "its" is before the word at `at`; `before` is set to the index before it, or to the index
 * before "the" and the like. */
static bool is_own(const cg_scanner *s, uint32_t at, uint32_t *before) {
  uint32_t place = at;
  for (uint32_t i = 0; i <= OWN_REACH && place != CG_NONE; ++i) {
    place = cg_scanner_before(s, place);
    if (place == CG_NONE || s->reading.tokens[place].kind != CG_TOKEN_WORD) {
      break;
    }
    if (cg_scanner_lex(s, place) == CG_LEX_OWN) {
      *before = cg_scanner_before(s, place);
      return true;
    }
  }
  *before = cg_scanner_before(s, at);
  return false;
}

static bool is_preposition(cg_lex lex) {
  return lex == CG_LEX_IN || lex == CG_LEX_ON || lex == CG_LEX_AT || lex == CG_LEX_OF;
}

/* Whether only small words and commas are between `begin` and `at`, both included, or nothing. */
static bool is_joined(const cg_scanner *s, uint32_t begin, uint32_t at) {
  for (uint32_t i = begin; i <= at; ++i) {
    if (!cg_lex_is_connective(cg_scanner_lex(s, i)) && !cg_read_is_mark(&s->reading, i, ',')) {
      return false;
    }
  }
  return true;
}

/* "adopted by the Assembly at its sixth special session in its resolution": sessions and days
 * between a name and what is its own say nothing of whose it is.  The last mention before them;
 * `at` goes back to where they begin. */
static uint32_t skip_sessions(const cg_scanner *s, uint32_t last, uint32_t *at) {
  while (last != CG_NONE && *at != CG_NONE) {
    const cg_mention *const mention = cg_array_at(&s->document->mentions, last);
    const bool is_between = mention->kind == CG_MENTION_SESSION || mention->kind == CG_MENTION_DATE;
    if (!is_between || !is_joined(s, mention->tokens.end, *at)) {
      break;
    }
    *at = cg_scanner_before(s, mention->tokens.begin);
    if (cg_scanner_lex(s, *at) == CG_LEX_OWN) {
      *at = cg_scanner_before(s, *at);
    }
    if (is_preposition(cg_scanner_lex(s, *at))) {
      *at = cg_scanner_before(s, *at);
    }
    last = last > s->first ? last - 1 : CG_NONE;
  }
  return last;
}

/* The mention around `index`, a name inside a longer one: "Asia and the Pacific" of a commission;
 * or `index` itself. */
static uint32_t whole_name(const cg_scanner *s, uint32_t index) {
  while (index > s->first) {
    const cg_mention *const inner = cg_array_at(&s->document->mentions, index);
    const cg_mention *const outer = cg_array_at(&s->document->mentions, index - 1);
    if (outer->tokens.begin > inner->tokens.begin || outer->tokens.end < inner->tokens.end) {
      break;
    }
    --index;
  }
  return index;
}

/* The mention that ends at token `at`, or with only "in", "by", "the" or a comma after it; or
 * CG_NONE. */
static uint32_t mention_ending(const cg_scanner *s, uint32_t at) {
  uint32_t last = cg_scanner_last_index(s);
  if (last == CG_NONE || at == CG_NONE) {
    return CG_NONE;
  }
  last = skip_sessions(s, last, &at);
  if (last == CG_NONE || at == CG_NONE) {
    return CG_NONE;
  }
  last = whole_name(s, last);
  const cg_mention *const mention = cg_array_at(&s->document->mentions, last);
  const bool is_name = mention->kind == CG_MENTION_NAME || mention->kind == CG_MENTION_OPEN_NAME ||
                       mention->kind == CG_MENTION_SHORT || mention->kind == CG_MENTION_ACRONYM;
  while (is_name && at != CG_NONE && at >= mention->tokens.end) {
    const cg_lex lex = cg_scanner_lex(s, at);
    if (lex != CG_LEX_IN && lex != CG_LEX_CONNECTOR && lex != CG_LEX_THE &&
        !cg_read_is_mark(&s->reading, at, ',')) {
      return CG_NONE;
    }
    at = cg_scanner_before(s, at);
  }
  return is_name && at != CG_NONE && at >= mention->tokens.begin ? last : CG_NONE;
}

/* Whether "adopted by", "adopted by the" or the like ends right before token `begin`. */
static bool is_adopter(const cg_scanner *s, uint32_t begin) {
  uint32_t end = cg_scanner_before(s, begin);
  if (cg_scanner_lex(s, end) == CG_LEX_THE) {
    end = cg_scanner_before(s, end);
  }
  const uint32_t first = end == CG_NONE ? CG_NONE : cg_scanner_before(s, end);
  uint32_t next = 0;
  return first != CG_NONE && cg_read_expression(&s->reading, first, &next).lex == CG_LEX_ADOPTION &&
         next == end + 1;
}

/* "the adoption by the Assembly, at its sixth session, of its resolution": the body, where "of" is
 * at `of`. */
static uint32_t adopter_before(const cg_scanner *s, uint32_t of) {
  const uint32_t organ = mention_ending(s, cg_scanner_before(s, of));
  if (organ == CG_NONE) {
    return CG_NONE;
  }
  const cg_mention *const mention = cg_array_at(&s->document->mentions, organ);
  return is_adopter(s, mention->tokens.begin) ? organ : CG_NONE;
}

/* "the Assembly in paragraph 5 (f) of its resolution", "in the annex to its resolution": the body,
 * where "of" or "to" is at `of`. */
static uint32_t body_before_pinpoint(const cg_scanner *s, uint32_t of) {
  uint32_t at = of;
  for (uint32_t i = 0; i < PINPOINT_REACH; ++i) {
    at = cg_scanner_before(s, at);
    if (at == CG_NONE) {
      return CG_NONE;
    }
    if (cg_scanner_lex(s, at) == CG_LEX_PINPOINT || cg_scanner_lex(s, at) == CG_LEX_ANNEX) {
      uint32_t in = cg_scanner_before(s, at);
      in = cg_scanner_lex(s, in) == CG_LEX_THE ? cg_scanner_before(s, in) : in;
      return cg_scanner_lex(s, in) == CG_LEX_IN ? mention_ending(s, in) : CG_NONE;
    }
    const cg_token *const token = &s->reading.tokens[at];
    const bool is_part = token->kind != CG_TOKEN_WORD || token->length <= 5;
    if (!is_part || token->kind == CG_TOKEN_BREAK) {
      return CG_NONE;
    }
  }
  return CG_NONE;
}

/* "the Environment Assembly, as reflected in its resolution": the body, where "in" is at `in`. */
static uint32_t body_before_aside(const cg_scanner *s, uint32_t in) {
  uint32_t at = in;
  for (uint32_t i = 0; i < ASIDE_REACH && at != CG_NONE; ++i) {
    at = cg_scanner_before(s, at);
    const bool is_word = at != CG_NONE && s->reading.tokens[at].kind == CG_TOKEN_WORD &&
                         !cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL);
    if (!is_word) {
      return CG_NONE;
    }
    const uint32_t comma =
      cg_scanner_lex(s, at) == CG_LEX_CONNECTOR ? cg_scanner_before(s, at) : CG_NONE;
    if (i && comma != CG_NONE && cg_read_is_mark(&s->reading, comma, ',')) {
      return mention_ending(s, comma);
    }
  }
  return CG_NONE;
}

cg_owner cg_owner_before(const cg_scanner *s, uint32_t at) {
  uint32_t before = CG_NONE;
  const bool own = is_own(s, at, &before);
  uint32_t organ = mention_ending(s, before);
  if (organ == CG_NONE && cg_scanner_lex(s, before) == CG_LEX_OF) {
    organ = adopter_before(s, before);
    organ = organ == CG_NONE ? body_before_pinpoint(s, before) : organ;
  }
  if (organ == CG_NONE && own && cg_scanner_lex(s, before) == CG_LEX_TO) {
    organ = body_before_pinpoint(s, before);
  }
  if (organ == CG_NONE && own && cg_scanner_lex(s, before) == CG_LEX_IN) {
    organ = body_before_aside(s, before);
  }
  return (cg_owner){organ, own};
}
