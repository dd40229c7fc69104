/* SPDX-License-Identifier: Apache-2.0 */
/** @file module_impl.h  An open store of the Redland storage "clausegraph". */
#ifndef CG_REDLAND_MODULE_IMPL_H
#define CG_REDLAND_MODULE_IMPL_H

#include "addons/redland/index.h"
#include "base/buffer.h"

#include <librdf.h>
#include <rdf_storage_module.h>

/** A store. */
typedef struct {
  librdf_world *world;
  char *folder;
  char *path; /**< Of the index */
  cg_arena *arena;
  cg_buffer term; /**< Scratch space for one term */
  cg_index index;
} cg_module_store;

static inline cg_module_store *cg_module_store_of(librdf_storage *storage) {
  return librdf_storage_get_instance(storage);
}

#endif /* CG_REDLAND_MODULE_IMPL_H */
