/* SPDX-License-Identifier: Apache-2.0 */
/* N-Triples and N-Quads (W3C Recommendations of 25 February 2014) in UTF-8 with the canonical
 * escapes of RDFC-1.0, so that the sorted lines are the canonical form. */
#include "rdf/lines_writer.h"

#include <string.h>

#define MARKS ((size_t)32) /* Upper bound on the marks and spaces of a line */

/* These return where the bytes end. */

static inline char *put(char *to, cg_slice text) {
  memcpy(to, text.data, text.length);
  return to + text.length;
}

/* `string` is a literal, so its length is known to the compiler. */
static inline char *put_string(char *to, const char *string) {
  return put(to, cg_slice_of(string));
}

static char *put_type(char *to, const cg_term *literal) {
  if (literal->language.length) {
    return put(put_string(to, "\"@"), literal->language);
  }
  return literal->datatype.length ? put_string(put(put_string(to, "\"^^<"), literal->datatype), ">")
                                  : put_string(to, "\"");
}

/* The room for the object as it is written; 0 for a long literal, which makes its own. */
static size_t object_room(const cg_term *object) {
  return object->is_iri                         ? object->text.length
         : object->text.length <= CG_TEXT_PIECE ? cg_text_escaped_room(object->text.length)
                                                : 0;
}

/* Write a long literal; ensures room for `behind` more bytes. */
static cg_status put_long(cg_text_buffer *w, cg_slice text, size_t behind) {
  CG_TRY(cg_text_buffer_add_escaped(w, text));
  return cg_text_buffer_need(w, behind);
}

cg_status cg_line_stream_add(cg_line_stream *lines, const cg_statement *s, cg_slice graph) {
  cg_text_buffer *const w = &lines->buffer;
  const cg_term *const object = &s->object;
  const size_t room = object_room(object);
  const size_t behind = object->datatype.length + object->language.length + graph.length + MARKS;
  CG_TRY(cg_text_buffer_need(w, s->subject.length + s->predicate.length + room + behind));
  char *to = put(put_string(w->end, "<"), s->subject);
  to = put(put_string(to, "> <"), s->predicate);
  if (object->is_iri) {
    to = put_string(put(put_string(to, "> <"), object->text), ">");
  } else {
    to = put_string(to, "> \"");
    if (room) {
      to = cg_text_escape(to, object->text);
    } else {
      w->end = to;
      CG_TRY(put_long(w, object->text, behind));
      to = w->end;
    }
    to = put_type(to, object);
  }
  if (lines->has_names && graph.length) {
    to = put_string(put(put_string(to, " <"), graph), ">");
  }
  w->end = put_string(to, " .\n");
  return CG_OK;
}

cg_status cg_line_stream_init(cg_line_stream *lines, cg_arena *arena, cg_outlet *outlet,
                              const char *syntax) {
  lines->has_names = !strcmp(syntax, "nquads");
  return cg_text_buffer_init(&lines->buffer, arena, outlet);
}

cg_status cg_line_stream_put(cg_line_stream *lines, const cg_array *statements, cg_slice graph) {
  for (uint32_t i = 0; i < statements->count; ++i) {
    const cg_statement statement = cg_statements_at(statements, i);
    CG_TRY(cg_line_stream_add(lines, &statement, graph));
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
