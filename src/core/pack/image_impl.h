/* SPDX-License-Identifier: Apache-2.0 */
/** @file image_impl.h  The head of an image, for the files of this folder. */
#ifndef CG_PACK_IMAGE_IMPL_H
#define CG_PACK_IMAGE_IMPL_H

#include "pack/packs_impl.h"

/** First bytes of an image; the last one is the version of its layout. */
#define CG_IMAGE_MAGIC "CGPACKS\x03"

/** Written as a number, to tell the order of bytes. */
#define CG_IMAGE_ORDER 0x01020304u

/** Parts begin at multiples of this. */
#define CG_IMAGE_ALIGNMENT 8u

/** Where a part lies. */
typedef struct {
  uint32_t at;    /**< Byte of the image */
  uint32_t count; /**< Items */
} cg_image_part;

/** An image begins with this. */
typedef struct {
  char          magic[8];
  uint32_t      order;
  uint32_t      layout;   /**< cg_image_layout() */
  uint32_t      length;   /**< Of the whole image, in bytes */
  uint32_t      checksum; /**< cg_image_checksum() */
  uint32_t      last_year;
  uint32_t      part_count;
  cg_image_part parts[CG_PART_COUNT];
} cg_image_head;

/** A number that changes with the version of the program, the classes that it knows and the sizes of records. */
uint32_t cg_image_layout(void);

/** Checksum of what follows the head. */
uint32_t cg_image_checksum(cg_slice image);

/** Size of an item of `part`, in bytes. */
size_t cg_part_item_size(cg_part part);

#endif /* CG_PACK_IMAGE_IMPL_H */
