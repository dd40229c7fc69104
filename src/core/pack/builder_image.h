/* SPDX-License-Identifier: Apache-2.0 */
/** @file builder_image.h  Writes the content of a pack builder as an image. */
#ifndef CG_PACK_BUILDER_IMAGE_H
#define CG_PACK_BUILDER_IMAGE_H

#include "pack/builder.h"

/** Compile to an image (pack/image.h) in the arena. Nothing can be added afterwards. */
cg_status cg_pack_builder_finish(cg_pack_builder *builder, cg_slice *image);

#endif /* CG_PACK_BUILDER_IMAGE_H */
