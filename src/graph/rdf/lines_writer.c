/* SPDX-License-Identifier: Apache-2.0 */
/* N-Triples and N-Quads (W3C Recommendations of 25 February 2014), UTF-8 as it is, escapes as in the
 * canonical form of RDFC-1.0, so that sorted lines are that form. */
#include "rdf/lines_writer.h"

#include "rdf/writer_impl.h"

#include "base/escape.h"
#include "base/try.h"

#include <string.h>

#define ROOM ((size_t)32 * 1024)

typedef struct {
  cg_outlet *outlet;
  size_t     length;
  char       bytes[ROOM];
} line_writing;

static void flush(line_writing *w) {
  cg_outlet_take(w->outlet, (cg_slice){w->bytes, w->length});
  w->length = 0;
}

/* Whether `length` bytes have room, after what is there has gone if need be. */
static bool make_room(line_writing *w, size_t length) {
  if (length > ROOM - w->length) {
    flush(w);
  }
  return length <= ROOM;
}

/* Append what has room. */
static inline void append(line_writing *w, cg_slice text) {
  memcpy(w->bytes + w->length, text.data, text.length);
  w->length += text.length;
}

static void put(line_writing *w, cg_slice text) {
  if (!make_room(w, text.length)) {
    cg_outlet_take(w->outlet, text);
  } else if (text.length) {
    append(w, text);
  }
}

static cg_status take(void *handle, cg_slice text) {
  put(handle, text);
  return CG_OK;
}

/* `before`, the IRI and ">". */
static inline void put_iri(line_writing *w, cg_slice before, cg_slice iri) {
  if (make_room(w, before.length + iri.length + 1)) {
    append(w, before);
    append(w, iri);
    w->bytes[w->length++] = '>';
    return;
  }
  put(w, before);
  put(w, iri);
  put(w, CG_SLICE(">"));
}

static void put_literal(line_writing *w, const cg_term *literal) {
  cg_outlet escaped = {take, w, CG_OK};
  put(w, CG_SLICE(" \""));
  cg_escape_put(&escaped, literal->text, &cg_escape_lines);
  put(w, CG_SLICE("\""));
  if (literal->language.length) {
    put(w, CG_SLICE("@"));
    put(w, literal->language);
  }
  if (literal->datatype.length) {
    put_iri(w, CG_SLICE("^^<"), literal->datatype);
  }
}

static cg_status put_line(line_writing *w, const cg_statement *statement, cg_slice graph) {
  const cg_term *const object = &statement->object;
  put_iri(w, CG_SLICE("<"), statement->subject);
  put_iri(w, CG_SLICE(" <"), statement->predicate);
  if (object->is_iri) {
    put_iri(w, CG_SLICE(" <"), object->text);
  } else {
    put_literal(w, object);
  }
  if (graph.length) {
    put_iri(w, CG_SLICE(" <"), graph);
  }
  put(w, CG_SLICE(" .\n"));
  return w->outlet->status;
}

cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet) {
  const bool has_names = !strcmp(syntax, "nquads");
  const cg_slice none = {"", 0};
  line_writing w;
  w.outlet = outlet;
  w.length = 0;
  for (size_t i = 0; i < count; ++i) {
    const cg_statement *const statements = graphs[i].statements->items;
    for (uint32_t j = 0; j < graphs[i].statements->count; ++j) {
      CG_TRY(put_line(&w, &statements[j], has_names ? graphs[i].iri : none));
    }
  }
  flush(&w);
  return outlet->status;
}
