/* SPDX-License-Identifier: Apache-2.0 */
/** @file folder.h  A report's folder: written beside its place, then put there. */
#ifndef CG_REPORT_FOLDER_H
#define CG_REPORT_FOLDER_H

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"

#include <stdio.h>

/** Files of a report are listed in its mark, so that the next one removes those and no others. */
typedef struct {
  cg_arena   *arena;
  cg_messages messages;
  cg_slice    name;      /**< Where the report goes, without a slash at its end */
  char       *temporary; /**< Where it is made; NULL when that is over */
  int         lock;      /**< Descriptor that holds its lock */
  cg_array    files;     /**< cg_slice: "documents/NAME.html", in the order in which they were begun */
  cg_table    known;     /**< The same */
} cg_folder;

/** Start: look at what is there and make a folder beside it.  Complains where it fails. */
cg_status cg_folder_open(cg_folder *folder, const char *name);

/** Begin file `name`, a new one, or go on at its end if it is there.  `*out` is for cg_folder_end(). */
cg_status cg_folder_begin(cg_folder *folder, cg_slice name, FILE **out);

/** End what was begun; complains where not all could be written. */
cg_status cg_folder_end(cg_folder *folder, FILE *file);

/** Put all files in their place, those of an earlier report away. */
cg_status cg_folder_keep(cg_folder *folder);

/** Remove what is left beside the place. */
void cg_folder_discard(cg_folder *folder);

#endif /* CG_REPORT_FOLDER_H */
