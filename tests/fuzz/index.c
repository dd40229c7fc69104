/* SPDX-License-Identifier: Apache-2.0 */
/* The index of a store from a stranger who knows the checksums: each term, each statement and each
 * kind of pattern is asked for. */
#include "frame.h"

#include "addons/redland/index_file.h"
#include "addons/redland/term.h"

#define ASKED_MOST 200u /* Statements and terms, from the first on */

/* Write the file with its checksums; without memory or disk the process ends. */
static const char *forge(cg_slice bytes) {
  const char *const path = fuzz_file("index", CG_SLICE(""));
  cg_checks_writer writer;
  FILE *const file = fopen(path, "wb");
  fuzz_require(file != NULL, "a file can be written");
  cg_checks_begin(&writer, file);
  cg_checks_write(&writer, bytes.data, bytes.length);
  fuzz_require(cg_checks_end(&writer) && !fclose(file), "a file can be written");
  return path;
}

static void ask(const cg_index *index, const cg_quad *quad) {
  for (unsigned known = 0; known < 1u << CG_PLACES; ++known) {
    cg_quad pattern;
    for (int i = 0; i < CG_PLACES; ++i) {
      pattern.at[i] = known >> i & 1 ? quad->at[i] : CG_NONE;
    }
    uint32_t count = 0;
    cg_index_range range = cg_index_match(index, &pattern);
    while (range.at != range.end && count <= index->quad_count) {
      ++count;
      cg_index_next(&range);
    }
    fuzz_require(count <= index->quad_count,
                 "a pattern has no more answers than there are statements");
  }
}

static void read_term(const cg_index *index, uint32_t number, size_t *sum) {
  const cg_slice term = cg_index_term(index, number);
  fuzz_drop(sum, term);
  fuzz_drop(sum, cg_term_is_iri(term) ? cg_term_iri(term) : (cg_slice){"", 0});
  fuzz_drop(sum, cg_term_is_literal(term) ? cg_term_literal(term).words : (cg_slice){"", 0});
  (void)cg_index_find(index, term);
}

FUZZ_TARGET(index) {
  cg_index index;
  size_t sum = 0;
  const cg_status status = cg_index_map(forge(fuzz_slice(data, size)), &index);
  fuzz_require(!status || status == CG_BAD_INPUT, "an index is read or refused");
  if (!status) {
    fuzz_require(cg_index_verify(&index), "the checksums are right");
    (void)cg_index_count(&index);
    for (uint32_t i = 0; i < index.quad_count && i < ASKED_MOST; ++i) {
      const cg_quad quad = *cg_index_quad(&index, i);
      ask(&index, &quad);
      for (int j = 0; j < CG_PLACES; ++j) {
        read_term(&index, quad.at[j], &sum);
      }
    }
    (void)cg_index_find(&index, CG_SLICE("<https://example.org/>"));
  }
  cg_index_close(&index);
  return 0;
}
