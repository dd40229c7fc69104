/* SPDX-License-Identifier: Apache-2.0 */
/** @file image_check.h  Images from outside: whatever a file says, nothing is read beyond it and every search ends. */
#ifndef CG_PACK_IMAGE_CHECK_H
#define CG_PACK_IMAGE_CHECK_H

#include "base/message.h"
#include "base/slice.h"

/** Whether the image `bytes`, from the file `path`, was made by this version of the program and is whole: length, checksum, and
 * every number in it within its bounds.  What is wrong is CG_BAD_PACK, with a message. */
cg_status cg_image_examine(cg_slice bytes, const char *path, const cg_messages *messages);

#endif /* CG_PACK_IMAGE_CHECK_H */
