/* SPDX-License-Identifier: Apache-2.0 */
/** @file mention.h  Words that name something, before resolution. */
#ifndef CG_MODEL_MENTION_H
#define CG_MODEL_MENTION_H

#include "base/date.h"
#include "model/kind.h"

typedef enum {
  CG_MENTION_NAME = 1,       /**< A name of a pack entry */
  CG_MENTION_OPEN_NAME,      /**< A name in no pack */
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

/** Format of the number of a resolution or decision. */
typedef enum {
  CG_STYLE_SESSION_NUMBER = 1,      /**< 70/147, S-21/1, 71/272 B */
  CG_STYLE_NUMBER_SESSION = 2,      /**< 217 A (III), 2248 (S-V) */
  CG_STYLE_NUMBER_YEAR = 4,         /**< 1325 (2000) */
  CG_STYLE_YEAR_NUMBER = 8,         /**< 2006/2 */
  CG_STYLE_NUMBER_SLASH_YEAR = 16,  /**< 250/2002, of a body that is in no pack */
  CG_STYLE_SESSION_DOT_NUMBER = 32, /**< 68.8 */
  CG_STYLE_ROMAN_SESSION = 64,      /**< XIII/6, of a conference of parties */
} cg_style;

typedef struct {
  cg_mention_kind kind;
  cg_rule rule;
  cg_span tokens;  /**< Tokens of its words */
  uint32_t clause; /**< Index of the clause with the words */
  uint32_t entry;  /**< For a name: the pack entry; otherwise CG_NONE */
  cg_kind thing;   /**< Class stated by the words; 0 if none */
  cg_style style;  /**< Style of a numbered document */
  cg_slice value;  /**< Normalized number, symbol, title or name */
  cg_date date;    /**< The day; for other kinds, the date printed beside it */
  cg_date until;   /**< Last day of a range */
  /** For a session or goal: its number. For a short form in a list of events: how many of its first
   * tokens are its ordinal or year; CG_NONE for others. For a document identified by date: the
   * first token of its author's name, or of the document itself; CG_NONE if there is none */
  uint32_t number;
  /** For a document identified by date: the first token of its addressee's name, or CG_NONE */
  uint32_t addressee;
  uint32_t organ;       /**< Index of the mention of its organ or court, or CG_NONE */
  uint32_t head;        /**< Index of the mention at the head of its list, or CG_NONE */
  cg_slice other;       /**< For a symbol: the second symbol of the same document, or empty */
  cg_span pinpoint;     /**< Tokens of "article 36" or the like beside it; empty if none */
  cg_span abbreviation; /**< Tokens of "(UNMHA)" after a name, without parentheses */
  bool is_own;          /**< "its resolution": of the speaking body or the one named last */
  bool is_special;      /**< For a session: it is a special session */
  bool is_yearless;     /**< For a number: the year in `value` was not printed */
  bool is_emergency;    /**< For a special session: it is an emergency session */
  bool is_quiet;        /**< Only serves other mentions; gives no reference */
} cg_mention;

/** Words that refer to their own document: "paragraphs 3 and 5 of the present resolution",
 * "paragraph 3 above". */
typedef struct {
  uint32_t clause;  /**< Index of the clause that contains them */
  cg_span tokens;   /**< "present resolution", "paragraph 3 above" */
  cg_span pinpoint; /**< Tokens of "paragraphs 3 and 5"; empty if there is none */
  cg_span targets;  /**< Indexes in `self_targets` of the document: the target clauses */
} cg_self_reference;

#endif /* CG_MODEL_MENTION_H */
