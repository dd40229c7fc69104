/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* syncfs */

#include "addons/redland/keep.h"

#include "addons/redland/batch.h"
#include "addons/redland/folder.h"
#include "addons/redland/kept.h"
#include "addons/redland/term.h"
#include "base/buffer.h"
#include "base/sha256.h"
#include "base/try.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WHOLE ".nq"     /* Suffix of a complete file that is on disk */
#define WAITING ".new"  /* Appended to the name of a file that is not yet on disk */
#define GONE ".gone"    /* Appended to the name of a document to delete */
#define BATCH 256u      /* Documents per batch */
#define NAME_LENGTH 32u /* Hexadecimal digits in the name of a document's file */

/* --- Share out */

/* What a batch says about a thing. */
typedef struct {
  cg_buffer lines;
  uint32_t document; /* The last document that included it, counted from 1; 0 if none */
} thing;

typedef struct {
  const cg_store_batch *batch;
  cg_arena *arena;
  cg_buffer *documents; /* Content of the file of each document */
  cg_table by_subject;  /* Term to index in `things` */
  cg_array things;      /* thing */
} sharing;

static cg_status add_line(cg_buffer *out, const cg_store_line *line, cg_slice graph) {
  for (int i = 0; i < CG_PLACES; ++i) {
    CG_TRY(cg_buffer_add(out, i == CG_GRAPH ? graph : line->terms[i]));
    CG_TRY(cg_buffer_add_byte(out, ' '));
  }
  return cg_buffer_add(out, CG_SLICE(".\n"));
}

static cg_status thing_of(sharing *s, cg_slice subject, thing **out) {
  uint32_t index = cg_table_find(&s->by_subject, subject);
  if (index == CG_NONE) {
    const thing new_thing = {cg_buffer_init(s->arena), 0};
    index = s->things.count;
    CG_TRY(cg_array_append(&s->things, &new_thing));
    CG_TRY(cg_table_set(&s->by_subject, subject, index));
  }
  *out = cg_array_at(&s->things, index);
  return CG_OK;
}

static cg_status sort_lines(sharing *s, const cg_messages *messages) {
  cg_store_line line;
  for (size_t at = 0; cg_store_next_line(s->batch->data, &at, &line);) {
    cg_slice graph;
    thing *described = NULL;
    if (!line.terms[CG_OBJECT].length) {
      return cg_store_refuse_line(messages, s->batch->name, &line);
    }
    const uint32_t document = cg_store_document_of(s->batch, &line, &graph);
    CG_TRY(document == CG_NONE ? thing_of(s, line.terms[CG_SUBJECT], &described) : CG_OK);
    CG_TRY(add_line(described ? &described->lines : &s->documents[document], &line, graph));
  }
  return CG_OK;
}

/* Add the descriptions of all things that the file links to, and of the things these link to in
 * turn. */
static cg_status add_things(sharing *s, uint32_t document) {
  cg_buffer *const out = &s->documents[document];
  cg_store_line line;
  for (size_t at = 0; cg_store_next_line(cg_buffer_slice(out), &at, &line);) {
    const uint32_t index = cg_term_is_iri(line.terms[CG_OBJECT])
                             ? cg_table_find(&s->by_subject, line.terms[CG_OBJECT])
                             : CG_NONE;
    thing *const linked = index == CG_NONE ? NULL : cg_array_at(&s->things, index);
    if (linked && linked->document != document + 1) {
      linked->document = document + 1;
      CG_TRY(cg_buffer_add(out, cg_buffer_slice(&linked->lines)));
    }
  }
  return CG_OK;
}

/* Add descriptions that no document links to, to the first document. */
static cg_status add_rest(sharing *s) {
  for (uint32_t i = 0; i < s->things.count; ++i) {
    const thing *const one = cg_array_at(&s->things, i);
    CG_TRY(one->document ? CG_OK : cg_buffer_add(&s->documents[0], cg_buffer_slice(&one->lines)));
  }
  return CG_OK;
}

static cg_status share_out(sharing *s, const cg_store *store) {
  for (uint32_t i = 0; i < s->batch->iris.count; ++i) {
    s->documents[i] = cg_buffer_init(s->arena);
    CG_TRY(cg_buffer_add(&s->documents[i], CG_SLICE(CG_STORE_LOAD)));
    CG_TRY(cg_buffer_add_number(&s->documents[i], store->load));
    CG_TRY(cg_buffer_add_byte(&s->documents[i], '\n'));
  }
  CG_TRY(sort_lines(s, &store->messages));
  for (uint32_t i = 0; i < s->batch->iris.count; ++i) {
    CG_TRY(add_things(s, i));
  }
  return add_rest(s);
}

/* --- Write */

/* Write `data` to the file that will be called `path`. */
static cg_status write_waiting(const cg_store *store, cg_arena *arena, const char *path,
                               cg_slice data) {
  const cg_slice pieces[] = {cg_slice_of(path), CG_SLICE(WAITING), {"", 1}};
  const char *const waiting = cg_join(arena, pieces, 3).data;
  FILE *const file = waiting ? fopen(waiting, "wb") : NULL;
  if (!file) {
    return waiting ? cg_store_fail(store, CG_CANNOT_WRITE, path, "cannot write") : CG_NO_MEMORY;
  }
  const bool is_written = fwrite(data.data, 1, data.length, file) == data.length && !fflush(file);
  const int error = errno;
  const bool is_closed = !fclose(file);
  errno = is_written ? errno : error;
  return is_written && is_closed ? CG_OK
                                 : cg_store_fail(store, CG_CANNOT_WRITE, path, "cannot write");
}

/* Remember that the file with this path is not on disk yet. */
static cg_status add_waiting(cg_store *store, const char *path) {
  const cg_slice key = cg_slice_of(path);
  if (!store->waiting_in) {
    CG_TRY(cg_arena_new(cg_arena_allocator(store->arena), &store->waiting_in));
    store->waiting = cg_table_init(store->waiting_in);
  }
  if (cg_table_find(&store->waiting, key) != CG_NONE) {
    return CG_OK;
  }
  const cg_slice copy = cg_arena_copy(store->waiting_in, key);
  return copy.data ? cg_table_set(&store->waiting, copy, 0) : CG_NO_MEMORY;
}

/* NUL-terminated name of the file of document `iri`; no data if out of memory. */
static cg_slice file_of(cg_arena *arena, cg_slice iri) {
  char digest[CG_SHA256_LENGTH + 1] = "";
  cg_sha256(iri, digest);
  digest[NAME_LENGTH] = '\0';
  const cg_slice pieces[] = {cg_slice_of(digest), CG_SLICE(WHOLE), {"", 1}};
  const cg_slice name = cg_join(arena, pieces, 3);
  return (cg_slice){name.data, name.data ? name.length - 1 : 0};
}

cg_slice cg_store_file_of(const cg_store *store, cg_slice iri) {
  return file_of(store->arena, iri);
}

/* The path in `incoming` of the document's file, with `ending`; NULL if out of memory. */
static const char *incoming_path(const cg_store *store, cg_arena *arena, cg_slice iri,
                                 const char *ending) {
  const cg_slice pieces[] = {CG_SLICE("incoming/"), file_of(arena, iri), {"", 1}};
  const char *const path = pieces[1].data ? cg_join(arena, pieces, 3).data : NULL;
  return path ? cg_store_path_in(store, arena, path, ending) : NULL;
}

/* Remove the document's incoming file with `ending`, whether on disk or pending. */
static cg_status remove_incoming(const cg_store *store, cg_arena *arena, cg_slice iri,
                                 const char *ending) {
  const char *const path = incoming_path(store, arena, iri, ending);
  const cg_slice pieces[] = {cg_slice_of(path ? path : ""), CG_SLICE(WAITING), {"", 1}};
  const char *const waiting = path ? cg_join(arena, pieces, 3).data : NULL;
  if (!waiting) {
    return CG_NO_MEMORY;
  }
  return (unlink(path) && errno != ENOENT) || (unlink(waiting) && errno != ENOENT)
           ? cg_store_fail(store, CG_CANNOT_WRITE, path, "cannot remove")
           : CG_OK;
}

/* Write `data` as the document's incoming file. An earlier file of the same load under the suffix
 * `other` is obsolete: it is removed first, so that an interrupted load does not leave both. */
static cg_status write_incoming(cg_store *store, cg_arena *arena, cg_slice iri, const char *ending,
                                const char *other, cg_slice data) {
  const char *const path = incoming_path(store, arena, iri, ending);
  CG_TRY(path ? remove_incoming(store, arena, iri, other) : CG_NO_MEMORY);
  CG_TRY(write_waiting(store, arena, path, data));
  CG_TRY(add_waiting(store, path));
  return store->waiting.count >= BATCH ? cg_store_end_batch(store) : CG_OK;
}

cg_status cg_store_drop(cg_store *store, cg_slice iri) {
  return write_incoming(store, store->arena, iri, GONE, "", CG_SLICE(""));
}

cg_status cg_store_keep(cg_store *store, const cg_store_batch *batch) {
  cg_arena *const arena = batch->iris.arena;
  sharing s = {batch, arena, cg_arena_take_many(arena, batch->iris.count, sizeof(cg_buffer)),
               cg_table_init(arena), cg_array_init(arena, sizeof(thing))};
  CG_TRY(s.documents ? share_out(&s, store) : CG_NO_MEMORY);
  for (uint32_t i = 0; i < batch->iris.count; ++i) {
    const cg_slice iri = *(const cg_slice *)cg_array_at(&batch->iris, i);
    CG_TRY(write_incoming(store, arena, iri, "", GONE, cg_buffer_slice(&s.documents[i])));
  }
  return CG_OK;
}

/* --- End a batch */

/* Flush everything written so far to disk before returning. */
static cg_status synchronize(const cg_store *store) {
  return syncfs(store->lock)
           ? cg_store_fail(store, CG_CANNOT_WRITE, store->folder, "cannot write to the disk")
           : CG_OK;
}

/* Rename a pending file to its final name. If it does not exist, a later step of the batch removed
 * it. */
static cg_status end_waiting(const cg_store *store, cg_slice path) {
  const cg_slice pieces[] = {path, CG_SLICE(WAITING), {"", 1}};
  const char *const waiting = cg_join(store->waiting_in, pieces, 3).data;
  if (!waiting) {
    return CG_NO_MEMORY;
  }
  return rename(waiting, path.data) && errno != ENOENT
           ? cg_store_fail(store, CG_CANNOT_WRITE, path.data, "cannot rename the file into place")
           : CG_OK;
}

cg_status cg_store_end_batch(cg_store *store) {
  if (!store->waiting_in) {
    return CG_OK;
  }
  cg_status status = synchronize(store);
  for (uint32_t slot = 0; !status && slot < cg_table_slot_count(&store->waiting); ++slot) {
    cg_slice path;
    uint32_t value = 0;
    status =
      cg_table_slot_read(&store->waiting, slot, &path, &value) ? end_waiting(store, path) : CG_OK;
  }
  cg_arena_free(store->waiting_in);
  store->waiting_in = NULL;
  store->waiting = cg_table_init(NULL);
  return status;
}

/* --- End a load */

static int is_visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

/* Move the file to the documents, delete the document that it marks, or remove it. */
static cg_status settle(const cg_store *store, cg_arena *arena, const char *name, bool is_kept) {
  const bool is_gone = is_kept && cg_store_has_ending(name, WHOLE GONE);
  const cg_slice document = {name, strlen(name) - (is_gone ? strlen(GONE) : 0)};
  const cg_slice pieces[] = {
    cg_slice_of(store->folder), CG_SLICE("/documents/"), document, {"", 1}};
  const char *const from = cg_store_path_in(store, arena, "incoming/", name);
  const char *const to = cg_join(arena, pieces, 4).data;
  if (!from || !to) {
    return CG_NO_MEMORY;
  }
  if (is_gone && unlink(to) && errno != ENOENT) {
    return cg_store_fail(store, CG_CANNOT_WRITE, to, "cannot remove");
  }
  return (is_kept && cg_store_has_ending(name, WHOLE) ? rename(from, to) : unlink(from))
           ? cg_store_fail(store, CG_CANNOT_WRITE, from, "cannot move")
           : CG_OK;
}

static cg_status settle_entries(const cg_store *store, struct dirent **entries, int count,
                                bool is_kept) {
  for (int i = 0; i < count; ++i) {
    cg_arena *arena = NULL;
    CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
    const cg_status status = settle(store, arena, entries[i]->d_name, is_kept);
    cg_arena_free(arena);
    CG_TRY(status);
  }
  return count ? synchronize(store) : CG_OK;
}

static cg_status settle_all(const cg_store *store, bool is_kept, bool *moved) {
  const char *const folder = cg_store_path(store, "incoming", "");
  struct dirent **entries = NULL;
  const int count = folder ? scandir(folder, &entries, is_visible, alphasort) : -1;
  *moved = count > 0;
  if (count < 0) {
    return cg_store_fail(store, CG_CANNOT_WRITE, store->folder,
                         "cannot open the folder of incoming documents");
  }
  const cg_status status = settle_entries(store, entries, count, is_kept);
  for (int i = 0; i < count; ++i) {
    free(entries[i]);
  }
  free(entries);
  return status;
}

cg_status cg_store_commit(const cg_store *store, bool *moved) {
  return settle_all(store, true, moved);
}

cg_status cg_store_discard(const cg_store *store) {
  bool moved = false;
  return settle_all(store, false, &moved);
}
