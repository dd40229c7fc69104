/* SPDX-License-Identifier: Apache-2.0 */
/* The journal: a first line that names the endpoint, then a line a document, digest and IRI,
 * written when the server has acknowledged it.  A last line without its end was cut off: it does
 * not count and is cut away. */
#include "addons/publish/journal.h"

#include "addons/publish/publisher_impl.h"

#include "base/message.h"
#include "base/try.h"

#include <stdlib.h>

#define HEAD "clausegraph-journal 1 "
#define REFUSAL "is not a journal of clausegraph publish; choose another file"

static cg_status refuse(const cg_publisher *p, const char *what) {
  return cg_fail(&p->messages, CG_CANNOT_READ, p->journal.path, 0, "%s", what);
}

/* Record that the server has `iri` with `digest`. */
static cg_status remember(cg_publisher *p, cg_slice iri, const char *digest) {
  cg_journal *const j = &p->journal;
  const uint32_t index = cg_table_find(&j->index, iri);
  if (index != CG_NONE) {
    memcpy(cg_array_at(&j->digests, index), digest, CG_SHA256_LENGTH);
    return CG_OK;
  }
  const cg_slice key = cg_arena_copy(p->arena, iri);
  CG_TRY(key.data ? cg_array_append_sized(&j->digests, digest, CG_SHA256_LENGTH) : CG_NO_MEMORY);
  return cg_table_set(&j->index, key, j->digests.count - 1);
}

/* Read the complete lines of `text`; `length` becomes their total length. */
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
      return is_cut ? CG_OK : refuse(p, REFUSAL);
    }
    if (!end) {
      break;
    }
    if (!at && !cg_slice_is_equal(cg_slice_from(line, head.length), endpoint)) {
      return refuse(p, "is the journal of another endpoint; choose another file");
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
  char *text;
  size_t size;
  cg_status status = cg_line_file_read(&p->journal.lines, REFUSAL, &p->messages, &text, &size);
  status = status ? status : take_lines(p, (cg_slice){text, size}, length);
  free(text);
  return status;
}

/* This process alone writes; what was cut off goes; a new journal gets its first line. */
static cg_status prepare(cg_publisher *p, size_t length) {
  const cg_slice first[] = {CG_SLICE(HEAD), cg_slice_of(p->settings.endpoint), CG_SLICE("\n")};
  CG_TRY(cg_line_file_cut(&p->journal.lines, length, &p->messages));
  return length ? CG_OK : cg_line_file_add(&p->journal.lines, first, 3, &p->messages);
}

cg_status cg_journal_open(cg_publisher *p) {
  cg_journal *const j = &p->journal;
  const bool is_dry = p->settings.is_dry;
  size_t length = 0;
  *j = (cg_journal){p->settings.journal,
                    {NULL, -1},
                    cg_table_init(p->arena),
                    cg_array_init(p->arena, CG_SHA256_LENGTH)};
  if (!j->path) {
    return CG_OK;
  }
  CG_TRY(cg_line_file_open(&j->lines, j->path, is_dry, &p->messages));
  if (j->lines.file < 0) {
    return CG_OK;
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
  CG_TRY(cg_line_file_add(&p->journal.lines, line, 4, &p->messages));
  return remember(p, parcel->iri, parcel->digest);
}

void cg_journal_close(cg_journal *journal) {
  if (journal->path) {
    cg_line_file_close(&journal->lines);
  }
}
