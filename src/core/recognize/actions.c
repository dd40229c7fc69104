/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/actions.h"

#include "recognize/scanner.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

static bool is_adverb(const cg_scanner *s, uint32_t at, uint32_t *next) {
  return cg_read_expression(&s->reading, at, next).lex == CG_LEX_ADVERB;
}

/* The verb at `at`, after any adverbs; CG_NONE if there is none. */
static cg_name verb_at(const cg_scanner *s, uint32_t at) {
  cg_name verb = {CG_NONE, at};
  uint32_t next = at;
  while (at < s->reading.end) {
    verb = cg_names_find(s->reading.packs, CG_NAME_OF_VERB, s->reading.tokens, at,
                         s->reading.end);
    if (verb.owner != CG_NONE || !is_adverb(s, at, &next)) {
      break;
    }
    at = next;
  }
  return verb;
}

/* The last letter of the word that starts a verb form: "s" of "calls upon", "g" of "calling upon". */
static char inflection(const cg_scanner *s, cg_name verb, uint32_t at) {
  for (uint32_t next = at; at < verb.end && is_adverb(s, at, &next); at = next) {
  }
  const cg_slice word = cg_read_text(&s->reading, at);
  return word.data[word.length - 1];
}

static cg_status add(cg_scanner *s, uint32_t verb) {
  cg_array *const actions = &s->document->actions;
  const cg_clause *const clause = cg_array_at(&s->document->clauses, s->clause);
  for (uint32_t i = clause->actions.begin; i < actions->count; ++i) {
    if (*(const uint32_t *)cg_array_at(actions, i) == verb) {
      return CG_OK;
    }
  }
  return cg_array_append(actions, &verb);
}

/* "…, and in this regard urges": index after "and" and what may stand between it and a verb. */
static uint32_t past_linking(const cg_scanner *s, uint32_t at) {
  uint32_t next = at + 1;
  if (cg_read_lexeme(&s->reading, next).lex == CG_LEX_IN &&
      cg_read_lexeme(&s->reading, next + 1).lex == CG_LEX_THAT) {
    next += 3;
  }
  return next;
}

cg_status cg_actions_find(cg_scanner *s) {
  cg_clause *const clause = cg_array_at(&s->document->clauses, s->clause);
  clause->actions = (cg_span){s->document->actions.count, s->document->actions.count};
  if (clause->kind == CG_CLAUSE_FRONT || clause->kind == CG_CLAUSE_FOOTNOTE) {
    return CG_OK;
  }
  const cg_name first = verb_at(s, s->begin);
  if (first.owner == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(add(s, first.owner));
  const char ending = inflection(s, first, s->begin);
  for (uint32_t i = first.end; i < s->reading.end; ++i) {
    if (cg_read_lexeme(&s->reading, i).lex == CG_LEX_AND) {
      const uint32_t at = past_linking(s, i);
      const cg_name verb = verb_at(s, at);
      if (verb.owner != CG_NONE && inflection(s, verb, at) == ending) {
        CG_TRY(add(s, verb.owner));
      }
    }
  }
  clause->actions.end = s->document->actions.count;
  s->begin = first.end;
  return CG_OK;
}
