/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdf/writer_impl.h"

#include "base/try.h"
#include "base/utf8.h"
#include "base/xml.h"
#include "rdf/surrogates.h"

#include <raptor2.h>
#include <string.h>

#define LONGEST_TAG 63u /* Of a language: RFC 5646, 4.4.1, asks for 35 at the least */

typedef struct {
  raptor_world      *world;
  raptor_serializer *serializer;
  cg_outlet         *outlet;
  cg_buffer          room;       /* For a literal that XML cannot hold as it is */
  cg_surrogates      surrogates; /* What JSON passes through */
  bool               is_json;
  bool               has_failed;
} raptor_writing;

static void pass_on(raptor_writing *w, cg_slice bytes) {
  if (w->is_json) {
    cg_surrogates_take(&w->surrogates, bytes);
  } else {
    cg_outlet_take(w->outlet, bytes);
  }
}

static int take_byte(void *handle, const int byte) {
  raptor_writing *const w = handle;
  const char c = (char)byte;
  pass_on(w, (cg_slice){&c, 1});
  return w->outlet->status != CG_OK;
}

static int take_bytes(void *handle, const void *bytes, size_t size, size_t count) {
  raptor_writing *const w = handle;
  pass_on(w, (cg_slice){bytes, size * count});
  return w->outlet->status ? 0 : (int)count;
}

static void take_message(void *handle, raptor_log_message *message) {
  raptor_writing *const w = handle;
  w->has_failed = w->has_failed || message->level >= RAPTOR_LOG_LEVEL_ERROR;
}

static raptor_term *iri_term(raptor_world *world, cg_slice iri) {
  return raptor_new_term_from_counted_uri_string(world, (const unsigned char *)iri.data,
                                                 iri.length);
}

static raptor_term *object_term(raptor_world *world, const cg_term *object, cg_slice text) {
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
    world, (const unsigned char *)text.data, text.length, datatype,
    object->language.length ? language : NULL, (unsigned char)object->language.length);
  if (datatype) {
    raptor_free_uri(datatype);
  }
  return term;
}

/* Raptor ends a string of JSON before U+FFFE and U+FFFF; all else it can hold. */
static size_t json_character(cg_slice text) {
  const uint32_t code = cg_utf8_decode(text);
  return code == 0xFFFE || code == 0xFFFF ? 0 : cg_utf8_sequence(text);
}

/* The statement takes its terms; a missing one would crash the serializer.  A positive number says
 * of "json" that the statement is there already; where it says anything worse, the log does too. */
static cg_status write_statement(raptor_writing *w, const cg_statement *statement) {
  cg_slice text = statement->object.text;
  if (!cg_statement_is_valid(statement)) {
    return CG_INTERNAL;
  }
  if (!statement->object.is_iri) {
    CG_TRY(cg_xml_clean(&text, w->is_json ? json_character : cg_xml_character, &w->room));
  }
  raptor_statement *const triple = raptor_new_statement_from_nodes(
    w->world, iri_term(w->world, statement->subject), iri_term(w->world, statement->predicate),
    object_term(w->world, &statement->object, text), NULL);
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
    raptor_new_iostream_from_handler(w->world, w, &handler);
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
  raptor_writing w = {.outlet = outlet, .surrogates = {.outlet = outlet}, .is_json = !strncmp(syntax, "json", 4)};
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  w.room = cg_buffer_init(arena);
  w.world = raptor_new_world();
  cg_status status = CG_NO_MEMORY;
  if (w.world && !raptor_world_open(w.world)) {
    raptor_world_set_log_handler(w.world, &w, take_message);
    status = serialize(&w, graphs, count, syntax);
  }
  raptor_free_world(w.world);
  cg_arena_free(arena);
  return outlet->status ? outlet->status : status ? status : w.has_failed ? CG_INTERNAL : CG_OK;
}
