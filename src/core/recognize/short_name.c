/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/short_name.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_name.h"
#include "recognize/posts.h"

#define ACRONYM_SHORTEST 3u
#define GROUP_MOST 2u      /* Digits of "Group of 21" */
#define ADJECTIVES_MOST 2u /* Words between "a" and a short form */

/* "the Protocols thereto" after a treaty. */
static bool is_thereto(const cg_scanner *s, uint32_t head_end) {
  const uint32_t at = cg_read_is_mark(&s->reading, head_end, '-') ? head_end + 2 : head_end;
  return cg_read_lexeme(&s->reading, at).lex == CG_LEX_THERETO;
}

/* "its Optional Protocols", from `at` to `end`: the protocols of the treaty before it, where their
 * names do not go on. */
static bool is_own_protocols(const cg_scanner *s, uint32_t at, uint32_t end) {
  if (at == s->begin || cg_read_lexeme(&s->reading, at - 1).lex != CG_LEX_OWN) {
    return false;
  }
  const cg_lex after = cg_read_lexeme(&s->reading, end).lex;
  if (after == CG_LEX_OF || after == CG_LEX_ON || after == CG_LEX_TO || after == CG_LEX_FOR) {
    return false;
  }
  const uint32_t word =
    cg_names_word(s->reading.packs, cg_singular(cg_read_text(&s->reading, end - 1)));
  const cg_lexeme head =
    word == CG_NONE ? (cg_lexeme){0, 0} : cg_packs_lexeme(s->reading.packs, word);
  return head.lex == CG_LEX_INSTRUMENT_HEAD && head.value == CG_KIND_PROTOCOL;
}

cg_status cg_short_thereto(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t end = at;
  while (end < s->reading.end && end < at + 3 && s->reading.tokens[end].kind == CG_TOKEN_WORD &&
         cg_token_has(&s->reading.tokens[end], CG_TOKEN_CAPITAL)) {
    ++end;
  }
  const bool has_word = end > at && is_thereto(s, end);
  if (end == at || (!has_word && !is_own_protocols(s, at, end))) {
    return CG_OK;
  }
  *next = end + has_word;
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_THERETO, CG_RULE_COLLECTIVE_NAME, (cg_span){at, *next});
  return cg_scanner_add(s, mention);
}

cg_status cg_rule_thereto(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t end = at;
  const cg_lex lex = cg_read_expression(&s->reading, at, &end).lex;
  if (lex != CG_LEX_THERETO || end <= at + 1 ||
      cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL)) {
    return CG_OK; /* "thereto" alone; "Optional Protocols thereto" is a name. */
  }
  *next = end;
  return cg_scanner_add(
    s, cg_scanner_mention(s, CG_MENTION_THERETO, CG_RULE_COLLECTIVE_NAME, (cg_span){at, end}));
}

/* "Treaty of Alliance", "Committee of the Whole", "Group of 21": what follows the head noun makes
 * another name of it. */
static bool goes_on(const cg_scanner *s, uint32_t end) {
  if (cg_read_lexeme(&s->reading, end).lex != CG_LEX_OF) {
    return false;
  }
  const uint32_t at = end + 1 + (cg_read_lexeme(&s->reading, end + 1).lex == CG_LEX_THE);
  cg_days days[CG_DAYS_MOST];
  if (cg_scanner_is_number(
        s, at)) { /* Not "the Declaration of 5 May 2020", "the Fund of 300 dollars" */
    return s->reading.tokens[at].length <= GROUP_MOST && !cg_read_days(&s->reading, at, days);
  }
  return at < s->reading.end && s->reading.tokens[at].kind == CG_TOKEN_WORD &&
         cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL);
}

/* Index after two or more capitals behind "the", such as "World Programme", which may be the first
 * or last words of a name; `at` if there are none. */
static uint32_t past_phrase(const cg_scanner *s, uint32_t at) {
  uint32_t words = 0;
  if (!at || cg_read_lexeme(&s->reading, at - 1).lex != CG_LEX_THE) {
    return at;
  }
  const uint32_t end = cg_open_capitals(&s->reading, at, &words);
  return words > 1 ? end : at;
}

/* "the Declaration and the Programme of Action on X": the first is on X too. */
static cg_status add_shared_tail(cg_scanner *s, cg_span head, cg_lexeme lexeme, uint32_t *next) {
  const uint32_t second = head.end + 2;
  const bool is_joined = lexeme.lex == CG_LEX_INSTRUMENT_HEAD &&
                         cg_read_lexeme(&s->reading, head.end).lex == CG_LEX_AND &&
                         cg_read_lexeme(&s->reading, head.end + 1).lex == CG_LEX_THE;
  const cg_open_name none = {0, 0, 0, {0, 0}, false};
  const cg_open_name other = is_joined ? cg_open_name_read(&s->reading, second) : none;
  if (!other.end || other.end == other.run || other.head.lex != CG_LEX_INSTRUMENT_HEAD ||
      other.is_generic) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_document_words(s->document, head), CG_SLICE(" "),
                             cg_document_words(s->document, (cg_span){other.run, other.end})};
  const cg_slice name = cg_join(s->document->arena, pieces, 3);
  CG_TRY(name.data ? CG_OK : CG_NO_MEMORY);
  const uint32_t known = cg_names_entry(s->reading.packs, name);
  cg_mention mention = known == CG_NONE
                         ? cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, head)
                         : cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, head);
  mention.entry = known;
  mention.thing = (cg_kind)lexeme.value;
  mention.value = name;
  *next = head.end;
  return cg_scanner_add(s, mention);
}

/* Whether the word at `at` may belong to the short form before it: "a Council mission", "a
 * Council-mandated embargo". */
static bool is_owned(const cg_reading *reading, uint32_t at) {
  return cg_read_is_mark(reading, at, '-') ||
         (at < reading->end && reading->tokens[at].kind == CG_TOKEN_WORD &&
          !cg_lex_is_connective(cg_read_lexeme(reading, at).lex) &&
          cg_read_lexeme(reading, at).lex != CG_LEX_AUXILIARY &&
          !cg_names_begin(reading->packs, cg_name_kind_bit(CG_NAME_OF_VERB), reading->tokens, at,
                          reading->end));
}

/* Whether "a" is before the short form from `at` to `end`, perhaps with adjectives: "a joint
 * Committee" is no body that was named before. */
static bool is_indefinite(const cg_scanner *s, uint32_t at, uint32_t end) {
  if (is_owned(&s->reading, end)) {
    return false;
  }
  for (uint32_t words = 0; at && words <= ADJECTIVES_MOST; ++words) {
    const cg_token *const token = &s->reading.tokens[--at];
    const cg_lexeme word = cg_read_lexeme(&s->reading, at);
    if (word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_A) {
      return true;
    }
    if (token->kind != CG_TOKEN_WORD || cg_token_has(token, CG_TOKEN_CAPITAL) ||
        cg_lex_is_connective(word.lex) || word.lex == CG_LEX_OWN || word.lex == CG_LEX_THAT) {
      return false;
    }
  }
  return false;
}

/* "the Convention", "the Optional Protocol", "the High Commissioner": capitals that end in a head
 * noun, a short name of a pack entry, or capitals that may be part of a name. */
static cg_status try_short(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_name known = cg_read_name(&s->reading, CG_NAME_SHORT, at);
  uint32_t end = at + 1;
  cg_lexeme head = cg_read_expression(&s->reading, at, &end);
  const bool is_cut =
    end > at + 1 && cg_lex_is_connective(cg_read_lexeme(&s->reading, end - 1).lex);
  if (is_cut) { /* "Action for" is no name. */
    head = (cg_lexeme){0, 0};
    end = at + 1;
  }
  const bool is_head = cg_lex_is_head(head.lex) || head.lex == CG_LEX_GOAL ||
                       head.lex == CG_LEX_AGENDA; /* "the Goals", "the Agenda" */
  if (known.owner == CG_NONE && is_head) {
    CG_TRY(add_shared_tail(s, (cg_span){at, end}, head, next));
    if (*next != at) {
      return CG_OK;
    }
  }
  if (known.owner == CG_NONE && head.lex == CG_LEX_OFFICE_HEAD &&
      cg_read_lexeme(&s->reading, end).lex == CG_LEX_ON) {
    CG_TRY(cg_post_add_mandates(s, (cg_span){at, end}, next));
    if (*next != at) {
      return CG_OK;
    }
  }
  const bool is_phrase = known.owner == CG_NONE && (!is_head || goes_on(s, end));
  if (is_phrase) {
    end = past_phrase(s, at);
    head = (cg_lexeme){0, 0};
  }
  if (end == at || (known.owner == CG_NONE && is_indefinite(s, at, end))) {
    return CG_OK;
  }
  end = known.owner != CG_NONE && known.end > end ? known.end : end;
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, (cg_span){at, end});
  mention.entry = known.owner;
  mention.thing = head.lex == CG_LEX_EVENT_HEAD ? CG_KIND_EVENT : (cg_kind)head.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  *next = is_phrase ? at + 1 : end; /* Names inside such capitals count for themselves. */
  return cg_scanner_add(s, mention);
}

cg_status cg_short_add(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_token *const token = &s->reading.tokens[at];
  CG_TRY(try_short(s, at, next));
  if (*next == at && cg_token_has(token, CG_TOKEN_CAPITALS) && token->length >= ACRONYM_SHORTEST) {
    *next = at + 1;
    cg_mention mention =
      cg_scanner_mention(s, CG_MENTION_ACRONYM, CG_RULE_ABBREVIATION, (cg_span){at, at + 1});
    mention.value = cg_read_text(&s->reading, at);
    return cg_scanner_add(s, mention);
  }
  return CG_OK;
}
