/* SPDX-License-Identifier: Apache-2.0 */
/* Statements of N-Triples into an index, each in its graph. */
#include "addons/redland/statements.h"

#include "addons/redland/batch.h"
#include "addons/redland/store.h"

#include "base/buffer.h"
#include "base/try.h"
#include "addons/redland/term.h"

#define DESCRIPTION "#description"

/* What one call of cg_store_index() reads. */
typedef struct {
  const cg_store_batch *batch;
  cg_index_builder     *builder;
  cg_buffer             scratch[2]; /* For terms */
  cg_buffer             graph;
  cg_slice              subject;    /* The last one, in the batch; its numbers follow */
  uint32_t              subject_term;
  uint32_t              graph_term;
} reading;

static uint32_t add_term(reading *r, cg_slice raw) {
  cg_slice term;
  return cg_term_spell(r->scratch, raw, &term) ? CG_NONE : cg_index_add_term(r->builder, term);
}

/* The graph of what is said about the subject: its document, or its own description. */
static cg_status find_graph(reading *r) {
  const uint32_t document = cg_store_document_of(r->batch, r->subject);
  const bool is_iri = cg_term_is_iri(r->subject);
  const cg_slice iri = document != CG_NONE ? *(const cg_slice *)cg_array_at(&r->batch->iris, document)
                       : is_iri            ? cg_term_iri(r->subject)
                                           : r->subject;
  r->graph.length = 0;
  CG_TRY(cg_buffer_add_byte(&r->graph, '<'));
  CG_TRY(cg_buffer_add(&r->graph, iri));
  CG_TRY(document == CG_NONE ? cg_buffer_add(&r->graph, CG_SLICE(DESCRIPTION)) : CG_OK);
  CG_TRY(cg_buffer_add_byte(&r->graph, '>'));
  r->graph_term = add_term(r, cg_buffer_slice(&r->graph));
  return r->graph_term == CG_NONE ? CG_NO_MEMORY : CG_OK;
}

/* Statements about one subject mostly stand together. */
static cg_status take_subject(reading *r, cg_slice subject) {
  if (cg_slice_is_equal(subject, r->subject)) {
    return CG_OK;
  }
  r->subject = subject;
  r->subject_term = add_term(r, subject);
  return r->subject_term == CG_NONE ? CG_NO_MEMORY : find_graph(r);
}

/* Read the statement of `line`, whose subject is read. */
static cg_status take_line(reading *r, cg_slice line, cg_slice subject) {
  cg_slice predicate;
  cg_slice object;
  size_t at = subject.length;
  if (!cg_term_next(line, &at, &predicate) || !cg_term_next(line, &at, &object)) {
    return CG_BAD_INPUT;
  }
  CG_TRY(take_subject(r, subject));
  const cg_quad quad = {{r->subject_term, add_term(r, predicate), add_term(r, object), r->graph_term}};
  return quad.at[CG_PREDICATE] == CG_NONE || quad.at[CG_OBJECT] == CG_NONE ? CG_NO_MEMORY
                                                                          : cg_index_add(r->builder, &quad);
}

cg_status cg_store_index(const cg_messages *messages, const cg_store_batch *batch, cg_index_builder *builder) {
  cg_arena *const arena = batch->iris.arena;
  reading r = {.batch = batch,
               .builder = builder,
               .scratch = {cg_buffer_init(arena), cg_buffer_init(arena)},
               .graph = cg_buffer_init(arena),
               .subject = {"", 0}};
  cg_slice line;
  cg_slice subject;
  for (size_t at = 0; cg_store_next_line(batch->data, &at, &line, &subject);) {
    const cg_status status = take_line(&r, line, subject);
    if (status) {
      return status == CG_BAD_INPUT ? cg_fail(messages, status, batch->name, 0, "no statement of N-Triples: %.*s",
                                              (int)(line.length < 200 ? line.length : 200), line.data)
                                    : status;
    }
  }
  return CG_OK;
}
