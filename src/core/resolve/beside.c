/* SPDX-License-Identifier: Apache-2.0 */
/* The body that the words right beside a number name. */
#include "resolve/beside.h"
#include "pack/days.h"
#include "pack/reading.h"

#define REACH 500u /* A text without paragraphs is one clause of thousands of mentions */

uint32_t cg_beside_from(const cg_resolver *r, uint32_t from) {
  return r->index > REACH && r->index - REACH > from ? r->index - REACH : from;
}

uint32_t cg_beside_to(const cg_resolver *r) {
  const uint32_t count = r->document->mentions.count;
  return count - r->index > REACH ? r->index + REACH : count;
}

/* "resolution 912 (1989), adopted on 1 February 1989 by the Assembly of Ports": the body, where the
 * number ends at `end`. */
static uint32_t adopter_after_day(const cg_resolver *r, uint32_t index, uint32_t end) {
  const cg_clause *const clause =
    cg_array_at(&r->document->clauses, cg_resolver_mention(r, index)->clause);
  const cg_reading reading = cg_resolver_reading(r, clause->tokens.end);
  const uint32_t at = end + cg_read_is_mark(&reading, end, ',');
  cg_days days[CG_DAYS_MOST];
  const bool is_adopted = cg_read_lexeme(&reading, at).lex == CG_LEX_ADOPTED &&
                          cg_read_lexeme(&reading, at + 1).lex == CG_LEX_ON &&
                          cg_read_days(&reading, at + 2, days) == 1;
  const cg_lexeme by =
    is_adopted ? cg_read_lexeme(&reading, days[0].tokens.end) : (cg_lexeme){0, 0};
  if (by.lex != CG_LEX_CONNECTOR || by.value != CG_CONNECTOR_BY) {
    return CG_NONE;
  }
  const uint32_t place = days[0].tokens.end + 1;
  const uint32_t begin = place + (cg_read_lexeme(&reading, place).lex == CG_LEX_THE);
  for (uint32_t i = index + 1;
       i < r->document->mentions.count && cg_resolver_mention(r, i)->tokens.begin <= begin; ++i) {
    if (cg_resolver_mention(r, i)->tokens.begin == begin &&
        cg_resolver_mention(r, i)->kind == CG_MENTION_NAME) {
      return cg_resolver_mention(r, i)->entry;
    }
  }
  return CG_NONE;
}

uint32_t cg_beside_after(const cg_resolver *r, uint32_t index) {
  const cg_mention *const mention = cg_resolver_mention(r, index);
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end + 16);
  uint32_t end = mention->tokens.end;
  const uint32_t adopter = adopter_after_day(r, index, end);
  if (adopter != CG_NONE) {
    return adopter;
  }
  for (uint32_t i = index + 1; i < r->document->mentions.count; ++i) {
    const cg_mention *const next = cg_resolver_mention(r, i);
    uint32_t past = end + 1;
    const uint32_t at = end + cg_read_is_mark(&reading, end, ',');
    const bool is_adopted = cg_read_expression(&reading, at, &past).lex == CG_LEX_ADOPTION;
    const uint32_t begin = is_adopted ? past : end + 1;
    if (next->clause != mention->clause || next->tokens.begin > begin + 1 ||
        (!is_adopted && cg_read_lexeme(&reading, end).lex != CG_LEX_OF)) {
      break;
    }
    if (next->kind == CG_MENTION_NAME) {
      return next->entry;
    }
    if (next->kind != CG_MENTION_DATE) {
      break;
    }
    end = next->tokens.end;
  }
  return CG_NONE;
}

uint32_t cg_beside_after_list(const cg_resolver *r, const cg_mention *mention) {
  uint32_t last = r->index;
  for (uint32_t i = r->index + 1; i < cg_beside_to(r); ++i) {
    const cg_mention *const next = cg_resolver_mention(r, i);
    const bool is_listed = next->kind == CG_MENTION_NUMBERED && next->head == mention->head;
    if (next->clause != mention->clause || (!is_listed && next->kind != CG_MENTION_DATE)) {
      break;
    }
    last = is_listed ? i : last;
  }
  return cg_beside_after(r, last);
}

bool cg_beside_is_inside(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const uint32_t at = mention->tokens.begin;
  const uint32_t before = at && cg_read_lexeme(&reading, at - 1).lex == CG_LEX_OWN ? at - 1 : at;
  return before && cg_read_lexeme(&reading, before - 1).lex == CG_LEX_IN;
}

uint32_t cg_beside_acting(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end + 16);
  uint32_t end = mention->tokens.end;
  if (!mention->is_own || !cg_beside_is_inside(r, mention)) {
    return CG_NONE;
  }
  for (uint32_t i = r->index + 1; i < r->document->mentions.count; ++i) {
    const cg_mention *const next = cg_resolver_mention(r, i);
    end = cg_read_past_notes(&reading, end);
    end += cg_read_is_mark(&reading, end, ',') || cg_read_lexeme(&reading, end).lex == CG_LEX_OF;
    end += cg_read_lexeme(&reading, end).lex == CG_LEX_THE;
    if (next->clause != mention->clause || next->tokens.begin != end ||
        (next->kind != CG_MENTION_NAME && next->kind != CG_MENTION_DATE)) {
      break;
    }
    if (next->kind == CG_MENTION_NAME) {
      return next->entry;
    }
    end = next->tokens.end;
  }
  return CG_NONE;
}

cg_slice cg_beside_event(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t at = cg_read_past_notes(&reading, mention->tokens.end);
  const cg_lexeme how = cg_read_lexeme(&reading, at + 1);
  const bool is_act =
    how.lex == CG_LEX_AT || (how.lex == CG_LEX_CONNECTOR && how.value == CG_CONNECTOR_BY);
  const uint32_t begin = at + 2 + (cg_read_lexeme(&reading, at + 2).lex == CG_LEX_THE);
  if (cg_read_lexeme(&reading, at).lex != CG_LEX_ADOPTED || !is_act ||
      r->index + 1 == r->document->mentions.count) {
    return (cg_slice){"", 0};
  }
  const cg_mention *const next = cg_array_at(&r->document->mentions, r->index + 1);
  if (next->clause != mention->clause || next->tokens.begin != begin) {
    return (cg_slice){"", 0};
  }
  if (next->kind == CG_MENTION_NAME &&
      cg_kind_is(cg_packs_entry(r->packs, next->entry)->kind, CG_KIND_EVENT)) {
    return cg_entry_label(r->packs, next->entry);
  }
  return next->kind == CG_MENTION_OPEN_NAME && next->thing == CG_KIND_EVENT ? next->value
                                                                            : (cg_slice){"", 0};
}

bool cg_beside_has_article(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  return mention->tokens.begin &&
         cg_read_lexeme(&reading, mention->tokens.begin - 1).lex == CG_LEX_THE;
}
