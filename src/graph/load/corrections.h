/* SPDX-License-Identifier: Apache-2.0 */
/** @file corrections.h  Files of corrections. */
#ifndef CG_LOAD_CORRECTIONS_H
#define CG_LOAD_CORRECTIONS_H

#include "load/load.h"

/** Read the corrections file `path` into `arena`. An invalid row is CG_BAD_INPUT, with a message
 * that names its line. */
cg_status cg_load_corrections(const char *path, const cg_messages *messages, cg_arena *arena,
                              const cg_corrections **out);

#endif /* CG_LOAD_CORRECTIONS_H */
