/* SPDX-License-Identifier: Apache-2.0 */
/** @file shelf.h  The descriptions of things from all documents of a store, combined so that each
 * thing has one description.
 *
 * Each document's file describes the things that the document names, as they were when the document
 * was loaded. The latest load decides. A description from a pack is taken as a whole from the
 * version loaded last. A description from documents is combined property by property, each from its
 * latest load. Within one load, the first file that states a literal wins. */
#ifndef CG_REDLAND_SHELF_H
#define CG_REDLAND_SHELF_H

#include "addons/redland/batch.h"

typedef struct {
  cg_arena *arena;
  cg_table subjects; /* Term to index in `all_subjects` */
  cg_array all_subjects;
  cg_table properties; /* Subject and predicate to index in `all_properties` */
  cg_array all_properties;
  cg_table texts;      /* Line to index in `statements` */
  cg_array statements; /* In order of arrival until sorted */
  size_t size;         /**< Approximate size of the statements in bytes */
} cg_shelf;

/** Origin of a line. */
typedef struct {
  uint32_t load;
  uint32_t file;
  bool is_pack;    /**< The line is in the graph of a pack */
  bool is_of_pack; /**< Some line of this load about the thing is in the graph of a pack */
} cg_shelf_origin;

/** A line on the shelf. */
typedef struct {
  cg_slice text;
  cg_slice subject; /**< The line's first term */
  cg_shelf_origin origin;
} cg_shelf_line;

cg_shelf cg_shelf_init(cg_arena *arena);

/** Add a line; everything is copied. Files must come in the order of their numbers. */
cg_status cg_shelf_add(cg_shelf *shelf, const cg_store_line *line, const cg_shelf_origin *origin);

/** Sort the lines bytewise. Nothing can be added afterwards. */
void cg_shelf_sort(cg_shelf *shelf);

/** Sort the lines by thing, and within a thing by arrival. Nothing can be added afterwards. */
void cg_shelf_sort_by_thing(cg_shelf *shelf);

/** The next current line from `*at` on, borrowed from `shelf`; moves `*at` past it. False at the
 * end. */
bool cg_shelf_next(const cg_shelf *shelf, uint32_t *at, cg_store_line *line);

/** Likewise, but also lines that may become current when more are added: adding these lines to an
 * empty shelf has the same effect as adding all. */
bool cg_shelf_next_kept(const cg_shelf *shelf, uint32_t *at, cg_shelf_line *line);

#endif /* CG_REDLAND_SHELF_H */
