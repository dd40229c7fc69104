/* SPDX-License-Identifier: Apache-2.0 */
#include "load/statements.h"

#include "base/buffer.h"
#include "base/message.h"
#include "base/try.h"
#include "load/load.h"
#include "rdf/reader.h"
#include "rdf/writer.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

/* A file being read. */
typedef struct {
  cg_pack_statements *all;
  const cg_messages *messages;
  const char *file;
  cg_slice subject; /* Subject of the last statement */
  uint32_t index;   /* Index of that subject */
} taking;

static cg_status find_subject(taking *t, cg_slice iri) {
  cg_pack_statements *const all = t->all;
  if (iri.data == t->subject.data && iri.length == t->subject.length) {
    return CG_OK;
  }
  t->subject = iri;
  t->index = cg_table_find(&all->by_subject, iri);
  if (t->index != CG_NONE) {
    return CG_OK;
  }
  t->index = all->subjects.count;
  CG_TRY(cg_table_set(&all->by_subject, iri, t->index));
  return cg_array_append(&all->subjects, &iri);
}

static cg_status take(void *handle, const cg_statement *statement, uint32_t line) {
  taking *const t = handle;
  if (!cg_statement_is_valid(statement)) { /* Checked only here, because writers trust the packs. */
    return cg_fail(t->messages, CG_BAD_PACK, t->file, line,
                   "<%.*s>: invalid character in an IRI, or invalid literal",
                   (int)statement->subject.length, statement->subject.data);
  }
  CG_TRY(find_subject(t, statement->subject));
  cg_pack_statement *const kept = cg_array_add(&t->all->statements);
  if (!kept) {
    return CG_NO_MEMORY;
  }
  *kept = (cg_pack_statement){statement->predicate, statement->object, t->index, line, t->file};
  return CG_OK;
}

static bool is_pack(const char *name) {
  const size_t length = strlen(name);
  return length > 4 && !strcmp(name + length - 4, ".ttl") && name[0] != '.';
}

/* Insert `path` into the list sorted by name. */
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
  errno = 0;
  for (const struct dirent *entry; (entry = readdir(directory)); errno = 0) {
    if (is_pack(entry->d_name)) {
      const cg_slice pieces[] = {cg_slice_of(folder), CG_SLICE("/"), cg_slice_of(entry->d_name)};
      const cg_slice path = cg_join(arena, pieces, 3);
      CG_TRY(path.data ? insert_sorted(paths, path.data) : CG_NO_MEMORY);
    }
  }
  return errno ? CG_CANNOT_READ : CG_OK;
}

static cg_status find_packs(const char *folder, const cg_messages *messages, cg_arena *arena,
                            cg_array *paths) {
  DIR *const directory = opendir(folder);
  if (!directory) {
    return cg_fail(messages, CG_CANNOT_READ, folder, 0,
                   "cannot open the folder of data packs: %s; give a folder that exists",
                   cg_error_text(errno));
  }
  cg_status status = list_packs(folder, arena, paths, directory);
  if (status == CG_CANNOT_READ) {
    status = cg_fail(messages, status, folder, 0, "cannot read all of the folder: %s",
                     cg_error_text(errno));
  }
  closedir(directory);
  CG_TRY(status);
  return paths->count
           ? CG_OK
           : cg_fail(messages, CG_CANNOT_READ, folder, 0,
                     "no data packs (*.ttl) in this folder; give the folder that has them");
}

/* Group the statements by subject, within these in the order in which they were read. */
static cg_status sort(cg_pack_statements *all) {
  const cg_pack_statement *const old = all->statements.items;
  const uint32_t count = all->statements.count;
  const uint32_t *const begins = all->begins.items;
  cg_pack_statement *const sorted = cg_arena_take_many(all->arena, count, sizeof(*sorted));
  uint32_t *const taken = cg_arena_take_many(all->arena, all->subjects.count, sizeof(*taken));
  if (!sorted || !taken) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    sorted[begins[old[i].subject] + taken[old[i].subject]++] = old[i];
  }
  all->statements.items = sorted;
  return CG_OK;
}

static cg_status group(cg_pack_statements *all) {
  const cg_pack_statement *const statements = all->statements.items;
  const uint32_t none = 0;
  bool is_sorted = true;
  for (uint32_t i = 0; i <= all->subjects.count; ++i) {
    CG_TRY(cg_array_append(&all->begins, &none));
  }
  uint32_t *const begins = all->begins.items;
  for (uint32_t i = 0; i < all->statements.count; ++i) {
    ++begins[statements[i].subject + 1];
    is_sorted = is_sorted && (!i || statements[i - 1].subject <= statements[i].subject);
  }
  for (uint32_t i = 0; i < all->subjects.count; ++i) {
    begins[i + 1] += begins[i];
  }
  return is_sorted ? CG_OK : sort(all);
}

cg_status cg_pack_statements_read(const char *folder, const cg_messages *messages, cg_arena *arena,
                                  cg_pack_statements *out) {
  cg_array paths = cg_array_init(arena, sizeof(const char *));
  *out = (cg_pack_statements){
    .arena = arena,
    .by_subject = cg_table_init(arena),
    .subjects = cg_array_init(arena, sizeof(cg_slice)),
    .statements = cg_array_init(arena, sizeof(cg_pack_statement)),
    .begins = cg_array_init(arena, sizeof(uint32_t)),
  };
  CG_TRY(find_packs(folder, messages, arena, &paths));
  for (uint32_t i = 0; i < paths.count; ++i) {
    taking t = {out, messages, ((const char **)paths.items)[i], {NULL, 0}, CG_NONE};
    CG_TRY(cg_rdf_read(t.file, messages, arena, take, &t));
  }
  return group(out);
}
