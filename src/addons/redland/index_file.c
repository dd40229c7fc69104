/* SPDX-License-Identifier: Apache-2.0 */
/* The index file, which is mapped without conversion: a header, the statements in their orders, the
 * ends and bytes of the terms, and a checksum for each block. */
#include "addons/redland/index_file.h"

#include "addons/redland/index.h"

#include "base/try.h"
#include "base/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* The format version. It is written as a number, so that a machine with another byte order rejects
 * the file. */
#define FORM UINT64_C(0x636769647830330A)

enum { PARTS = CG_ORDERS + 2 };

typedef struct {
  uint64_t form;
  uint64_t byte_count;
  uint32_t term_count;
  uint32_t quad_count;
} head;

/* Lengths of the parts after the header. */
static void lengths_of(const head *h, size_t lengths[PARTS]) {
  for (int i = 0; i < CG_ORDERS; ++i) {
    lengths[i] = (size_t)h->quad_count * sizeof(cg_quad);
  }
  lengths[CG_ORDERS] = (size_t)h->term_count * sizeof(uint64_t);
  lengths[CG_ORDERS + 1] = (size_t)h->byte_count;
}

static head head_of(const cg_index *counts) {
  return (head){FORM, counts->byte_count, counts->term_count, counts->quad_count};
}

bool cg_index_writer_open(cg_index_writer *writer, const cg_index *counts, const char *path,
                          const char *beside) {
  const head h = head_of(counts);
  if (!cg_whole_file_open(&writer->file, path, beside)) {
    return false;
  }
  cg_checks_begin(&writer->checks, writer->file.stream);
  cg_index_writer_add(writer, &h, sizeof(h));
  return true;
}

void cg_index_writer_add(cg_index_writer *writer, const void *bytes, size_t length) {
  cg_checks_write(&writer->checks, bytes, length);
}

bool cg_index_writer_close(cg_index_writer *writer, bool is_whole) {
  const bool is_good = cg_checks_end(&writer->checks) && is_whole;
  return !cg_whole_file_close(&writer->file, is_good) && is_good;
}

bool cg_index_write(const cg_index *index, const char *path, const char *beside) {
  const head h = head_of(index);
  const void *const parts[PARTS] = {index->orders[0], index->orders[1], index->orders[2],
                                    index->ends, index->bytes};
  size_t lengths[PARTS];
  cg_index_writer writer;
  lengths_of(&h, lengths);
  if (!cg_index_writer_open(&writer, index, path, beside)) {
    return false;
  }
  for (int i = 0; i < PARTS; ++i) {
    cg_index_writer_add(&writer, parts[i], lengths[i]);
  }
  return cg_index_writer_close(&writer, true);
}

/* Locate the parts in the map; false if the lengths do not add up. */
static bool find_parts(cg_index *index) {
  const head h = *(const head *)index->map;
  const size_t length = index->checks->length;
  size_t lengths[PARTS];
  const char *parts[PARTS];
  size_t sum = sizeof(h);
  if (h.form != FORM || h.byte_count > length) {
    return false;
  }
  lengths_of(&h, lengths);
  for (int i = 0; i < PARTS; ++i) {
    parts[i] = (const char *)index->map + sum;
    sum += lengths[i];
    if (sum > length) {
      return false;
    }
  }
  for (int i = 0; i < CG_ORDERS; ++i) {
    index->orders[i] = (const cg_quad *)(const void *)parts[i];
  }
  index->ends = (const uint64_t *)(const void *)parts[CG_ORDERS];
  index->bytes = parts[CG_ORDERS + 1];
  index->byte_count = h.byte_count;
  index->term_count = h.term_count;
  index->quad_count = h.quad_count;
  return sum == length;
}

/* Open the mapped file. Only the header is verified here; blocks are verified when they are first
 * used. */
static cg_status open_map(cg_index *index) {
  index->checks = calloc(1, sizeof(*index->checks));
  CG_TRY(index->checks ? CG_OK : CG_NO_MEMORY);
  CG_TRY(cg_checks_open(index->map, index->map_length, index->checks));
  if (index->checks->length < sizeof(head)) {
    return CG_BAD_INPUT;
  }
  cg_checks_use(index->checks, index->map, sizeof(head));
  return find_parts(index) && !index->checks->is_damaged ? CG_OK : CG_BAD_INPUT;
}

cg_status cg_index_map(const char *path, cg_index *out) {
  struct stat about;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  *out = (cg_index){.map = NULL};
  if (file < 0) {
    return errno == ENOENT ? CG_CANNOT_READ : CG_BAD_INPUT;
  }
  if (!fstat(file, &about) && (size_t)about.st_size > sizeof(head)) {
    out->map_length = (size_t)about.st_size;
    out->map = mmap(NULL, out->map_length, PROT_READ, MAP_SHARED, file, 0);
  }
  close(file);
  out->map = out->map == MAP_FAILED ? NULL : out->map;
  const cg_status status = out->map ? open_map(out) : CG_BAD_INPUT;
  if (status) {
    cg_index_close(out);
  }
  return status;
}

bool cg_index_verify(const cg_index *index) {
  if (index->checks) {
    cg_checks_use(index->checks, index->checks->data, index->checks->length);
  }
  return !cg_index_is_damaged(index);
}

void cg_index_close(cg_index *index) {
  if (index->checks) {
    cg_checks_close(index->checks);
  }
  free(index->checks);
  if (index->map) {
    munmap(index->map, index->map_length);
  }
  *index = (cg_index){.map = NULL};
}
