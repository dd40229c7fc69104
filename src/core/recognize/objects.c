/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/objects.h"

#include "base/try.h"

/* Tokens between a pinpoint and its whole: "Articles 2 (7), 24 and 25 of the" */
#define PART_REACH 12u
/* Words between the start of an item and its name: "all its previous relevant" */
#define ARTICLE_REACH 8u
#define SUBJECT_REACH 30u /* Tokens of ", on reeds and lakes," behind an item */

static const cg_mention *mention_at(const cg_acting *a, uint32_t at) {
  const cg_mention *const mention = cg_acting_named(a, at);
  return mention && mention->kind == CG_MENTION_UNSYMBOLED && mention->is_quiet ? NULL : mention;
}

/* Whether a document can cite it.  Numbers and symbols mean documents, whatever class their words
 * suggest. */
static bool is_citable(const cg_acting *a, const cg_mention *mention) {
  const cg_kind kind = cg_acting_kind(a, mention);
  return cg_kind_is(kind, CG_KIND_DOCUMENT) || cg_kind_is(kind, CG_KIND_INSTRUMENT) ||
         cg_kind_is(kind, CG_KIND_COURT_DECISION) || mention->kind == CG_MENTION_SYMBOL ||
         mention->kind == CG_MENTION_NUMBERED || mention->kind == CG_MENTION_REPEATED ||
         (!kind && mention->kind == CG_MENTION_SHORT);
}

static cg_status add(const cg_acting *a, uint32_t at) {
  return cg_acting_add(a, cg_acting_part(a, CG_ACT_OBJECT, cg_acting_mention(a, at)));
}

/* --- What is recalled or welcomed: a list */

/* Whether the words that begin with `phrase` say more of an item, and name none. */
static bool is_more(cg_phrase phrase) {
  return phrase == CG_PHRASE_OF || phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_AT ||
         phrase == CG_PHRASE_DEADLINE || phrase == CG_PHRASE_TERMS || cg_phrase_is_done(phrase) ||
         phrase == CG_PHRASE_INFINITIVE || phrase == CG_PHRASE_WITHIN ||
         phrase == CG_PHRASE_PURPOSE || phrase == CG_PHRASE_END_OF;
}

/* The token of the name to which the pinpoint at `at` belongs: "Chapter VII of the Charter";
 * CG_NONE if none begins there. */
static uint32_t whole_of_part(const cg_acting *a, uint32_t at, uint32_t end) {
  if (cg_read_lexeme(&a->reading, at).lex != CG_LEX_PINPOINT) {
    return CG_NONE;
  }
  for (uint32_t i = at + 1; i < end && i < at + PART_REACH; i = cg_acting_next(a, i)) {
    const cg_mention *const mention = mention_at(a, i);
    if (mention) {
      return mention->pinpoint.end > mention->pinpoint.begin && mention->pinpoint.begin == at &&
                 is_citable(a, mention)
               ? i
               : CG_NONE;
    }
  }
  return CG_NONE;
}

/* The token of the first citable name of the item at `at`, if nothing but articles and adjectives
 * is before it. */
static uint32_t name_of_item(const cg_acting *a, uint32_t at, uint32_t end) {
  uint32_t steps = 0; /* A name is one word */
  for (uint32_t i = at; i < end && steps < ARTICLE_REACH; i = cg_acting_next(a, i), ++steps) {
    const cg_mention *const mention = mention_at(a, i);
    const cg_phrase phrase = cg_acting_phrase(a, i).phrase;
    if (mention && is_citable(a, mention)) {
      return i;
    }
    const uint32_t whole = whole_of_part(a, i, end);
    if (whole != CG_NONE) {
      return whole;
    }
    if (is_more(phrase) || phrase == CG_PHRASE_AND || cg_read_is_mark(&a->reading, i, ',')) {
      break;
    }
  }
  return CG_NONE;
}

/* The comma that ends the aside at `at` which says what an item is on, "resolutions 5, on reeds,
 * and 6, on lakes"; `end` if the words are no such aside. */
static uint32_t end_of_subject(const cg_acting *a, uint32_t at, uint32_t end) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  if (phrase != CG_PHRASE_ASIDE || cg_read_lexeme(&a->reading, at).lex == CG_LEX_RELATIVE) {
    return end;
  }
  for (uint32_t i = at; i < end && i < at + SUBJECT_REACH; i = cg_acting_next(a, i)) {
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_THAT || cg_acting_is_infinitive(a, i) ||
        cg_acting_is_stop(a, i) || cg_read_lexeme(&a->reading, i).lex == CG_LEX_RELATIVE) {
      return end;
    }
    if (cg_read_is_mark(&a->reading, i, ',')) {
      return i;
    }
  }
  return end;
}

/* Index of the number that goes on with a list behind the infinitive at `at`, "74/270 on solidarity
 * to fight floods, and 74/274"; `end` if another name is before it, whose number it may be. */
static uint32_t number_behind(const cg_acting *a, uint32_t at, uint32_t end) {
  for (uint32_t i = at; i < end && !cg_acting_is_stop(a, i); i = cg_acting_next(a, i)) {
    const cg_mention *const mention = mention_at(a, i);
    if (mention && is_citable(a, mention)) {
      const bool is_joined = cg_acting_phrase(a, i - 1).phrase == CG_PHRASE_AND ||
                             cg_read_is_mark(&a->reading, i - 1, ',');
      return is_joined && mention->kind == CG_MENTION_NUMBERED &&
                 a->reading.tokens[i].kind == CG_TOKEN_NUMBER
               ? i
               : end;
    }
  }
  return end;
}

/* Index of the next item after the comma or "and" from `at` on; `end` where the list ends: at
 * "that", "to ensure", "which".  An item without a name that goes deeper, "the provisions contained
 * in X, including Y and Z", ends at a comma with "and" alone. */
static uint32_t next_item(const cg_acting *a, uint32_t at, uint32_t end, bool is_named) {
  uint32_t depth = 0;
  bool is_deep = false;
  for (uint32_t i = at; i < end; i = cg_acting_next(a, i)) {
    const cg_phrase_found phrase = cg_acting_phrase(a, i);
    const bool is_comma = cg_read_is_mark(&a->reading, i, ',');
    depth += cg_read_is_mark(&a->reading, i, '(');
    depth -= depth && cg_read_is_mark(&a->reading, i, ')');
    if (cg_acting_is_infinitive(a, i)) {
      return is_named && !depth ? number_behind(a, i, end) : end;
    }
    if (phrase.phrase == CG_PHRASE_THAT || cg_acting_is_stop(a, i)) {
      return end;
    }
    is_deep = is_deep || (!is_named && is_more(phrase.phrase));
    if (depth || (!is_comma && (is_deep || (phrase.phrase != CG_PHRASE_AND &&
                                            phrase.phrase != CG_PHRASE_LISTED)))) {
      continue;
    }
    uint32_t next = is_comma ? i + 1 : phrase.end;
    const cg_phrase_found after = cg_acting_phrase(a, next);
    if (is_deep && after.phrase != CG_PHRASE_AND) {
      continue;
    }
    next = is_comma && (after.phrase == CG_PHRASE_AND || after.phrase == CG_PHRASE_LISTED)
             ? after.end
             : next;
    if (!is_comma || !is_more(cg_acting_phrase(a, next).phrase)) {
      return next;
    }
    const uint32_t aside = is_named ? end_of_subject(a, next, end) : end;
    if (aside == end) {
      return end;
    }
    i = aside - 1; /* The comma that ends it may begin the next item */
  }
  return end;
}

static cg_status take_items(const cg_acting *a, const cg_act *act) {
  /* "Recalling in this regard resolution 5" */
  uint32_t at = cg_acting_past_adverbs(a, act->words.end);
  if (cg_acting_phrase(a, at).phrase == CG_PHRASE_THAT) {
    return CG_OK;
  }
  while (at < act->reach) {
    const uint32_t name = name_of_item(a, at, act->reach);
    if (name != CG_NONE) {
      CG_TRY(add(a, name));
      at = cg_acting_next(a, name);
    }
    at = next_item(a, at, act->reach, name != CG_NONE);
  }
  return CG_OK;
}

/* --- What is extended or ended: a mandate, or measures of a document */

static cg_status take_measures(const cg_acting *a, const cg_act *act) {
  bool is_mandate = false;
  bool has_terms = true; /* At the start of the task, and after "as set out in" */
  for (uint32_t at = act->task.begin; at < act->reach && !cg_acting_is_stop(a, at);) {
    const cg_mention *const mention = mention_at(a, at);
    const cg_phrase_found phrase = cg_acting_phrase(a, at);
    if (mention && has_terms && is_citable(a, mention)) {
      CG_TRY(add(a, at));
    } else if (mention && is_mandate && cg_kind_is(cg_acting_kind(a, mention), CG_KIND_BODY)) {
      CG_TRY(add(a, at));
    }
    is_mandate = phrase.phrase == CG_PHRASE_MANDATE;
    has_terms = phrase.phrase == CG_PHRASE_TERMS ||
                (has_terms && !cg_read_is_mark(&a->reading, at, ',') &&
                 phrase.phrase != CG_PHRASE_UNTIL && !cg_acting_is_infinitive(a, at));
    at = phrase.phrase ? phrase.end : cg_acting_next(a, at);
  }
  return CG_OK;
}

/* What is established: the body or event at the start of the task. */
static cg_status take_founded(const cg_acting *a, const cg_act *act) {
  uint32_t at = act->task.begin;
  at = at < act->words.end ? act->words.end : at;
  at += cg_acting_phrase(a, at).phrase == CG_PHRASE_THOSE;
  const cg_mention *const mention = at < act->reach ? mention_at(a, at) : NULL;
  const cg_kind kind = mention ? cg_acting_kind(a, mention) : 0;
  return cg_kind_is(kind, CG_KIND_BODY) || cg_kind_is(kind, CG_KIND_EVENT) ? add(a, at) : CG_OK;
}

cg_status cg_objects_find(const cg_acting *a, const cg_act *act) {
  const cg_verb *const verb = cg_packs_verb(a->reading.packs, act->verb);
  if (!cg_text_is_set(verb->property) || act->is_negated) {
    return CG_OK;
  }
  switch (cg_acting_takes(a, act->verb)) {
  case CG_VERB_TAKES_MEASURES: return take_measures(a, act);
  case CG_VERB_TAKES_FOUNDED: return take_founded(a, act);
  default: return take_items(a, act);
  }
}
