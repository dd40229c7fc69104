/* SPDX-License-Identifier: Apache-2.0 */
/* Graphs in any syntax of raptor, put into a store. */
#include "addons/redland/store.h"

#include "addons/redland/tags.h"
#include "addons/redland/term.h"
#include "base/buffer.h"
#include "base/try.h"

/* Where a parser's statements are written as N-Triples.  Raptor's own serializer takes a call and an allocation a byte. */
typedef struct {
  cg_buffer out;
  cg_status status;
} converting;

static cg_status add_iri(cg_buffer *out, raptor_uri *uri) {
  size_t length = 0;
  const char *const text = (const char *)raptor_uri_as_counted_string(uri, &length);
  CG_TRY(cg_buffer_add_byte(out, '<'));
  CG_TRY(cg_buffer_add(out, (cg_slice){text, length}));
  return cg_buffer_add_byte(out, '>');
}

static cg_status add_literal(cg_buffer *out, const raptor_term_literal_value *literal) {
  CG_TRY(cg_buffer_add_byte(out, '"'));
  CG_TRY(cg_term_escape(out, (cg_slice){(const char *)literal->string, literal->string_len}));
  CG_TRY(cg_buffer_add_byte(out, '"'));
  if (literal->language) {
    CG_TRY(cg_buffer_add_byte(out, '@'));
    return cg_buffer_add(out, cg_slice_of((const char *)literal->language));
  }
  if (literal->datatype) {
    CG_TRY(cg_buffer_add(out, CG_SLICE("^^")));
    return add_iri(out, literal->datatype);
  }
  return CG_OK;
}

static cg_status add_term(cg_buffer *out, const raptor_term *term, char end) {
  if (term->type == RAPTOR_TERM_TYPE_URI) {
    CG_TRY(add_iri(out, term->value.uri));
  } else if (term->type == RAPTOR_TERM_TYPE_LITERAL) {
    CG_TRY(add_literal(out, &term->value.literal));
  } else {
    CG_TRY(cg_buffer_add(out, CG_SLICE("_:")));
    CG_TRY(cg_buffer_add(out, (cg_slice){(const char *)term->value.blank.string, term->value.blank.string_len}));
  }
  return cg_buffer_add_byte(out, end);
}

static cg_status add_statement(cg_buffer *out, const raptor_statement *statement) {
  CG_TRY(add_term(out, statement->subject, ' '));
  CG_TRY(add_term(out, statement->predicate, ' '));
  CG_TRY(add_term(out, statement->object, ' '));
  return cg_buffer_add(out, CG_SLICE(".\n"));
}

static void take_statement(void *handle, raptor_statement *statement) {
  converting *const c = handle;
  c->status = c->status ? c->status : add_statement(&c->out, statement);
}

/* The syntax of `data`, by its name and first bytes; these are copied, since raptor writes into what it looks at. */
static const char *guess(raptor_world *world, const char *name, cg_slice data) {
  unsigned char start[1025];
  const size_t length = data.length < sizeof(start) - 1 ? data.length : sizeof(start) - 1;
  memcpy(start, data.data, length);
  start[length] = '\0';
  return raptor_world_guess_parser_name(world, NULL, NULL, start, length, (const unsigned char *)name);
}

static bool has_long_tag(cg_slice data, const char *syntax) {
  static const char *const turtle[] = {"turtle", "ntriples", "nquads", "trig"};
  bool is_turtle = false;
  for (size_t i = 0; syntax && i < sizeof(turtle) / sizeof(turtle[0]); ++i) {
    is_turtle = is_turtle || !strcmp(syntax, turtle[i]);
  }
  return cg_tag_is_too_long(data, is_turtle);
}

/* Parse `data` and write its statements to `c`; without a syntax as RDF/XML. */
static cg_status convert(raptor_world *world, const char *name, cg_slice data, const char *syntax,
                         converting *c) {
  unsigned char *const uri = raptor_uri_filename_to_uri_string(name);
  raptor_uri *const base = uri ? raptor_new_uri(world, uri) : NULL;
  raptor_parser *const parser = raptor_new_parser(world, syntax);
  cg_status status = CG_BAD_INPUT;
  if (parser && base) {
    raptor_parser_set_statement_handler(parser, c, take_statement);
    status = raptor_parser_parse_start(parser, base) ||
                 raptor_parser_parse_chunk(parser, (const unsigned char *)data.data, data.length, 1)
               ? CG_BAD_INPUT
               : c->status;
  }
  if (parser) {
    raptor_free_parser(parser);
  }
  if (base) {
    raptor_free_uri(base);
  }
  raptor_free_memory(uri);
  return status;
}

cg_status cg_store_put_as(cg_store *store, const char *name, cg_slice data, const char *syntax) {
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  converting c = {cg_buffer_init(arena), CG_OK};
  const uint32_t errors = store->errors;
  cg_store_begin(store, name, NULL);
  const char *const parser = strcmp(syntax, "guess") ? syntax : guess(store->raptor, name, data);
  if (has_long_tag(data, parser)) {
    cg_fail(&store->messages, CG_BAD_INPUT, name, 0, "a language tag of more than %u bytes; shorten it", CG_TAG_MOST);
    cg_arena_free(arena);
    return CG_BAD_INPUT;
  }
  cg_status status = cg_buffer_reserve(&c.out, data.length);
  status = status ? status : convert(store->raptor, name, data, parser, &c);
  cg_store_begin(store, NULL, NULL);
  if (store->errors > errors) {
    status = CG_BAD_INPUT; /* Told already */
  } else if (status == CG_BAD_INPUT) {
    cg_fail(&store->messages, status, name, 0, "no RDF that raptor reads");
  } else if (!status) {
    status = cg_store_put_lines(store, name, cg_buffer_slice(&c.out));
  }
  cg_arena_free(arena);
  return status;
}
