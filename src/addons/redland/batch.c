/* SPDX-License-Identifier: Apache-2.0 */
/* Which statements belong to which document. */
#include "addons/redland/batch.h"

#include "addons/redland/store.h"

#include "addons/redland/term.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

/* A statement with this predicate has a document for its subject. */
#define HAS_CLAUSE "<" CG_TERM_IRI(hasClause) ">"

/* The graph of descriptions that come without a pack's graph; clausegraph export uses the same
 * IRI. */
#define THINGS_GRAPH "<" CG_DEFAULT_BASE "graph/things>"
#define THINGS_ENDING "/graph/things>"

bool cg_store_next_line(cg_slice data, size_t *at, cg_store_line *line) {
  while (*at < data.length) {
    const char *const begin = data.data + *at;
    const char *const newline = memchr(begin, '\n', data.length - *at);
    const size_t length = newline ? (size_t)(newline - begin) : data.length - *at;
    size_t end = 0;
    *at += length + (newline != NULL);
    *line = (cg_store_line){.text = {begin, length}};
    if (!length || begin[0] == '"' || !cg_term_next(line->text, &end, &line->terms[CG_SUBJECT])) {
      continue;
    }
    for (int i = CG_PREDICATE; i < CG_PLACES && cg_term_next(line->text, &end, &line->terms[i]);
         ++i) {
    }
    return true;
  }
  return false;
}

static cg_slice iri_of(cg_slice term) {
  return cg_term_is_iri(term) ? cg_term_iri(term) : (cg_slice){"", 0};
}

/* The document whose IRI is `iri`, or of which `iri` is a part. */
static uint32_t find(const cg_store_batch *batch, cg_slice iri) {
  const char *const hash = iri.length ? memchr(iri.data, '#', iri.length) : NULL;
  return cg_table_find(&batch->documents,
                       (cg_slice){iri.data, hash ? (size_t)(hash - iri.data) : iri.length});
}

uint32_t cg_store_document_of(const cg_store_batch *batch, const cg_store_line *line,
                              cg_slice *graph) {
  const cg_slice named = iri_of(line->terms[CG_GRAPH]);
  const uint32_t about = find(batch, iri_of(line->terms[CG_SUBJECT]));
  const uint32_t in = cg_table_find(&batch->documents, named);
  if (about != CG_NONE && (!named.length || in == about)) {
    const cg_slice iri = *(const cg_slice *)cg_array_at(&batch->iris, about);
    *graph = (cg_slice){iri.data - 1, iri.length + 2}; /* With its angle brackets */
    return about;
  }
  *graph = named.length && in == CG_NONE ? line->terms[CG_GRAPH] : CG_SLICE(THINGS_GRAPH);
  return CG_NONE;
}

bool cg_store_is_things_graph(cg_slice graph) {
  const cg_slice ending = CG_SLICE(THINGS_ENDING);
  return graph.length > ending.length && cg_slice_has_suffix(graph, ending);
}

cg_status cg_store_refuse_line(const cg_messages *messages, const char *name,
                               const cg_store_line *line) {
  const cg_slice text = line->text;
  return cg_fail(messages, CG_BAD_INPUT, name, 0, "not an N-Triples statement: %.*s",
                 (int)(text.length < 200 ? text.length : 200), text.data);
}

cg_status cg_store_batch_read(const char *name, cg_slice data, cg_arena *arena,
                              cg_store_batch *out) {
  cg_store_line line;
  *out = (cg_store_batch){.name = name,
                          .data = data,
                          .documents = cg_table_init(arena),
                          .iris = cg_array_init(arena, sizeof(cg_slice))};
  for (size_t at = 0; cg_store_next_line(data, &at, &line);) {
    const cg_slice iri = iri_of(line.terms[CG_SUBJECT]);
    out->has_blanks = out->has_blanks || !iri.length;
    if (iri.length && cg_slice_is_equal(line.terms[CG_PREDICATE], CG_SLICE(HAS_CLAUSE)) &&
        cg_table_find(&out->documents, iri) == CG_NONE) {
      CG_TRY(cg_table_set(&out->documents, iri, out->iris.count));
      CG_TRY(cg_array_append(&out->iris, &iri));
    }
  }
  return CG_OK;
}
