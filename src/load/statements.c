/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/statements.h"

#include "base/buffer.h"
#include "base/try.h"
#include "load/load.h"
#include "rdf/reader.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

/* One file on its way in. */
typedef struct {
  cg_pack_statements *all;
  const char         *file;
} taking;

/* The kept copy of `text`: many statements share predicates, types and sources. */
static cg_status keep(cg_pack_statements *all, cg_slice text, cg_slice *out) {
  const uint32_t known = cg_table_find(&all->texts, text);
  if (known != CG_NONE) {
    *out = *(const cg_slice *)cg_array_at(&all->kept, known);
    return CG_OK;
  }
  *out = cg_arena_copy(all->arena, text);
  CG_TRY(out->data ? cg_array_append(&all->kept, out) : CG_NO_MEMORY);
  return cg_table_set(&all->texts, *out, all->kept.count - 1);
}

/* An IRI under the base of the packs moves under the base of the context. */
static cg_status keep_iri(cg_pack_statements *all, cg_slice iri, cg_slice *out) {
  const cg_slice old = CG_SLICE(CG_PACK_BASE);
  if (!cg_slice_has_prefix(iri, old) || cg_slice_is_equal(all->base, old)) {
    return keep(all, iri, out);
  }
  const cg_slice pieces[] = {all->base, cg_slice_from(iri, old.length)};
  *out = cg_join(all->arena, pieces, 2);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

static cg_status subject_index(cg_pack_statements *all, cg_slice iri, uint32_t *out) {
  *out = cg_table_find(&all->by_subject, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  cg_slice kept = {NULL, 0};
  CG_TRY(keep_iri(all, iri, &kept));
  const cg_slice key = cg_arena_copy(all->arena, iri);
  *out = all->subjects.count;
  CG_TRY(key.data ? cg_array_append(&all->subjects, &kept) : CG_NO_MEMORY);
  return cg_table_set(&all->by_subject, key, *out);
}

static cg_status take(void *handle, const cg_statement *statement, uint32_t line) {
  const taking *const t = handle;
  cg_pack_statements *const all = t->all;
  cg_pack_statement kept = {.line = line, .file = t->file};
  CG_TRY(subject_index(all, statement->subject, &kept.subject));
  CG_TRY(keep(all, statement->predicate, &kept.predicate));
  kept.object.is_iri = statement->object.is_iri;
  CG_TRY(statement->object.is_iri ? keep_iri(all, statement->object.text, &kept.object.text)
                                  : keep(all, statement->object.text, &kept.object.text));
  CG_TRY(keep(all, statement->object.datatype, &kept.object.datatype));
  CG_TRY(keep(all, statement->object.language, &kept.object.language));
  return cg_array_append(&all->statements, &kept);
}

static bool is_pack(const char *name) {
  const size_t length = strlen(name);
  return length > 4 && !strcmp(name + length - 4, ".ttl") && name[0] != '.';
}

/* Insert `path` where it belongs by name. */
static cg_status insert_sorted(cg_array *paths, const char *path) {
  CG_TRY(cg_array_append(paths, &path));
  const char **const all = paths->items;
  for (uint32_t i = paths->count - 1; i > 0 && strcmp(all[i - 1], all[i]) > 0; --i) {
    const char *const other = all[i];
    all[i] = all[i - 1];
    all[i - 1] = other;
  }
  return CG_OK;
}

static cg_status list_packs(const char *folder, cg_arena *arena, cg_array *paths, DIR *directory) {
  for (const struct dirent *entry; (entry = readdir(directory));) {
    if (is_pack(entry->d_name)) {
      const cg_slice pieces[] = {cg_slice_of(folder), CG_SLICE("/"), cg_slice_of(entry->d_name)};
      const cg_slice path = cg_join(arena, pieces, 3);
      CG_TRY(path.data ? insert_sorted(paths, path.data) : CG_NO_MEMORY);
    }
  }
  return CG_OK;
}

static cg_status find_packs(const char *folder, const cg_messages *messages, cg_arena *arena,
                            cg_array *paths) {
  DIR *const directory = opendir(folder);
  if (!directory) {
    return cg_fail(messages, CG_CANNOT_READ, folder, 0,
                   "cannot open the folder of data packs: %s; name it with --packs",
                   strerror(errno));
  }
  const cg_status status = list_packs(folder, arena, paths, directory);
  closedir(directory);
  CG_TRY(status);
  return paths->count ? CG_OK
                      : cg_fail(messages, CG_CANNOT_READ, folder, 0,
                                "no data packs (*.ttl) in this folder; name another with --packs");
}

/* Bring the statements of each subject together, in the order in which they were read. */
static cg_status group(cg_pack_statements *all) {
  const uint32_t none = 0;
  const cg_pack_statement *const old = all->statements.items;
  const uint32_t count = all->statements.count;
  for (uint32_t i = 0; i <= all->subjects.count; ++i) {
    CG_TRY(cg_array_append(&all->begins, &none));
  }
  cg_pack_statement *const sorted =
    cg_arena_take_many(all->arena, (size_t)count + 1, sizeof(*sorted));
  uint32_t *const next =
    cg_arena_take_many(all->arena, (size_t)all->subjects.count + 1, sizeof(*next));
  uint32_t *const begins = all->begins.items;
  if (!sorted || !next) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    ++begins[old[i].subject + 1];
  }
  for (uint32_t i = 0; i < all->subjects.count; ++i) {
    begins[i + 1] += begins[i];
    next[i] = begins[i];
  }
  for (uint32_t i = 0; i < count; ++i) {
    sorted[next[old[i].subject]++] = old[i];
  }
  all->statements.items = sorted;
  return CG_OK;
}

cg_status cg_pack_statements_read(const char *folder, cg_slice base, const cg_messages *messages,
                                  cg_arena *arena, cg_pack_statements *out) {
  cg_array paths = cg_array_init(arena, sizeof(const char *));
  *out = (cg_pack_statements){
    .arena = arena,
    .base = base,
    .texts = cg_table_init(arena),
    .kept = cg_array_init(arena, sizeof(cg_slice)),
    .by_subject = cg_table_init(arena),
    .subjects = cg_array_init(arena, sizeof(cg_slice)),
    .statements = cg_array_init(arena, sizeof(cg_pack_statement)),
    .begins = cg_array_init(arena, sizeof(uint32_t)),
  };
  CG_TRY(find_packs(folder, messages, arena, &paths));
  for (uint32_t i = 0; i < paths.count; ++i) {
    taking t = {out, ((const char **)paths.items)[i]};
    CG_TRY(cg_rdf_read(t.file, messages, take, &t));
  }
  return group(out);
}
