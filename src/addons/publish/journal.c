/* SPDX-License-Identifier: Apache-2.0 */
/* The journal: a first line that names the endpoint, then a line a document, digest and IRI, written when the server has
 * acknowledged it.  A last line without its end was cut off: it does not count and is cut away. */
#define _GNU_SOURCE /* Locks of an open file, not of a process */

#include "addons/publish/journal.h"

#include "addons/publish/publisher_impl.h"

#include "base/message.h"
#include "base/try.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD "clausegraph-journal 1 "
#define LARGEST ((off_t)1 << 31)

static cg_status fail(const cg_publisher *p, cg_status status, const char *what) {
  return cg_fail(&p->messages, status, p->journal.path, 0, "%s: %s", what, cg_error_text(errno));
}

static cg_status refuse(const cg_publisher *p, const char *what) {
  return cg_fail(&p->messages, CG_CANNOT_READ, p->journal.path, 0, "%s", what);
}

/* Remember that the server has `iri` with `digest`. */
static cg_status remember(cg_publisher *p, cg_slice iri, const char *digest) {
  cg_journal *const j = &p->journal;
  const uint32_t index = cg_table_find(&j->index, iri);
  if (index != CG_NONE) {
    memcpy(cg_array_at(&j->digests, index), digest, CG_SHA256_LENGTH);
    return CG_OK;
  }
  const cg_slice key = cg_arena_copy(p->arena, iri);
  CG_TRY(key.data ? cg_array_append(&j->digests, digest) : CG_NO_MEMORY);
  return cg_table_set(&j->index, key, j->digests.count - 1);
}

/* The whole lines of `text`; `length` says how long they are. */
static cg_status take_lines(cg_publisher *p, cg_slice text, size_t *length) {
  const cg_slice head = CG_SLICE(HEAD);
  const cg_slice endpoint = cg_slice_of(p->settings.endpoint);
  *length = 0;
  for (size_t at = 0; at < text.length;) {
    const char *const begin = text.data + at;
    const char *const end = memchr(begin, '\n', text.length - at);
    const cg_slice line = {begin, end ? (size_t)(end - begin) : text.length - at};
    if (!at && !cg_slice_has_prefix(line, head)) {
      const bool is_cut = !end && cg_slice_has_prefix(head, line);
      return is_cut ? CG_OK : refuse(p, "is no journal of clausegraph publish; name another file");
    }
    if (!end) {
      break;
    }
    if (!at && !cg_slice_is_equal(cg_slice_from(line, head.length), endpoint)) {
      return refuse(p, "is the journal of another endpoint; name another file");
    }
    if (at && line.length > CG_SHA256_LENGTH + 1 && line.data[CG_SHA256_LENGTH] == ' ') {
      CG_TRY(remember(p, cg_slice_from(line, CG_SHA256_LENGTH + 1), line.data));
    }
    at += line.length + 1;
    *length = at;
  }
  return CG_OK;
}

static cg_status read_lines(cg_publisher *p, size_t *length) {
  struct stat about;
  if (fstat(p->journal.file, &about)) {
    return fail(p, CG_CANNOT_READ, "cannot read");
  }
  if (!S_ISREG(about.st_mode) || about.st_size > LARGEST) {
    return refuse(p, "is no journal of clausegraph publish; name another file");
  }
  const size_t size = (size_t)about.st_size;
  char *const text = malloc(size + 1);
  if (!text) {
    return CG_NO_MEMORY;
  }
  const ssize_t count = pread(p->journal.file, text, size, 0);
  const cg_status status = count == (ssize_t)size ? take_lines(p, (cg_slice){text, size}, length)
                                                  : fail(p, CG_CANNOT_READ, "cannot read");
  free(text);
  return status;
}

/* Write all of `line` at the end of the file, or nothing: what a full disk cut off would swallow the next line. */
static cg_status write_line(cg_publisher *p, cg_slice line) {
  const off_t begin = lseek(p->journal.file, 0, SEEK_END);
  for (size_t at = 0; at < line.length;) {
    const ssize_t written = write(p->journal.file, line.data + at, line.length - at);
    if (written < 0 && errno != EINTR) {
      const int error = errno;
      const int is_left = begin < 0 || ftruncate(p->journal.file, begin);
      errno = error;
      return fail(p, CG_CANNOT_WRITE, is_left ? "cannot write, and the last line is cut off" : "cannot write");
    }
    at += written > 0 ? (size_t)written : 0;
  }
  return CG_OK;
}

static cg_status append(cg_publisher *p, const cg_slice *pieces, size_t count) {
  char stack[1024];
  size_t length = 0;
  for (size_t i = 0; i < count; ++i) {
    length += pieces[i].length;
  }
  char *const line = length <= sizeof(stack) ? stack : malloc(length);
  if (!line) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0, at = 0; i < count; at += pieces[i++].length) {
    memcpy(line + at, pieces[i].data, pieces[i].length);
  }
  const cg_status status = write_line(p, (cg_slice){line, length});
  if (line != stack) {
    free(line);
  }
  return status;
}

/* This process alone writes; what was cut off goes; a new journal gets its first line. */
static cg_status prepare(cg_publisher *p, size_t length) {
  const cg_slice first[] = {CG_SLICE(HEAD), cg_slice_of(p->settings.endpoint), CG_SLICE("\n")};
  if (ftruncate(p->journal.file, (off_t)length)) {
    return fail(p, CG_CANNOT_WRITE, "cannot write");
  }
  return length ? CG_OK : append(p, first, 3);
}

cg_status cg_journal_open(cg_publisher *p) {
  cg_journal *const j = &p->journal;
  const bool is_dry = p->settings.is_dry;
  *j = (cg_journal){p->settings.journal, -1, cg_table_init(p->arena),
                    cg_array_init(p->arena, CG_SHA256_LENGTH)};
  if (!j->path) {
    return CG_OK;
  }
  j->file = open(j->path, is_dry ? O_RDONLY | O_CLOEXEC : O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (j->file < 0) {
    return is_dry && errno == ENOENT ? CG_OK : fail(p, CG_CANNOT_WRITE, "cannot open the journal");
  }
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  size_t length = 0;
  if (!is_dry && fcntl(j->file, F_OFD_SETLK, &lock)) {
    return refuse(p, "another process uses the journal; wait until it is done");
  }
  CG_TRY(read_lines(p, &length));
  return is_dry ? CG_OK : prepare(p, length);
}

bool cg_journal_has(const cg_journal *j, const cg_parcel *parcel) {
  const uint32_t index = j->path ? cg_table_find(&j->index, parcel->iri) : CG_NONE;
  return index != CG_NONE &&
         !memcmp(cg_array_at(&j->digests, index), parcel->digest, CG_SHA256_LENGTH);
}

cg_status cg_journal_add(cg_publisher *p, const cg_parcel *parcel) {
  const cg_slice line[] = {
    {parcel->digest, CG_SHA256_LENGTH}, CG_SLICE(" "), parcel->iri, CG_SLICE("\n")};
  if (!p->journal.path) {
    return CG_OK;
  }
  CG_TRY(append(p, line, 4));
  return remember(p, parcel->iri, parcel->digest);
}

void cg_journal_close(cg_journal *journal) {
  if (journal->path && journal->file >= 0) {
    close(journal->file);
  }
  journal->file = -1;
}
