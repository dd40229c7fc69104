/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/compression.h"

#include "base/slice.h"
#include "cli/session.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Without name and time of the file: the same graph gives the same bytes. */
static const char *const gzip_pack[] = {"gzip", "-nc", NULL};
static const char *const gzip_unpack[] = {"gzip", "-dc", NULL};
static const char *const zstd_pack[] = {"zstd", "-qc", NULL};
static const char *const zstd_unpack[] = {"zstd", "-dqc", NULL};

static const cli_compression all[] = {
  {".gz", "gzip", "\x1F\x8B\x08", 3, gzip_pack, gzip_unpack},
  {".zst", "zstd", "\x28\xB5\x2F\xFD", 4, zstd_pack, zstd_unpack},
};

const cli_compression *cli_compression_of_name(const char *name) {
  const size_t length = strlen(name);
  for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); ++i) {
    const size_t ending = strlen(all[i].ending);
    if (length > ending && !strcmp(name + length - ending, all[i].ending)) {
      return &all[i];
    }
  }
  return NULL;
}

const cli_compression *cli_compression_of_bytes(cg_slice head) {
  for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); ++i) {
    if (cg_slice_has_prefix(head, (cg_slice){all[i].magic, all[i].magic_length})) {
      return &all[i];
    }
  }
  return NULL;
}

size_t cli_compression_stem(const char *name) {
  const cli_compression *const compression = cli_compression_of_name(name);
  return strlen(name) - (compression ? strlen(compression->ending) : 0);
}

char *cli_compression_place(const cli_compression *compression) {
  const char *path = getenv("PATH");
  for (path = path ? path : "/usr/bin:/bin"; *path;) {
    const size_t length = strcspn(path, ":");
    const size_t size = length + strlen(compression->program) + 2;
    char *const place = malloc(size);
    if (!place) {
      return NULL;
    }
    snprintf(place, size, "%.*s/%s", (int)length, path, compression->program);
    if (length && !access(place, X_OK)) {
      return place;
    }
    free(place);
    path += length + (path[length] == ':');
  }
  return NULL;
}

/* Start it with our descriptors in place, what it says of errors dropped, and SIGPIPE as usual.  Returns what errno would. */
static int spawn(const char *place, const char *const *arguments, int input, int output, pid_t *out) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  int error = posix_spawn_file_actions_init(&actions);
  if (error) {
    return error;
  }
  error = posix_spawnattr_init(&attributes);
  if (!error) {
    error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    error = error ? error : posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    error = error ? error : posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    error = error ? error : posix_spawnattr_setsigdefault(&attributes, &usual);
    error = error ? error : posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    error = error ? error : posix_spawn(out, place, &actions, &attributes, (char *const *)arguments, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

cg_status cli_compression_start(const cli_compression *compression, int is_packing, const char *name, int input, int output,
                                pid_t *out) {
  char *const place = cli_compression_place(compression);
  *out = 0;
  if (!place) {
    cli_complain("%s: the program %s is missing; install it (Debian: %s)", name, compression->program, compression->program);
    return is_packing ? CG_CANNOT_WRITE : CG_CANNOT_READ;
  }
  const int error = spawn(place, is_packing ? compression->pack : compression->unpack, input, output, out);
  free(place);
  if (error) {
    cli_complain("%s: cannot start %s: %s", name, compression->program, strerror(error));
    return is_packing ? CG_CANNOT_WRITE : CG_CANNOT_READ;
  }
  return CG_OK;
}

cg_status cli_compression_wait(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0) {
    if (errno != EINTR) {
      return CG_INTERNAL;
    }
  }
  return WIFEXITED(status) && !WEXITSTATUS(status) ? CG_OK : CG_INTERNAL;
}
