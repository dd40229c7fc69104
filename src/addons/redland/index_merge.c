/* SPDX-License-Identifier: Apache-2.0 */
#define _FILE_OFFSET_BITS 64

#include "addons/redland/index_merge.h"

#include "addons/redland/index_file.h"
#include "base/buffer.h"
#include "base/try.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define NUMBERS_AT_ONCE 1024u

/* A merge in progress. */
typedef struct {
  const cg_index_parts *parts;
  cg_arena *arena;
  cg_runs ends;  /* Of the merged terms, uint64_t */
  cg_runs bytes; /* Of the merged terms */
  /* uint32_t: for each term of each part in turn, its number among the merged terms */
  cg_runs numbers;
  cg_runs quads; /* Those of the parts, with the merged numbers */
  uint64_t byte_count;
  uint64_t quad_count;
  uint32_t term_count;
} merging;

/* --- Terms */

/* The terms of a part. */
typedef struct {
  cg_run run;
  cg_slice term;                     /* The current term; no data at the end */
  uint32_t numbers[NUMBERS_AT_ONCE]; /* Merged numbers not yet written */
  uint32_t number_count;
  off_t at; /* Their place in the file of numbers */
} term_source;

static cg_status next_term(term_source *source) {
  const void *bytes = NULL;
  uint32_t length = 0;
  source->term = (cg_slice){NULL, 0};
  CG_TRY(cg_run_next(&source->run, sizeof(length), &bytes));
  if (!bytes) {
    return CG_OK;
  }
  memcpy(&length, bytes, sizeof(length));
  CG_TRY(cg_run_next(&source->run, length, &bytes));
  source->term = (cg_slice){bytes, length};
  errno = EIO;
  return bytes ? CG_OK : CG_CANNOT_READ;
}

static bool is_term_before(const void *handle, uint32_t a, uint32_t b) {
  const term_source *const sources = handle;
  return cg_slice_compare(sources[a].term, sources[b].term) < 0;
}

/* Write the pending numbers of the source. */
static cg_status write_numbers(const merging *m, term_source *source) {
  const char *bytes = (const char *)source->numbers;
  size_t length = source->number_count * sizeof(*source->numbers);
  while (length) {
    const ssize_t count = pwrite(fileno(m->numbers.stream), bytes, length, source->at);
    if (count < 0 && errno != EINTR) {
      return CG_CANNOT_WRITE;
    }
    const size_t written = count < 0 ? 0 : (size_t)count;
    bytes += written;
    length -= written;
    source->at += (off_t)written;
  }
  source->number_count = 0;
  return CG_OK;
}

static cg_status add_term(merging *m, cg_slice term, cg_buffer *last) {
  if (m->term_count == CG_NONE - 1) {
    errno = EFBIG;
    return CG_CANNOT_WRITE;
  }
  ++m->term_count;
  m->byte_count += term.length;
  cg_runs_write(&m->bytes, term.data, term.length);
  cg_runs_write(&m->ends, &m->byte_count, sizeof(m->byte_count));
  last->length = 0;
  return cg_buffer_add(last, term);
}

static cg_status merge_sorted_terms(merging *m, term_source *sources, cg_merge *merge) {
  cg_buffer last = cg_buffer_init(m->arena);
  while (merge->count) {
    term_source *const source = &sources[cg_merge_first(merge)];
    if (!m->term_count || !cg_slice_is_equal(source->term, cg_buffer_slice(&last))) {
      CG_TRY(add_term(m, source->term, &last));
    }
    source->numbers[source->number_count++] = m->term_count - 1;
    CG_TRY(source->number_count == NUMBERS_AT_ONCE ? write_numbers(m, source) : CG_OK);
    CG_TRY(next_term(source));
    CG_TRY(source->term.data ? CG_OK : write_numbers(m, source));
    cg_merge_moved(merge, !source->term.data);
  }
  CG_TRY(cg_runs_end_run(&m->bytes));
  return cg_runs_end_run(&m->ends);
}

/* Open the terms of each part at the first one. */
static cg_status open_terms(const merging *m, term_source *sources, cg_merge *merge) {
  off_t at = 0;
  for (uint32_t i = 0; i < m->parts->count; ++i) {
    sources[i].run = cg_run_open(m->parts->terms, i);
    sources[i].at = at;
    at += (off_t)(m->parts->terms_of[i] * sizeof(uint32_t));
    CG_TRY(next_term(&sources[i]));
    if (sources[i].term.data) {
      cg_merge_add(merge, i);
    }
  }
  return CG_OK;
}

static cg_status merge_terms(merging *m) {
  const uint32_t count = m->parts->count;
  term_source *const sources = cg_arena_take_many(m->arena, count, sizeof(*sources));
  cg_merge merge;
  CG_TRY(sources ? cg_merge_init(&merge, m->arena, count, is_term_before, sources) : CG_NO_MEMORY);
  cg_status status = open_terms(m, sources, &merge);
  status = status ? status : merge_sorted_terms(m, sources, &merge);
  for (uint32_t i = 0; i < count; ++i) {
    cg_run_close(&sources[i].run);
  }
  return status;
}

/* --- Statements */

/* Read the merged numbers of the terms of a part, whose first term is number `first` of all
 * parts. */
static cg_status read_numbers(const merging *m, uint64_t first, uint32_t count, uint32_t *out) {
  size_t length = count * sizeof(*out);
  off_t at = (off_t)(first * sizeof(*out));
  for (char *to = (char *)out; length;) {
    const ssize_t got = pread(fileno(m->numbers.stream), to, length, at);
    if (got <= 0 && !(got < 0 && errno == EINTR)) {
      errno = got ? errno : EIO;
      return CG_CANNOT_READ;
    }
    const size_t taken = got < 0 ? 0 : (size_t)got;
    to += taken;
    length -= taken;
    at += (off_t)taken;
  }
  return CG_OK;
}

static cg_status renumber_run(merging *m, cg_run *run, const uint32_t *numbers) {
  const void *bytes = NULL;
  for (;;) {
    cg_quad quad;
    CG_TRY(cg_run_next(run, sizeof(quad), &bytes));
    if (!bytes) {
      return cg_runs_end_run(&m->quads);
    }
    memcpy(&quad, bytes, sizeof(quad));
    for (int place = 0; place < CG_PLACES; ++place) {
      quad.at[place] = numbers[quad.at[place]];
    }
    cg_runs_write(&m->quads, &quad, sizeof(quad));
  }
}

/* Rewrite the statements of all parts with merged numbers. They remain sorted, because both
   numberings are in term order. */
static cg_status renumber(merging *m) {
  uint64_t first = 0;
  for (uint32_t part = 0; part < m->parts->count; ++part) {
    const uint32_t terms = m->parts->terms_of[part];
    uint32_t *const numbers = cg_arena_take_many(m->arena, (size_t)terms + 1, sizeof(*numbers));
    CG_TRY(numbers ? read_numbers(m, first, terms, numbers) : CG_NO_MEMORY);
    for (uint32_t order = 0; order < CG_ORDERS; ++order) {
      cg_run run = cg_run_open(m->parts->quads, part * CG_ORDERS + order);
      const cg_status status = renumber_run(m, &run, numbers);
      cg_run_close(&run);
      CG_TRY(status);
    }
    cg_arena_release(m->arena, numbers, ((size_t)terms + 1) * sizeof(*numbers));
    first += terms;
  }
  return CG_OK;
}

/* The statements of a part in one order. */
typedef struct {
  cg_run run;
  cg_quad quad; /* The current one */
  bool is_over;
} quad_source;

typedef struct {
  quad_source *sources;
  int order;
} quad_sources;

static cg_status next_quad(quad_source *source) {
  const void *bytes = NULL;
  CG_TRY(cg_run_next(&source->run, sizeof(source->quad), &bytes));
  source->is_over = !bytes;
  if (bytes) {
    memcpy(&source->quad, bytes, sizeof(source->quad));
  }
  return CG_OK;
}

static bool is_quad_before(const void *handle, uint32_t a, uint32_t b) {
  const quad_sources *const s = handle;
  return cg_index_compare(&s->sources[a].quad, &s->sources[b].quad, s->order) < 0;
}

/* Add each distinct statement to `writer`, or only count them if it is NULL. */
static cg_status merge_sorted_quads(merging *m, quad_source *sources, cg_merge *merge,
                                    cg_index_writer *writer) {
  cg_quad last = {{CG_NONE, CG_NONE, CG_NONE, CG_NONE}};
  while (merge->count) {
    quad_source *const source = &sources[cg_merge_first(merge)];
    if (memcmp(&source->quad, &last, sizeof(last))) {
      last = source->quad;
      if (writer) {
        cg_index_writer_add(writer, &last, sizeof(last));
      } else {
        ++m->quad_count;
      }
    }
    CG_TRY(next_quad(source));
    cg_merge_moved(merge, source->is_over);
  }
  return CG_OK;
}

static cg_status open_quads(const merging *m, const quad_sources *s, cg_merge *merge) {
  for (uint32_t i = 0; i < m->parts->count; ++i) {
    s->sources[i].run = cg_run_open(&m->quads, i * CG_ORDERS + (uint32_t)s->order);
    CG_TRY(next_quad(&s->sources[i]));
    if (!s->sources[i].is_over) {
      cg_merge_add(merge, i);
    }
  }
  return CG_OK;
}

static cg_status merge_quads(merging *m, int order, cg_index_writer *writer) {
  const uint32_t count = m->parts->count;
  const quad_sources s = {cg_arena_take_many(m->arena, count, sizeof(quad_source)), order};
  cg_merge merge;
  CG_TRY(s.sources ? cg_merge_init(&merge, m->arena, count, is_quad_before, &s) : CG_NO_MEMORY);
  cg_status status = open_quads(m, &s, &merge);
  status = status ? status : merge_sorted_quads(m, s.sources, &merge, writer);
  for (uint32_t i = 0; i < count; ++i) {
    cg_run_close(&s.sources[i].run);
  }
  return status;
}

/* --- The file */

static cg_status copy_run(const cg_runs *runs, cg_index_writer *writer) {
  cg_run run = cg_run_open(runs, 0);
  cg_status status = CG_OK;
  for (uint64_t left = run.end; left && !status;) {
    const size_t length = left < CG_CHECKED_BLOCK ? (size_t)left : CG_CHECKED_BLOCK;
    const void *bytes = NULL;
    status = cg_run_next(&run, length, &bytes);
    if (!status) {
      cg_index_writer_add(writer, bytes, length);
    }
    left -= length;
  }
  cg_run_close(&run);
  return status;
}

static cg_status write_parts(merging *m, cg_index_writer *writer) {
  for (int order = 0; order < CG_ORDERS; ++order) {
    CG_TRY(merge_quads(m, order, writer));
  }
  CG_TRY(copy_run(&m->ends, writer));
  return copy_run(&m->bytes, writer);
}

static cg_status write_file(merging *m, const char *path, const char *beside) {
  const cg_index counts = {.byte_count = m->byte_count,
                           .term_count = m->term_count,
                           .quad_count = (uint32_t)m->quad_count};
  cg_index_writer writer;
  if (!cg_index_writer_open(&writer, &counts, path, beside)) {
    return CG_CANNOT_WRITE;
  }
  const cg_status status = write_parts(m, &writer);
  const bool is_written = cg_index_writer_close(&writer, !status);
  return status ? status : is_written ? CG_OK : CG_CANNOT_WRITE;
}

static cg_status merge_all(merging *m, const char *folder, const char *path, const char *beside) {
  CG_TRY(cg_runs_open(&m->ends, m->arena, folder));
  CG_TRY(cg_runs_open(&m->bytes, m->arena, folder));
  CG_TRY(cg_runs_open(&m->numbers, m->arena, folder));
  CG_TRY(cg_runs_open(&m->quads, m->arena, folder));
  CG_TRY(merge_terms(m));
  cg_runs_close(m->parts->terms);
  CG_TRY(renumber(m));
  cg_runs_close(m->parts->quads);
  cg_runs_close(&m->numbers);
  CG_TRY(merge_quads(m, 0, NULL));
  if (m->quad_count >= CG_NONE) {
    errno = EFBIG;
    return CG_CANNOT_WRITE;
  }
  return write_file(m, path, beside);
}

cg_status cg_index_merge(const cg_index_parts *parts, cg_arena *arena, const char *folder,
                         const char *path, const char *beside) {
  merging m = {.parts = parts, .arena = arena};
  const cg_status status = merge_all(&m, folder, path, beside);
  const int error = errno;
  cg_runs_close(&m.ends);
  cg_runs_close(&m.bytes);
  cg_runs_close(&m.numbers);
  cg_runs_close(&m.quads);
  errno = error;
  return status;
}
