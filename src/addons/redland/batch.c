/* SPDX-License-Identifier: Apache-2.0 */
/* Which statements belong to which document. */
#include "addons/redland/batch.h"

#include "addons/redland/store.h"

#include "base/try.h"
#include "rdf/vocabulary.h"
#include "addons/redland/term.h"

/* A statement with this predicate has a document for its subject. */
#define HAS_CLAUSE "<" CG_TERM_IRI(hasClause) ">"

bool cg_store_next_line(cg_slice data, size_t *at, cg_slice *line, cg_slice *subject) {
  while (*at < data.length) {
    const char *const begin = data.data + *at;
    const char *const newline = memchr(begin, '\n', data.length - *at);
    const size_t length = newline ? (size_t)(newline - begin) : data.length - *at;
    size_t end = 0;
    *at += length + (newline != NULL);
    *line = (cg_slice){begin, length};
    if (cg_term_next(*line, &end, subject) && begin[0] != '"') {
      return true;
    }
  }
  return false;
}

uint32_t cg_store_document_of(const cg_store_batch *batch, cg_slice subject) {
  const cg_slice iri = cg_term_is_iri(subject) ? cg_term_iri(subject) : (cg_slice){"", 0};
  const char *const hash = iri.length ? memchr(iri.data, '#', iri.length) : NULL;
  const cg_slice document = {iri.data, hash ? (size_t)(hash - iri.data) : iri.length};
  return cg_table_find(&batch->documents, document);
}

cg_status cg_store_batch_read(const char *name, cg_slice data, cg_arena *arena,
                              cg_store_batch *out) {
  cg_slice line;
  cg_slice subject;
  *out = (cg_store_batch){.name = name,
                          .data = data,
                          .documents = cg_table_init(arena),
                          .iris = cg_array_init(arena, sizeof(cg_slice))};
  for (size_t at = 0; cg_store_next_line(data, &at, &line, &subject);) {
    const cg_slice rest = cg_slice_trim(cg_slice_from(line, subject.length));
    const cg_slice iri = cg_term_is_iri(subject) ? cg_term_iri(subject) : (cg_slice){"", 0};
    out->has_blanks = out->has_blanks || !iri.length;
    if (iri.length && cg_slice_has_prefix(rest, CG_SLICE(HAS_CLAUSE)) &&
        cg_table_find(&out->documents, iri) == CG_NONE) {
      CG_TRY(cg_table_set(&out->documents, iri, out->iris.count));
      CG_TRY(cg_array_append(&out->iris, &iri));
    }
  }
  return CG_OK;
}
