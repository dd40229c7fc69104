/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage.h  Declarations shared by the files about Redland storages. */
#ifndef CG_REDLAND_STORAGE_H
#define CG_REDLAND_STORAGE_H

#include "base/arena.h"
#include "base/message.h"

#include <clausegraph/storage.h>

#include <librdf.h>
#include <stdbool.h>
#include <string.h>

struct cg_storage {
  cg_arena *arena;
  cg_messages messages;
  const char *type;
  const char *name;
  librdf_world *world;
  librdf_hash *options; /* As given, plus defaults */
  librdf_storage *storage;
  librdf_model *model;
  size_t count;     /* Number of statements, as far as known */
  const char *task; /* What librdf is working on, for messages; NULL: the storage itself */
  const char *mark; /* Marker file that exists while Berkeley DB is written; NULL if not needed */
  bool is_open;     /* Before that, an error may mean that the storage does not exist */
  bool has_mark;    /* The marker exists and was made here */
  bool is_doubtful; /* A write has failed */
  bool has_told;    /* An error of this task was reported */
  bool has_warned;  /* The warning that the storage is slow was printed */
};

/** Set the name of what librdf is working on, for messages; NULL means the storage itself. */
static inline void cg_storage_set_task(cg_storage *storage, const char *task) {
  storage->task = task;
  storage->has_told = false;
}

/** Whether the type of the storage is one of `types`, which end with NULL. */
static inline bool cg_storage_is_one_of(const cg_storage *storage, const char *const *types) {
  while (*types && strcmp(*types, storage->type) != 0) {
    ++types;
  }
  return *types != NULL;
}

#endif /* CG_REDLAND_STORAGE_H */
