/* SPDX-License-Identifier: Apache-2.0 */
/** @file kept.h  Reading the files in the folder of a store. */
#ifndef CG_REDLAND_KEPT_H
#define CG_REDLAND_KEPT_H

#include "addons/redland/batch.h"

#include <stdio.h>

/** The first line of a document's file: the number of the load that wrote it, counted from 1. */
#define CG_STORE_LOAD "# load "

/** Callback for a line with four terms, borrowed for the call. `is_thing`: the line describes a
 * thing. */
typedef cg_status (*cg_store_take)(void *handle, const cg_store_line *line, bool is_thing);

/** Read all files in order of name, so that the same content always gives the same index: first the
 * statements of documents about themselves, then the descriptions of things, in bytewise order
 * without duplicates. Temporary files in the store's folder hold descriptions that exceed the
 * memory limit. */
cg_status cg_store_read_kept(const cg_store *store, cg_store_take take, void *handle);

/** The number of the last load whose documents are in the store; 0 if there are none. */
cg_status cg_store_last_load(const cg_store *store, uint32_t *out);

#endif /* CG_REDLAND_KEPT_H */
