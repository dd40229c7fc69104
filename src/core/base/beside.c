/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* flock, mkdtemp, mkostemp, nftw */

#include "base/beside.h"

#include "base/join.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MARK ".clausegraph-"
#define BLANKS "XXXXXX"
/* Seconds during which a file is not removed: its maker may not have locked it yet. */
#define YOUNG 60
#define OPEN_FOLDERS 16

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *place) {
  (void)about;
  (void)type;
  (void)place;
  remove(path);
  return 0;
}

/* Remove `path` if it is old and not locked. */
static void remove_abandoned(const char *path) {
  struct stat about;
  const int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file >= 0 && !fstat(file, &about) && time(NULL) - about.st_mtime > YOUNG &&
      !flock(file, LOCK_EX | LOCK_NB)) {
    nftw(path, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
  }
  if (file >= 0) {
    close(file);
  }
}

/* Whether `entry` is the name of a temporary file of ours for `base`. */
static int is_ours(const char *entry, const char *base) {
  const size_t length = strlen(base);
  return !strncmp(entry, base, length) && !strncmp(entry + length, MARK, strlen(MARK)) &&
         strlen(entry + length) == strlen(MARK BLANKS);
}

/* Remove what killed programs left for `place`. */
static void sweep(const char *place) {
  const char *const slash = strrchr(place, '/');
  const char *const base = slash ? slash + 1 : place;
  char *const folder = slash ? strndup(place, (size_t)(base - place)) : strdup("./");
  DIR *const entries = folder ? opendir(folder) : NULL;
  for (const struct dirent *entry; entries && (entry = readdir(entries));) {
    char *const path = is_ours(entry->d_name, base) ? cg_new_join(folder, entry->d_name, "") : NULL;
    if (path) {
      remove_abandoned(path);
    }
    free(path);
  }
  if (entries) {
    closedir(entries);
  }
  free(folder);
}

static mode_t current_mask(void) {
  const mode_t mask = umask(0);
  umask(mask);
  return mask;
}

/* Give `file` the permissions of the file at `place` and, if allowed, its owner. */
static void resemble(int file, const char *place) {
  struct stat about;
  if (stat(place, &about) || !S_ISREG(about.st_mode)) {
    fchmod(file, 0666 & ~current_mask());
    return;
  }
  if (fchown(file, about.st_uid, about.st_gid)) {
    errno = 0; /* The owner remains ours. */
  }
  fchmod(file, about.st_mode & 07777);
}

/* Finish creating a file or folder; on failure, free `name`. */
static int begin(int made, char **name) {
  if (made < 0) {
    free(*name);
    *name = NULL;
  } else {
    flock(made, LOCK_EX | LOCK_NB); /* Some file systems have no locks; nothing is removed there. */
  }
  return made;
}

int cg_beside_make_file(const char *place, char **name) {
  sweep(place);
  *name = cg_new_join(place, MARK, BLANKS);
  const int file = begin(*name ? mkostemp(*name, O_CLOEXEC) : -1, name);
  if (file >= 0) {
    resemble(file, place);
  }
  return file;
}

int cg_beside_make_folder(const char *place, char **name) {
  sweep(place);
  *name = cg_new_join(place, MARK, BLANKS);
  const int folder =
    begin(*name && mkdtemp(*name) ? open(*name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1, name);
  if (folder >= 0) {
    fchmod(folder, 0777 & ~current_mask());
  }
  return folder;
}
