/* SPDX-License-Identifier: Apache-2.0 */
/** @file lexicon.h  Words with a grammatical role in citations. */
#ifndef CG_PACK_LEXICON_H
#define CG_PACK_LEXICON_H

#include "base/slice.h"

typedef struct cg_packs cg_packs;

/** Role of a word. Each has a class of the same name in the lexicon pack: pack:Month. */
typedef enum {
  CG_LEX_MONTH = 1,      /**< Value: 1 to 12 */
  CG_LEX_ORDINAL,        /**< "third"; value: 3 */
  CG_LEX_ORDINAL_ENDING, /**< "rd" of "73rd" */
  CG_LEX_TENS,           /**< "twenty" of "twenty-third"; value: 20 */
  CG_LEX_HUNDRED,        /**< "hundred" of "one hundred and first" */
  /* The connectives CG_LEX_AND to CG_LEX_CONNECTOR may occur within names. */
  CG_LEX_AND,
  CG_LEX_OR,
  CG_LEX_OF,
  CG_LEX_ON,
  CG_LEX_TO,
  CG_LEX_THE,
  CG_LEX_IN,
  CG_LEX_FROM, /**< Value CG_FROM_BETWEEN: "between" */
  CG_LEX_AT,
  CG_LEX_FOR,
  CG_LEX_CONNECTOR,  /**< Any other small word within names; value: cg_connector */
  CG_LEX_OWN,        /**< "its", "their"; value 1: "his", of a person */
  CG_LEX_RESOLUTION, /**< Value 1: one, 2: several */
  CG_LEX_DECISION,   /**< Likewise */
  CG_LEX_REPORT,     /**< Documents that may have no symbol; value: cg_kind */
  CG_LEX_SESSION,
  CG_LEX_SESSION_WORD, /**< Allowed between ordinal and "session": "regular" */
  CG_LEX_SPECIAL,      /**< "special" of "special session"; value 2: "emergency special" */
  CG_LEX_OF_PARTIES,   /**< "of the Parties" of "Conference of the Parties" */
  /** "devoted": the ordinal of its special session counts those on one subject */
  CG_LEX_DEVOTED,
  CG_LEX_MEETING,
  CG_LEX_PINPOINT, /**< "article", "paragraph", "chap."; value: cg_provision */
  CG_LEX_GOAL,
  CG_LEX_TARGET,
  CG_LEX_AGENDA,
  CG_LEX_ITEM,
  CG_LEX_ENTITLED,
  /** Ends the phrase that identifies a document: "contained in document …" */
  CG_LEX_CONTAINED,
  /** "judgment", "advisory opinion"; value: cg_kind */
  CG_LEX_COURT_DECISION,
  CG_LEX_IBID,
  CG_LEX_OFFICIAL_RECORDS,
  CG_LEX_SUPPLEMENT,
  CG_LEX_NUMBER_SIGN, /**< "No." */
  CG_LEX_DATED,       /**< Before the date of a document */
  CG_LEX_THERETO,
  CG_LEX_THAT, /**< Value 1: "this"; 2: "that", mentioned before; CG_THAT_PRESENT */
  CG_LEX_SAME,
  CG_LEX_INSTRUMENT_HEAD, /**< "Convention"; value: cg_kind */
  CG_LEX_BODY_HEAD,       /**< "Committee"; value: cg_kind */
  CG_LEX_OFFICE_HEAD,     /**< "Special Rapporteur" */
  CG_LEX_EVENT_HEAD,      /**< "Conference" */
  /** "Strait", "Lake", "basin": with the name of a State, it names a place */
  CG_LEX_PLACE_HEAD,
  /** A capitalized word that starts sentences and is never in an open name */
  CG_LEX_NAME_BREAK,
  CG_LEX_GENERIC, /**< Does not identify a name by itself: "Executive", "Experts" */
  CG_LEX_GOVERNMENT,
  CG_LEX_RESPECTIVELY,
  CG_LEX_LIST_WORD,     /**< Allowed between list items: "as well as" */
  CG_LEX_ANNEX,         /**< Opens an annex */
  CG_LEX_ADOPTED,       /**< Opens a line about the adoption: "Adopted" */
  CG_LEX_VOTE,          /**< "votes" */
  CG_LEX_CITE,          /**< Opens a footnote: "See" */
  CG_LEX_PAGE,          /**< "Page" of "Page 2" */
  CG_LEX_SYMBOL_PART,   /**< "RES" of "A/RES/70/147"; value: cg_kind */
  CG_LEX_SYMBOL_ROOT,   /**< "A", "S": first parts of symbols */
  CG_LEX_SYMBOL_INNER,  /**< "HRC": later parts of symbols */
  CG_LEX_SYMBOL_SUFFIX, /**< "Add" of "A/71/10/Add.1": after the symbol of the whole document */
  CG_LEX_FASCICLE,      /**< "Prog" of "A/69/6 (Prog. 7)" */
  CG_LEX_KEEPS_HYPHEN,  /**< First part of words that keep their hyphen at a line's end: "so" */
  CG_LEX_FOUNDED,       /**< "established": followed by what founded a body */
  CG_LEX_ADVERB,        /**< Allowed before a governing verb: "also", "strongly" */
  CG_LEX_SPEAKER,       /**< "We, the ministers …,": opens the words for the speaker */
  /** Opens a masthead line: "Distr.", "Original"; value 1: "draft", anywhere in it; value 2: only
   * at the end of a line or before ":", such as "Contents" */
  CG_LEX_MASTHEAD,
  CG_LEX_INSERTED, /**< "bis" of "2 bis": an inserted paragraph; value: its rank */
  CG_LEX_ADOPTION, /**< "adopted by": followed by the adopting body */
  CG_LEX_ADOPTER,  /**< Head noun of a body that adopts documents: "Council" */
  CG_LEX_CURRENCY, /**< "dollars": the State before it is not a reference */
  CG_LEX_FOUND,    /**< "establish": the noun after it with "a" is new */
  CG_LEX_RELATIVE, /**< "which": opens an aside about the preceding words */
  /** "Commemorating": in capitals after a head noun, it continues the name */
  CG_LEX_TITLE_VERB,
  /** "open-ended working group": may name a body in lower case; value: cg_kind */
  CG_LEX_SMALL_BODY,
  /** "would", "shall": ends a name in lower case; value 2: "submitted", ends the subject of a
   * report */
  CG_LEX_AUXILIARY,
  /** "principle", "rule": a part of a text if a number follows; value: cg_provision */
  CG_LEX_PROVISION,
  CG_LEX_HERE,           /**< "above", "below": of the same text; "hereinafter", CG_HERE_CALLED */
  CG_LEX_VOTE_MANNER,    /**< "unanimously", "without a vote"; value: cg_vote_manner */
  CG_LEX_VOTE_SIDE,      /**< "in favour", "abstentions"; value: cg_vote_side */
  CG_LEX_NO_COUNT,       /**< "none": 0 votes */
  CG_LEX_CONCLUDED,      /**< "signed", "concluded": before "by", what the parties agreed; value 2:
                          * "held", of a meeting; CG_CONCLUDED_WITH */
  CG_LEX_STATEMENT_WORD, /**< "presidential" before "statement"; value 2: "made" after it */
  CG_LEX_COUNT
} cg_lex;

/** Value of CG_LEX_FROM for "between", where "and" continues the same name. */
#define CG_FROM_BETWEEN 2

/** Value of CG_LEX_FOUNDED for "pursuant" and "under". */
#define CG_FOUNDED_BARE 2

/** Value of CG_LEX_CONCLUDED for what is done with a meeting. */
#define CG_CONCLUDED_HELD 2

/** Values of CG_LEX_CONCLUDED for nouns of what a meeting has with it, "with the participation of",
 * and around it, "on the margins of". */
#define CG_CONCLUDED_WITH 3
#define CG_CONCLUDED_AROUND 4

/** Value of CG_LEX_AUXILIARY for verbs about a document's handling. */
#define CG_AUXILIARY_DONE 2

/** Value of CG_LEX_CITE for "official", which opens a citation as part of "Official Records" alone.
 */
#define CG_CITE_RECORDS 2

/** Value of CG_LEX_HERE for "hereinafter": a name of what precedes it follows. */
#define CG_HERE_CALLED 1

/** Values of CG_LEX_CONNECTOR with a special role. */
typedef enum {
  CG_CONNECTOR_A = 1,       /**< "a", "an" */
  CG_CONNECTOR_AS = 2,      /**< "as": separates two names */
  CG_CONNECTOR_BY = 3,      /**< "by": followed by the acting body */
  CG_CONNECTOR_FOREIGN = 4, /**< "la": foreign word */
  CG_CONNECTOR_AGAINST = 5, /**< "against": heading of a list of voters */
  CG_CONNECTOR_UNDER = 6,   /**< "under": before a number, like "pursuant to" */
  CG_CONNECTOR_ABOUT = 7,   /**< "concerning": followed by the subject of a committee */
} cg_connector;

/** Value of CG_LEX_THAT for "that": mentioned before. */
#define CG_THAT_BEFORE 2

/** Value of CG_LEX_THAT for "present": the text itself. */
#define CG_THAT_PRESENT 3

/** A word or expression in the lexicon. */
typedef struct {
  cg_lex lex;
  int32_t value;
} cg_lexeme;

/** Whether `lexeme` is "above" or "below", and not "hereinafter". */
static inline bool cg_lexeme_is_here(cg_lexeme lexeme) {
  return lexeme.lex == CG_LEX_HERE && lexeme.value != CG_HERE_CALLED;
}

/** Groups of kinds of names: those of different groups go on with different words. */
typedef enum {
  CG_NAMES_OF_ENTRIES,
  CG_NAMES_OF_LEXEMES,
  CG_NAMES_OF_ACTS, /**< Verbs, phrases, addressees */
  CG_NAME_GROUPS,
} cg_name_group;

/** Role of a word that begins a governing verb in the third person. */
#define CG_ROLE_FINITE 0x80u

/** Names that begin with a word. Sets of kinds are of cg_name_kind_bit(). */
typedef struct {
  uint32_t node; /**< The child of the trie's root for this word, or 0 */
  uint8_t kinds; /**< Kinds of names that begin with it */
  uint8_t small; /**< Those of which a name begins with it in small letters */
  uint8_t alone; /**< Kinds of names that consist of this word */
  /** The cg_phrase that it is by itself, in small letters, or 0; and CG_ROLE_FINITE */
  uint8_t role;
  uint64_t follows[CG_NAME_GROUPS]; /**< By group, cg_word_bit() of each possible second word */
} cg_name_root;

/** The cg_phrase that the word of `root` is by itself, in small letters, or 0. */
static inline unsigned cg_root_phrase(const cg_name_root *root) {
  return root->role & ~CG_ROLE_FINITE;
}

/** One of 64 bits for word number `word`, or for a number, whose highest bit does not count. If it
 * is not set in a set of words, the word is not in the set. */
static inline uint64_t cg_word_bit(uint32_t word) {
  return (uint64_t)1 << (word * (2 * 0x9E3779B1u) >> 26);
}

/** Data about words, indexed by their numbers. */
typedef struct {
  const cg_lexeme *lexemes;
  const cg_name_root *roots;
  uint32_t lexeme_count;
  uint32_t root_count;
} cg_vocabulary;

/** The vocabulary of `packs`. It is the first member of cg_packs, so that lookups need no call. */
static inline const cg_vocabulary *cg_packs_vocabulary(const cg_packs *packs) {
  return (const void *)packs;
}

/** What is known of names that begin with the word number `word`, which may be CG_NONE. */
static inline cg_name_root cg_packs_root(const cg_packs *packs, uint32_t word) {
  const cg_vocabulary *const words = cg_packs_vocabulary(packs);
  return word < words->root_count ? words->roots[word] : (cg_name_root){0, 0, 0, 0, 0, {0}};
}

/** Whether the word number `word` begins a governing verb in the third person. */
static inline bool cg_packs_is_finite(const cg_packs *packs, uint32_t word) {
  return cg_packs_root(packs, word).role & CG_ROLE_FINITE;
}

/** The lexeme of the single word number `word`; `lex` is 0 if the lexicon does not have it. */
static inline cg_lexeme cg_packs_lexeme(const cg_packs *packs, uint32_t word) {
  const cg_vocabulary *const words = cg_packs_vocabulary(packs);
  return word < words->lexeme_count ? words->lexemes[word] : (cg_lexeme){0, 0};
}

/** The `index`-th expression of several words, as returned by cg_names_find(). */
cg_lexeme cg_packs_expression(const cg_packs *packs, uint32_t index);

/** Class name in the lexicon pack, "Month"; empty for 0. */
cg_slice cg_lex_name(cg_lex lex);

/** The class with the pack name `name`, or 0. */
cg_lex cg_lex_find(cg_slice name);

static inline bool cg_lex_is_connective(cg_lex lex) {
  return lex >= CG_LEX_AND && lex <= CG_LEX_CONNECTOR;
}

/** Whether words of the class may have a number or count: "paragraph 3", "of 3", "its 3". */
static inline bool cg_lex_takes_number(cg_lex lex) {
  return cg_lex_is_connective(lex) || lex == CG_LEX_PINPOINT || lex == CG_LEX_GOAL ||
         lex == CG_LEX_TARGET || lex == CG_LEX_AGENDA || lex == CG_LEX_ITEM ||
         lex == CG_LEX_NUMBER_SIGN || lex == CG_LEX_OWN || lex == CG_LEX_PAGE ||
         lex == CG_LEX_SUPPLEMENT || lex == CG_LEX_SYMBOL_PART || lex == CG_LEX_FASCICLE;
}

#endif /* CG_PACK_LEXICON_H */
