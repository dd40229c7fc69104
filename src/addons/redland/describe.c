/* SPDX-License-Identifier: Apache-2.0 */
/* DESCRIBE, which rasqal parses but does not evaluate. */
#include "addons/redland/describe.h"

#include "addons/redland/literals.h"
#include "addons/redland/store.h"

#include "base/buffer.h"
#include "base/try.h"

/* Write the statements about `subject` as N-Triples. */
static cg_status write_statements(const cg_index *index, uint32_t subject, cg_buffer *out) {
  const cg_quad pattern = {{subject, CG_NONE, CG_NONE, CG_NONE}};
  for (cg_index_range range = cg_index_match(index, &pattern); range.at < range.end;
       cg_index_next(&range)) {
    for (int place = 0; place < CG_GRAPH; ++place) {
      CG_TRY(cg_buffer_add(out, cg_index_term(index, range.at->at[place])));
      CG_TRY(cg_buffer_add_byte(out, ' '));
    }
    CG_TRY(cg_buffer_add(out, CG_SLICE(".\n")));
  }
  return CG_OK;
}

cg_status cg_store_describe(const cg_store *store, cg_source *source, const char *name,
                            rasqal_query *query, cg_sink sink, void *handle) {
  raptor_sequence *const things = rasqal_query_get_describe_sequence(query);
  cg_buffer out = cg_buffer_init(source->arena);
  for (int i = 0; things && i < raptor_sequence_size(things); ++i) {
    rasqal_literal *const thing = raptor_sequence_get_at(things, i);
    if (rasqal_literal_as_variable(thing)) {
      return cg_fail(&store->messages, CG_BAD_INPUT, name, 0,
                     "DESCRIBE supports only IRIs; for variables use CONSTRUCT { ?x ?p ?o } WHERE "
                     "{ ... ?x ?p ?o }");
    }
    const uint32_t term = cg_source_term(source, thing);
    CG_TRY(term == CG_NONE ? CG_OK : write_statements(source->index, term, &out));
  }
  return sink(handle, cg_buffer_slice(&out));
}
