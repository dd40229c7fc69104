/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdf/writer_impl.h"

#include "base/try.h"

#include <raptor2.h>
#include <string.h>

#define LONGEST_TAG 63u /* Of a language: RFC 5646, 4.4.1, asks for 35 at the least */

typedef struct {
  raptor_world      *world;
  raptor_serializer *serializer;
  cg_outlet         *outlet;
  bool               has_failed;
} raptor_writing;

static int take_byte(void *handle, const int byte) {
  const char c = (char)byte;
  cg_outlet_take(handle, (cg_slice){&c, 1});
  return ((cg_outlet *)handle)->status != CG_OK;
}

static int take_bytes(void *handle, const void *bytes, size_t size, size_t count) {
  cg_outlet_take(handle, (cg_slice){bytes, size * count});
  return ((cg_outlet *)handle)->status ? 0 : (int)count;
}

static void take_message(void *handle, raptor_log_message *message) {
  raptor_writing *const w = handle;
  w->has_failed = w->has_failed || message->level >= RAPTOR_LOG_LEVEL_ERROR;
}

static raptor_term *iri_term(raptor_world *world, cg_slice iri) {
  return raptor_new_term_from_counted_uri_string(world, (const unsigned char *)iri.data,
                                                 iri.length);
}

static raptor_term *object_term(raptor_world *world, const cg_term *object) {
  if (object->is_iri) {
    return iri_term(world, object->text);
  }
  /* Raptor reads the tag to a NUL, whatever length it is told. */
  unsigned char language[LONGEST_TAG + 1] = {0};
  if (object->language.length > LONGEST_TAG) {
    return NULL;
  }
  memcpy(language, object->language.data, object->language.length);
  raptor_uri *const datatype =
    object->datatype.length
      ? raptor_new_uri_from_counted_string(world, (const unsigned char *)object->datatype.data,
                                           object->datatype.length)
      : NULL;
  raptor_term *const term = raptor_new_term_from_counted_literal(
    world, (const unsigned char *)object->text.data, object->text.length, datatype,
    object->language.length ? language : NULL, (unsigned char)object->language.length);
  if (datatype) {
    raptor_free_uri(datatype);
  }
  return term;
}

/* The statement takes its terms; a missing one would crash the serializer.  A positive number says
 * of "json" that the statement is there already; where it says anything worse, the log does too. */
static cg_status write_statement(raptor_writing *w, const cg_statement *statement) {
  if (!cg_statement_is_valid(statement)) {
    return CG_INTERNAL;
  }
  raptor_statement *const triple = raptor_new_statement_from_nodes(
    w->world, iri_term(w->world, statement->subject), iri_term(w->world, statement->predicate),
    object_term(w->world, &statement->object), NULL);
  if (!triple) {
    return CG_NO_MEMORY;
  }
  const bool is_whole = triple->subject && triple->predicate && triple->object;
  const int failed =
    is_whole ? raptor_serializer_serialize_statement(w->serializer, triple) : 1;
  raptor_free_statement(triple);
  return !is_whole ? CG_NO_MEMORY : failed < 0 ? CG_INTERNAL : w->outlet->status;
}

/* Syntaxes without prefixes do not take them, which is no failure. */
static cg_status set_prefixes(raptor_writing *w) {
  for (const cg_prefix *prefix = cg_prefixes; prefix->name; ++prefix) {
    raptor_uri *const iri = raptor_new_uri(w->world, (const unsigned char *)prefix->iri);
    if (!iri) {
      return CG_NO_MEMORY;
    }
    raptor_serializer_set_namespace(w->serializer, iri, (const unsigned char *)prefix->name);
    raptor_free_uri(iri);
  }
  return CG_OK;
}

static cg_status write_graphs(raptor_writing *w, const cg_rdf_graph *graphs, size_t count) {
  CG_TRY(set_prefixes(w));
  for (size_t i = 0; i < count; ++i) {
    for (uint32_t j = 0; j < graphs[i].statements->count; ++j) {
      CG_TRY(write_statement(w, cg_array_at(graphs[i].statements, j)));
    }
  }
  return CG_OK;
}

static cg_status serialize(raptor_writing *w, const cg_rdf_graph *graphs, size_t count,
                           const char *syntax) {
  static const raptor_iostream_handler handler = {
    .version = 2, .write_byte = take_byte, .write_bytes = take_bytes};
  w->serializer = raptor_new_serializer(w->world, syntax);
  if (!w->serializer) {
    return CG_BAD_ARGUMENT;
  }
  raptor_iostream *const stream =
    raptor_new_iostream_from_handler(w->world, w->outlet, &handler);
  cg_status status = stream ? CG_OK : CG_NO_MEMORY;
  if (!status && raptor_serializer_start_to_iostream(w->serializer, NULL, stream)) {
    status = CG_INTERNAL;
  }
  if (!status) {
    status = write_graphs(w, graphs, count);
    if (raptor_serializer_serialize_end(w->serializer) && !status) {
      status = CG_INTERNAL;
    }
  }
  raptor_free_serializer(w->serializer);
  if (stream) {
    raptor_free_iostream(stream);
  }
  return status;
}

cg_status cg_raptor_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                          cg_outlet *outlet) {
  raptor_writing w = {raptor_new_world(), NULL, outlet, false};
  if (!w.world || raptor_world_open(w.world)) {
    raptor_free_world(w.world);
    return CG_NO_MEMORY;
  }
  raptor_world_set_log_handler(w.world, &w, take_message);
  const cg_status status = serialize(&w, graphs, count, syntax);
  raptor_free_world(w.world);
  return outlet->status ? outlet->status : status ? status : w.has_failed ? CG_INTERNAL : CG_OK;
}
