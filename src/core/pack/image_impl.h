/* SPDX-License-Identifier: Apache-2.0 */
/** @file image_impl.h  The header of an image, for the files of this folder. */
#ifndef CG_PACK_IMAGE_IMPL_H
#define CG_PACK_IMAGE_IMPL_H

#include "pack/packs_impl.h"

/** First bytes of an image; the last one is the version of its layout. */
#define CG_IMAGE_MAGIC "CGPACKS\x04"

/** Written as a number, to detect another byte order. */
#define CG_IMAGE_ORDER 0x01020304u

/** Parts begin at multiples of this. */
#define CG_IMAGE_ALIGNMENT 8u

/** Position of a part. */
typedef struct {
  uint32_t at;    /**< Offset in the image */
  uint32_t count; /**< Number of items */
} cg_image_part;

/** Header of an image. */
typedef struct {
  char magic[8];
  uint32_t order;
  uint32_t layout;   /**< cg_image_layout() */
  uint32_t length;   /**< Size of the whole image in bytes */
  uint32_t checksum; /**< cg_image_checksum() */
  uint32_t last_year;
  uint32_t part_count;
  cg_image_part parts[CG_PART_COUNT];
} cg_image_head;

/** A number that depends on the version of the program, its classes and the sizes of records. */
uint32_t cg_image_layout(void);

/** Checksum of everything after the header. */
uint32_t cg_image_checksum(cg_slice image);

/** Size of an item of `part`, in bytes. */
size_t cg_part_item_size(cg_part part);

#endif /* CG_PACK_IMAGE_IMPL_H */
