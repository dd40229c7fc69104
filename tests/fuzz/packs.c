/* SPDX-License-Identifier: Apache-2.0 */
/* Packs: each part is a Turtle file of them, but for one that is called "register". */
#include "frame.h"

#include "load/check.h"
#include "load/load.h"
#include "pack/builder.h"
#include "pack/image.h"
#include "pack/image_check.h"
#include "pack/register.h"

#include <unistd.h>

/* What compiles is an image that a stranger could give. */
static void check_image(cg_slice image, cg_arena *arena) {
  const cg_packs *packs = NULL;
  fuzz_require(!cg_image_examine(image, "image", &fuzz_messages), "packs compile to a good image");
  fuzz_require(!cg_image_open(image, CG_SLICE("urn:x:"), arena, &packs),
               "an image can be opened under another base");
}

/* Make the file `name`; without bytes no file is made. */
static void put(const char *name, cg_slice bytes) {
  if (bytes.length) {
    fuzz_file(name, bytes);
  } else {
    unlink(fuzz_path(name));
  }
}

FUZZ_TARGET(packs) {
  cg_slice rest = fuzz_slice(data, size);
  cg_slice files[3] = {{"", 0}, {"", 0}, {"", 0}};
  size_t count = 0;
  for (fuzz_part part; fuzz_next_part(&rest, &part);) {
    files[cg_slice_is_equal(part.name, CG_SLICE("register")) ? 2 : count++ % 2] = part.bytes;
  }
  put("a.ttl", files[0]);
  put("b.ttl", files[1]);
  put(CG_REGISTER_FILE, files[2]);
  cg_arena *const arena = fuzz_arena();
  cg_slice image;
  uint32_t problems = 0;
  const bool has_packs = files[0].length || files[1].length;
  const cg_status checked = cg_load_check(fuzz_folder(), &fuzz_messages, arena, &problems);
  fuzz_require(!checked || checked == CG_BAD_PACK || !has_packs, "packs are checked or refused");
  const cg_status status = cg_load_image(fuzz_folder(), &fuzz_messages, arena, &image);
  fuzz_require(!status || status == CG_BAD_PACK || !has_packs, "packs are compiled or refused");
  if (!status) {
    check_image(image, arena);
  }
  cg_arena_free(arena);
  return 0;
}
