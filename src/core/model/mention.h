/* SPDX-License-Identifier: Apache-2.0 */
/** @file mention.h  Words that name something, and what they say by themselves. */
#ifndef CG_MODEL_MENTION_H
#define CG_MODEL_MENTION_H

#include "base/date.h"
#include "model/kind.h"

typedef enum {
  CG_MENTION_NAME = 1,       /**< A name of a pack entry */
  CG_MENTION_OPEN_NAME,      /**< A name that no pack knows */
  CG_MENTION_SHORT,          /**< "the Convention" */
  CG_MENTION_ACRONYM,        /**< "UNMHA": capitals that the text may have defined */
  CG_MENTION_SYMBOL,         /**< "A/72/53" */
  CG_MENTION_NUMBERED,       /**< "70/147" after "resolution" */
  CG_MENTION_DATE,           /**< A day or a range of days */
  CG_MENTION_SESSION,        /**< "seventy-third session" */
  CG_MENTION_GOAL,           /**< "Goal 8" */
  CG_MENTION_TARGET,         /**< "target 10.7" */
  CG_MENTION_AGENDA_ITEM,    /**< "item entitled …", "agenda item 22 (a)" */
  CG_MENTION_COURT_DECISION, /**< "advisory opinion OC 16/99", "Judgment of … of 31 March 2004" */
  CG_MENTION_UNSYMBOLED,     /**< "the reports of the Secretary-General on …" */
  CG_MENTION_REPEATED,       /**< "that resolution", "the same resolution" */
  CG_MENTION_THERETO,        /**< "the Protocols thereto" */
  CG_MENTION_FOUNDED,        /**< "Committee established pursuant to resolution 751 (1992)" */
} cg_mention_kind;

#define CG_RULE_MEMBER(constant, key) CG_RULE_##constant,

/** The recognizer's rules; ontology/rules.ttl describes each: CG_RULE_SYMBOL and so on. */
typedef enum { CG_RULE_NONE, CG_RULES(CG_RULE_MEMBER) CG_RULE_COUNT } cg_rule;

#undef CG_RULE_MEMBER

/** How a number of a resolution or decision is built. */
typedef enum {
  CG_STYLE_SESSION_NUMBER = 1, /**< 70/147, S-21/1, 71/272 B */
  CG_STYLE_NUMBER_SESSION = 2, /**< 217 A (III), 2248 (S-V) */
  CG_STYLE_NUMBER_YEAR    = 4, /**< 1325 (2000) */
  CG_STYLE_YEAR_NUMBER    = 8, /**< 2006/2 */
  CG_STYLE_NUMBER_SLASH_YEAR = 16, /**< 250/2002: of no body that the packs know */
  CG_STYLE_SESSION_DOT_NUMBER = 32, /**< 68.8 */
} cg_style;

typedef struct {
  cg_mention_kind kind;
  cg_rule         rule;
  cg_span         tokens;       /**< Indexes of the words that name it */
  uint32_t        clause;       /**< Index of the clause in which the words stand */
  uint32_t        entry;        /**< Of a name: the pack entry; else CG_NONE */
  cg_kind         thing;        /**< Class that the words tell; 0 if they do not */
  cg_style        style;        /**< Of a numbered document */
  cg_slice        value;        /**< Normalized number, symbol, title or name */
  cg_date         date;         /**< The day; of other kinds: the date printed beside it */
  cg_date         until;        /**< Last day of a range */
  uint32_t        number;       /**< Of a session, goal: its number; of a document told by its day: the token at which its author's
                                     name begins, or the document's own; CG_NONE if there is none */
  uint32_t        addressee;    /**< Of a document told by its day: the token at which its addressee's name begins, or CG_NONE */
  uint32_t        organ;        /**< Index of the mention that names its organ or court, or CG_NONE */
  uint32_t        head;         /**< Index of the mention that heads its list, or CG_NONE */
  cg_slice        other;        /**< Of a symbol: the second one of the same document, or empty */
  cg_span         pinpoint;     /**< Tokens of "article 36" or the like beside it; empty if none */
  cg_span         abbreviation; /**< Tokens of "(UNMHA)" after a name, without parentheses */
  bool            is_own;       /**< "its resolution": of the body that speaks or was named last */
  bool            is_special;   /**< Of a session: a special one */
  bool            is_yearless;  /**< Of a number: the year in `value` was not printed */
  bool            is_emergency; /**< Of a special session: an emergency one */
  bool            is_quiet;     /**< Serves other mentions only; gives no reference itself */
} cg_mention;

/** Words that mean the document in which they stand: "paragraphs 3 and 5 of the present resolution", "paragraph 3 above". */
typedef struct {
  uint32_t clause;   /**< Index of the clause in which they stand */
  cg_span  tokens;   /**< "present resolution", "paragraph 3 above" */
  cg_span  pinpoint; /**< Tokens of "paragraphs 3 and 5"; empty if there is none */
  cg_span  targets;  /**< Indexes in `self_targets` of the document: the clauses that these are */
} cg_self_reference;

#endif /* CG_MODEL_MENTION_H */
