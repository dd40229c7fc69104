/* SPDX-License-Identifier: Apache-2.0 */
/** @file lexicon.h  Words that carry the grammar of citations. */
#ifndef CG_PACK_LEXICON_H
#define CG_PACK_LEXICON_H

#include "base/slice.h"

typedef struct cg_packs cg_packs;

/** What a word does.  Each has a class of that name in the lexicon pack: pack:Month. */
typedef enum {
  CG_LEX_MONTH = 1,      /**< Value: 1 to 12 */
  CG_LEX_ORDINAL,        /**< "third"; value: 3 */
  CG_LEX_ORDINAL_ENDING, /**< "rd" of "73rd" */
  CG_LEX_TENS,           /**< "twenty" of "twenty-third"; value: 20 */
  CG_LEX_HUNDRED,        /**< "hundred" of "one hundred and first" */
  CG_LEX_AND,            /* The connectives CG_LEX_AND to CG_LEX_CONNECTOR may stand inside names. */
  CG_LEX_OR,
  CG_LEX_OF,
  CG_LEX_ON,
  CG_LEX_TO,
  CG_LEX_THE,
  CG_LEX_IN,
  CG_LEX_FROM,           /**< Value CG_FROM_BETWEEN: "between" */
  CG_LEX_AT,
  CG_LEX_FOR,
  CG_LEX_CONNECTOR,      /**< Any other small word inside names; value: cg_connector */
  CG_LEX_OWN,            /**< "its", "their"; value 1: "his", of a person */
  CG_LEX_RESOLUTION,     /**< Value 1: one, 2: several */
  CG_LEX_DECISION,       /**< The same */
  CG_LEX_REPORT,         /**< Documents that may lack a symbol; value: cg_kind */
  CG_LEX_SESSION,
  CG_LEX_SESSION_WORD,   /**< May stand between ordinal and "session": "regular" */
  CG_LEX_SPECIAL,        /**< "special" of "special session"; value 2: "emergency special" */
  CG_LEX_OF_PARTIES,     /**< "of the Parties" of "Conference of the Parties" */
  CG_LEX_DEVOTED,        /**< "devoted": its special session's ordinal counts those on one subject */
  CG_LEX_MEETING,
  CG_LEX_PINPOINT,       /**< "article", "paragraph", "chap."; value: cg_provision */
  CG_LEX_GOAL,
  CG_LEX_TARGET,
  CG_LEX_AGENDA,
  CG_LEX_ITEM,
  CG_LEX_ENTITLED,
  CG_LEX_CONTAINED,      /**< Ends the phrase that tells a document: "contained in document …" */
  CG_LEX_COURT_DECISION, /**< "judgment", "advisory opinion"; value: cg_kind */
  CG_LEX_IBID,
  CG_LEX_OFFICIAL_RECORDS,
  CG_LEX_SUPPLEMENT,
  CG_LEX_NUMBER_SIGN,    /**< "No." */
  CG_LEX_DATED,          /**< Stands before a date that belongs to what stands before it */
  CG_LEX_THERETO,
  CG_LEX_THAT,           /**< Value 1: "this"; 2: "that", what the text spoke of before; CG_THAT_PRESENT */
  CG_LEX_SAME,
  CG_LEX_INSTRUMENT_HEAD,/**< "Convention"; value: cg_kind */
  CG_LEX_BODY_HEAD,      /**< "Committee"; value: cg_kind */
  CG_LEX_OFFICE_HEAD,    /**< "Special Rapporteur" */
  CG_LEX_EVENT_HEAD,     /**< "Conference" */
  CG_LEX_PLACE_HEAD,     /**< "Strait", "Lake", "basin": a State beside it names a place */
  CG_LEX_NAME_BREAK,     /**< A capitalized word that starts sentences, never an open name */
  CG_LEX_GENERIC,        /**< Tells nothing by itself inside a name: "Executive", "Experts" */
  CG_LEX_GOVERNMENT,
  CG_LEX_RESPECTIVELY,
  CG_LEX_LIST_WORD,      /**< May stand between items of a list: "as well as" */
  CG_LEX_ANNEX,          /**< Opens an annex */
  CG_LEX_ADOPTED,        /**< Opens a line about the adoption: "Adopted" */
  CG_LEX_VOTE,           /**< "votes" */
  CG_LEX_CITE,           /**< Opens a footnote: "See" */
  CG_LEX_PAGE,           /**< "Page" of "Page 2" */
  CG_LEX_SYMBOL_PART,    /**< "RES" of "A/RES/70/147"; value: cg_kind */
  CG_LEX_SYMBOL_ROOT,    /**< "A", "S": may start a symbol */
  CG_LEX_SYMBOL_INNER,   /**< "HRC": may stand inside one */
  CG_LEX_SYMBOL_SUFFIX,  /**< "Add" of "A/71/10/Add.1": what follows the symbol of the whole */
  CG_LEX_FASCICLE,       /**< "Prog" of "A/69/6 (Prog. 7)" */
  CG_LEX_KEEPS_HYPHEN,   /**< First part of words that keep their hyphen at a line's end: "so" */
  CG_LEX_FOUNDED,        /**< "established": what founded a body follows */
  CG_LEX_ADVERB,         /**< May stand before a governing verb: "also", "strongly" */
  CG_LEX_SPEAKER,        /**< "We, the ministers …,": opens the words that name who speaks */
  CG_LEX_MASTHEAD,       /**< Opens a line of the masthead: "Distr.", "Original"; value 1: "draft", anywhere in it;
                               value 2: only at the end of a line or before ":", such as "Contents" */
  CG_LEX_INSERTED,       /**< "bis" of "2 bis": a paragraph put in between; value: its rank */
  CG_LEX_ADOPTION,       /**< "adopted by": who adopted the document follows */
  CG_LEX_ADOPTER,        /**< Head of the name of a body that adopts documents: "Council" */
  CG_LEX_CURRENCY,       /**< "dollars": the State before it is no reference */
  CG_LEX_FOUND,          /**< "establish": what follows with "a" is new */
  CG_LEX_RELATIVE,       /**< "which": opens an aside about what stands before it */
  CG_LEX_TITLE_VERB,     /**< "Commemorating": in capitals behind a head noun, it goes on with the name */
  CG_LEX_SMALL_BODY,     /**< "open-ended working group": may name a body in small letters; value: cg_kind */
  CG_LEX_AUXILIARY,      /**< "would", "shall": no name in small letters goes on over it; value 2: "submitted", ends what a report is on */
  CG_LEX_PROVISION,      /**< "principle", "rule": a part of a text if a number follows; value: cg_provision */
  CG_LEX_HERE,           /**< "above", "below": the part before it is of the same text */
  CG_LEX_VOTE_MANNER,    /**< "unanimously", "without a vote"; value: cg_vote_manner */
  CG_LEX_VOTE_SIDE,      /**< "in favour", "abstentions"; value: cg_vote_side */
  CG_LEX_NO_COUNT,       /**< "none": 0 votes */
  CG_LEX_COUNT
} cg_lex;

/** Value of CG_LEX_FROM for "between", where "and" goes on with the same name. */
#define CG_FROM_BETWEEN 2

/** Value of CG_LEX_FOUNDED for "pursuant". */
#define CG_FOUNDED_BARE 2

/** Value of CG_LEX_AUXILIARY for what was done with a document. */
#define CG_AUXILIARY_DONE 2

/** Values of CG_LEX_CONNECTOR that matter. */
typedef enum {
  CG_CONNECTOR_A = 1,  /**< "a", "an" */
  CG_CONNECTOR_AS = 2, /**< "as": parts two names */
  CG_CONNECTOR_BY = 3, /**< "by": whose act it is follows */
  CG_CONNECTOR_AGAINST = 5, /**< "against": over a list of voters, those against */
  CG_CONNECTOR_FOREIGN = 4, /**< "la": of another language */
} cg_connector;

/** Value of "that" of CG_LEX_THAT: what was spoken of before. */
#define CG_THAT_BEFORE 2

/** Value of "present" of CG_LEX_THAT: the text in which the word is. */
#define CG_THAT_PRESENT 3

/** A word or expression of the lexicon. */
typedef struct {
  cg_lex  lex;
  int32_t value;
} cg_lexeme;

/** What begins with a word.  Bit k of a set of kinds is set for names of the cg_name_kind k. */
typedef struct {
  uint32_t node;    /**< The child of the root of the trie of names by this word, or 0 */
  uint16_t kinds;   /**< Names that begin with it */
  uint16_t alone;   /**< Names that have no other word */
  uint64_t follows; /**< cg_word_bit() of each word with which one of them goes on */
} cg_name_root;

/** One of 64 bits for the word number `word`: where it is not set in a set of words, the word is not in the set. */
static inline uint64_t cg_word_bit(uint32_t word) { return (uint64_t)1 << (word * 0x9E3779B1u >> 26); }

/** What packs know of words, by their numbers. */
typedef struct {
  const cg_lexeme    *lexemes;
  const cg_name_root *roots;
  uint32_t            lexeme_count;
  uint32_t            root_count;
} cg_vocabulary;

/** The vocabulary of `packs`.  A cg_packs begins with it, so that what is asked of each word costs no call. */
static inline const cg_vocabulary *cg_packs_vocabulary(const cg_packs *packs) { return (const void *)packs; }

/** What the single word number `word` does; `lex` is 0 if the lexicon does not have it. */
static inline cg_lexeme cg_packs_lexeme(const cg_packs *packs, uint32_t word) {
  const cg_vocabulary *const words = cg_packs_vocabulary(packs);
  return word < words->lexeme_count ? words->lexemes[word] : (cg_lexeme){0, 0};
}

/** The `index`-th expression of several words, as cg_names_find() gives it. */
cg_lexeme cg_packs_expression(const cg_packs *packs, uint32_t index);

/** Name of the class of the lexicon pack, "Month"; empty for 0. */
cg_slice cg_lex_name(cg_lex lex);

/** The class whose pack name is `name`, or 0. */
cg_lex cg_lex_find(cg_slice name);

static inline bool cg_lex_is_connective(cg_lex lex) {
  return lex >= CG_LEX_AND && lex <= CG_LEX_CONNECTOR;
}

/** Words whose number is theirs, or counts what follows: "paragraph 3", "of 3", "its 3". */
static inline bool cg_lex_takes_number(cg_lex lex) {
  return cg_lex_is_connective(lex) || lex == CG_LEX_PINPOINT || lex == CG_LEX_GOAL ||
         lex == CG_LEX_TARGET || lex == CG_LEX_AGENDA || lex == CG_LEX_ITEM ||
         lex == CG_LEX_NUMBER_SIGN || lex == CG_LEX_OWN || lex == CG_LEX_PAGE ||
         lex == CG_LEX_SUPPLEMENT || lex == CG_LEX_SYMBOL_PART || lex == CG_LEX_FASCICLE;
}

#endif /* CG_PACK_LEXICON_H */
