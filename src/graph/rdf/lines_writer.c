/* SPDX-License-Identifier: Apache-2.0 */
/* N-Triples and N-Quads (W3C Recommendations of 25 February 2014), UTF-8 as it is, escapes as in the
 * canonical form of RDFC-1.0, so that sorted lines are that form. */
#include "rdf/lines_writer.h"

#include "rdf/writer_impl.h"

#include "base/escape.h"
#include "base/sixteen.h"
#include "base/try.h"

#include <string.h>

#define ROOM ((size_t)48 * 1024) /* A longer IRI makes more */
#define PIECE ((size_t)4 * 1024) /* Of a literal, escaped at a time */
#define MARKS ((size_t)32)       /* More than all marks and spaces of a line take */

typedef struct {
  cg_outlet *outlet;
  cg_arena  *arena;
  char      *bytes;
  char      *end; /* Of those that are written */
  size_t     room;
} line_writing;

static void flush(line_writing *w) {
  cg_outlet_take(w->outlet, (cg_slice){w->bytes, (size_t)(w->end - w->bytes)});
  w->end = w->bytes;
}

/* Make room for `length` bytes. */
static cg_status make_room(line_writing *w, size_t length) {
  flush(w);
  if (length > w->room) {
    char *const bytes = cg_arena_resize(w->arena, w->bytes, w->room, 0, length);
    CG_TRY(bytes ? CG_OK : CG_NO_MEMORY);
    w->bytes = w->end = bytes;
    w->room = length;
  }
  return w->outlet->status;
}

static inline cg_status need_room(line_writing *w, size_t length) {
  return length > w->room - (size_t)(w->end - w->bytes) ? make_room(w, length) : CG_OK;
}

/* --- Literals */

/* Most bytes that `length` bytes take when they are escaped, with those that copy_plain() writes too many. */
static inline size_t most_escaped(size_t length) { return length * CG_ESCAPE_ROOM + CG_SIXTEEN; }

/* The bytes that may be escaped: controls, quotes, backslashes, and what U+FFFE begins with. */
static inline uint32_t stops(cg_sixteen bytes) {
  return (~(cg_sixteen_between(bytes, ' ', '~') | cg_sixteen_beyond_ascii(bytes)) & CG_ALL_SIXTEEN) |
         cg_sixteen_equal(bytes, '"') | cg_sixteen_equal(bytes, '\\') | cg_sixteen_equal(bytes, '\xEF');
}

/* Copy up to sixteen bytes at the start of `text` that need no escape; returns their number.  Sixteen are written anyway. */
static inline size_t copy_plain(char *to, cg_slice text) {
  char last[CG_SIXTEEN] = {0}; /* A NUL stops too. */
  if (text.length < CG_SIXTEEN) {
    memcpy(last, text.data, text.length);
    text.data = last;
  }
  memcpy(to, text.data, CG_SIXTEEN);
  return cg_first_of(stops(cg_load16(text.data)));
}

/* Write `text` to `to`, escaped; returns where it ends. */
static char *escape(char *to, cg_slice text) {
  for (size_t i = 0; i < text.length;) {
    const size_t plain = copy_plain(to, cg_slice_from(text, i));
    i += plain;
    to += plain;
    if (plain < CG_SIXTEEN && i < text.length) {
      char room[CG_ESCAPE_ROOM];
      size_t length = 1;
      const char *const instead = cg_escape_lines.instead(cg_slice_from(text, i), &length, room);
      const cg_slice made = instead ? cg_slice_of(instead) : (cg_slice){text.data + i, length};
      memcpy(to, made.data, made.length);
      to += made.length;
      i += length;
    }
  }
  return to;
}

/* Where the piece of `text` that begins at `begin` ends: before a character. */
static size_t piece_end(cg_slice text, size_t begin) {
  size_t end = text.length - begin > PIECE ? begin + PIECE : text.length;
  while (end < text.length && end > begin + 1 && ((unsigned char)text.data[end] & 0xC0) == 0x80) {
    --end;
  }
  return end;
}

static cg_status put_escaped(line_writing *w, cg_slice text) {
  for (size_t begin = 0, end; begin < text.length; begin = end) {
    end = piece_end(text, begin);
    CG_TRY(need_room(w, most_escaped(end - begin)));
    w->end = escape(w->end, (cg_slice){text.data + begin, end - begin});
  }
  return CG_OK;
}

/* --- Lines */

/* Append what has room. */
static inline void add(line_writing *w, const char *text, size_t length) {
  memcpy(w->end, text, length);
  w->end += length;
}

#define ADD(w, literal) add(w, literal, sizeof(literal) - 1)

static cg_status put_literal(line_writing *w, const cg_kept_statement *s, size_t behind) {
  ADD(w, "> \"");
  CG_TRY(put_escaped(w, (cg_slice){s->object, s->object_length}));
  CG_TRY(need_room(w, s->type_length + behind));
  if (!s->type_length) {
    ADD(w, "\"");
  } else if (s->type_kind == CG_TYPE_LANGUAGE) {
    ADD(w, "\"@");
    add(w, s->type, s->type_length);
  } else {
    ADD(w, "\"^^<");
    add(w, s->type, s->type_length);
    ADD(w, ">");
  }
  return CG_OK;
}

/* `graph` may be empty. */
static cg_status put_line(line_writing *w, const cg_kept_statement *s, cg_slice graph) {
  const size_t behind = graph.length + MARKS;
  const size_t object = s->type_kind == CG_TYPE_IRI ? s->object_length : 0;
  CG_TRY(need_room(w, (size_t)s->subject_length + s->predicate_length + object + behind));
  ADD(w, "<");
  add(w, s->subject, s->subject_length);
  ADD(w, "> <");
  add(w, s->predicate, s->predicate_length);
  if (s->type_kind == CG_TYPE_IRI) {
    ADD(w, "> <");
    add(w, s->object, s->object_length);
    ADD(w, ">");
  } else {
    CG_TRY(put_literal(w, s, behind));
  }
  if (graph.length) {
    ADD(w, " <");
    add(w, graph.data, graph.length);
    ADD(w, ">");
  }
  ADD(w, " .\n");
  return CG_OK;
}

static cg_status write_all(line_writing *w, const cg_rdf_graph *graphs, size_t count, bool has_names) {
  const cg_slice none = {"", 0};
  for (size_t i = 0; i < count; ++i) {
    const cg_kept_statement *const statements = graphs[i].statements->items;
    for (uint32_t j = 0; j < graphs[i].statements->count; ++j) {
      CG_TRY(put_line(w, &statements[j], has_names ? graphs[i].iri : none));
    }
  }
  flush(w);
  return w->outlet->status;
}

cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet) {
  line_writing w = {.outlet = outlet};
  CG_TRY(cg_arena_new(cg_allocator_default(), &w.arena));
  cg_status status = make_room(&w, ROOM);
  status = status ? status : write_all(&w, graphs, count, !strcmp(syntax, "nquads"));
  cg_arena_free(w.arena);
  return status;
}
