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

/* What follows the text of a literal; `datatype` may be empty. */
static inline char *put_type(char *to, cg_slice datatype) {
  return datatype.length ? put_string(put(put_string(to, "\"^^<"), datatype), ">")
                         : put_string(to, "\"");
}

/* Write the start of a line, up to the object, and ensure `room` bytes for the rest. */
static inline cg_status begin_line(cg_text_buffer *w, cg_slice subject, cg_slice predicate,
                                   size_t room) {
  CG_TRY(cg_text_buffer_need(w, subject.length + predicate.length + room));
  w->end = put(put_string(put(put_string(w->end, "<"), subject), "> <"), predicate);
  return CG_OK;
}

/* Write the end of a line, behind the object, which ends at `to`. */
static inline void end_line(cg_line_stream *lines, char *to) {
  if (lines->graph.length) {
    to = put_string(put(put_string(to, " <"), lines->graph), ">");
  }
  lines->buffer.end = put_string(to, " .\n");
}

void cg_line_stream_name(cg_line_stream *lines, cg_slice graph) {
  lines->graph = lines->has_names ? graph : (cg_slice){"", 0};
}

cg_status cg_line_stream_link(cg_line_stream *lines, cg_slice subject, cg_slice predicate,
                              cg_slice object) {
  CG_TRY(
    begin_line(&lines->buffer, subject, predicate, object.length + lines->graph.length + MARKS));
  char *const to = put_string(lines->buffer.end, "> <");
  end_line(lines, put_string(put(to, object), ">"));
  return CG_OK;
}

cg_status cg_line_stream_plain(cg_line_stream *lines, cg_slice subject, cg_slice predicate,
                               cg_slice text, cg_slice datatype) {
  CG_TRY(begin_line(&lines->buffer, subject, predicate,
                    text.length + datatype.length + lines->graph.length + MARKS));
  char *const to = put(put_string(lines->buffer.end, "> \""), text);
  end_line(lines, put_type(to, datatype));
  return CG_OK;
}

/* Whether `text` is a part of the last literal that had nothing to escape. */
static inline bool is_part_of_plain(const cg_line_stream *lines, cg_slice text) {
  const cg_slice plain = lines->plain;
  return text.length <= plain.length &&
         (uintptr_t)text.data - (uintptr_t)plain.data <= plain.length - text.length;
}

/* Write a short literal, for which there is room. */
static void put_short(cg_line_stream *lines, cg_slice text) {
  char *const begin = lines->buffer.end;
  if (is_part_of_plain(lines, text)) {
    lines->buffer.end = put(begin, text);
    return;
  }
  lines->buffer.end = cg_text_escape(begin, text);
  if ((size_t)(lines->buffer.end - begin) == text.length) {
    lines->plain = text;
  }
}

/* Write a long literal, and ensure room for `behind` more bytes. */
static cg_status put_long(cg_text_buffer *w, cg_slice text, size_t behind) {
  CG_TRY(cg_text_buffer_add_escaped(w, text));
  return cg_text_buffer_need(w, behind);
}

cg_status cg_line_stream_add(cg_line_stream *lines, const cg_statement *s) {
  cg_text_buffer *const w = &lines->buffer;
  const cg_slice text = s->object.text;
  const cg_slice language = s->object.language;
  const size_t behind = s->object.datatype.length + language.length + lines->graph.length + MARKS;
  const bool is_long = text.length > CG_TEXT_PIECE;
  if (s->object.is_iri) {
    return cg_line_stream_link(lines, s->subject, s->predicate, text);
  }
  CG_TRY(begin_line(w, s->subject, s->predicate,
                    behind + (is_long ? 0 : cg_text_escaped_room(text.length))));
  w->end = put_string(w->end, "> \"");
  if (is_long) {
    CG_TRY(put_long(w, text, behind));
  } else {
    put_short(lines, text);
  }
  end_line(lines, language.length ? put(put_string(w->end, "\"@"), language)
                                  : put_type(w->end, s->object.datatype));
  return CG_OK;
}

cg_status cg_line_stream_init(cg_line_stream *lines, cg_arena *arena, cg_outlet *outlet,
                              const char *syntax) {
  lines->has_names = !strcmp(syntax, "nquads");
  lines->graph = lines->plain = (cg_slice){"", 0};
  return cg_text_buffer_init(&lines->buffer, arena, outlet);
}

cg_status cg_line_stream_put(cg_line_stream *lines, const cg_array *statements, cg_slice graph) {
  cg_line_stream_name(lines, graph);
  for (uint32_t i = 0; i < statements->count; ++i) {
    const cg_statement statement = cg_statements_at(statements, i);
    CG_TRY(cg_line_stream_add(lines, &statement));
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
