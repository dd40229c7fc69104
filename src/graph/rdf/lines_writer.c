/* SPDX-License-Identifier: Apache-2.0 */
/* N-Triples and N-Quads (W3C Recommendations of 25 February 2014) in UTF-8 with the canonical
 * escapes of RDFC-1.0, so that the sorted lines are the canonical form. */
#include "rdf/lines_writer.h"

#include <string.h>

#define MARKS ((size_t)32) /* Upper bound on the marks and spaces of a line */

#define ADD(w, literal) CG_TEXT_BUFFER_ADD(w, literal)

static cg_status put_literal(cg_text_buffer *w, const cg_term *literal, size_t behind) {
  const cg_slice type = literal->language.length ? literal->language : literal->datatype;
  ADD(w, "> \"");
  CG_TRY(cg_text_buffer_add_escaped(w, literal->text));
  CG_TRY(cg_text_buffer_need(w, type.length + behind));
  if (!type.length) {
    ADD(w, "\"");
  } else if (literal->language.length) {
    ADD(w, "\"@");
    cg_text_buffer_add(w, type.data, type.length);
  } else {
    ADD(w, "\"^^<");
    cg_text_buffer_add(w, type.data, type.length);
    ADD(w, ">");
  }
  return CG_OK;
}

/* `graph` may be empty. */
static inline cg_status put_line(cg_text_buffer *w, const cg_statement *s, cg_slice graph) {
  const size_t behind = graph.length + MARKS;
  CG_TRY(cg_text_buffer_need(w, s->subject.length + s->predicate.length +
                                  (s->object.is_iri ? s->object.text.length : 0) + behind));
  ADD(w, "<");
  cg_text_buffer_add(w, s->subject.data, s->subject.length);
  ADD(w, "> <");
  cg_text_buffer_add(w, s->predicate.data, s->predicate.length);
  if (s->object.is_iri) {
    ADD(w, "> <");
    cg_text_buffer_add(w, s->object.text.data, s->object.text.length);
    ADD(w, ">");
  } else {
    CG_TRY(put_literal(w, &s->object, behind));
  }
  if (graph.length) {
    ADD(w, " <");
    cg_text_buffer_add(w, graph.data, graph.length);
    ADD(w, ">");
  }
  ADD(w, " .\n");
  return CG_OK;
}

static cg_slice name_in(const cg_line_stream *lines, cg_slice graph) {
  return lines->has_names ? graph : (cg_slice){"", 0};
}

cg_status cg_line_stream_init(cg_line_stream *lines, cg_arena *arena, cg_outlet *outlet,
                              const char *syntax) {
  lines->has_names = !strcmp(syntax, "nquads");
  return cg_text_buffer_init(&lines->buffer, arena, outlet);
}

cg_status cg_line_stream_add(cg_line_stream *lines, const cg_statement *statement, cg_slice graph) {
  return put_line(&lines->buffer, statement, name_in(lines, graph));
}

cg_status cg_line_stream_put(cg_line_stream *lines, const cg_array *statements, cg_slice graph) {
  for (uint32_t i = 0; i < statements->count; ++i) {
    const cg_statement statement = cg_statements_at(statements, i);
    CG_TRY(put_line(&lines->buffer, &statement, name_in(lines, graph)));
  }
  return CG_OK;
}

cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet) {
  cg_line_stream lines;
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  cg_status status = cg_line_stream_init(&lines, arena, outlet, syntax);
  for (size_t i = 0; i < count && !status; ++i) {
    status = cg_line_stream_put(&lines, graphs[i].statements, graphs[i].iri);
  }
  status = status ? status : cg_line_stream_end(&lines);
  cg_arena_free(arena);
  return status;
}
