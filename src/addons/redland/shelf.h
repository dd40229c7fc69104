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
  cg_array  statements; /* In the order in which they came */
} cg_shelf;

cg_shelf cg_shelf_init(cg_arena *arena);

/** Add a line of the file number `file`, of the load `load`; all is copied. */
cg_status cg_shelf_add(cg_shelf *shelf, const cg_store_line *line, uint32_t file, uint32_t load);

/** The next line that stands, from `*at` on, which moves past it; false at the end.  It is borrowed from `shelf`. */
bool cg_shelf_next(const cg_shelf *shelf, uint32_t *at, cg_store_line *line);

#endif /* CG_REDLAND_SHELF_H */
