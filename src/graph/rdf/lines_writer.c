/* SPDX-License-Identifier: Apache-2.0 */
/* N-Triples and N-Quads (W3C Recommendations of 25 February 2014), UTF-8 as it is, escapes as in the
 * canonical form of RDFC-1.0, so that sorted lines are that form. */
#include "rdf/lines_writer.h"

#include "rdf/text_buffer.h"
#include "rdf/writer_impl.h"

#include <string.h>

#define MARKS ((size_t)32) /* More than all marks and spaces of a line take */

#define ADD(w, literal) CG_TEXT_BUFFER_ADD(w, literal)

static cg_status put_literal(cg_text_buffer *w, const cg_kept_statement *s, size_t behind) {
  ADD(w, "> \"");
  CG_TRY(cg_text_buffer_add_escaped(w, (cg_slice){s->object, s->object_length}));
  CG_TRY(cg_text_buffer_need(w, s->type_length + behind));
  if (!s->type_length) {
    ADD(w, "\"");
  } else if (s->type_kind == CG_TYPE_LANGUAGE) {
    ADD(w, "\"@");
    cg_text_buffer_add(w, s->type, s->type_length);
  } else {
    ADD(w, "\"^^<");
    cg_text_buffer_add(w, s->type, s->type_length);
    ADD(w, ">");
  }
  return CG_OK;
}

/* `graph` may be empty. */
static cg_status put_line(cg_text_buffer *w, const cg_kept_statement *s, cg_slice graph) {
  const size_t behind = graph.length + MARKS;
  const size_t object = s->type_kind == CG_TYPE_IRI ? s->object_length : 0;
  CG_TRY(cg_text_buffer_need(w, (size_t)s->subject_length + s->predicate_length + object + behind));
  ADD(w, "<");
  cg_text_buffer_add(w, s->subject, s->subject_length);
  ADD(w, "> <");
  cg_text_buffer_add(w, s->predicate, s->predicate_length);
  if (s->type_kind == CG_TYPE_IRI) {
    ADD(w, "> <");
    cg_text_buffer_add(w, s->object, s->object_length);
    ADD(w, ">");
  } else {
    CG_TRY(put_literal(w, s, behind));
  }
  if (graph.length) {
    ADD(w, " <");
    cg_text_buffer_add(w, graph.data, graph.length);
    ADD(w, ">");
  }
  ADD(w, " .\n");
  return CG_OK;
}

static cg_status write_all(cg_text_buffer *w, const cg_rdf_graph *graphs, size_t count, bool has_names) {
  const cg_slice none = {"", 0};
  for (size_t i = 0; i < count; ++i) {
    const cg_kept_statement *const statements = graphs[i].statements->items;
    for (uint32_t j = 0; j < graphs[i].statements->count; ++j) {
      CG_TRY(put_line(w, &statements[j], has_names ? graphs[i].iri : none));
    }
  }
  return cg_text_buffer_flush(w);
}

cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet) {
  cg_text_buffer w;
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  cg_status status = cg_text_buffer_init(&w, arena, outlet);
  status = status ? status : write_all(&w, graphs, count, !strcmp(syntax, "nquads"));
  cg_arena_free(arena);
  return status;
}
