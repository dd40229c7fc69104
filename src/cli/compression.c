/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/compression.h"

#include "base/message.h"
#include "base/slice.h"
#include "cli/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* Folders are executable too. */
static int is_program(const char *place) {
  struct stat info;
  return !stat(place, &info) && S_ISREG(info.st_mode) && !access(place, X_OK);
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
    if (length && is_program(place)) {
      return place;
    }
    free(place);
    path += length + (path[length] == ':');
  }
  return NULL;
}

cg_status cli_compression_start(const cli_compression *compression, int is_packing,
                                const char *name, int input, int output, cli_child *out) {
  char *const place = cli_compression_place(compression);
  *out = (cli_child){0, -1};
  if (!place) {
    cli_complain("%s: the program %s is missing; install it (Debian: %s)", name,
                 compression->program, compression->program);
    return is_packing ? CG_CANNOT_WRITE : CG_CANNOT_READ;
  }
  const cg_status status =
    cli_child_start(out, place, is_packing ? compression->pack : compression->unpack,
                    CLI_CHILD_MEGABYTES, input, output);
  free(place);
  if (status) {
    cli_complain("%s: cannot start %s: %s", name, compression->program, cg_error_text(errno));
    return is_packing ? CG_CANNOT_WRITE : CG_CANNOT_READ;
  }
  return CG_OK;
}
