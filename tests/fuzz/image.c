/* SPDX-License-Identifier: Apache-2.0 */
/* Compiled packs from a stranger who knows what the head must say.  Where they are accepted, a text
 * is read with them. */
#include "frame.h"
#include "texts.h"

#include "engine/context_impl.h"
#include "pack/builder.h"
#include "pack/image.h"
#include "pack/image_check.h"
#include "pack/image_impl.h"
#include "pack/names.h"

/* Something for each part of the packs to be asked about. */
static const char text[] = "Resolution 1/1\n\nThe Assembly,\n\nRecalling the Covenant on Boats, "
                           "its resolution 70/1 of 1 May 2015 and resolutions 1 (I), 2 (I) "
                           "and 3 (I) of the Council of 3 June 1999,\n\nNoting article 4, "
                           "paragraph 2 (b), of the Covenant and document A/70/1,\n\n"
                           "1. Requests the Council to report to the Assembly at its seventy-first "
                           "session;\n2. Reaffirms paragraph 1 above;\n"
                           "(a) Urges all States parties to the Treaty of Boats to act.\n";

/* Make the head say what it must of the rest. */
static cg_slice forge(const uint8_t *data, size_t size, cg_arena *arena) {
  cg_image_head head;
  char *const bytes = cg_arena_take_raw(arena, size);
  fuzz_require(bytes != NULL, "memory");
  memcpy(bytes, data, size);
  memcpy(&head, bytes, sizeof(head));
  memcpy(head.magic, CG_IMAGE_MAGIC, sizeof(head.magic));
  head.order = CG_IMAGE_ORDER;
  head.layout = cg_image_layout();
  head.length = (uint32_t)size;
  head.part_count = CG_PART_COUNT;
  memcpy(bytes, &head, sizeof(head));
  head.checksum = cg_image_checksum((cg_slice){bytes, size});
  memcpy(bytes, &head, sizeof(head));
  return (cg_slice){bytes, size};
}

/* Find each thing by each of its names. */
static void use(const cg_packs *packs) {
  for (uint32_t i = 0; i < cg_packs_count(packs); ++i) {
    fuzz_require(cg_packs_find(packs, cg_entry_iri(packs, i)) != i || i < cg_packs_count(packs),
                 "a thing is one of those that there are");
    (void)cg_names_entry(packs, cg_entry_label(packs, i));
  }
}

FUZZ_TARGET(image) {
  if (size < sizeof(cg_image_head)) {
    fuzz_require(!cg_image_is(fuzz_slice(data, size)), "an image has a head");
    return 0;
  }
  cg_arena *const arena = fuzz_arena();
  const cg_slice image = forge(data, size, arena);
  cg_context context = *fuzz_context();
  if (!cg_image_examine(image, "image", &fuzz_messages)) {
    const cg_document_options options = {.size = sizeof(cg_document_options), .title = {"", 0}};
    fuzz_require(!cg_image_open(image, CG_SLICE(CG_DEFAULT_BASE), arena, &context.packs),
                 "an image that was examined can be opened");
    use(context.packs);
    fuzz_read_text(&context, (cg_slice){text, sizeof(text) - 1}, &options, (uint32_t)size);
  }
  cg_arena_free(arena);
  return 0;
}
