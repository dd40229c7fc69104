/* SPDX-License-Identifier: Apache-2.0 */
/** @file beside.h  Temporary files and folders beside the place that they will take.
 *
 * They are named PLACE.clausegraph-XXXXXX and locked with flock(2) while in use. This distinguishes
 * the remains of a killed program from files that another program is writing. */
#ifndef CG_BASE_BESIDE_H
#define CG_BASE_BESIDE_H

/** Create a file beside `place`, with the owner and permissions of the existing file, or those of a
 * new one. First removes files that killed programs left for the same place more than a minute ago.
 * Returns a descriptor open for writing, which holds the lock, or -1 with errno set. `*name` is
 * owned by the caller, NULL on failure. */
int cg_beside_make_file(const char *place, char **name);

/** Likewise for a folder; the descriptor serves only for its lock. */
int cg_beside_make_folder(const char *place, char **name);

#endif /* CG_BASE_BESIDE_H */
