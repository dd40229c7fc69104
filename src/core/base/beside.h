/* SPDX-License-Identifier: Apache-2.0 */
/** @file beside.h  Temporary files and folders beside the place that they will take.
 *
 * They are called PLACE.clausegraph-XXXXXX and locked by flock(2) while they are in use, so what a killed program left can be
 * told from what another is writing. */
#ifndef CG_BASE_BESIDE_H
#define CG_BASE_BESIDE_H

/** Make a file beside `place`, with the owner and permissions of the file that is there, or those of any new file.  What killed
 * programs left for the same place more than a minute ago is taken away first.  Returns the descriptor, open for writing, which holds the lock,
 * or -1 with errno.  `*name` is the caller's to free, NULL after a failure. */
int cg_beside_make_file(const char *place, char **name);

/** The same with a folder; the descriptor is for its lock only. */
int cg_beside_make_folder(const char *place, char **name);

#endif /* CG_BASE_BESIDE_H */
