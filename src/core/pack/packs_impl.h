/* SPDX-License-Identifier: Apache-2.0 */
/** @file packs_impl.h  Compiled packs: an image consisting of parts, for the files of this folder.
 *
 * An image is one block of bytes without addresses: texts are numbers, records have no padding. It
 * can be in the program, in a file or in memory, and is used in place. */
#ifndef CG_PACK_PACKS_IMPL_H
#define CG_PACK_PACKS_IMPL_H

#include "base/array.h"
#include "pack/names.h"
#include "pack/packs.h"
#include "pack/verbs.h"
#include "pack/words.h"

/** Parts of an image, in order. */
typedef enum {
  CG_PART_TEXTS, /**< cg_span of CG_PART_BYTES, by cg_text */
  CG_PART_BYTES,
  CG_PART_UNDER_BASE, /**< cg_text: IRIs that start with the base */
  CG_PART_HEADERS,    /**< cg_pack_header, in the order of the files */
  CG_PART_ENTRIES,    /**< cg_entry */
  /** uint32_t: entries that are bodies with an official series, in their order */
  CG_PART_OFFICIAL,
  CG_PART_FORMED,         /**< uint32_t: entries of which a series is a form, in their order */
  CG_PART_FACTS,          /**< cg_fact */
  CG_PART_MEMBERS,        /**< uint32_t: entries */
  CG_PART_VERBS,          /**< cg_verb */
  CG_PART_CALENDAR,       /**< cg_calendar_row */
  CG_PART_DOCUMENTS,      /**< cg_dated_document */
  CG_PART_SUPPLEMENTS,    /**< cg_entry_pair: an instrument and one that supplements it */
  CG_PART_FOUNDED,        /**< cg_entry_pair: a document and a body that it founded */
  CG_PART_PARTS,          /**< cg_entry_pair: an entry and a part of it */
  CG_PART_DECISIONS,      /**< cg_known_decision */
  CG_PART_FORMS,          /**< cg_form */
  CG_PART_LEXEMES,        /**< cg_lexeme by word */
  CG_PART_EXPRESSIONS,    /**< cg_lexeme */
  CG_PART_REPAIRS,        /**< cg_text */
  CG_PART_LANGUAGES,      /**< cg_language: languages with function words */
  CG_PART_NAME_ENDS,      /**< cg_name_end */
  CG_PART_NODE_ENDS,      /**< uint32_t by node: first of its ends, or CG_NONE */
  CG_PART_ROOTS,          /**< cg_name_root by word */
  CG_PART_EDGES,          /**< cg_name_edge, a hash table */
  CG_PART_BY_IRI,         /**< Table: IRI, without the base, to its entry */
  CG_PART_WORDS,          /**< Table: folded word to its number */
  CG_PART_SYMBOL_PARTS,   /**< Table: part of symbols to its cg_lex */
  CG_PART_BY_PRINTED,     /**< Table: scanner's slip to its place in CG_PART_REPAIRS */
  CG_PART_FUNCTION_WORDS, /**< Table: function word to the set of its languages, a bit each */
  CG_PART_KEYS,           /**< Bytes of the keys of all tables */
  CG_PART_REGISTER,       /**< Bytes of the register of resolutions */
  CG_PART_COUNT
} cg_part;

/** Maximum number of languages with function words: one bit each. */
#define CG_LANGUAGES_MOST 32u

/** A known document, by date of adoption. */
typedef struct {
  uint32_t body;
  uint32_t entry;
  cg_date date;
} cg_dated_document;

/** A pair of related entries. */
typedef struct {
  uint32_t of;
  uint32_t entry;
} cg_entry_pair;

/** The form of a body's symbols for documents of `kind`. */
typedef struct {
  uint32_t body;
  cg_kind kind;
  cg_text form;
} cg_form;

/** A known court decision. */
typedef struct {
  uint32_t court;
  uint32_t entry;
  cg_text number; /**< Empty if it has none */
  cg_date date;
} cg_known_decision;

/** The end of a name in the trie. Bit i of a mask is for the i-th word, or the gap after it. */
typedef struct {
  uint64_t capitals;   /**< Words that require a capital */
  uint64_t all_caps;   /**< Words that require all capitals */
  uint64_t separators; /**< Gaps that allow commas and the like */
  uint32_t owner;
  uint32_t next; /**< Index of another name that ends here, or CG_NONE */
  cg_name_kind kind;
  uint32_t takes_close; /**< 1: ends with a closing parenthesis */
} cg_name_end;

/** Longest name, in words: one bit of a mask each. */
#define CG_NAME_LONGEST 64u

/** An edge of the trie from node `node` by word `word` to node `to`, which is 0 in a free slot. */
typedef struct {
  uint32_t node;
  uint32_t word;
  uint32_t to;
} cg_name_edge;

/** Items of a part. */
typedef struct {
  const void *items;
  uint32_t count;
} cg_rows;

struct cg_packs {
  cg_vocabulary words; /**< First member: cg_packs_vocabulary() */
  cg_slice base;
  cg_rows parts[CG_PART_COUNT];
  cg_register reg;
  uint32_t last_year; /**< Last year of the calendar and the documents */
};

/** The value of `key` in the table `table`, or CG_NONE. */
uint32_t cg_packs_look_up(const cg_packs *packs, cg_part table, cg_slice key, uint32_t hash);

/** Word of the trie for a number in a text. Each number is a word. */
static inline uint32_t cg_number_word(uint32_t value) { return value | 0x80000000u; }

static inline bool cg_is_number_word(uint32_t word) { return (word & 0x80000000u) != 0; }

/** Slot of the edge from `node` by `word` in a hash table of `mask` + 1 edges, or the free slot for
 * it. */
static inline uint32_t cg_name_edge_slot(const cg_name_edge *edges, uint32_t mask, uint32_t node,
                                         uint32_t word) {
  /* Fibonacci hashing over both */
  const uint64_t mixed = (((uint64_t)node << 32) | word) * 0x9E3779B97F4A7C15u;
  for (uint32_t i = (uint32_t)(mixed >> 32) & mask;; i = (i + 1) & mask) {
    if (!edges[i].to || (edges[i].node == node && edges[i].word == word)) {
      return i;
    }
  }
}

#endif /* CG_PACK_PACKS_IMPL_H */
