/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/statements.h"

#include "addons/redland/term.h"
#include "base/try.h"

cg_status cg_store_index_line(cg_index_builder *builder, cg_buffer scratch[2],
                              const cg_store_line *line, cg_slice graph) {
  cg_quad quad;
  for (int i = 0; i < CG_PLACES; ++i) {
    cg_slice term;
    CG_TRY(cg_term_spell(scratch, i == CG_GRAPH ? graph : line->terms[i], &term));
    quad.at[i] = cg_index_add_term(builder, term);
    CG_TRY(quad.at[i] == CG_NONE ? CG_NO_MEMORY : CG_OK);
  }
  return cg_index_add(builder, &quad);
}

cg_status cg_store_index(const cg_messages *messages, const cg_store_batch *batch,
                         cg_index_builder *builder) {
  cg_buffer scratch[2] = {cg_buffer_init(batch->iris.arena), cg_buffer_init(batch->iris.arena)};
  cg_store_line line;
  for (size_t at = 0; cg_store_next_line(batch->data, &at, &line);) {
    cg_slice graph;
    cg_store_document_of(batch, &line, &graph);
    CG_TRY(line.terms[CG_OBJECT].length ? cg_store_index_line(builder, scratch, &line, graph)
                                        : cg_store_refuse_line(messages, batch->name, &line));
  }
  return CG_OK;
}
