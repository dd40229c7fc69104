/* SPDX-License-Identifier: Apache-2.0 */
/** @file names.h  Finds the longest known name at a place in a text. */
#ifndef CG_PACK_NAMES_H
#define CG_PACK_NAMES_H

#include "base/scan.h"
#include "model/token.h"
#include "pack/packs.h"

/** Kind of a name's owner. */
typedef enum {
  CG_NAME_OF_ENTRY = 1, /**< A pack entry */
  CG_NAME_OF_LEXEME,    /**< An expression of several words, such as "advisory opinion" */
  CG_NAME_OF_VERB,      /**< A governing verb of clauses */
  CG_NAME_SHORT,        /**< A short name of a pack entry, valid after "the" */
  CG_NAME_OF_BASE,      /**< The infinitive of a governing verb: "extend" */
  /** A class of addressees, "Member States", which is not a reference by itself */
  CG_NAME_OF_ADDRESSEE,
  CG_NAME_OF_PHRASE,  /**< A cg_phrase */
  CG_NAME_OF_PASSIVE, /**< The past participle of a governing verb: "requested" */
} cg_name_kind;

/** One more than the last kind. */
#define CG_NAME_KIND_COUNT (CG_NAME_OF_PASSIVE + 1)

/** A set of kinds. */
typedef uint8_t cg_name_kinds;

static inline cg_name_kinds cg_name_kind_bit(cg_name_kind kind) {
  return (cg_name_kinds)(1u << (kind - 1));
}

/** A name found. */
typedef struct {
  /** Index of the entry, lexeme or verb, or the cg_phrase; CG_NONE if no name was found */
  uint32_t owner;
  /** Index after its last token */
  uint32_t end;
} cg_name;

/** The longest names that start at a token, found in one pass. */
typedef struct {
  uint32_t at;
  uint32_t end;                      /**< End of the search; 0 if not searched yet */
  cg_name_kinds found;               /**< Kinds of which a name was found */
  cg_name names[CG_NAME_KIND_COUNT]; /**< By kind, for those in `found` */
} cg_names_at;

/** The longest name of kind `kind` among `all`. */
static inline cg_name cg_names_of(const cg_names_at *all, cg_name_kind kind) {
  return all->found & cg_name_kind_bit(kind) ? all->names[kind] : (cg_name){CG_NONE, all->at};
}

/** Number of tokens whose names a memo holds. */
#define CG_NAMES_KEPT 128u

/** Cache of names, because the rules look them up repeatedly. The last bits of a token's index
 * select its slot. */
typedef struct {
  cg_names_at slots[CG_NAMES_KEPT];
} cg_name_memo;

static inline cg_names_at *cg_name_memo_slot(cg_name_memo *memo, uint32_t at) {
  return &memo->slots[at % CG_NAMES_KEPT];
}

/** Empty the cache. */
static inline void cg_name_memo_init(cg_name_memo *memo) {
  for (uint32_t i = 0; i < CG_NAMES_KEPT; ++i) {
    memo->slots[i].end = 0;
  }
}

/** The kinds of `group`. */
static inline cg_name_kinds cg_name_kinds_of(cg_name_group group) {
  const unsigned entries = cg_name_kind_bit(CG_NAME_OF_ENTRY) | cg_name_kind_bit(CG_NAME_SHORT);
  const unsigned lexemes = cg_name_kind_bit(CG_NAME_OF_LEXEME);
  return (cg_name_kinds)(group == CG_NAMES_OF_ENTRIES   ? entries
                         : group == CG_NAMES_OF_LEXEMES ? lexemes
                                                        : ~(entries | lexemes));
}

/** The second words of names of `kinds` and `group` that begin with the word of `root`. */
static inline uint64_t cg_name_follows(const cg_name_root *root, cg_name_kinds kinds,
                                       cg_name_group group) {
  return kinds & cg_name_kinds_of(group) ? root->follows[group] : 0;
}

/** Whether names of `kinds` of several words that begin with the word of `root` may go on with
 * `next`. */
static inline bool cg_name_goes_on(const cg_name_root *root, cg_name_kinds kinds,
                                   const cg_token *next) {
  const uint64_t follows = cg_name_follows(root, kinds, CG_NAMES_OF_ENTRIES) |
                           cg_name_follows(root, kinds, CG_NAMES_OF_LEXEMES) |
                           cg_name_follows(root, kinds, CG_NAMES_OF_ACTS);
  return next->kind == CG_TOKEN_WORD || next->kind == CG_TOKEN_NUMBER
           ? next->word != CG_NONE && follows & cg_word_bit(next->word)
           : follows != 0;
}

/** Whether a name of one of `kinds` may start at token `at`, which is before `end`. Most words
 * begin no name, others only with a capital, and most others precede a word that does not continue
 * one. */
static inline bool cg_names_begin(const cg_packs *packs, cg_name_kinds kinds,
                                  const cg_token *tokens, uint32_t at, uint32_t end) {
  const cg_vocabulary *const words = cg_packs_vocabulary(packs);
  const cg_token *const token = &tokens[at];
  if (token->kind != CG_TOKEN_WORD || token->word >= words->root_count) {
    return token->kind == CG_TOKEN_NUMBER;
  }
  const cg_name_root *const root = &words->roots[token->word];
  const cg_name_kinds begun =
    kinds & (cg_token_has(token, CG_TOKEN_CAPITAL) ? root->kinds : root->small);
  return begun &&
         (root->alone & begun || (at + 1 < end && cg_name_goes_on(root, kinds, token + 1)));
}

/** The longest name of each kind that starts at token `at` and ends before `end`. */
void cg_names_find_all(const cg_packs *packs, const cg_token *tokens, uint32_t at, uint32_t end,
                       cg_names_at *out);

/** The longest name of kind `kind` that starts at token `at` and ends before `end`.
 *
 * A capital in the pack requires a capital in the text, and a word in capitals requires one in
 * capitals; a lower-case letter matches both. Hyphens, apostrophes, closing quotes and note marks
 * are ignored. Commas, colons, semicolons, parentheses and opening quotes may occur in the text
 * only where the name has one of them. */
cg_name cg_names_find(const cg_packs *packs, cg_name_kind kind, const cg_token *tokens, uint32_t at,
                      uint32_t end);

/** Whether a governing verb may start with the word whose folded form this is. */
bool cg_names_is_opener(const cg_packs *packs, cg_slice folded);

/** Whether the word whose folded form this is starts a governing verb in the third person:
 * "decides". */
bool cg_names_is_finite(const cg_packs *packs, cg_slice folded);

/** The entry whose name is `text`, ignoring marks at its ends, or CG_NONE. */
uint32_t cg_names_entry(const cg_packs *packs, cg_slice text);

/** Whether a text begins with an expression of several words of the class `lex`: "Official
 * Records". */
bool cg_names_has_expression(const cg_packs *packs, cg_slice text, cg_lex lex);

/** Number in the vocabulary of a folded word with its cg_key_hash(), or CG_NONE. */
uint32_t cg_packs_word(const cg_packs *packs, cg_slice folded, uint32_t hash);

/** Number of words of the vocabulary. */
uint32_t cg_packs_word_count(const cg_packs *packs);

/** Number in the vocabulary of the word `text`, ignoring case, or CG_NONE. */
uint32_t cg_names_word(const cg_packs *packs, cg_slice text);

/** Number in the vocabulary of the word `scan`, or CG_NONE, also for anything but a word. */
static inline uint32_t cg_names_scanned(const cg_packs *packs, const cg_scan *scan) {
  return scan->kind == CG_SCAN_WORD
           ? cg_packs_word(packs, (cg_slice){scan->fold, scan->fold_length}, scan->hash)
           : CG_NONE;
}

/** The lexeme of the word `scan`; `lex` is 0 if it has none or is not a word. */
static inline cg_lexeme cg_names_lexeme(const cg_packs *packs, const cg_scan *scan) {
  return cg_packs_lexeme(packs, cg_names_scanned(packs, scan));
}

#endif /* CG_PACK_NAMES_H */
