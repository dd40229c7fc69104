/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage.h  What the files about Redland's storages share. */
#ifndef CG_REDLAND_STORAGE_H
#define CG_REDLAND_STORAGE_H

#include "base/arena.h"
#include "base/message.h"

#include <clausegraph/storage.h>

#include <librdf.h>
#include <stdbool.h>

struct cg_storage {
  cg_arena       *arena;
  cg_messages     messages;
  const char     *type;
  const char     *name;
  librdf_world   *world;
  librdf_hash    *options;    /* As given, and what goes without saying */
  librdf_storage *storage;
  librdf_model   *model;
  size_t          count;      /* Statements, as far as they are known */
  const char     *task;       /* What librdf is at, for messages; NULL: the storage itself */
  const char     *mark;       /* A file that is there while Berkeley DB is written; NULL: needs none */
  bool            is_open;    /* Until then, an error may mean that the storage does not exist */
  bool            has_mark;   /* It is there, made here */
  bool            is_doubtful; /* A write failed */
  bool            has_told;   /* Of this task */
  bool            has_warned; /* That the storage is slow */
};

#endif /* CG_REDLAND_STORAGE_H */
