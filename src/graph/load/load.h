/* SPDX-License-Identifier: Apache-2.0 */
/** @file load.h  Turtle packs to compiled packs. */
#ifndef CG_LOAD_LOAD_H
#define CG_LOAD_LOAD_H

#include "base/arena.h"
#include "base/message.h"
#include "model/correction.h"
#include "pack/packs.h"

/** Compile all `*.ttl` files of `folder`, in the order of their names, and the register beside them to an image in `arena`
 * (pack/image.h).  What is wrong with a pack is CG_BAD_PACK, with a message that gives file and line. */
cg_status cg_load_image(const char *folder, const cg_messages *messages, cg_arena *arena, cg_slice *image);

/** Load the packs of `path`, a folder or a compiled file, into `arena`; things get IRIs under `base`, borrowed from it. */
cg_status cg_load_packs(const char *path, cg_slice base, const cg_messages *messages,
                        cg_arena *arena, const cg_packs **out);

#endif /* CG_LOAD_LOAD_H */
