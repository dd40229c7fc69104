/* SPDX-License-Identifier: Apache-2.0 */
/** @file image.h  Compiled packs as bytes. */
#ifndef CG_PACK_IMAGE_H
#define CG_PACK_IMAGE_H

#include "base/arena.h"
#include "pack/packs.h"

/** Whether `bytes` begin as an image does, whoever made it. */
bool cg_image_is(cg_slice bytes);

/** Use the image `bytes`, which outlives `out` and is aligned to 8 bytes; things get IRIs under `base`, borrowed from `arena`, in
 * which `out` lives.  The image is trusted: examine one from outside first. */
cg_status cg_image_open(cg_slice bytes, cg_slice base, cg_arena *arena, const cg_packs **out);

#endif /* CG_PACK_IMAGE_H */
