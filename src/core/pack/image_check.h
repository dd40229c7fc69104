/* SPDX-License-Identifier: Apache-2.0 */
/** @file image_check.h  Checks images from files, so that no content can cause a read out of bounds
 * or an endless search. */
#ifndef CG_PACK_IMAGE_CHECK_H
#define CG_PACK_IMAGE_CHECK_H

#include "base/message.h"
#include "base/slice.h"
#include "pack/lexicon.h"

/** Check that the image `bytes`, from the file `path`, was made by this version of the program and
 * is complete: length, checksum, and the range of every number. An error is CG_BAD_PACK, with a
 * message. */
cg_status cg_image_examine(cg_slice bytes, const char *path, const cg_messages *messages);

/** Whether the class of `lexeme` is in the lexicon, and its value is one of that class: a class of
 * things, a month, a side of a vote; elsewhere a small number. */
bool cg_image_is_good_lexeme(cg_lexeme lexeme);

#endif /* CG_PACK_IMAGE_CHECK_H */
