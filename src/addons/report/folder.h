/* SPDX-License-Identifier: Apache-2.0 */
/** @file folder.h  The folder of a report: written beside its place, then renamed. */
#ifndef CG_REPORT_FOLDER_H
#define CG_REPORT_FOLDER_H

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"

#include <stdio.h>

/** The files of a report are listed in its marker file, so that the next report removes only
 * those. */
typedef struct {
  cg_arena *arena;
  cg_messages messages;
  cg_slice name;   /**< Destination of the report, without a slash at its end */
  char *temporary; /**< Temporary folder; NULL when finished */
  int lock;        /**< Descriptor that holds its lock */
  cg_array files;  /**< cg_slice: "documents/NAME.html", in the order of creation */
  cg_table known;  /**< Likewise */
} cg_folder;

/** Start: check the place and create a folder beside it. Reports errors. */
cg_status cg_folder_open(cg_folder *folder, const char *name);

/** Create the file `name`, or append to it if it exists. Close `*out` with cg_folder_end(). */
cg_status cg_folder_begin(cg_folder *folder, cg_slice name, FILE **out);

/** Close a file; reports an error if not everything could be written. */
cg_status cg_folder_end(cg_folder *folder, FILE *file);

/** Move all files into place, and remove those of an earlier report. */
cg_status cg_folder_keep(cg_folder *folder);

/** Remove the temporary folder. */
void cg_folder_discard(cg_folder *folder);

#endif /* CG_REPORT_FOLDER_H */
