/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/index_checks.h"

#include "base/table.h"

#include <stdlib.h>
#include <string.h>

void cg_checks_begin(cg_checks_writer *writer, FILE *file) {
  *writer = (cg_checks_writer){.file = file, .block = malloc(CG_CHECKED_BLOCK)};
  writer->is_good = writer->block != NULL;
}

static bool add_sum(cg_checks_writer *writer, uint32_t sum) {
  if (writer->count == writer->capacity) {
    const size_t capacity = writer->capacity ? writer->capacity * 2 : 256;
    uint32_t *const sums = realloc(writer->sums, capacity * sizeof(*sums));
    if (!sums) {
      return false;
    }
    writer->sums = sums;
    writer->capacity = capacity;
  }
  writer->sums[writer->count++] = sum;
  return true;
}

/* Finish a block that is full, or the last one. */
static void end_block(cg_checks_writer *writer) {
  const cg_slice block = {writer->block, writer->filled};
  writer->is_good = writer->is_good && add_sum(writer, cg_key_hash(block)) &&
                    fwrite(block.data, 1, block.length, writer->file) == block.length;
  writer->filled = 0;
}

void cg_checks_write(cg_checks_writer *writer, const void *bytes, size_t length) {
  const char *from = bytes;
  while (writer->is_good && length) {
    const size_t room = CG_CHECKED_BLOCK - writer->filled;
    const size_t taken = length < room ? length : room;
    memcpy(writer->block + writer->filled, from, taken);
    writer->filled += taken;
    from += taken;
    length -= taken;
    if (writer->filled == CG_CHECKED_BLOCK) {
      end_block(writer);
    }
  }
}

bool cg_checks_end(cg_checks_writer *writer) {
  if (writer->is_good && writer->filled) {
    end_block(writer);
  }
  const bool is_good = writer->is_good && fwrite(writer->sums, sizeof(*writer->sums), writer->count,
                                                 writer->file) == writer->count;
  free(writer->block);
  free(writer->sums);
  *writer = (cg_checks_writer){.file = NULL};
  return is_good;
}

cg_status cg_checks_open(const void *data, size_t length, cg_checks *out) {
  const size_t whole = CG_CHECKED_BLOCK + sizeof(uint32_t);
  const size_t rest = length % whole;
  const size_t count = length / whole + (rest != 0);
  *out = (cg_checks){.data = data};
  if (!length || (rest && rest <= sizeof(uint32_t))) {
    return CG_BAD_INPUT;
  }
  out->length = length - count * sizeof(uint32_t);
  out->sums = malloc(count * sizeof(uint32_t));
  out->is_seen = calloc(count, 1);
  if (!out->sums || !out->is_seen) {
    cg_checks_close(out);
    return CG_NO_MEMORY;
  }
  memcpy(out->sums, out->data + out->length, count * sizeof(uint32_t));
  return CG_OK;
}

void cg_checks_close(cg_checks *checks) {
  free(checks->sums);
  free(checks->is_seen);
  *checks = (cg_checks){.data = NULL};
}

void cg_checks_verify(cg_checks *checks, size_t block) {
  const size_t begin = block * CG_CHECKED_BLOCK;
  const size_t length =
    checks->length - begin < CG_CHECKED_BLOCK ? checks->length - begin : CG_CHECKED_BLOCK;
  checks->is_seen[block] = 1;
  checks->is_damaged = checks->is_damaged ||
                       cg_key_hash((cg_slice){checks->data + begin, length}) != checks->sums[block];
}
