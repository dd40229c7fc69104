/* SPDX-License-Identifier: Apache-2.0 */
/** @file phrases.h  Words that carry the grammar of acts: who is to do what, for whom, by when.
 *
 * They are apart from the lexicon of citations, where each word has one class: "report" heads a document there and is something
 * to be done here. */
#ifndef CG_PACK_PHRASES_H
#define CG_PACK_PHRASES_H

#include "pack/reading.h"

/** What a word or expression does.  Each has a class of that name in the pack of acts: pack:Infinitive. */
typedef enum {
  CG_PHRASE_INFINITIVE = 1, /**< "to" */
  CG_PHRASE_THAT,           /**< "that": a clause follows */
  CG_PHRASE_THOSE,          /**< "the", "all": a noun follows */
  CG_PHRASE_AND,
  CG_PHRASE_LISTED,         /**< "as well as", "including": more of the same follow */
  CG_PHRASE_OF,             /**< What follows belongs to the noun before */
  CG_PHRASE_ASIDE,          /**< "in", "for", "which": what follows names nobody who is addressed */
  CG_PHRASE_CONSULTED,      /**< "in consultation with": those who are asked for their views follow */
  CG_PHRASE_GOVERNMENT,     /**< "Government": the State after "of" is addressed */
  CG_PHRASE_NOT,
  CG_PHRASE_CONTINUED,      /**< "continue": the infinitive after it counts */
  CG_PHRASE_DUTY,           /**< "shall": who stands before it has a task */
  CG_PHRASE_SPEAKER,        /**< "we": verbs follow in their base form */
  CG_PHRASE_ITSELF,         /**< "it": the body that speaks */
  CG_PHRASE_DEADLINE,       /**< "by", "no later than": the day after it is one */
  CG_PHRASE_UNTIL,
  CG_PHRASE_AT,             /**< "at", "during": the session after it may be that of the task */
  CG_PHRASE_DONE,           /**< "adopted", "held": the session after it is one of the past, or of another event */
  CG_PHRASE_PERIOD,         /**< "annually" */
  CG_PHRASE_EVERY,          /**< "every": a number and a unit follow */
  CG_PHRASE_UNIT,           /**< "months" */
  CG_PHRASE_DELIVER,        /**< "submit", "report": who gets it stands after "to" */
  CG_PHRASE_INFORM,         /**< "inform", "brief": who gets it follows */
  CG_PHRASE_DELIVERABLE,    /**< "report", "briefing" */
  CG_PHRASE_PRONOUN,        /**< "him": who was addressed before */
  CG_PHRASE_PLURAL,         /**< "them", if several may be meant */
  CG_PHRASE_MANDATE,        /**< "mandate of": the body whose mandate it is follows */
  CG_PHRASE_TERMS,          /**< "as set out in": the document with the terms follows */
  CG_PHRASE_PURPOSE,        /**< "in order to": what follows is a purpose, no task */
  CG_PHRASE_TASK_VERB,      /**< "undertake": after "and", a task of its own without "to" */
  CG_PHRASE_TASK_NOUN,      /**< "support": a verb before a determiner, else a noun */
  CG_PHRASE_WITHIN,         /**< "within": a number and a unit after it are a deadline */
  CG_PHRASE_END_OF,         /**< "by the end of": a year or a period after it is a deadline */
  CG_PHRASE_FOR_WHOM,       /**< "for consideration by": who gets what is handed over follows */
  CG_PHRASE_COPULA,         /**< "is", "are": a request in the passive may follow */
  CG_PHRASE_PARTY,          /**< "providers", "working group": with "of" after it, somebody, not a thing */
  CG_PHRASE_TASKS,          /**< "following tasks": the items of the paragraph are those of whoever has them */
  CG_PHRASE_SUPPLY,         /**< "provide": a task verb; who gets what "with" introduces follows */
  CG_PHRASE_VERB,           /**< "harness": a verb, with which no task begins without "to" */
  CG_PHRASE_SAYING,         /**< "recalling": a participle whose subject is the body that speaks, wherever it stands behind a comma */
  CG_PHRASE_COUNT
} cg_phrase;

/** Whether a task of its own begins with the phrase, after "and" and without "to". */
static inline bool cg_phrase_is_task_verb(cg_phrase phrase) { return phrase == CG_PHRASE_TASK_VERB || phrase == CG_PHRASE_SUPPLY; }

/** Whether a noun follows the phrase: it is a preposition or stands for one. */
static inline bool cg_phrase_is_before_noun(cg_phrase phrase) {
  return phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_AT || phrase == CG_PHRASE_OF || phrase == CG_PHRASE_DEADLINE;
}

/** A phrase found. */
typedef struct {
  cg_phrase phrase; /**< 0 if there is none */
  uint32_t  end;    /**< Index after its last token */
} cg_phrase_found;

/** The longest phrase at `at`. */
static inline cg_phrase_found cg_read_phrase(const cg_reading *reading, uint32_t at) {
  const cg_name name = cg_read_name(reading, CG_NAME_OF_PHRASE, at);
  return (cg_phrase_found){name.owner == CG_NONE ? 0 : (cg_phrase)name.owner, name.end};
}

/** The phrase whose class has the name `name`, or 0. */
cg_phrase cg_phrase_find(cg_slice name);

#endif /* CG_PACK_PHRASES_H */
