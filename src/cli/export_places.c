/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* asprintf */

#include "cli/export_places.h"

#include "base/message.h"
#include "base/slice.h"
#include "cli/document_name.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SHARD "part-"

typedef struct cli_export_folder folder;

cg_status cli_export_fail(const char *path, const char *what) {
  cli_complain("%s: %s: %s", path, what, cg_error_text(errno));
  return CG_CANNOT_WRITE;
}

static char *path_of(const folder *f, const char *name) {
  char *path;
  return asprintf(&path, "%s/%s%s", f->path, name, f->e->options->ending) < 0 ? NULL : path;
}

char *cli_export_document_path(const folder *f, cg_slice iri) {
  char name[CLI_DOCUMENT_NAME_SIZE];
  cli_document_name(iri, f->base, name);
  return path_of(f, name);
}

char *cli_export_shard_path(const folder *f, size_t shard) {
  char name[32];
  snprintf(name, sizeof(name), SHARD "%05zu", shard + 1);
  return path_of(f, name);
}

int cli_export_is_shard(const folder *f, const cli_journal_unit *unit) {
  const cg_slice name = unit->key;
  const cg_slice rest =
    cg_slice_has_prefix(name, CG_SLICE(SHARD)) ? cg_slice_from(name, strlen(SHARD)) : CG_SLICE("");
  size_t digits = 0;
  while (digits < rest.length && cg_is_digit(rest.data[digits])) {
    ++digits;
  }
  return digits >= 5 && digits <= 20 &&
         cg_slice_is_equal(cg_slice_from(rest, digits), cg_slice_of(f->e->options->ending));
}

char *cli_export_unit_path(const folder *f, const cli_journal_unit *unit) {
  char *path;
  return cli_export_is_shard(f, unit) &&
             asprintf(&path, "%s/%.*s", f->path, (int)unit->key.length, unit->key.data) >= 0
           ? path
           : NULL;
}

const char *cli_export_name_in(const folder *f, const char *path) {
  return path + strlen(f->path) + 1;
}

int cli_export_is_there(char *path) {
  const int found = path && !access(path, F_OK);
  free(path);
  return found;
}

cg_status cli_export_sync_folder(const char *path) {
  const int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int failed = descriptor < 0 || (fsync(descriptor) && errno != EINVAL && errno != ENOTSUP);
  const int error = errno;
  if (descriptor >= 0) {
    close(descriptor);
  }
  errno = error;
  return failed ? cli_export_fail(path, "cannot write") : CG_OK;
}

int cli_export_is_alone(const folder *f) { return !f->e->options->shard_size; }
