/* SPDX-License-Identifier: Apache-2.0 */
/* Goals, targets, agenda items, decisions of courts. */
#include "recognize/items.h"

#include "recognize/scanner.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/names.h"
#include "pack/reading.h"

#define GOALS_LAST 17u
#define ORDER_REACH 6u  /* Tokens between "order" and "of" before its date */
#define COURT_REACH 14u /* Tokens between "judgment" and its date */
#define TITLE_REACH 60u
/* Tokens between "of" and "agenda": "of the draft provisional agenda" */
#define AGENDA_REACH 4u

/* Index after what joins items of a list at `at`: ", ", " and ", ", and "; `at` if nothing does. */
static uint32_t past_joiner(const cg_scanner *s, uint32_t at) {
  uint32_t next = cg_read_past_notes(&s->reading, at);
  next += cg_read_is_mark(&s->reading, next, ',');
  next += cg_read_lexeme(&s->reading, next).lex == CG_LEX_AND;
  return next;
}

/* "Goal 4, target 7 thereof": the target 4.7. */
static cg_status add_its_target(cg_scanner *s, uint32_t goal, uint32_t *next) {
  const uint32_t at = goal + 1 + cg_read_is_mark(&s->reading, goal + 1, ',');
  const bool is_its = cg_read_lexeme(&s->reading, at).lex == CG_LEX_TARGET &&
                      cg_scanner_is_number(s, at + 1) &&
                      !cg_read_is_mark(&s->reading, at + 2, '.') &&
                      cg_read_lexeme(&s->reading, at + 2).lex == CG_LEX_THERETO;
  if (!is_its) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_read_text(&s->reading, goal), CG_SLICE("."),
                             cg_read_text(&s->reading, at + 1)};
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_TARGET, CG_RULE_TARGET, (cg_span){at, at + 3});
  mention.value = cg_join(s->document->arena, pieces, 3);
  *next = at + 3;
  return mention.value.data ? cg_scanner_add(s, mention) : CG_NO_MEMORY;
}

/* "10.7", "17.b": index after it, or `at`. */
static uint32_t past_target(const cg_scanner *s, uint32_t at) {
  const bool is_dotted = cg_scanner_is_number(s, at) && s->reading.tokens[at].word <= GOALS_LAST &&
                         cg_read_is_mark(&s->reading, at + 1, '.') &&
                         cg_read_is_glued(&s->reading, at + 1) &&
                         cg_read_is_glued(&s->reading, at + 2);
  const bool is_letter = is_dotted && s->reading.tokens[at + 2].kind == CG_TOKEN_WORD &&
                         s->reading.tokens[at + 2].length == 1;
  return is_dotted && (is_letter || cg_scanner_is_number(s, at + 2)) ? at + 3 : at;
}

/* The target whose number is from `place` to `end`, with the words from `begin` on. */
static cg_status add_target(cg_scanner *s, uint32_t begin, uint32_t place, uint32_t end) {
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_TARGET, CG_RULE_TARGET, (cg_span){begin, end});
  mention.value = cg_document_words(s->document, (cg_span){place, end});
  return cg_scanner_add(s, mention);
}

/* "targets 3.1, 3.2 and 3.b". */
cg_status cg_rule_target(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t place = at + 1;
  for (uint32_t end; (end = past_target(s, place)) != place; place = past_joiner(s, end)) {
    CG_TRY(add_target(s, place == at + 1 ? at : place, place, end));
    *next = end;
  }
  return CG_OK;
}

/* "Goals 8 and 10"; in "SDGs 5.2 and 8" the first is a target. */
cg_status cg_rule_goal(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t place = at + 1;
  if (!cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL)) {
    return CG_OK;
  }
  while (cg_scanner_is_number(s, place) && s->reading.tokens[place].word >= 1 &&
         s->reading.tokens[place].word <= GOALS_LAST) {
    const uint32_t begin = place == at + 1 ? at : place;
    const uint32_t target = past_target(s, place);
    if (target > place) {
      CG_TRY(add_target(s, begin, place, target));
      *next = target;
    } else {
      cg_mention mention =
        cg_scanner_mention(s, CG_MENTION_GOAL, CG_RULE_GOAL, (cg_span){begin, place + 1});
      mention.number = s->reading.tokens[place].word;
      mention.value = cg_read_text(&s->reading, place);
      CG_TRY(cg_scanner_add(s, mention));
      *next = place + 1;
      CG_TRY(add_its_target(s, place, next));
    }
    place = past_joiner(s, *next);
  }
  return CG_OK;
}

static cg_status add_item(cg_scanner *s, cg_span tokens, cg_slice value) {
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_AGENDA_ITEM, CG_RULE_AGENDA_ITEM, tokens);
  mention.value = value;
  return cg_scanner_add(s, mention);
}

/* "22 (a)" at `at`: index after it, or `at`. */
static uint32_t past_item_number(const cg_scanner *s, uint32_t at) {
  if (!cg_scanner_is_number(s, at) || s->reading.tokens[at].length > 3) {
    return at;
  }
  const bool has_letter =
    cg_read_is_mark(&s->reading, at + 1, '(') && cg_read_is_mark(&s->reading, at + 3, ')') &&
    s->reading.tokens[at + 2].kind == CG_TOKEN_WORD && s->reading.tokens[at + 2].length == 1;
  return has_letter ? at + 4 : at + 1;
}

/* The items whose numbers begin at `first`; the first has the words from `at` on. */
static cg_status add_items(cg_scanner *s, uint32_t at, uint32_t first, uint32_t *next) {
  uint32_t place = first;
  for (uint32_t end; (end = past_item_number(s, place)) != place; place = past_joiner(s, end)) {
    const cg_span tokens = {place == first ? at : place, end};
    CG_TRY(add_item(s, tokens, cg_document_words(s->document, (cg_span){place, end})));
    *next = end;
  }
  return CG_OK;
}

/* "agenda item 22 (a)", "agenda items 3 and 5". */
cg_status cg_rule_agenda(cg_scanner *s, uint32_t at, uint32_t *next) {
  return cg_read_lexeme(&s->reading, at + 1).lex == CG_LEX_ITEM ? add_items(s, at, at + 2, next)
                                                                : CG_OK;
}

/* Whether the words from `begin` to the agenda at `at` are of a programme's name, "the New Urban
 * Agenda", whose numbers are no items of a meeting.  A heading has capitals only. */
static bool is_programme(const cg_scanner *s, uint32_t begin, uint32_t at) {
  const cg_token *const word = &s->reading.tokens[at];
  if (cg_token_has(word, CG_TOKEN_CAPITAL) && !cg_token_has(word, CG_TOKEN_CAPITALS)) {
    return true;
  }
  for (uint32_t i = begin; i <= at; ++i) {
    const cg_name name = cg_read_name(&s->reading, CG_NAME_OF_ENTRY, i);
    if (name.owner != CG_NONE && name.end > at) {
      return true;
    }
  }
  return false;
}

/* Index after the agenda whose numbers begin at `first`, "2 (b) and 3 of the provisional agenda";
 * `first` for "2 of the list" and "2 of the New Urban Agenda". */
static uint32_t past_agenda(const cg_scanner *s, uint32_t first) {
  uint32_t place = first;
  uint32_t end = first;
  for (uint32_t past; (past = past_item_number(s, place)) != place; place = past_joiner(s, past)) {
    end = past;
  }
  uint32_t at = cg_read_past_notes(&s->reading, end);
  if (end == first || cg_read_lexeme(&s->reading, at).lex != CG_LEX_OF) {
    return first;
  }
  for (uint32_t i = at + 1; i < s->reading.end && i <= at + AGENDA_REACH; ++i) {
    uint32_t past = 0;
    const cg_lex lex = cg_read_expression(&s->reading, i, &past).lex;
    if (lex == CG_LEX_AGENDA) { /* "Provisional Agenda" is always a meeting's */
      return past == i + 1 && is_programme(s, at + 1, i) ? first : past;
    }
    if (s->reading.tokens[i].kind != CG_TOKEN_WORD || lex == CG_LEX_OF) {
      break;
    }
  }
  return first;
}

/* "the item entitled “Promotion and protection of human rights”", "a new item, entitled “…”",
 * "items 2 and 3 of the provisional agenda". */
cg_status cg_rule_item(cg_scanner *s, uint32_t at, uint32_t *next) {
  const uint32_t word = at + 1 + cg_read_is_mark(&s->reading, at + 1, ',');
  const bool is_entitled = cg_read_lexeme(&s->reading, word).lex == CG_LEX_ENTITLED;
  const uint32_t open = is_entitled ? word + 1 : at + 1;
  const uint32_t past = past_agenda(s, at + 1);
  if (past > at + 1) {
    CG_TRY(add_items(s, at, at + 1, next));
    *next = past;
    return CG_OK;
  }
  const uint32_t end = cg_read_quoted(&s->reading, open, TITLE_REACH);
  if (end <= open + 2) {
    return CG_OK;
  }
  const uint32_t last = end - 1 - cg_read_is_mark(&s->reading, end - 2, ',');
  *next = end;
  return add_item(s, (cg_span){at, end}, cg_document_words(s->document, (cg_span){open + 1, last}));
}

/* "OC 16/99", "OC-16/99" at `at`: its number as "OC-16/99", the index after it. */
static cg_status read_court_number(const cg_scanner *s, uint32_t at, cg_slice *value,
                                   uint32_t *next) {
  const uint32_t number = cg_read_is_mark(&s->reading, at + 1, '-') ? at + 2 : at + 1;
  if (at >= s->reading.end || !cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITALS) ||
      !cg_scanner_is_number(s, number) || !cg_read_is_mark(&s->reading, number + 1, '/') ||
      !cg_scanner_is_number(s, number + 2)) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_read_text(&s->reading, at), CG_SLICE("-"),
                             cg_read_text(&s->reading, number), CG_SLICE("/"),
                             cg_read_text(&s->reading, number + 2)};
  *value = cg_join(s->document->arena, pieces, sizeof(pieces) / sizeof(pieces[0]));
  *next = number + 3;
  return value->data ? CG_OK : CG_NO_MEMORY;
}

/* The dates of a decision: the first in reach, before another decision or the end of the phrase,
 * and those that "and" or "and of" joins to it: "advisory opinions of 3 May 1980 and of 4 June
 * 1985".  Their number. */
static uint32_t court_days(const cg_scanner *s, uint32_t at, cg_days days[CG_DAYS_MOST]) {
  for (uint32_t i = at; i < s->reading.end && i < at + COURT_REACH; ++i) {
    uint32_t past = 0;
    if (cg_read_is_mark(&s->reading, i, ';') ||
        cg_read_expression(&s->reading, i, &past).lex == CG_LEX_COURT_DECISION) {
      break;
    }
    uint32_t count = cg_read_days(&s->reading, i, days);
    while (count && count < CG_DAYS_MOST) {
      uint32_t next =
        days[count - 1].tokens.end + cg_read_is_mark(&s->reading, days[count - 1].tokens.end, ',');
      const bool is_joined = cg_read_lexeme(&s->reading, next).lex == CG_LEX_AND;
      cg_days more[CG_DAYS_MOST];
      next += is_joined;
      next += is_joined && cg_read_lexeme(&s->reading, next).lex == CG_LEX_OF;
      if (!is_joined || !cg_read_days(&s->reading, next, more)) {
        break;
      }
      days[count++] = more[0];
    }
    if (count) {
      return count;
    }
  }
  return 0;
}

/* Whether a court is named at `at`, perhaps behind "the". */
static bool is_court(const cg_scanner *s, uint32_t at) {
  const uint32_t begin = at + (cg_read_lexeme(&s->reading, at).lex == CG_LEX_THE);
  const cg_name name = cg_read_name(&s->reading, CG_NAME_OF_ENTRY, begin);
  const cg_lexeme word = cg_read_lexeme(&s->reading, begin);
  return (name.owner != CG_NONE &&
          cg_packs_entry(s->reading.packs, name.owner)->kind == CG_KIND_COURT) ||
         (word.lex == CG_LEX_BODY_HEAD && (cg_kind)word.value == CG_KIND_COURT);
}

/* "order indicating provisional measures of 5 May 2032 of the Court": its day and court come after
 * what it says. */
static bool is_courts_at_its_day(const cg_scanner *s, uint32_t at) {
  for (uint32_t i = at; i < s->reading.end && i < at + ORDER_REACH; ++i) {
    cg_days days[CG_DAYS_MOST];
    const bool is_of = cg_read_lexeme(&s->reading, i).lex == CG_LEX_OF;
    if (s->reading.tokens[i].kind != CG_TOKEN_WORD) {
      return false;
    }
    if (is_of && cg_read_days(&s->reading, i + 1, days)) {
      const cg_lexeme after = cg_read_lexeme(&s->reading, days[0].tokens.end);
      const bool is_by = after.lex == CG_LEX_CONNECTOR && after.value == CG_CONNECTOR_BY;
      return (is_by || after.lex == CG_LEX_OF) && is_court(s, days[0].tokens.end + 1);
    }
  }
  return false;
}

/* Whether "order" is a court's: "of" follows, then a day or a court, or "issued by" and a court. */
static bool is_courts_order(const cg_scanner *s, uint32_t at) {
  cg_days days[CG_DAYS_MOST];
  const cg_lexeme second = cg_read_lexeme(&s->reading, at + 1);
  const bool is_by = second.lex == CG_LEX_CONNECTOR && second.value == CG_CONNECTOR_BY;
  if (cg_read_lexeme(&s->reading, at).lex != CG_LEX_OF && !is_by) {
    return is_courts_at_its_day(s, at);
  }
  if (!is_by && cg_read_days(&s->reading, at + 1, days)) {
    return true;
  }
  return is_court(s, at + 1 + is_by);
}

/* "advisory opinion OC 16/99 of 1 October 1999", "Judgment of the Court of 19 January 2009". */
cg_status cg_rule_court_decision(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t end = at + 1;
  const cg_lexeme word = cg_read_expression(&s->reading, at, &end);
  cg_slice value = {"", 0};
  uint32_t past = end;
  if ((cg_kind)word.value == CG_KIND_ORDER && !is_courts_order(s, end)) {
    return CG_OK;
  }
  CG_TRY(read_court_number(s, end, &value, &past));
  cg_days days[CG_DAYS_MOST];
  const uint32_t count = court_days(s, past, days);
  const cg_date none = {0, 0, 0};
  if (!value.length && !count) {
    return CG_OK;
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_COURT_DECISION, CG_RULE_COURT_DECISION, (cg_span){at, past});
  mention.thing = (cg_kind)word.value;
  mention.value = value;
  mention.date = count ? days[0].first : none;
  *next = past;
  CG_TRY(cg_scanner_add(s, mention));
  for (uint32_t i = 1; !value.length && i < count; ++i) {
    mention.date = days[i].first;
    CG_TRY(cg_scanner_add(s, mention));
  }
  return CG_OK;
}
