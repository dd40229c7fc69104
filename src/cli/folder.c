/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/folder.h"

#include "base/message.h"

#include "cli/session.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define DEEPEST 100 /* Folders in folders */

typedef struct {
  cli_folder_visit visit;
  void *handle;
  size_t *hidden;
  cg_status status;
  int is_ended;
} walk;

/* Entries of one folder: whole paths, "/" after those of folders, so that their order is that of
 * all paths. */
typedef struct {
  char **paths;
  size_t count;
  size_t capacity;
} listing;

static int compare(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

static void clear(listing *l) {
  for (size_t i = 0; i < l->count; ++i) {
    free(l->paths[i]);
  }
  free(l->paths);
}

/* `folder`, a slash unless it ends with one, `name`, and room for one more; from malloc(). */
static char *join(const char *folder, const char *name) {
  const size_t length = strlen(folder);
  char *const path = malloc(length + strlen(name) + 3);
  if (path) {
    strcpy(path, folder);
    if (length && path[length - 1] != '/') {
      strcat(path, "/");
    }
    strcat(path, name);
  }
  return path;
}

static cg_status add(listing *l, const char *folder, const char *name) {
  struct stat info;
  if (l->count == l->capacity) {
    const size_t capacity = l->capacity ? l->capacity * 2 : 64;
    char **const grown = realloc(l->paths, capacity * sizeof(*grown));
    if (!grown) {
      return CG_NO_MEMORY;
    }
    l->paths = grown;
    l->capacity = capacity;
  }
  char *const path = join(folder, name);
  if (!path) {
    return CG_NO_MEMORY;
  }
  if (!lstat(path, &info) && S_ISDIR(info.st_mode)) {
    strcat(path, "/");
  }
  l->paths[l->count++] = path;
  return CG_OK;
}

static cg_status list(walk *w, const char *folder, listing *out) {
  DIR *const stream = opendir(folder);
  cg_status status = CG_OK;
  if (!stream) {
    cli_complain("%s: %s", folder, cg_error_text(errno));
    return CG_CANNOT_READ;
  }
  errno = 0;
  for (struct dirent *entry; !status && (entry = readdir(stream)); errno = 0) {
    if (entry->d_name[0] != '.') {
      status = add(out, folder, entry->d_name);
    } else if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..")) {
      ++*w->hidden;
    }
  }
  if (!status && errno) {
    cli_complain("%s: cannot read all of the folder: %s", folder, cg_error_text(errno));
    status = CG_CANNOT_READ;
  }
  closedir(stream);
  if (out->count) {
    qsort(out->paths, out->count, sizeof(*out->paths), compare);
  }
  return status;
}

static void walk_folder(walk *w, const char *folder,
                        int depth) { // NOLINT(misc-no-recursion): DEEPEST bounds it
  listing entries = {NULL, 0, 0};
  cg_status status = CG_CANNOT_READ;
  if (depth > DEEPEST) {
    cli_complain("%s: more than %d folders deep; name it by itself", folder, DEEPEST);
  } else {
    status = list(w, folder, &entries);
  }
  w->status = status ? status : w->status;
  for (size_t i = 0; i < entries.count && !w->is_ended; ++i) {
    const char *const path = entries.paths[i];
    if (path[strlen(path) - 1] == '/') {
      walk_folder(w, path, depth + 1);
    } else {
      w->is_ended = w->visit(w->handle, path);
    }
  }
  clear(&entries);
}

cg_status cli_folder_walk(const char *path, cli_folder_visit visit, void *handle, size_t *hidden) {
  walk w = {visit, handle, hidden, CG_OK, 0};
  walk_folder(&w, path, 0);
  return w.status;
}
