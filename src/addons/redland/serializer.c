/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/serializer.h"

#include "addons/redland/tags.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/xml.h"

#include <string.h>

static void pass_on(cg_serializer *s, cg_slice bytes) {
  if (s->is_json) {
    cg_surrogates_take(&s->surrogates, bytes);
  } else {
    cg_outlet_take(&s->outlet, bytes);
  }
}

static int take_byte(void *handle, const int byte) {
  cg_serializer *const s = handle;
  const char c = (char)byte;
  pass_on(s, (cg_slice){&c, 1});
  return s->outlet.status != CG_OK;
}

static int take_bytes(void *handle, const void *bytes, size_t size, size_t count) {
  cg_serializer *const s = handle;
  pass_on(s, (cg_slice){bytes, size * count});
  return s->outlet.status ? 0 : (int)count;
}

static void take_message(void *handle, raptor_log_message *message) {
  cg_serializer *const s = handle;
  s->has_failed = s->has_failed || message->level >= RAPTOR_LOG_LEVEL_ERROR;
}

static raptor_term *iri_term(raptor_world *world, cg_slice iri) {
  return raptor_new_term_from_counted_uri_string(world, (const unsigned char *)iri.data,
                                                 iri.length);
}

static raptor_term *object_term(raptor_world *world, const cg_statement_view *statement,
                                cg_slice text) {
  if (statement->is_iri) {
    return iri_term(world, statement->object);
  }
  /* raptor reads the tag up to a NUL and ignores the given length. */
  unsigned char language[CG_TAG_MOST + 1] = {0};
  if (statement->language.length > CG_TAG_MOST) {
    return NULL;
  }
  memcpy(language, statement->language.data, statement->language.length);
  raptor_uri *const datatype =
    statement->datatype.length
      ? raptor_new_uri_from_counted_string(world, (const unsigned char *)statement->datatype.data,
                                           statement->datatype.length)
      : NULL;
  raptor_term *const term = raptor_new_term_from_counted_literal(
    world, (const unsigned char *)text.data, text.length, datatype,
    statement->language.length ? language : NULL, (unsigned char)statement->language.length);
  if (datatype) {
    raptor_free_uri(datatype);
  }
  return term;
}

/* raptor's JSON ends a string at U+FFFE and U+FFFF; all other characters are fine. */
static size_t json_character(cg_slice text) {
  const uint32_t code = cg_utf8_decode(text);
  return code == 0xFFFE || code == 0xFFFF ? 0 : cg_utf8_sequence(text);
}

static cg_status drop(void *handle, cg_slice bytes) {
  (void)handle;
  (void)bytes;
  return CG_OK;
}

/* The statement takes its terms. A missing term would crash the serializer. A positive result of
 * the "json" serializer means that the statement is already there; real errors are also logged. */
cg_status cg_serializer_take(void *handle, const cg_statement_view *statement) {
  cg_serializer *const s = handle;
  cg_slice text = statement->object;
  /* Writing a line validates the terms. */
  CG_TRY(cg_statement_write(statement, drop, NULL) ? CG_INTERNAL : CG_OK);
  if (!statement->is_iri) {
    CG_TRY(cg_xml_clean(&text, s->is_json ? json_character : cg_xml_character, &s->room));
  }
  raptor_statement *const triple = raptor_new_statement_from_nodes(
    s->world, iri_term(s->world, statement->subject), iri_term(s->world, statement->predicate),
    object_term(s->world, statement, text), NULL);
  if (!triple) {
    return CG_NO_MEMORY;
  }
  const bool is_whole = triple->subject && triple->predicate && triple->object;
  const int failed = is_whole ? raptor_serializer_serialize_statement(s->serializer, triple) : 1;
  raptor_free_statement(triple);
  return !is_whole ? CG_NO_MEMORY : failed < 0 ? CG_INTERNAL : s->outlet.status;
}

/* Syntaxes without prefixes refuse them, which is not an error. */
static cg_status set_prefixes(cg_serializer *s) {
  for (size_t i = 0; cg_namespace(i).name; ++i) {
    const cg_namespace_view prefix = cg_namespace(i);
    raptor_uri *const iri = raptor_new_uri(s->world, (const unsigned char *)prefix.iri);
    if (!iri) {
      return CG_NO_MEMORY;
    }
    raptor_serializer_set_namespace(s->serializer, iri, (const unsigned char *)prefix.name);
    raptor_free_uri(iri);
  }
  return CG_OK;
}

static cg_status start(cg_serializer *s, const char *syntax) {
  static const raptor_iostream_handler handler = {
    .version = 2, .write_byte = take_byte, .write_bytes = take_bytes};
  s->world = raptor_new_world();
  if (!s->world || raptor_world_open(s->world)) {
    return CG_NO_MEMORY;
  }
  raptor_world_set_log_handler(s->world, s, take_message);
  s->serializer = raptor_new_serializer(s->world, syntax);
  if (!s->serializer) {
    return CG_BAD_ARGUMENT;
  }
  s->stream = raptor_new_iostream_from_handler(s->world, s, &handler);
  if (!s->stream) {
    return CG_NO_MEMORY;
  }
  if (raptor_serializer_start_to_iostream(s->serializer, NULL, s->stream)) {
    return CG_INTERNAL;
  }
  s->is_begun = true;
  return set_prefixes(s);
}

cg_status cg_serializer_open(cg_serializer *s, const char *syntax, cg_sink sink, void *handle) {
  *s = (cg_serializer){.outlet = {sink, handle, CG_OK}, .is_json = !strncmp(syntax, "json", 4)};
  s->surrogates.outlet = &s->outlet;
  CG_TRY(cg_arena_new(cg_allocator_default(), &s->arena));
  s->room = cg_buffer_init(s->arena);
  return start(s, syntax);
}

cg_status cg_serializer_close(cg_serializer *s, cg_status status) {
  if (s->is_begun && raptor_serializer_serialize_end(s->serializer) && !status) {
    status = CG_INTERNAL;
  }
  if (s->serializer) {
    raptor_free_serializer(s->serializer);
  }
  if (s->stream) {
    raptor_free_iostream(s->stream);
  }
  if (s->world) {
    raptor_free_world(s->world);
  }
  cg_arena_free(s->arena);
  return s->outlet.status ? s->outlet.status
         : status         ? status
         : s->has_failed  ? CG_INTERNAL
                          : CG_OK;
}
