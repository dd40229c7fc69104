/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* O_TMPFILE, mkostemp */

#include "addons/redland/runs.h"

#include "base/buffer.h"
#include "base/try.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define READ_AT_ONCE 65536u /* Bytes */

/* A new file in `folder` without a name, or -1: errno says why.  Some file systems make none; there
 * it loses its name at once. */
static int make_unnamed(cg_arena *arena, const char *folder) {
  const int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) {
    return file;
  }
  const cg_slice pieces[] = {cg_slice_of(folder), CG_SLICE("/run-XXXXXX"), {"", 1}};
  const cg_slice path = cg_join(arena, pieces, 3);
  const int named = path.data ? mkostemp((char *)path.data, O_CLOEXEC) : -1;
  if (named >= 0) {
    unlink(path.data);
  }
  return named;
}

static FILE *open_unnamed(cg_arena *arena, const char *folder) {
  const int file = make_unnamed(arena, folder);
  FILE *const stream = file < 0 ? NULL : fdopen(file, "w+b");
  if (!stream && file >= 0) {
    close(file);
  }
  return stream;
}

cg_status cg_runs_open(cg_runs *runs, cg_arena *arena, const char *folder) {
  *runs = (cg_runs){open_unnamed(arena, folder), cg_array_init(arena, sizeof(uint64_t)), 0};
  return runs->stream ? CG_OK : CG_CANNOT_WRITE;
}

void cg_runs_write(cg_runs *runs, const void *bytes, size_t length) {
  (void)fwrite(bytes, 1, length, runs->stream); /* cg_runs_end_run() checks the stream for errors */
  runs->length += length;
}

cg_status cg_runs_end_run(cg_runs *runs) {
  CG_TRY(cg_array_append(&runs->ends, &runs->length));
  return fflush(runs->stream) || ferror(runs->stream) ? CG_CANNOT_WRITE : CG_OK;
}

void cg_runs_close(cg_runs *runs) {
  if (runs->stream) {
    fclose(runs->stream);
  }
  runs->stream = NULL;
}

cg_run cg_run_open(const cg_runs *runs, uint32_t index) {
  const uint64_t *const ends = runs->ends.items;
  return (cg_run){
    .file = fileno(runs->stream), .at = index ? ends[index - 1] : 0, .end = ends[index]};
}

/* Make room for `length` bytes; unread bytes move to the front. */
static cg_status make_room(cg_run *run, size_t length) {
  if (run->filled) {
    memmove(run->buffer, run->buffer + run->begin, run->filled - run->begin);
  }
  run->filled -= run->begin;
  run->begin = 0;
  if (run->capacity >= length) {
    return CG_OK;
  }
  const size_t capacity = length < READ_AT_ONCE ? READ_AT_ONCE : length;
  char *const buffer = realloc(run->buffer, capacity);
  if (!buffer) {
    return CG_NO_MEMORY;
  }
  run->buffer = buffer;
  run->capacity = capacity;
  return CG_OK;
}

/* Read until the buffer has `length` bytes or the rest of the run. */
static cg_status fill(cg_run *run, size_t length) {
  CG_TRY(make_room(run, length));
  while (run->filled < length && run->at < run->end) {
    const size_t room = run->capacity - run->filled;
    const uint64_t left = run->end - run->at;
    const ssize_t count = pread(run->file, run->buffer + run->filled,
                                left < room ? (size_t)left : room, (off_t)run->at);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      errno = count ? errno : EIO; /* The file is shorter than what was written */
      return CG_CANNOT_READ;
    }
    run->filled += (size_t)count;
    run->at += (uint64_t)count;
  }
  return CG_OK;
}

cg_status cg_run_next(cg_run *run, size_t length, const void **out) {
  *out = NULL;
  if (run->filled - run->begin < length) {
    CG_TRY(fill(run, length));
  }
  if (run->filled - run->begin >= length) {
    *out = run->buffer + run->begin;
    run->begin += length;
  }
  return CG_OK;
}

void cg_run_close(cg_run *run) {
  free(run->buffer);
  *run = (cg_run){.file = -1};
}

cg_status cg_merge_init(cg_merge *merge, cg_arena *arena, uint32_t most, cg_merge_before is_before,
                        const void *handle) {
  *merge = (cg_merge){cg_arena_take_many(arena, (size_t)most + 1, sizeof(*merge->heap)), 0,
                      is_before, handle};
  return merge->heap ? CG_OK : CG_NO_MEMORY;
}

/* Whether `a` is above `b` in the heap. */
static bool is_above(const cg_merge *merge, uint32_t a, uint32_t b) {
  return merge->is_before(merge->handle, a, b) || (a < b && !merge->is_before(merge->handle, b, a));
}

static void swap(uint32_t *heap, uint32_t i, uint32_t j) {
  const uint32_t source = heap[i];
  heap[i] = heap[j];
  heap[j] = source;
}

void cg_merge_add(cg_merge *merge, uint32_t source) {
  uint32_t *const heap = merge->heap;
  uint32_t i = merge->count++;
  heap[i] = source;
  for (; i && is_above(merge, heap[i], heap[(i - 1) / 2]); i = (i - 1) / 2) {
    swap(heap, i, (i - 1) / 2);
  }
}

void cg_merge_moved(cg_merge *merge, bool is_over) {
  uint32_t *const heap = merge->heap;
  if (is_over) {
    heap[0] = heap[--merge->count];
  }
  for (uint32_t i = 0;;) {
    uint32_t top = i;
    for (uint32_t child = 2 * i + 1; child <= 2 * i + 2 && child < merge->count; ++child) {
      top = is_above(merge, heap[child], heap[top]) ? child : top;
    }
    if (top == i) {
      return;
    }
    swap(heap, i, top);
    i = top;
  }
}
