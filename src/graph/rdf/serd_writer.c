/* SPDX-License-Identifier: Apache-2.0 */
/* Turtle by serd.  IRIs are made short here and not by serd, which has no prefix for a name with a
 * hyphen, and writes "../" for what is beside the document. */
#include "rdf/serd_writer.h"

#include "rdf/namespaces.h"
#include "rdf/writer_impl.h"

#include "base/buffer.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <serd/serd.h>
#include <string.h>

/* A graph on its way through serd, whose functions want NUL-terminated strings. */
typedef struct {
  SerdWriter *writer;
  SerdEnv    *env;
  cg_outlet  *outlet;
  cg_arena   *arena;
  cg_slice    document;
  cg_buffer   terms[5]; /* Of one statement */
} serd_writing;

static size_t take_bytes(const void *bytes, size_t length, void *handle) {
  cg_outlet *const outlet = handle;
  cg_outlet_take(outlet, (cg_slice){bytes, length});
  return outlet->status ? 0 : length;
}

/* The pieces, one after the other, as a node that is good until the next use of `buffer`. */
static cg_status to_node(cg_buffer *buffer, SerdType type, cg_slice start, cg_slice rest,
                         SerdNode *out) {
  buffer->length = 0;
  CG_TRY(cg_buffer_add(buffer, start));
  CG_TRY(cg_buffer_add(buffer, rest));
  CG_TRY(cg_buffer_add_byte(buffer, 0));
  const size_t length = buffer->length - 1;
  *out = (SerdNode){(const uint8_t *)buffer->data, length, length, 0, type};
  return CG_OK;
}

/* Whether `name` is a local name of Turtle as it stands: "human-rights-council", "10.7". */
static bool is_local_name(cg_slice name) {
  for (size_t i = 0; i < name.length; ++i) {
    const char c = name.data[i];
    const bool is_inner = i && (c == '-' || (c == '.' && i + 1 < name.length));
    if (!cg_is_letter(c) && !cg_is_digit(c) && c != '_' && !is_inner) {
      return false;
    }
  }
  return name.length > 0;
}

/* The prefix that shortens `iri`, or NULL; `name` is what follows it. */
static const cg_namespace_view *find_prefix(cg_slice iri, cg_slice *name) {
  for (const cg_namespace_view *prefix = cg_prefixes; prefix->name; ++prefix) {
    const cg_slice start = cg_slice_of(prefix->iri);
    if (cg_slice_has_prefix(iri, start)) {
      *name = cg_slice_from(iri, start.length);
      if (is_local_name(*name)) {
        return prefix;
      }
    }
  }
  return NULL;
}

/* The document is <>, what is in it <#…>, and what has a prefix is written with it. */
static cg_status iri_node(const serd_writing *w, cg_buffer *buffer, cg_slice iri, SerdNode *out) {
  const cg_slice none = {"", 0};
  const size_t length = w->document.length;
  cg_slice name = none;
  if (cg_slice_has_prefix(iri, w->document) && (iri.length == length || iri.data[length] == '#')) {
    return to_node(buffer, SERD_URI, cg_slice_from(iri, length), none, out);
  }
  const cg_namespace_view *const prefix = find_prefix(iri, &name);
  if (!prefix) {
    return to_node(buffer, SERD_URI, iri, none, out);
  }
  CG_TRY(to_node(buffer, SERD_CURIE, cg_slice_of(prefix->name), CG_SLICE(":"), out));
  --buffer->length; /* The NUL */
  CG_TRY(cg_buffer_add(buffer, name));
  CG_TRY(cg_buffer_add_byte(buffer, 0));
  out->buf = (const uint8_t *)buffer->data;
  out->n_bytes = out->n_chars = buffer->length - 1;
  return CG_OK;
}

static bool is_digits(cg_slice text) {
  for (size_t i = 0; i < text.length; ++i) {
    if (!cg_is_digit(text.data[i])) {
      return false;
    }
  }
  return text.length > 0;
}

/* Whether the literal is a number of Turtle: serd writes it bare, whatever it is, where its
 * datatype is given in full. */
static bool is_number(const cg_term *literal) {
  const cg_slice text = literal->text;
  const char *const point = text.length ? memchr(text.data, '.', text.length) : NULL;
  if (!point) {
    return is_digits(text) && cg_slice_is_equal(literal->datatype, CG_XSD_INTEGER);
  }
  const size_t whole = (size_t)(point - text.data);
  return is_digits((cg_slice){text.data, whole}) && is_digits(cg_slice_from(text, whole + 1)) &&
         cg_slice_is_equal(literal->datatype, CG_XSD_DECIMAL);
}

static cg_status write_statement(serd_writing *w, const cg_statement *statement) {
  const cg_term *const object = &statement->object;
  const cg_slice none = {"", 0};
  SerdNode subject = SERD_NODE_NULL;
  SerdNode predicate = SERD_NODE_NULL;
  SerdNode value = SERD_NODE_NULL;
  SerdNode datatype = SERD_NODE_NULL;
  SerdNode language = SERD_NODE_NULL;
  CG_TRY(iri_node(w, &w->terms[0], statement->subject, &subject));
  CG_TRY(iri_node(w, &w->terms[1], statement->predicate, &predicate));
  CG_TRY(object->is_iri ? iri_node(w, &w->terms[2], object->text, &value)
                        : to_node(&w->terms[2], SERD_LITERAL, object->text, none, &value));
  if (object->datatype.length) {
    CG_TRY(is_number(object) ? to_node(&w->terms[3], SERD_URI, object->datatype, none, &datatype)
                             : iri_node(w, &w->terms[3], object->datatype, &datatype));
  }
  if (object->language.length) {
    CG_TRY(to_node(&w->terms[4], SERD_LITERAL, object->language, none, &language));
  }
  const SerdStatus status = serd_writer_write_statement(
    w->writer, 0, NULL, &subject, &predicate, &value,
    object->datatype.length ? &datatype : NULL, object->language.length ? &language : NULL);
  return w->outlet->status ? w->outlet->status : status ? CG_INTERNAL : CG_OK;
}

static void use_prefix(cg_slice iri, uint32_t *used) {
  cg_slice name = {"", 0};
  const cg_namespace_view *const prefix = iri.length ? find_prefix(iri, &name) : NULL;
  *used |= prefix ? (uint32_t)1 << (prefix - cg_prefixes) : 0;
}

/* Bit i is set where the graph needs the i-th prefix. */
static uint32_t used_prefixes(const cg_rdf_graph *graph) {
  uint32_t used = 0;
  for (uint32_t i = 0; i < graph->statements->count; ++i) {
    const cg_statement statement = cg_statements_at(graph->statements, i);
    const cg_term *const object = &statement.object;
    use_prefix(statement.subject, &used);
    use_prefix(statement.predicate, &used);
    use_prefix(object->is_iri ? object->text : object->datatype, &used);
  }
  return used;
}

/* "@base" is the document, so that its clauses and references are short. */
static cg_status open_graph(const serd_writing *w, const SerdNode *base, uint32_t used) {
  if (serd_writer_set_base_uri(w->writer, base)) {
    return CG_INTERNAL;
  }
  for (const cg_namespace_view *prefix = cg_prefixes; prefix->name; ++prefix) {
    const SerdNode name = serd_node_from_string(SERD_LITERAL, (const uint8_t *)prefix->name);
    const SerdNode iri = serd_node_from_string(SERD_URI, (const uint8_t *)prefix->iri);
    if (used >> (prefix - cg_prefixes) & 1 && serd_writer_set_prefix(w->writer, &name, &iri)) {
      return CG_INTERNAL;
    }
  }
  return CG_OK;
}

static cg_status write_statements(serd_writing *w, const cg_rdf_graph *graph) {
  cg_buffer name = cg_buffer_init(w->arena);
  const cg_slice none = {"", 0};
  SerdNode iri = SERD_NODE_NULL;
  CG_TRY(to_node(&name, SERD_URI, graph->iri, none, &iri));
  CG_TRY(open_graph(w, &iri, used_prefixes(graph)));
  for (uint32_t i = 0; i < graph->statements->count; ++i) {
    const cg_statement statement = cg_statements_at(graph->statements, i);
    CG_TRY(write_statement(w, &statement));
  }
  return CG_OK;
}

/* Each graph has a writer of its own: serd's forgets where it stands when one has ended. */
static cg_status write_graph(serd_writing *w, const cg_rdf_graph *graph) {
  w->document = graph->iri;
  w->env = serd_env_new(NULL);
  w->writer = w->env ? serd_writer_new(SERD_TURTLE, SERD_STYLE_BULK, w->env, NULL, take_bytes,
                                       w->outlet)
                     : NULL;
  const cg_status status = w->writer ? write_statements(w, graph) : CG_NO_MEMORY;
  serd_writer_free(w->writer); /* Flushes what is left to the outlet. */
  serd_env_free(w->env);
  return w->outlet->status ? w->outlet->status : status;
}

cg_status cg_serd_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                        cg_outlet *outlet) {
  serd_writing w = {.outlet = outlet};
  (void)syntax;
  cg_status status = cg_arena_new(cg_allocator_default(), &w.arena);
  for (size_t i = 0; !status && i < sizeof(w.terms) / sizeof(w.terms[0]); ++i) {
    w.terms[i] = cg_buffer_init(w.arena);
  }
  for (size_t i = 0; !status && i < count; ++i) {
    status = write_graph(&w, &graphs[i]);
  }
  cg_arena_free(w.arena);
  return status;
}
