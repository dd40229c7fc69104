/* SPDX-License-Identifier: Apache-2.0 */
/** @file resolver.h  What the files of this folder share while a document is resolved. */
#ifndef CG_RESOLVE_RESOLVER_H
#define CG_RESOLVE_RESOLVER_H

#include "base/table.h"
#include "model/document.h"
#include "pack/citation.h"
#include "pack/packs.h"
#include "resolve/called.h"

/** What a short form meant when it stood last, and how often in a row. */
typedef struct {
  uint32_t thing;
  uint32_t count;
} cg_short_use;

/** Longest symbol that is looked for in the register. */
#define CG_SYMBOL_MOST 128u

/** Times that a short form must have meant a thing to go on meaning it. */
#define CG_SHORT_SETTLED 3u

/** Number of entries whose things are kept: the last bits of an entry select its slot. */
#define CG_THINGS_KEPT 64u

/** A pack entry that the document names, and its thing. */
typedef struct {
  uint32_t entry;
  uint32_t after; /**< One more than the index of the thing; 0 if the slot is free */
} cg_kept_thing;

/** The row of the register that was looked for last: the same number is tried with several kinds
 * of evidence. */
typedef struct {
  char symbol[CG_SYMBOL_MOST];
  size_t length; /**< 0 if none was looked for */
  bool is_found;
  cg_register_row row;
} cg_kept_row;

typedef struct {
  cg_document *document;
  const cg_packs *packs;
  cg_table by_iri; /**< IRI to index of thing */
  cg_kept_thing by_entry[CG_THINGS_KEPT];
  cg_kept_row *last_row;   /**< Of possible.c */
  cg_table joint;          /**< Either symbol of "A/48/486-S/26560" to the first mention of both */
  cg_table abbreviations;  /**< "UNMHA" to index of thing */
  cg_table defined;        /**< The same to the mention of a known name that defines it, anywhere */
  bool has_defined;        /**< They were looked for */
  bool has_aliases;        /**< `abbreviations` has names of several words, "Water Convention" */
  cg_array mention_things; /**< uint32_t by mention: the first thing it means, or CG_NONE */
  cg_array recent;         /**< uint32_t: things in the order in which they were named */
  /** By vocabulary word: last thing whose name has that word, if there is one; a document has few
   * of these words, so only a bit for each is cleared */
  uint32_t *by_head;
  uint64_t *is_head;
  cg_called_table called; /**< What things are called */
  cg_table uses;          /**< Short form to its place in `use_list` */
  cg_array use_list;      /**< cg_short_use: what each short form last meant */
  /** Of founded.c: the numbers of resolutions that founded bodies of the packs */
  cg_array founders;
  bool has_founders;  /**< They were looked for */
  cg_span list;       /**< Of numbered.c: mentions of the list read last, */
  uint32_t list_head; /**< and the mention that heads it */
  /** Of the document, from the text, its symbol or the register; 0 if unknown */
  uint32_t own_year;
  uint32_t index;  /**< Of the current mention */
  uint32_t locals; /**< Number of things local to the document */
} cg_resolver;

static inline const cg_mention *cg_resolver_mention(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->mentions, index);
}

static inline const cg_thing *cg_resolver_thing(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->things, index);
}

/** The first thing that mention `index`, an earlier one, means: its index, or CG_NONE. */
static inline uint32_t cg_resolver_meant(const cg_resolver *r, uint32_t index) {
  return *(const uint32_t *)cg_array_at(&r->mention_things, index);
}

/** The last thing whose name has the vocabulary word `word`, or CG_NONE. */
static inline uint32_t cg_resolver_by_head(const cg_resolver *r, uint32_t word) {
  return r->is_head[word / 64] >> word % 64 & 1 ? r->by_head[word] : CG_NONE;
}

/** The document's tokens before `end`. */
static inline cg_reading cg_resolver_reading(const cg_resolver *r, uint32_t end) {
  return (cg_reading){r->packs, cg_document_tokens(r->document), r->document->text, end, NULL};
}

/** The tokens up to the end of the clause in which `mention` is. */
static inline cg_reading cg_resolver_clause_reading(const cg_resolver *r,
                                                    const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  return cg_resolver_reading(r, clause->tokens.end);
}

/** What a mention means. */
typedef struct {
  uint32_t thing; /**< CG_NONE for a date */
  uint32_t probable;
  cg_method method;
  cg_reference_status status;
} cg_meaning;

/** A plain meaning: resolved, nothing more probable. */
static inline cg_meaning cg_meaning_of(uint32_t thing, cg_method method) {
  return (cg_meaning){thing, CG_NONE, method, CG_RESOLVED};
}

#endif /* CG_RESOLVE_RESOLVER_H */
