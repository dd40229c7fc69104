/* SPDX-License-Identifier: Apache-2.0 */
#include "load/load.h"

#include "base/buffer.h"
#include "base/try.h"
#include "base/whole_file.h"
#include "load/entry.h"
#include "load/headers.h"
#include "load/loading.h"
#include "load/words.h"
#include "pack/builder_image.h"
#include "pack/image.h"
#include "pack/image_check.h"
#include "rdf/vocabulary.h"

#include <sys/stat.h>

static cg_status add_entries(const cg_loading *l, const cg_subject_type *types) {
  for (uint32_t i = 0; i < l->all->subjects.count; ++i) {
    if (types[i].role == CG_SUBJECT_ENTRY || types[i].role == CG_SUBJECT_COLLECTIVE ||
        types[i].role == CG_SUBJECT_CONCEPT) {
      uint32_t entry = 0;
      CG_TRY(cg_pack_add_entry(l->builder, cg_pack_subject(l->all, i), &entry));
    }
  }
  return CG_OK;
}

static cg_status load_subject(const cg_loading *l, uint32_t index, cg_subject_type type) {
  switch (type.role) {
  case CG_SUBJECT_OTHER: return CG_OK;
  case CG_SUBJECT_ENTRY:
  case CG_SUBJECT_CONCEPT:
  case CG_SUBJECT_COLLECTIVE: return cg_load_entry(l, index, type);
  case CG_SUBJECT_HEADER: return cg_load_header(l, index);
  default: return cg_load_words(l, index, type);
  }
}

static cg_status load_register(const cg_loading *l, const char *folder) {
  const cg_slice pieces[] = {cg_slice_of(folder), CG_SLICE("/" CG_REGISTER_FILE)};
  const cg_slice path = cg_join(l->arena, pieces, 2);
  cg_slice text;
  CG_TRY(path.data ? cg_register_read(path.data, l->messages, l->arena, &text) : CG_NO_MEMORY);
  cg_pack_set_register(l->builder, text);
  return CG_OK;
}

cg_status cg_load_image(const char *folder, const cg_messages *messages, cg_arena *arena,
                        cg_slice *image) {
  cg_pack_statements all;
  cg_loading l = {NULL, &all, messages, arena, cg_table_init(arena)};
  CG_TRY(cg_pack_statements_read(folder, messages, arena, &all));
  CG_TRY(cg_pack_builder_new(arena, &l.builder));
  cg_subject_type *const types =
    cg_arena_take_many(arena, (size_t)all.subjects.count + 1, sizeof(*types));
  if (!types) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_load_releases(&l));
  for (uint32_t i = 0; i < all.subjects.count; ++i) {
    CG_TRY(cg_load_type(&l, i, &types[i]));
  }
  /* All are added first, so that entries can refer to each other. */
  CG_TRY(add_entries(&l, types));
  for (uint32_t i = 0; i < all.subjects.count; ++i) {
    CG_TRY(load_subject(&l, i, types[i]));
  }
  CG_TRY(load_register(&l, folder));
  return cg_pack_builder_finish(l.builder, image);
}

static bool is_file(const char *path) {
  struct stat about;
  return !stat(path, &about) && S_ISREG(about.st_mode);
}

cg_status cg_load_packs(const char *path, cg_slice base, const cg_messages *messages,
                        cg_arena *arena, const cg_packs **out) {
  cg_slice image;
  *out = NULL;
  if (is_file(path)) {
    CG_TRY(cg_whole_file_read(path, messages, arena, &image));
    CG_TRY(cg_image_examine(image, path, messages));
  } else {
    CG_TRY(cg_load_image(path, messages, arena, &image));
  }
  return cg_image_open(image, base, arena, out);
}
