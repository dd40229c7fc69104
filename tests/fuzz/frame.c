/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* nftw(), mkdtemp() */
#include "frame.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONGEST_PATH 4096
#define MARK "=== "

static char folder[LONGEST_PATH];

void fuzz_abort(const char *what) {
  fprintf(stderr, "does not hold: %s\n", what);
  abort();
}

cg_arena *fuzz_arena(void) {
  cg_arena *arena = NULL;
  fuzz_require(!cg_arena_new(cg_allocator_default(), &arena), "memory");
  return arena;
}

static void take_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fuzz_require(strlen(message) > 0, "a message says something");
}

const cg_messages fuzz_messages = {take_message, NULL};

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place) {
  (void)about;
  (void)kind;
  (void)place;
  return remove(path);
}

static void remove_folder(void) { nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS); }

const char *fuzz_folder(void) {
  if (!folder[0]) {
    const char *const home = getenv("TMPDIR");
    snprintf(folder, sizeof(folder), "%s/fuzz-XXXXXX", home ? home : "/tmp");
    fuzz_require(mkdtemp(folder) != NULL, "a temporary folder");
    atexit(remove_folder);
  }
  return folder;
}

const char *fuzz_path(const char *name) {
  static char path[LONGEST_PATH + 128];
  snprintf(path, sizeof(path), "%s/%s", fuzz_folder(), name);
  return path;
}

const char *fuzz_file(const char *name, cg_slice bytes) {
  const char *const path = fuzz_path(name);
  FILE *const file = fopen(path, "wb");
  fuzz_require(file && fwrite(bytes.data, 1, bytes.length, file) == bytes.length && !fclose(file),
               "a file can be written");
  return path;
}

const char *fuzz_packs(void) {
  static char path[LONGEST_PATH];
  const char *const build = getenv("builddir");
  snprintf(path, sizeof(path), "%s/packs.image", build ? build : ".");
  return path;
}

/* The next line that begins with the mark. */
static size_t next_mark(cg_slice text) {
  for (size_t i = 0; i < text.length; ++i) {
    if ((!i || text.data[i - 1] == '\n') &&
        cg_slice_has_prefix(cg_slice_from(text, i), CG_SLICE(MARK))) {
      return i;
    }
  }
  return text.length;
}

bool fuzz_next_part(cg_slice *rest, fuzz_part *out) {
  *out = (fuzz_part){{"", 0}, {"", 0}};
  if (!rest->length) {
    return false;
  }
  if (cg_slice_has_prefix(*rest, CG_SLICE(MARK))) {
    const char *const end = memchr(rest->data, '\n', rest->length);
    const size_t length = end ? (size_t)(end - rest->data) : rest->length;
    out->name = (cg_slice){rest->data + sizeof(MARK) - 1, length - (sizeof(MARK) - 1)};
    *rest = cg_slice_from(*rest, end ? length + 1 : length);
  }
  out->bytes = (cg_slice){rest->data, next_mark(*rest)};
  *rest = cg_slice_from(*rest, out->bytes.length);
  return true;
}

cg_status fuzz_drop(void *handle, cg_slice bytes) {
  size_t *const sum = handle;
  for (size_t i = 0; i < bytes.length; ++i) {
    *sum += (unsigned char)bytes.data[i];
  }
  return CG_OK;
}
