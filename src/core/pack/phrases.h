/* SPDX-License-Identifier: Apache-2.0 */
/** @file phrases.h  Words with a grammatical role in acts: who is to do what, for whom, by when.
 *
 * They are separate from the lexicon of citations, in which each word has one class: "report" heads
 * a document there and is a task here. */
#ifndef CG_PACK_PHRASES_H
#define CG_PACK_PHRASES_H

#include "pack/reading.h"

/** Role of a word or expression. Each has a class of the same name in the pack of acts:
 * pack:Infinitive. */
typedef enum {
  CG_PHRASE_INFINITIVE = 1, /**< "to" */
  CG_PHRASE_THAT,           /**< "that": a clause follows */
  CG_PHRASE_THOSE,          /**< "the", "all": a noun follows */
  CG_PHRASE_AND,
  CG_PHRASE_LISTED,     /**< "as well as", "including": more items follow */
  CG_PHRASE_OF,         /**< The words after it belong to the preceding noun */
  CG_PHRASE_ASIDE,      /**< "in", "for", "which": no addressees follow */
  CG_PHRASE_CONSULTED,  /**< "in consultation with": the bodies to consult follow */
  CG_PHRASE_GOVERNMENT, /**< "Government": the State after "of" is addressed */
  CG_PHRASE_NOT,
  CG_PHRASE_CONTINUED, /**< "continue": the infinitive after it is the task */
  CG_PHRASE_DUTY,      /**< "shall": the noun before it has a task */
  CG_PHRASE_SPEAKER,   /**< "we": verbs follow in the infinitive */
  CG_PHRASE_ITSELF,    /**< "it": the speaking body */
  CG_PHRASE_DEADLINE,  /**< "by", "no later than": the day after it is a deadline */
  CG_PHRASE_UNTIL,
  CG_PHRASE_AT, /**< "at", "during": the session after it may be that of the task */
  /** "adopted", "held": the session after it is past, or that of another event */
  CG_PHRASE_DONE,
  CG_PHRASE_PERIOD,      /**< "annually" */
  CG_PHRASE_EVERY,       /**< "every": a number and a unit follow */
  CG_PHRASE_UNIT,        /**< "months" */
  CG_PHRASE_DELIVER,     /**< "submit", "report": the recipient follows "to" */
  CG_PHRASE_INFORM,      /**< "inform", "brief": the recipient follows */
  CG_PHRASE_DELIVERABLE, /**< "report", "briefing" */
  CG_PHRASE_PRONOUN,     /**< "him": the previous addressee */
  CG_PHRASE_PLURAL,      /**< "them", which may refer to several */
  CG_PHRASE_MANDATE,     /**< "mandate of": the body with the mandate follows */
  CG_PHRASE_TERMS,       /**< "as set out in": the document with the terms follows */
  CG_PHRASE_PURPOSE,     /**< "in order to": a purpose follows, not a task */
  CG_PHRASE_TASK_VERB,   /**< "undertake": after "and", a separate task without "to" */
  CG_PHRASE_TASK_NOUN,   /**< "support": a verb before a determiner, otherwise a noun */
  CG_PHRASE_WITHIN,      /**< "within": a number and a unit after it are a deadline */
  CG_PHRASE_END_OF,      /**< "by the end of": a year or a period after it is a deadline */
  CG_PHRASE_FOR_WHOM,    /**< "for consideration by": the recipient of the deliverable follows */
  CG_PHRASE_COPULA,      /**< "is", "are": a request in the passive voice may follow */
  /** "providers", "working group": with "of" after it, a party, not a thing */
  CG_PHRASE_PARTY,
  /** "following tasks": the items of the paragraph are tasks of the body named */
  CG_PHRASE_TASKS,
  CG_PHRASE_SUPPLY, /**< "provide": a task verb; the recipient precedes "with" */
  CG_PHRASE_VERB,   /**< "harness": a verb that needs "to" to begin a task */
  /** "recalling": a participle whose subject is always the speaking body, after a comma */
  CG_PHRASE_SAYING,
  CG_PHRASE_GIVEN, /**< "submitted": as "held", but "be submitted to" has the recipient after it */
  CG_PHRASE_COUNT
} cg_phrase;

/** Whether the phrase begins a separate task after "and" without "to". */
static inline bool cg_phrase_is_task_verb(cg_phrase phrase) {
  return phrase == CG_PHRASE_TASK_VERB || phrase == CG_PHRASE_SUPPLY;
}

/** Whether the phrase says that something was done: "adopted", "submitted". */
static inline bool cg_phrase_is_done(cg_phrase phrase) {
  return phrase == CG_PHRASE_DONE || phrase == CG_PHRASE_GIVEN;
}

/** Whether a noun follows the phrase, as after a preposition. */
static inline bool cg_phrase_is_before_noun(cg_phrase phrase) {
  return phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_AT || phrase == CG_PHRASE_OF ||
         phrase == CG_PHRASE_DEADLINE;
}

/** A phrase found. */
typedef struct {
  cg_phrase phrase; /**< 0 if there is none */
  uint32_t end;     /**< Index after its last token */
} cg_phrase_found;

/** The longest phrase at `at`. */
static inline cg_phrase_found cg_read_phrase(const cg_reading *reading, uint32_t at) {
  const cg_name name = cg_read_name(reading, CG_NAME_OF_PHRASE, at);
  return (cg_phrase_found){name.owner == CG_NONE ? 0 : (cg_phrase)name.owner, name.end};
}

/** The phrase with the class name `name`, or 0. */
cg_phrase cg_phrase_find(cg_slice name);

#endif /* CG_PACK_PHRASES_H */
