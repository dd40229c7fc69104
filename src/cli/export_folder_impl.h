/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_folder_impl.h  State of an export into a folder, for its own files. */
#ifndef CLI_EXPORT_FOLDER_IMPL_H
#define CLI_EXPORT_FOLDER_IMPL_H

#include "base/arena.h"
#include "base/sha256.h"
#include "base/table.h"
#include "cli/export_impl.h"
#include "cli/export_names.h"
#include "cli/journal.h"

#include <stdatomic.h>

typedef char cli_digest[CG_SHA256_LENGTH];

struct cli_export_folder {
  cli_exporting *e;
  const char *path;
  cg_slice base; /**< Of IRIs */
  char *aside;   /**< Folder of unfinished files; NULL until the journal is locked */
  cli_journal *journal;
  cli_digest settings;
  atomic_uint serial; /**< Of files aside */
  size_t failed;      /**< Documents of inputs that were entered */
  /* Units of earlier runs, in export_units.c */
  cg_arena *arena;
  cg_table owners; /**< From documents to the units that have their files */
  unsigned char *states;
  const cli_journal_unit *unit; /**< Of the input that is done now, or NULL */
  cli_export_names names;       /**< Of inputs, where they are the units */
  /** Of the unit of the input that is done now; NULL: it is a shard's */
  char *key;
  /* Shards, in export_shards.c */
  cli_digest *planned; /**< Digest of the inputs of each, if all were examined first */
  size_t planned_count;
  size_t planned_inputs;
  size_t inputs;                /**< That were entered */
  size_t shard;                 /**< That is being filled; SIZE_MAX: none */
  size_t shard_failed;          /**< Of its documents */
  cli_digest digest;            /**< Of its inputs so far */
  const cli_journal_unit *kept; /**< It is not written; or NULL */
  int is_open;
  char *shard_aside; /**< Where it is, until it is whole */
};

#endif /* CLI_EXPORT_FOLDER_IMPL_H */
