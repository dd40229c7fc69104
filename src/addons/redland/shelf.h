/* SPDX-License-Identifier: Apache-2.0 */
/** @file shelf.h  What the documents of a store say of things, put together so that a thing has one description.
 *
 * Each document's file describes what the document names, as it was when the document was loaded.  The last load decides: what a pack
 * says of a thing stands in whole in the version that was loaded last; what documents say of it stands property by property, each
 * as it was loaded last.  Within one load, the first file states a literal for all. */
#ifndef CG_REDLAND_SHELF_H
#define CG_REDLAND_SHELF_H

#include "addons/redland/batch.h"

typedef struct {
  cg_arena *arena;
  cg_table  subjects;   /* Term to index in `all_subjects` */
  cg_array  all_subjects;
  cg_table  properties; /* Subject and predicate to index in `all_properties` */
  cg_array  all_properties;
  cg_table  texts;      /* Line to index in `statements` */
  cg_array  statements; /* In the order in which they came, until they are sorted */
  size_t    size;       /**< Bytes that the statements take, roughly */
} cg_shelf;

/** Where a line is from. */
typedef struct {
  uint32_t load;
  uint32_t file;
  bool     is_pack;    /**< The line is of the graph of a pack */
  bool     is_of_pack; /**< Some line of this load about the thing is */
} cg_shelf_origin;

/** A line on the shelf. */
typedef struct {
  cg_slice        text;
  cg_slice        subject; /**< The term that it begins with */
  cg_shelf_origin origin;
} cg_shelf_line;

cg_shelf cg_shelf_init(cg_arena *arena);

/** Add a line; all is copied.  Files come in the order of their numbers. */
cg_status cg_shelf_add(cg_shelf *shelf, const cg_store_line *line, const cg_shelf_origin *origin);

/** Sort the lines by their bytes; nothing can be added then. */
void cg_shelf_sort(cg_shelf *shelf);

/** Sort the lines by thing, those of each in the order in which they came; nothing can be added then. */
void cg_shelf_sort_by_thing(cg_shelf *shelf);

/** The next line that stands, from `*at` on, which moves past it; false at the end.  It is borrowed from `shelf`. */
bool cg_shelf_next(const cg_shelf *shelf, uint32_t *at, cg_store_line *line);

/** The next line that stands or may stand when more is added, likewise: on an empty shelf these lines do what all that were added would do. */
bool cg_shelf_next_kept(const cg_shelf *shelf, uint32_t *at, cg_shelf_line *line);

#endif /* CG_REDLAND_SHELF_H */
