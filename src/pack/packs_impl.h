/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file packs_impl.h  Fields of compiled packs, for the files of this folder. */
#ifndef CG_PACK_PACKS_IMPL_H
#define CG_PACK_PACKS_IMPL_H

#include "base/array.h"
#include "base/table.h"
#include "pack/names.h"
#include "pack/packs.h"
#include "pack/verbs.h"

/** A known document by the day of its adoption. */
typedef struct {
  uint32_t body;
  uint32_t entry;
  cg_date  date;
} cg_dated_document;

/** An entry and one that hangs on it. */
typedef struct {
  uint32_t of;
  uint32_t entry;
} cg_entry_pair;

/** A language, told by its function words. */
typedef struct {
  cg_slice name;
  cg_table words;
} cg_language;

/** How a body prints the symbols of its documents of `kind`. */
typedef struct {
  uint32_t body;
  cg_kind  kind;
  cg_slice form;
} cg_form;

/** A known court decision. */
typedef struct {
  uint32_t court;
  uint32_t entry;
  cg_slice number; /**< Empty if it has none */
  cg_date  date;
} cg_known_decision;

/** A name at its end in the trie.  Bit i of a mask is about the i-th word, or the gap after it. */
typedef struct {
  uint64_t     capitals;   /**< Words that need a capital */
  uint64_t     all_caps;   /**< Words that need all capitals */
  uint64_t     separators; /**< Gaps in which commas and the like may stand */
  uint32_t     owner;
  uint32_t     next;       /**< Index of another name that ends here, or CG_NONE */
  cg_name_kind kind;
  bool         takes_close; /**< Ends with a closing parenthesis */
} cg_name_end;

/** Longest name, in words: one bit of a mask each. */
#define CG_NAME_LONGEST 64u

/** An edge of the trie: from node `node` by word `word` to node `to`; `to` is 0 in a free slot. */
typedef struct {
  uint32_t node;
  uint32_t word;
  uint32_t to;
} cg_name_edge;

/** All names: a trie over words.  Node 0 is the root. */
typedef struct {
  cg_array      ends;       /**< cg_name_end */
  cg_array      node_ends;  /**< uint32_t by node: first of `ends`, or CG_NONE */
  cg_array      roots;      /**< uint32_t by word: the root's child, or 0 */
  cg_name_edge *edges;      /**< Open addressing */
  uint32_t      edge_count;
  uint32_t      edge_mask;
} cg_name_index;

struct cg_packs {
  cg_arena     *arena;
  cg_slice      base;
  cg_array      headers;     /**< cg_pack_header, in the order of the files */
  cg_array      entries;     /**< cg_entry */
  cg_table      by_iri;
  cg_array      facts;       /**< cg_fact */
  cg_array      members;     /**< uint32_t */
  cg_array      verbs;       /**< cg_verb */
  cg_array      calendar;    /**< cg_calendar_row */
  cg_array      documents;   /**< cg_dated_document */
  cg_array      supplements; /**< cg_entry_pair: an instrument and one that supplements it */
  cg_array      founded;     /**< cg_entry_pair: a document and a body that it founded */
  cg_array      parts;       /**< cg_entry_pair: an entry and a part of it */
  cg_array      decisions;   /**< cg_known_decision */
  cg_array      forms;       /**< cg_form */
  cg_table      words;       /**< Folded word to its number */
  cg_array      lexemes;     /**< cg_lexeme by word */
  cg_array      expressions; /**< cg_lexeme */
  cg_table      symbol_parts; /**< Part of symbols to its cg_lex */
  cg_table      finite;      /**< First words of governing verbs in the third person, folded */
  cg_table      openers;     /**< First words of governing verbs, folded */
  cg_table      by_printed;  /**< Scanner's slip to its place in `repairs` */
  cg_array      repairs;     /**< cg_slice */
  cg_array      languages;   /**< cg_language */
  cg_name_index names;
  cg_register  *reg;         /**< NULL: none */
  uint32_t      last_year;   /**< Latest of `calendar` and `documents` */
};

/** Word of the trie for a number in a text: numbers are words of their own. */
static inline uint32_t cg_number_word(uint32_t value) { return value | 0x80000000u; }

/** The node reached from `node` by `word`, or 0. */
uint32_t cg_name_index_step(const cg_name_index *index, uint32_t node, uint32_t word);

/** The same, made where it is missing; 0 if there is no memory. */
uint32_t cg_name_index_grow(cg_name_index *index, uint32_t node, uint32_t word);

/** An empty index. */
cg_status cg_name_index_init(cg_name_index *index, cg_arena *arena);

#endif /* CG_PACK_PACKS_IMPL_H */
