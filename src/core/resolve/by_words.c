/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/by_words.h"

#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/self_references.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/phrases.h"

#define ADJECTIVES_MOST 4u /* Tokens between "the" and "report": "latest annual" */
#define AFTER_VERB 16u     /* Tokens between "to submit" and "the report" */

/* Whether the words end with a numbered session: "report of the Board on the work of its fifth
 * session" is one document. */
static bool ends_with_session(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const cg_lex before = mention->tokens.end > mention->tokens.begin + 2
                          ? cg_read_lexeme(&reading, mention->tokens.end - 2).lex
                          : 0;
  return cg_read_lexeme(&reading, mention->tokens.end - 1).lex == CG_LEX_SESSION &&
         (before == CG_LEX_ORDINAL || before == CG_LEX_TENS || before == CG_LEX_HUNDRED);
}

/* The words of the mention behind the label of their section, "sII-": each section may be about
 * another report, unless the words name the session. */
static cg_slice words_in_section(const cg_resolver *r, const cg_mention *mention) {
  const cg_slice label =
    ((const cg_clause *)cg_array_at(&r->document->clauses, mention->clause))->label;
  const cg_slice pieces[] = {{label.data, ends_with_session(r, mention) ? 0 : cg_section_of(label)},
                             mention->value};
  return cg_join(r->document->arena, pieces, 2);
}

/* The name of the documents of `author` in the section of the mention, and of their class. */
static cg_slice words_of_author(const cg_resolver *r, const cg_mention *mention, uint32_t author) {
  const cg_slice label =
    ((const cg_clause *)cg_array_at(&r->document->clauses, mention->clause))->label;
  const cg_slice pieces[] = {{label.data, cg_section_of(label)},
                             cg_kind_name(mention->thing),
                             CG_SLICE("\n"),
                             cg_resolver_thing(r, author)->iri};
  return cg_join(r->document->arena, pieces, 4);
}

/* Whether the words are of several documents: "the reports of the Secretary-General". */
static bool is_plural(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  return cg_singular(cg_read_text(&reading, mention->tokens.begin)).length != 0;
}

static cg_status remember(cg_resolver *r, cg_slice words, uint32_t thing) {
  CG_TRY(words.data ? CG_OK : CG_NO_MEMORY);
  const cg_short_use use = cg_context_last_use(r, words);
  return cg_context_use(r, words, use.count && use.thing != thing ? CG_NONE : thing);
}

cg_status cg_by_words_of_author(cg_resolver *r, const cg_mention *mention, uint32_t author,
                                uint32_t thing) {
  return author == CG_NONE ? CG_OK : remember(r, words_of_author(r, mention, author), thing);
}

/* The name of the documents of `author` of the class and day of the mention. */
static cg_slice words_of_day(const cg_resolver *r, const cg_mention *mention, uint32_t author) {
  char day[CG_DATE_LENGTH];
  cg_date_write(mention->date, day);
  const cg_slice pieces[] = {
    {day, sizeof(day)}, cg_kind_name(mention->thing), cg_resolver_thing(r, author)->iri};
  return cg_join(r->document->arena, pieces, 3);
}

cg_status cg_by_words_of_day(cg_resolver *r, const cg_mention *mention, uint32_t author,
                             uint32_t thing) {
  return author == CG_NONE || !cg_date_is_set(mention->date)
           ? CG_OK
           : remember(r, words_of_day(r, mention, author), thing);
}

cg_status cg_by_words_on_day(cg_resolver *r, const cg_mention *mention, uint32_t author,
                             uint32_t *out) {
  const cg_slice words = words_of_day(r, mention, author);
  *out = words.data ? cg_context_last_use(r, words).thing : CG_NONE;
  return words.data ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_by_words_remember(cg_resolver *r, const cg_mention *mention, uint32_t author,
                               uint32_t thing) {
  CG_TRY(is_plural(r, mention) ? CG_OK : cg_by_words_of_author(r, mention, author, thing));
  return remember(r, words_in_section(r, mention), thing);
}

/* Whether the words say what the report is about with a pronoun, "on its work", "on that matter":
 * said again, they may mean another.  "its" of a body's own report is that body. */
static bool has_pronoun(const cg_resolver *r, const cg_mention *mention, uint32_t author) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const cg_kind kind = author == CG_NONE ? 0 : cg_resolver_thing(r, author)->kind;
  const bool is_of_body = cg_kind_is(kind, CG_KIND_BODY) && !cg_kind_is(kind, CG_KIND_OFFICE);
  for (uint32_t i = mention->tokens.begin + 1; i < mention->tokens.end; ++i) {
    const cg_lexeme word = cg_read_lexeme(&reading, i);
    const bool is_of_another = word.lex == CG_LEX_OWN && !word.value && !is_of_body;
    const bool is_that = word.lex == CG_LEX_THAT && word.value != CG_THAT_PRESENT;
    /* "the Convention on … Mines and on Their Destruction" */
    if ((is_of_another || is_that || word.lex == CG_LEX_SAME) &&
        !cg_token_has(&reading.tokens[i], CG_TOKEN_CAPITAL)) {
      return true;
    }
  }
  return false;
}

/* The token "the" before the report, "the latest annual report"; CG_NONE if it is not near. */
static uint32_t article_before(const cg_reading *reading, uint32_t begin, uint32_t at) {
  for (uint32_t i = at; i > begin && i + ADJECTIVES_MOST > at; --i) {
    if (cg_read_lexeme(reading, i - 1).lex == CG_LEX_THE) {
      return i - 1;
    }
  }
  return CG_NONE;
}

/* Whether the token at `at` may be between "to submit" and its object: "to the Council, at its next
 * session,". */
static bool is_aside(const cg_reading *reading, uint32_t at) {
  const cg_phrase phrase = cg_read_phrase(reading, at).phrase;
  return !cg_read_is_mark(reading, at, ';') && phrase != CG_PHRASE_DELIVERABLE &&
         phrase != CG_PHRASE_VERB && !cg_phrase_is_task_verb(phrase);
}

/* Whether the name that ends at `end` in the clause means `thing`. */
static bool is_named_before(const cg_resolver *r, const cg_mention *mention, uint32_t end,
                            uint32_t thing) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  for (uint32_t i = clause->mentions.begin; i < clause->mentions.end; ++i) {
    if (cg_resolver_mention(r, i)->tokens.end == end && cg_resolver_meant(r, i) == thing) {
      return true;
    }
  }
  return false;
}

/* "Requests the Secretary-General to submit at its next session the report of the Secretary-General
 * on reeds": a report that its author is to make is not there yet. */
static bool is_to_come(const cg_resolver *r, const cg_mention *mention, uint32_t author) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t begin =
    ((const cg_clause *)cg_array_at(&r->document->clauses, mention->clause))->tokens.begin;
  const uint32_t the = article_before(&reading, begin, mention->tokens.begin);
  if (author == CG_NONE || the == CG_NONE || the < begin + 3) {
    return false;
  }
  /* "to submit views on the report" */
  const cg_lex before = cg_read_lexeme(&reading, the - 1).lex;
  for (uint32_t i = the - 1; !cg_lex_is_connective(before) && i > begin + 1 && i + AFTER_VERB > the;
       --i) {
    if (cg_read_phrase(&reading, i).phrase == CG_PHRASE_DELIVER) {
      return cg_read_lexeme(&reading, i - 1).lex == CG_LEX_TO &&
             is_named_before(r, mention, i - 1, author);
    }
    if (!is_aside(&reading, i)) {
      break;
    }
  }
  return false;
}

/* Whether no more words say which report ends at `end`: "entitled …", "for 2021", or a note. */
static bool is_bare(const cg_reading *reading, uint32_t end) {
  return end >= reading->end || reading->tokens[end].kind == CG_TOKEN_BREAK ||
         cg_read_lexeme(reading, end).lex == CG_LEX_AND || cg_read_is_mark(reading, end, ',') ||
         cg_read_is_mark(reading, end, ';') || cg_read_is_mark(reading, end, '.');
}

/* "the report of the Board" after "the report of the Board on reeds": the only report of its author
 * in the section, where the words say no more; CG_NONE if there are others. */
static cg_status only_one(cg_resolver *r, const cg_mention *mention, uint32_t author,
                          uint32_t *out) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t begin = mention->tokens.begin;
  const uint32_t end = mention->tokens.end;
  *out = CG_NONE;
  if (author == CG_NONE || is_plural(r, mention) || !begin ||
      cg_read_lexeme(&reading, begin - 1).lex != CG_LEX_THE || !is_bare(&reading, end) ||
      !is_named_before(r, mention, end, author)) {
    return CG_OK;
  }
  const cg_slice words = words_of_author(r, mention, author);
  *out = words.data ? cg_context_last_use(r, words).thing : CG_NONE;
  return words.data ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_by_words_resolve(cg_resolver *r, const cg_mention *mention, uint32_t author) {
  const cg_slice words = words_in_section(r, mention);
  CG_TRY(words.data ? CG_OK : CG_NO_MEMORY);
  const cg_short_use use = cg_context_last_use(r, words);
  const bool is_another = (has_pronoun(r, mention, author) && !ends_with_session(r, mention)) ||
                          is_to_come(r, mention, author);
  uint32_t thing = is_another ? CG_NONE : use.thing;
  CG_TRY(is_another || use.count ? CG_OK : only_one(r, mention, author, &thing));
  if (thing != CG_NONE && cg_resolver_thing(r, thing)->identifier.length) {
    return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_REPETITION));
  }
  CG_TRY(thing == CG_NONE ? cg_thing_local(r, "#document-", mention, mention->thing, &thing)
                          : CG_OK);
  CG_TRY(use.count ? CG_OK : cg_by_words_remember(r, mention, author, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED});
}
