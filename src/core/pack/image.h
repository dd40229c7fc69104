/* SPDX-License-Identifier: Apache-2.0 */
/** @file image.h  Compiled packs as bytes. */
#ifndef CG_PACK_IMAGE_H
#define CG_PACK_IMAGE_H

#include "base/arena.h"
#include "pack/packs.h"

/** Whether `bytes` begin like an image, of any version. */
bool cg_image_is(cg_slice bytes);

/** Open the image `bytes`, which must outlive `out` and be aligned to 8 bytes. IRIs of things begin
 * with `base`, borrowed from `arena`, in which `out` is allocated. The image is trusted: call
 * cg_image_examine() first for one from a file. */
cg_status cg_image_open(cg_slice bytes, cg_slice base, cg_arena *arena, const cg_packs **out);

#endif /* CG_PACK_IMAGE_H */
