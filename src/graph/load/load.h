/* SPDX-License-Identifier: Apache-2.0 */
/** @file load.h  Compiles Turtle packs. */
#ifndef CG_LOAD_LOAD_H
#define CG_LOAD_LOAD_H

#include "base/arena.h"
#include "base/message.h"
#include "model/correction.h"
#include "pack/packs.h"

/** Compile all `*.ttl` files of `folder`, sorted by name, and the register beside them to an image
 * in `arena` (pack/image.h). An error in a pack is CG_BAD_PACK, with a message that names file and
 * line. */
cg_status cg_load_image(const char *folder, const cg_messages *messages, cg_arena *arena,
                        cg_slice *image);

/** Load the packs of `path`, a folder or a compiled file, into `arena`. IRIs of things begin with
 * `base`, which is borrowed. */
cg_status cg_load_packs(const char *path, cg_slice base, const cg_messages *messages,
                        cg_arena *arena, const cg_packs **out);

#endif /* CG_LOAD_LOAD_H */
