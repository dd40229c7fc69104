/* SPDX-License-Identifier: Apache-2.0 */
/** @file folder.h  The files in a folder and in the folders below, by the bytes of their paths. */
#ifndef CLI_FOLDER_H
#define CLI_FOLDER_H

#include <clausegraph/status.h>

#include <stddef.h>

/** Takes the path of something that is no folder and not hidden; nonzero ends the walk. */
typedef int (*cli_folder_visit)(void *handle, const char *path);

/** Walk the folder `path`; symbolic links to folders are not followed, so that it ends.  Adds what
 * is hidden to `hidden`. Complains about folders that cannot be read, and then returns
 * CG_CANNOT_READ after all others are walked. */
cg_status cli_folder_walk(const char *path, cli_folder_visit visit, void *handle, size_t *hidden);

#endif /* CLI_FOLDER_H */
