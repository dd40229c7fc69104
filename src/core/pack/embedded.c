/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/embedded.h"

#ifdef CG_EMBED_PACKS

/* Begin and end of the image, from embedded_image.S. */
extern const char cg_packs_image[];
extern const char cg_packs_image_end[];

cg_slice cg_embedded_packs(void) {
  return (cg_slice){cg_packs_image, (size_t)(cg_packs_image_end - cg_packs_image)};
}

#else

cg_slice cg_embedded_packs(void) { return (cg_slice){"", 0}; }

#endif
