/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names: known, open, short, and acronyms. */
#include "recognize/scanner.h"

#include "base/try.h"
#include "pack/names.h"
#include "recognize/open_name.h"

#define ACRONYM_SHORTEST 3u

/* "(UNMHA)" after a name: the tokens between the parentheses. */
static cg_span abbreviation_at(const cg_scanner *s, uint32_t at) {
  const cg_span none = {0, 0};
  const uint32_t open = cg_read_past_notes(&s->reading, at);
  uint32_t close = open + 1;
  if (!cg_read_is_mark(&s->reading, open, '(')) {
    return none;
  }
  while (close < s->reading.end && close < open + 5 &&
         (s->reading.tokens[close].kind == CG_TOKEN_WORD ||
          cg_read_is_mark(&s->reading, close, '-'))) {
    if (s->reading.tokens[close].kind == CG_TOKEN_WORD &&
        (s->reading.tokens[close].length < 2 ||
         !cg_is_upper(cg_read_text(&s->reading, close).data[1]))) {
      return none;
    }
    ++close;
  }
  return close > open + 1 && cg_read_is_mark(&s->reading, close, ')')
           ? (cg_span){open + 1, close}
           : none;
}

/* A name of a goal list, "Sustainable Development Goals 8 and 10", gives way to its goals. */
static bool is_goal_list(const cg_scanner *s, uint32_t end) {
  return cg_read_lexeme(&s->reading, end - 1).lex == CG_LEX_GOAL && end < s->reading.end &&
         s->reading.tokens[end].kind == CG_TOKEN_NUMBER;
}

/* Bodies and States inside the words of a longer name count where its canonical name does not contain them:
 * "Special Rapporteur of the Human Rights Council on …"; and in one that itself does not count. */
static cg_status add_inner(cg_scanner *s, cg_span tokens, const cg_entry *entry) {
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const cg_name inner = cg_names_find(s->reading.packs, CG_NAME_OF_ENTRY, s->reading.tokens, i,
                                        tokens.end);
    const cg_entry *const found =
      inner.owner == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, inner.owner);
    if (!found || found == entry || found->is_optional) {
      continue;
    }
    if ((cg_kind_is(found->kind, CG_KIND_BODY) || found->kind == CG_KIND_STATE) &&
        (entry->is_optional || !cg_slice_has(entry->label, found->label))) {
      cg_mention mention = cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME,
                                              (cg_span){i, inner.end});
      mention.entry = inner.owner;
      CG_TRY(cg_scanner_add(s, mention));
    }
    i = inner.end - 1;
  }
  return CG_OK;
}

static bool is_word_of(const cg_scanner *s, cg_span tokens, cg_slice label) {
  return cg_slice_is_equal(cg_document_words(s->document, tokens), label);
}

static cg_status add_known(cg_scanner *s, uint32_t at, cg_name name) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, name.owner);
  const cg_span tokens = {at, name.end};
  cg_mention mention = cg_scanner_mention(
    s, CG_MENTION_NAME, entry->kind ? CG_RULE_KNOWN_NAME : CG_RULE_COLLECTIVE_NAME, tokens);
  mention.entry = name.owner;
  mention.abbreviation = abbreviation_at(s, name.end);
  CG_TRY(cg_scanner_add(s, mention));
  const bool has_inner = entry->kind && (entry->is_optional || !is_word_of(s, tokens, entry->label));
  return has_inner ? add_inner(s, tokens, entry) : CG_OK;
}

static cg_status add_open(cg_scanner *s, uint32_t at, const cg_open_name *name) {
  const cg_span tokens = {at, name->end};
  cg_mention mention =
    name->is_generic ? cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, tokens)
                     : cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, tokens);
  mention.thing = name->head.lex == CG_LEX_EVENT_HEAD ? CG_KIND_EVENT : (cg_kind)name->head.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  mention.abbreviation = abbreviation_at(s, name->end);
  return cg_scanner_add(s, mention);
}

/* "the Protocols thereto" after a treaty. */
static bool is_thereto(const cg_scanner *s, uint32_t head_end) {
  const uint32_t at = cg_read_is_mark(&s->reading, head_end, '-') ? head_end + 2 : head_end;
  return cg_read_lexeme(&s->reading, at).lex == CG_LEX_THERETO;
}

/* The plural of a head noun is no lexeme: "Protocols" before "thereto" is told by that word alone. */
static cg_status try_thereto(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t end = at;
  while (end < s->reading.end && end < at + 3 && s->reading.tokens[end].kind == CG_TOKEN_WORD &&
         cg_token_has(&s->reading.tokens[end], CG_TOKEN_CAPITAL)) {
    ++end;
  }
  if (end == at || !is_thereto(s, end)) {
    return CG_OK;
  }
  *next = end + 1;
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_THERETO, CG_RULE_COLLECTIVE_NAME,
                                          (cg_span){at, end + 1});
  return cg_scanner_add(s, mention);
}

/* "the Convention", "the Optional Protocol", "the High Commissioner": capitals that end in a head noun,
 * or a short name of a pack entry. */
static cg_status try_short(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_name known = cg_names_find(s->reading.packs, CG_NAME_SHORT, s->reading.tokens, at,
                                      s->reading.end);
  uint32_t end = at + 1;
  const cg_lexeme head = cg_read_expression(&s->reading, at, &end);
  const bool is_head = cg_lex_is_head(head.lex) || head.lex == CG_LEX_GOAL ||
                       head.lex == CG_LEX_AGENDA; /* "the Goals", "the Agenda" */
  if (known.owner == CG_NONE && !is_head) {
    return CG_OK;
  }
  end = known.owner != CG_NONE && known.end > end ? known.end : end;
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, (cg_span){at, end});
  mention.entry = known.owner;
  mention.thing = head.lex == CG_LEX_EVENT_HEAD ? CG_KIND_EVENT : (cg_kind)head.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  *next = end;
  return cg_scanner_add(s, mention);
}

/* A known name that nothing after it can make longer: one that ends with a head noun, a post, a State. */
static bool is_complete(const cg_scanner *s, cg_name name) {
  const cg_kind kind = cg_packs_entry(s->reading.packs, name.owner)->kind;
  return cg_lex_is_head(cg_read_lexeme(&s->reading, name.end - 1).lex) ||
         kind == CG_KIND_OFFICE || kind == CG_KIND_STATE || kind == CG_KIND_PLACE;
}

/* Whether the open name is the better reading: a longer run of capitals up to a head, or a name that
 * goes on where the known one has no head of its own. */
static bool is_open_better(const cg_scanner *s, const cg_open_name *open, cg_name known) {
  if (known.owner == CG_NONE || !open->end) {
    return open->end != 0;
  }
  return open->run > known.end ||
         (open->end > known.end && !is_complete(s, known) && open->run >= known.end);
}

cg_status cg_rule_name(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_token *const token = &s->reading.tokens[at];
  const cg_name known = cg_names_find(s->reading.packs, CG_NAME_OF_ENTRY, s->reading.tokens, at,
                                      s->reading.end);
  const bool is_capital =
    token->kind == CG_TOKEN_WORD && cg_token_has(token, CG_TOKEN_CAPITAL);
  const cg_open_name none = {0, 0, 0, {0, 0}, false};
  const cg_open_name open = is_capital ? cg_open_name_read(&s->reading, at) : none;
  if (known.owner != CG_NONE && is_goal_list(s, known.end)) {
    return cg_rule_goal(s, known.end - 1, next);
  }
  const cg_name brief = cg_names_find(s->reading.packs, CG_NAME_SHORT, s->reading.tokens, at,
                                      s->reading.end);
  if (is_open_better(s, &open, known) && (brief.owner == CG_NONE || brief.end < open.end)) {
    *next = open.end;
    return add_open(s, at, &open);
  }
  if (known.owner != CG_NONE) {
    *next = known.end;
    return add_known(s, at, known);
  }
  if (!is_capital) {
    return CG_OK;
  }
  CG_TRY(try_thereto(s, at, next));
  if (*next == at) {
    CG_TRY(try_short(s, at, next));
  }
  if (*next == at && cg_token_has(token, CG_TOKEN_CAPITALS) && token->length >= ACRONYM_SHORTEST) {
    *next = at + 1;
    cg_mention mention = cg_scanner_mention(s, CG_MENTION_ACRONYM, CG_RULE_ABBREVIATION,
                                            (cg_span){at, at + 1});
    mention.value = cg_read_text(&s->reading, at);
    return cg_scanner_add(s, mention);
  }
  return CG_OK;
}
