/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* asprintf */

#include "cli/export_documents.h"

#include "base/slice.h"
#include "base/try.h"
#include "cli/compression.h"
#include "cli/export_places.h"
#include "cli/export_units.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct cli_export_folder folder;

static cg_status write_all(int file, cg_slice bytes) {
  while (bytes.length) {
    const ssize_t count = write(file, bytes.data, bytes.length);
    if (count < 0 && errno != EINTR) {
      return CG_CANNOT_WRITE;
    }
    bytes = cg_slice_from(bytes, count > 0 ? (size_t)count : 0);
  }
  return CG_OK;
}

/* Compress `file` into the open file `packed`.  Prints a message on failure. */
static cg_status pack(const cli_compression *compression, int file, int packed, const char *place) {
  cli_child child;
  if (lseek(file, 0, SEEK_SET)) {
    return cli_export_fail(place, "cannot write");
  }
  CG_TRY(cli_compression_start(compression, 1, place, file, packed, &child));
  if (cli_child_end(&child, 0)) {
    cli_complain("%s: cannot write: the program that compresses it failed; is the disk full?",
                 place);
    return CG_CANNOT_WRITE;
  }
  return CG_OK;
}

/* Replace the file `aside`, which is open as `*file`, by a compressed one. */
static cg_status compress(const cli_compression *compression, int *file, const char *aside,
                          const char *place) {
  const int packed = unlink(aside) ? -1 : open(aside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (packed < 0) {
    return cli_export_fail(place, "cannot write");
  }
  const cg_status status = pack(compression, *file, packed, place);
  close(*file);
  *file = packed;
  return status;
}

/* Write, compress, sync and close the file `aside`; messages name its `place`. */
static cg_status write_aside(cg_slice bytes, const char *aside, const char *place) {
  const cli_compression *const compression = cli_compression_of_name(place);
  int file = open(aside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) {
    return cli_export_fail(place, "cannot create a file there");
  }
  cg_status status = write_all(file, bytes) ? cli_export_fail(place, "cannot write") : CG_OK;
  status = status || !compression ? status : compress(compression, &file, aside, place);
  if (!status && fsync(file)) {
    status = cli_export_fail(place, "cannot write");
  }
  const int not_closed = close(file);
  return !status && not_closed ? cli_export_fail(place, "cannot write") : status;
}

cg_status cli_export_document_put_aside(folder *f, cg_slice iri, cg_slice bytes, char **aside) {
  char *const place = cli_export_document_path(f, iri);
  cg_status status =
    place && asprintf(aside, "%s/%u", f->aside, f->serial++) >= 0 ? CG_OK : CG_NO_MEMORY;
  if (!status) {
    status = write_aside(bytes, *aside, place);
    if (status) {
      unlink(*aside);
      free(*aside);
    }
  }
  *aside = status ? NULL : *aside;
  free(place);
  return status;
}

cg_status cli_export_document_place(folder *f, const char *name, cg_slice iri, const char *aside) {
  char *const place = cli_export_document_path(f, iri);
  cg_status status = place ? cli_export_units_begin(f, iri) : CG_NO_MEMORY;
  if (!status && rename(aside, place)) {
    status = cli_export_fail(place, "cannot put the file in its place");
  }
  free(place);
  return status ? status : cli_journal_add(f->journal, iri, cg_slice_of(name), 0);
}
