/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/folder.h"

#include "base/beside.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/try.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MARK "clausegraph-report.txt"
#define FIRST_LINE "# clausegraph report 1\n"
#define LONGEST_PATH 4096
#define LONGEST_MARK ((size_t)64 * 1024 * 1024)

static const char *const parts[] = {"documents", "things"};
#define PART_COUNT (sizeof(parts) / sizeof(parts[0]))

static cg_status fail(const cg_folder *folder, const char *path, const char *what) {
  return cg_fail(&folder->messages, CG_CANNOT_WRITE, path, 0, "%s: %s", what, cg_error_text(errno));
}

/* `first`/`second`, NUL-terminated; NULL if out of memory. */
static const char *path_of(const cg_folder *folder, cg_slice first, cg_slice second) {
  const cg_slice pieces[] = {first, CG_SLICE("/"), second, {"", 1}};
  return cg_join(folder->arena, pieces, 4).data;
}

static const char *made_path(const cg_folder *folder, cg_slice name) {
  return path_of(folder, cg_slice_of(folder->temporary), name);
}

/* Whether the marker file of an earlier report is one of ours. */
static bool is_report(const char *mark) {
  char line[sizeof(FIRST_LINE)] = "";
  FILE *const file = fopen(mark, "rb");
  const bool is_ours = file && fgets(line, sizeof(line), file) && !strcmp(line, FIRST_LINE);
  if (file) {
    fclose(file);
  }
  return is_ours;
}

static bool is_empty(const char *path) {
  DIR *const entries = opendir(path);
  unsigned count = 0;
  while (entries && count < 3 && readdir(entries)) {
    ++count;
  }
  if (entries) {
    closedir(entries);
  }
  return entries && count == 2; /* "." and ".." */
}

/* Check that the place is free, an empty folder, or an earlier report. */
static cg_status check_place(const cg_folder *folder) {
  struct stat info;
  const char *const mark = path_of(folder, folder->name, CG_SLICE(MARK));
  if (!mark) {
    return CG_NO_MEMORY;
  }
  if (lstat(folder->name.data, &info) && errno == ENOENT) {
    return CG_OK;
  }
  if (!stat(folder->name.data, &info) && S_ISDIR(info.st_mode) &&
      (is_report(mark) || is_empty(folder->name.data))) {
    return CG_OK;
  }
  return cg_fail(&folder->messages, CG_CANNOT_WRITE, folder->name.data, 0,
                 "exists and was not created by clausegraph; choose another folder");
}

cg_status cg_folder_open(cg_folder *folder, const char *name) {
  cg_slice place = cg_slice_of(name);
  while (place.length > 1 && place.data[place.length - 1] == '/') {
    --place.length;
  }
  folder->name = cg_arena_copy(folder->arena, place);
  CG_TRY(folder->name.data ? CG_OK : CG_NO_MEMORY);
  CG_TRY(check_place(folder));
  folder->lock = cg_beside_make_folder(folder->name.data, &folder->temporary);
  if (folder->lock < 0) {
    return fail(folder, folder->name.data, "cannot make a folder there");
  }
  for (size_t i = 0; i < PART_COUNT; ++i) {
    const char *const path = made_path(folder, cg_slice_of(parts[i]));
    CG_TRY(path ? CG_OK : CG_NO_MEMORY);
    CG_TRY(mkdir(path, 0777) ? fail(folder, path, "cannot make the folder") : CG_OK);
  }
  return CG_OK;
}

cg_status cg_folder_begin(cg_folder *folder, cg_slice name, FILE **out) {
  const char *const path = made_path(folder, name);
  *out = NULL;
  CG_TRY(path ? CG_OK : CG_NO_MEMORY);
  if (cg_table_find(&folder->known, name) == CG_NONE) {
    CG_TRY(cg_table_set(&folder->known, name, folder->files.count));
    CG_TRY(cg_array_append(&folder->files, &name));
  }
  *out = fopen(path, "ab");
  return *out ? CG_OK : fail(folder, path, "cannot write");
}

cg_status cg_folder_end(cg_folder *folder, FILE *file) {
  const bool has_failed = fflush(file) || ferror(file);
  const int error = errno;
  const bool is_closed = !fclose(file);
  if (!has_failed && is_closed) {
    return CG_OK;
  }
  errno = has_failed ? error : errno;
  return fail(folder, folder->name.data, "cannot write");
}

/* Write the marker file, which lists the files. */
static cg_status write_mark(cg_folder *folder) {
  FILE *file = NULL;
  const uint32_t count = folder->files.count;
  CG_TRY(cg_folder_begin(folder, CG_SLICE(MARK), &file));
  fputs(FIRST_LINE, file);
  for (uint32_t i = 0; i < count; ++i) {
    const cg_slice *const name = cg_array_at(&folder->files, i);
    fprintf(file, "%.*s\n", (int)name->length, name->data);
  }
  return cg_folder_end(folder, file);
}

/* Whether a line of a marker file can be a file of ours: a manipulated marker must not lead
 * outside. */
static bool is_file_name(cg_slice name) {
  const bool has_part = cg_slice_has_prefix(name, CG_SLICE("documents/")) ||
                        cg_slice_has_prefix(name, CG_SLICE("things/"));
  const cg_slice end = CG_SLICE(".html");
  const cg_slice last = has_part ? cg_slice_from(name, name.data[0] == 'd' ? 10 : 7) : name;
  return last.length > end.length && !memchr(last.data, '/', last.length) &&
         cg_slice_has_suffix(last, end);
}

/* Remove files of an earlier report that this one does not have. */
static void remove_old(const cg_folder *folder, cg_slice mark) {
  while (mark.length) {
    const char *const newline = memchr(mark.data, '\n', mark.length);
    const size_t length = newline ? (size_t)(newline - mark.data) : mark.length;
    const cg_slice name = {mark.data, length};
    if (is_file_name(name) && cg_table_find(&folder->known, name) == CG_NONE) {
      const char *const path = path_of(folder, folder->name, name);
      if (path) {
        unlink(path);
      }
    }
    mark = cg_slice_from(mark, newline ? length + 1 : length);
  }
}

static cg_status read_mark(const cg_folder *folder, cg_slice *out) {
  struct stat info;
  const char *const path = path_of(folder, folder->name, CG_SLICE(MARK));
  *out = (cg_slice){"", 0};
  FILE *const file = path ? fopen(path, "rb") : NULL;
  if (!file) {
    return path ? CG_OK : CG_NO_MEMORY;
  }
  const size_t size =
    fstat(fileno(file), &info) || (size_t)info.st_size > LONGEST_MARK ? 0 : (size_t)info.st_size;
  char *const data = cg_arena_take(folder->arena, size + 1);
  if (data) {
    *out = (cg_slice){data, fread(data, 1, size, file)};
  }
  fclose(file);
  return data ? CG_OK : CG_NO_MEMORY;
}

/* Move the files one by one into the existing folder, the marker last. */
static cg_status move_files(cg_folder *folder) {
  for (size_t i = 0; i < PART_COUNT; ++i) {
    const char *const path = path_of(folder, folder->name, cg_slice_of(parts[i]));
    CG_TRY(path ? CG_OK : CG_NO_MEMORY);
    CG_TRY(mkdir(path, 0777) && errno != EEXIST ? fail(folder, path, "cannot make the folder")
                                                : CG_OK);
  }
  for (uint32_t i = 0; i < folder->files.count; ++i) {
    const cg_slice name = *(const cg_slice *)cg_array_at(&folder->files, i);
    const char *const from = made_path(folder, name);
    const char *const to = path_of(folder, folder->name, name);
    CG_TRY(from && to ? CG_OK : CG_NO_MEMORY);
    CG_TRY(rename(from, to) ? fail(folder, to, "cannot rename the file into place") : CG_OK);
  }
  return CG_OK;
}

/* Do not keep empty folders. */
static void remove_empty_parts(const cg_folder *folder, cg_slice root) {
  for (size_t i = 0; i < PART_COUNT; ++i) {
    const char *const path = path_of(folder, root, cg_slice_of(parts[i]));
    if (path) {
      rmdir(path);
    }
  }
}

/* The temporary folder has been moved or removed. */
static void forget(cg_folder *folder) {
  close(folder->lock);
  free(folder->temporary);
  folder->temporary = NULL;
}

cg_status cg_folder_keep(cg_folder *folder) {
  cg_slice old = {"", 0};
  CG_TRY(write_mark(folder));
  CG_TRY(read_mark(folder, &old));
  remove_empty_parts(folder, cg_slice_of(folder->temporary));
  rmdir(folder->name.data); /* Removes an empty folder; fails for another */
  if (!rename(folder->temporary, folder->name.data)) {
    forget(folder);
    return CG_OK;
  }
  if (errno != ENOTEMPTY && errno != EEXIST) {
    return fail(folder, folder->name.data, "cannot rename the folder into place");
  }
  CG_TRY(move_files(folder));
  remove_old(folder, old);
  remove_empty_parts(folder, folder->name);
  return CG_OK;
}

/* Out of memory may be the reason, so paths are built on the stack. */
static void remove_made(const cg_folder *folder, cg_slice name) {
  char path[LONGEST_PATH];
  const int length =
    snprintf(path, sizeof(path), "%s/%.*s", folder->temporary, (int)name.length, name.data);
  if (length > 0 && length < LONGEST_PATH) {
    remove(path);
  }
}

void cg_folder_discard(cg_folder *folder) {
  if (!folder->temporary) {
    return;
  }
  for (uint32_t i = 0; i < folder->files.count; ++i) {
    remove_made(folder, *(const cg_slice *)cg_array_at(&folder->files, i));
  }
  for (size_t i = 0; i < PART_COUNT; ++i) {
    remove_made(folder, cg_slice_of(parts[i]));
  }
  rmdir(folder->temporary);
  forget(folder);
}
