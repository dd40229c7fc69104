/* SPDX-License-Identifier: Apache-2.0 */
/** @file called.h  Names of things, which determine the short forms that can mean them. */
#ifndef CG_RESOLVE_CALLED_H
#define CG_RESOLVE_CALLED_H

#include "base/array.h"
#include "pack/packs.h"

/** A name and its head, the words before its first small word: "Security Council Committee" of
 * "Security Council Committee on …"; "Convention" is no part of the head of "Protocol to the
 * Convention". */
typedef struct {
  cg_slice text;
  uint32_t head; /**< Bytes, without the spaces behind it */
  cg_span words; /**< Words of the head that packs know: indexes of `words` of the table */
} cg_calling;

/** What a thing is called. */
typedef struct {
  cg_calling label;
  /** The words by which the text last named a body that packs know, such as "Libya Sanctions
   * Committee" */
  cg_calling said;
  /** A bit for each letter with which a word of these begins: most short forms begin with another;
   * 0 if the thing was not named yet */
  uint64_t initials;
} cg_called;

/** What the things of a document are called. */
typedef struct {
  const cg_packs *packs;
  cg_array things; /**< cg_called by thing */
  cg_array words;  /**< uint32_t: numbers in the vocabulary */
} cg_called_table;

/** No thing was named yet. */
cg_called_table cg_called_init(const cg_packs *packs, cg_arena *arena);

/** Read the name `label`, which is borrowed, of `thing`, unless it was read before. */
cg_status cg_called_add(cg_called_table *table, uint32_t thing, cg_slice label);

/** Note that the text named `thing`, which was added, by the words `said`. */
cg_status cg_called_say(cg_called_table *table, uint32_t thing, cg_slice said);

/** What `thing`, which was added, is called. */
static inline const cg_called *cg_called_at(const cg_called_table *table, uint32_t thing) {
  return cg_array_at(&table->things, thing);
}

/** One of 64 bits for a letter. */
static inline uint64_t cg_initial_bit(char letter) { return (uint64_t)1 << (letter & 63); }

/** The letter with which a short form begins, and a word of what may be called so; a NUL if it has
 * none. */
char cg_called_initial(cg_slice name);

/** Whether a name of `thing`, which was added, has a word that begins with `initial`: as what is
 * called so must, unless that is NUL. */
static inline bool cg_called_has_initial(const cg_called_table *table, uint32_t thing,
                                         char initial) {
  return !initial || cg_called_at(table, thing)->initials & cg_initial_bit(initial);
}

/** Whether `thing`, which was added and is of `own` kind, may be called `name`, which means
 * something of `kind`. */
bool cg_called_is(const cg_called_table *table, uint32_t thing, cg_kind own, cg_slice name,
                  cg_kind kind);

/** The same of pack entry `entry`. */
bool cg_entry_is_called(const cg_packs *packs, uint32_t entry, cg_slice name, cg_kind kind);

static inline bool cg_is_single_word(cg_slice name) {
  return !name.length || !memchr(name.data, ' ', name.length);
}

/** Bodies may be called what events are ("Conference"), posts only what posts are. */
bool cg_kind_is_called_as(cg_kind kind, cg_kind other);

#endif /* CG_RESOLVE_CALLED_H */
