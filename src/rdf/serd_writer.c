/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdf/writer_impl.h"

#include "base/buffer.h"
#include "base/try.h"

#include <serd/serd.h>
#include <string.h>

/* A graph on its way through serd.  Its functions want NUL-terminated strings: five terms at the most. */
typedef struct {
  SerdWriter *writer;
  SerdEnv    *env;
  cg_outlet  *outlet;
  cg_arena   *arena;
  cg_buffer   terms[5];
} serd_writing;

static size_t take_bytes(const void *bytes, size_t length, void *handle) {
  cg_outlet *const outlet = handle;
  cg_outlet_take(outlet, (cg_slice){bytes, length});
  return outlet->status ? 0 : length;
}

/* `text` as a node that is good until the next use of `buffer`. */
static cg_status to_node(cg_buffer *buffer, SerdType type, cg_slice text, SerdNode *out) {
  buffer->length = 0;
  CG_TRY(cg_buffer_add(buffer, text));
  CG_TRY(cg_buffer_add_byte(buffer, 0));
  *out = serd_node_from_string(type, (const uint8_t *)buffer->data);
  return out->n_bytes == text.length ? CG_OK : CG_INTERNAL; /* A NUL inside */
}

static cg_status write_statement(serd_writing *w, const SerdNode *graph,
                                 const cg_statement *statement) {
  const cg_term *const object = &statement->object;
  SerdNode subject = SERD_NODE_NULL;
  SerdNode predicate = SERD_NODE_NULL;
  SerdNode value = SERD_NODE_NULL;
  SerdNode datatype = SERD_NODE_NULL;
  SerdNode language = SERD_NODE_NULL;
  if (!cg_statement_is_valid(statement)) {
    return CG_INTERNAL;
  }
  CG_TRY(to_node(&w->terms[0], SERD_URI, statement->subject, &subject));
  CG_TRY(to_node(&w->terms[1], SERD_URI, statement->predicate, &predicate));
  CG_TRY(to_node(&w->terms[2], object->is_iri ? SERD_URI : SERD_LITERAL, object->text, &value));
  if (object->datatype.length) {
    CG_TRY(to_node(&w->terms[3], SERD_URI, object->datatype, &datatype));
  }
  if (object->language.length) {
    CG_TRY(to_node(&w->terms[4], SERD_LITERAL, object->language, &language));
  }
  const SerdStatus status = serd_writer_write_statement(
    w->writer, 0, graph, &subject, &predicate, &value,
    object->datatype.length ? &datatype : NULL, object->language.length ? &language : NULL);
  return w->outlet->status ? w->outlet->status : status ? CG_INTERNAL : CG_OK;
}

/* "@base" is the document, so that its clauses and references are short. */
static cg_status open_turtle(serd_writing *w, const SerdNode *base) {
  if (serd_writer_set_base_uri(w->writer, base) || serd_writer_set_root_uri(w->writer, base)) {
    return w->outlet->status ? w->outlet->status : CG_INTERNAL;
  }
  for (const cg_prefix *prefix = cg_prefixes; prefix->name; ++prefix) {
    const SerdNode name = serd_node_from_string(SERD_LITERAL, (const uint8_t *)prefix->name);
    const SerdNode iri = serd_node_from_string(SERD_URI, (const uint8_t *)prefix->iri);
    if (serd_writer_set_prefix(w->writer, &name, &iri)) {
      return w->outlet->status ? w->outlet->status : CG_INTERNAL;
    }
  }
  return CG_OK;
}

static cg_status write_graph(serd_writing *w, const cg_rdf_graph *graph, SerdSyntax syntax) {
  cg_buffer name = cg_buffer_init(w->arena);
  SerdNode iri = SERD_NODE_NULL;
  CG_TRY(to_node(&name, SERD_URI, graph->iri, &iri));
  if (syntax == SERD_TURTLE) {
    CG_TRY(open_turtle(w, &iri));
  }
  for (uint32_t i = 0; i < graph->statements->count; ++i) {
    CG_TRY(write_statement(w, syntax == SERD_NQUADS ? &iri : NULL,
                           cg_array_at(graph->statements, i)));
  }
  return serd_writer_finish(w->writer) ? CG_INTERNAL : CG_OK;
}

static cg_status write_all(serd_writing *w, const cg_rdf_graph *graphs, size_t count,
                           SerdSyntax syntax) {
  for (size_t i = 0; i < sizeof(w->terms) / sizeof(w->terms[0]); ++i) {
    w->terms[i] = cg_buffer_init(w->arena);
  }
  for (size_t i = 0; i < count; ++i) {
    CG_TRY(write_graph(w, &graphs[i], syntax));
  }
  return CG_OK;
}

static SerdSyntax syntax_of(const char *name) {
  return !strcmp(name, "turtle") ? SERD_TURTLE
         : !strcmp(name, "nquads") ? SERD_NQUADS
                                   : SERD_NTRIPLES;
}

cg_status cg_serd_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                        cg_outlet *outlet) {
  const SerdSyntax serd_syntax = syntax_of(syntax);
  const SerdStyle style = serd_syntax == SERD_TURTLE
                            ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED | SERD_STYLE_RESOLVED
                            : 0;
  serd_writing w = {.outlet = outlet};
  CG_TRY(cg_arena_new(cg_allocator_default(), &w.arena));
  w.env = serd_env_new(NULL);
  w.writer = w.env ? serd_writer_new(serd_syntax, style | SERD_STYLE_BULK, w.env, NULL, take_bytes,
                                     outlet)
                   : NULL;
  cg_status status = w.writer ? write_all(&w, graphs, count, serd_syntax) : CG_NO_MEMORY;
  if (w.writer) {
    serd_writer_free(w.writer); /* Flushes what is left to the outlet. */
  }
  serd_env_free(w.env);
  cg_arena_free(w.arena);
  return outlet->status ? outlet->status : status;
}
