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

/* Three characters, and the NUL behind them, which is overwritten: four bytes are one store. */
static inline char *put_three(char *to, const char three[4]) {
  memcpy(to, three, 4);
  return to + 3;
}

/* What follows the text of a literal; `datatype` may be empty. */
static inline char *put_type(char *to, cg_slice datatype) {
  return datatype.length ? put_string(put(put_string(to, "\"^^<"), datatype), ">")
                         : put_string(to, "\"");
}

/* Write the start of a line, up to and with `mark`, which begins the object, and ensure `room`
 * bytes for the rest. `*to` becomes its end. */
static inline cg_status begin_line(cg_text_buffer *w, cg_slice subject, cg_slice predicate,
                                   const char mark[4], size_t room, char **to) {
  CG_TRY(cg_text_buffer_need(w, subject.length + predicate.length + room));
  char *const end = put(put_three(put(put_string(w->end, "<"), subject), "> <"), predicate);
  *to = put_three(end, mark);
  return CG_OK;
}

/* Write the end of a line, behind the object, which ends at `to`. */
static inline void end_line(cg_line_stream *lines, char *to) {
  if (lines->graph.length) {
    to = put_string(put(put_string(to, " <"), lines->graph), ">");
  }
  lines->buffer.end = put_three(to, " .\n");
}

void cg_line_stream_name(cg_line_stream *lines, cg_slice graph) {
  lines->graph = lines->has_names ? graph : (cg_slice){"", 0};
}

cg_status cg_line_stream_link(cg_line_stream *lines, cg_slice subject, cg_slice predicate,
                              cg_slice object) {
  char *to;
  CG_TRY(begin_line(&lines->buffer, subject, predicate, "> <",
                    object.length + lines->graph.length + MARKS, &to));
  end_line(lines, put_string(put(to, object), ">"));
  return CG_OK;
}

cg_status cg_line_stream_plain(cg_line_stream *lines, cg_slice subject, cg_slice predicate,
                               cg_slice text, cg_slice datatype) {
  char *to;
  CG_TRY(begin_line(&lines->buffer, subject, predicate, "> \"",
                    text.length + datatype.length + lines->graph.length + MARKS, &to));
  end_line(lines, put_type(put(to, text), datatype));
  return CG_OK;
}

/* Whether `text` is a part of the last literal that had nothing to escape. */
static inline bool is_part_of_plain(const cg_line_stream *lines, cg_slice text) {
  const cg_slice plain = lines->plain;
  return text.length <= plain.length &&
         (uintptr_t)text.data - (uintptr_t)plain.data <= plain.length - text.length;
}

/* Write a short literal, for which there is room. */
static char *put_short(cg_line_stream *lines, char *to, cg_slice text) {
  if (is_part_of_plain(lines, text)) {
    return put(to, text);
  }
  char *const end = cg_text_escape(to, text);
  if ((size_t)(end - to) == text.length) {
    lines->plain = text;
  }
  return end;
}

/* Write a long literal at `*to`, and ensure room for `behind` more bytes. */
static cg_status put_long(cg_text_buffer *w, char **to, cg_slice text, size_t behind) {
  w->end = *to;
  CG_TRY(cg_text_buffer_add_escaped(w, text));
  CG_TRY(cg_text_buffer_need(w, behind));
  *to = w->end;
  return CG_OK;
}

cg_status cg_line_stream_add(cg_line_stream *lines, const cg_statement *s) {
  cg_text_buffer *const w = &lines->buffer;
  const cg_slice text = s->object.text;
  const cg_slice language = s->object.language;
  const size_t behind = s->object.datatype.length + language.length + lines->graph.length + MARKS;
  const bool is_long = text.length > CG_TEXT_PIECE;
  char *to;
  if (s->object.is_iri) {
    return cg_line_stream_link(lines, s->subject, s->predicate, text);
  }
  CG_TRY(begin_line(w, s->subject, s->predicate, "> \"",
                    behind + (is_long ? 0 : cg_text_escaped_room(text.length)), &to));
  if (is_long) {
    CG_TRY(put_long(w, &to, text, behind));
  } else {
    to = put_short(lines, to, text);
  }
  end_line(lines, language.length ? put(put_string(to, "\"@"), language)
                                  : put_type(to, s->object.datatype));
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
