/* SPDX-License-Identifier: Apache-2.0 */
/* Loading graphs in any syntax of serd or raptor into a store. */
#include "addons/redland/store.h"

#include "addons/redland/nesting.h"
#include "addons/redland/tags.h"
#include "addons/redland/term.h"
#include "addons/redland/turn.h"
#include "base/buffer.h"
#include "base/growing.h"
#include "base/iri.h"
#include "base/try.h"

#include <clausegraph/statements.h>

#include <string.h>

/* Destination of N-Triples or N-Quads. raptor's own serializer needs a call and an allocation for
 * each byte. */
typedef struct {
  cg_store *store;
  const char *name;
  cg_buffer out;
  cg_buffer blanks[2]; /* Blank nodes of raptor's statement: subject and object */
  cg_status status;
} converting;

/* An IRI, or a blank node as in cg_statements_read_blanks(). XML and JSON may contain any
 * characters. */
static cg_status add_node(converting *c, cg_slice node) {
  if (cg_slice_has_prefix(node, CG_SLICE("_:"))) {
    return cg_buffer_add(&c->out, node);
  }
  if (!cg_iri_is_valid(node)) {
    return cg_fail(&c->store->messages, CG_BAD_INPUT, c->name, 0,
                   "<%.*s> is not a valid IRI; escape invalid characters (%%20 for a space)",
                   (int)node.length, node.data);
  }
  CG_TRY(cg_buffer_add_byte(&c->out, '<'));
  CG_TRY(cg_buffer_add(&c->out, node));
  return cg_buffer_add_byte(&c->out, '>');
}

static cg_status add_literal(converting *c, const cg_statement_view *statement) {
  CG_TRY(cg_buffer_add_byte(&c->out, '"'));
  CG_TRY(cg_term_escape(&c->out, statement->object));
  CG_TRY(cg_buffer_add_byte(&c->out, '"'));
  if (statement->language.length) {
    CG_TRY(cg_buffer_add_byte(&c->out, '@'));
    return cg_buffer_add(&c->out, statement->language);
  }
  if (statement->datatype.length) {
    CG_TRY(cg_buffer_add(&c->out, CG_SLICE("^^")));
    return add_node(c, statement->datatype);
  }
  return CG_OK;
}

static cg_status take(void *handle, const cg_statement_view *statement) {
  converting *const c = handle;
  CG_TRY(add_node(c, statement->subject));
  CG_TRY(cg_buffer_add_byte(&c->out, ' '));
  CG_TRY(add_node(c, statement->predicate));
  CG_TRY(cg_buffer_add_byte(&c->out, ' '));
  CG_TRY(statement->is_iri ? add_node(c, statement->object) : add_literal(c, statement));
  if (statement->graph.length) {
    CG_TRY(cg_buffer_add_byte(&c->out, ' '));
    CG_TRY(add_node(c, statement->graph));
  }
  return cg_buffer_add(&c->out, CG_SLICE(" .\n"));
}

static cg_slice slice_of(raptor_uri *uri) {
  size_t length = 0;
  const char *const text = uri ? (const char *)raptor_uri_as_counted_string(uri, &length) : "";
  return (cg_slice){text, length};
}

/* The IRI or blank node `term`; a blank node is spelled in `blank`. */
static cg_status node_of(const raptor_term *term, cg_buffer *blank, cg_slice *out) {
  if (term->type == RAPTOR_TERM_TYPE_URI) {
    *out = slice_of(term->value.uri);
    return CG_OK;
  }
  blank->length = 0;
  CG_TRY(cg_buffer_add(blank, CG_SLICE("_:")));
  CG_TRY(cg_buffer_add(
    blank, (cg_slice){(const char *)term->value.blank.string, term->value.blank.string_len}));
  *out = cg_buffer_slice(blank);
  return CG_OK;
}

static cg_status take_parsed(converting *c, const raptor_statement *statement) {
  cg_statement_view view = {.predicate = slice_of(statement->predicate->value.uri)};
  CG_TRY(node_of(statement->subject, &c->blanks[0], &view.subject));
  view.is_iri = statement->object->type != RAPTOR_TERM_TYPE_LITERAL;
  if (view.is_iri) {
    CG_TRY(node_of(statement->object, &c->blanks[1], &view.object));
  } else {
    const raptor_term_literal_value *const literal = &statement->object->value.literal;
    view.object = (cg_slice){(const char *)literal->string, literal->string_len};
    view.datatype = slice_of(literal->datatype);
    view.language =
      literal->language ? cg_slice_of((const char *)literal->language) : (cg_slice){"", 0};
  }
  return take(c, &view);
}

static void take_raptor(void *handle, raptor_statement *statement) {
  converting *const c = handle;
  c->status = c->status ? c->status : take_parsed(c, statement);
}

/* Guess the syntax of `data` from its name and first bytes. These are copied, because raptor writes
   into the buffer that it inspects. */
static const char *guess(raptor_world *world, const char *name, cg_slice data) {
  unsigned char start[1025];
  const size_t length = data.length < sizeof(start) - 1 ? data.length : sizeof(start) - 1;
  memcpy(start, data.data, length);
  start[length] = '\0';
  return raptor_world_guess_parser_name(world, NULL, NULL, start, length,
                                        (const unsigned char *)name);
}

static bool is_one_of(const char *syntax, const char *const *names) {
  while (syntax && *names && strcmp(syntax, *names)) {
    ++names;
  }
  return syntax && *names;
}

static bool has_long_tag(cg_slice data, const char *syntax) {
  static const char *const turtle[] = {"turtle", "ntriples", "nquads", "trig", NULL};
  return cg_tag_is_too_long(data, is_one_of(syntax, turtle));
}

/* Have raptor parse `data`; as RDF/XML if no syntax is given. */
static cg_status parse(converting *c, cg_slice data, const char *syntax) {
  raptor_world *const world = c->store->raptor;
  unsigned char *const uri = raptor_uri_filename_to_uri_string(c->name);
  raptor_uri *const base = uri ? raptor_new_uri(world, uri) : NULL;
  raptor_parser *const parser = raptor_new_parser(world, syntax);
  const uint32_t errors = c->store->errors;
  if (!parser || !base) {
    c->status = CG_NO_MEMORY;
  } else {
    raptor_parser_set_statement_handler(parser, c, take_raptor);
    const int is_bad =
      raptor_parser_parse_start(parser, base) ||
      raptor_parser_parse_chunk(parser, (const unsigned char *)data.data, data.length, 1);
    const bool is_told = c->store->errors > errors;
    if (is_bad && !is_told && !c->status) {
      cg_fail(&c->store->messages, CG_BAD_INPUT, c->name, 0, "not RDF in a known syntax");
    }
    c->status = c->status || !(is_bad || is_told) ? c->status : CG_BAD_INPUT;
  }
  if (parser) {
    raptor_free_parser(parser);
  }
  if (base) {
    raptor_free_uri(base);
  }
  raptor_free_memory(uri);
  return c->status;
}

/* Read `data` and write its statements to `c`. serd reads its own syntaxes, because raptor refuses
 * some N-Triples and returns statements that are not in the file. */
static cg_status convert(converting *c, cg_slice data, const char *syntax) {
  static const char *const of_xml[] = {"rdfxml", "rdfa", "grddl", "rss-tag-soup", "xml", NULL};
  static const char *const of_serd[] = {"turtle", "ntriples", "nquads", NULL};
  if (has_long_tag(data, syntax)) {
    return cg_fail(&c->store->messages, CG_BAD_INPUT, c->name, 0,
                   "a language tag of more than %u bytes; shorten it", CG_TAG_MOST);
  }
  if (is_one_of(syntax, of_xml) && cg_nesting_is_too_deep(data)) {
    return cg_fail(&c->store->messages, CG_BAD_INPUT, c->name, 0,
                   "elements nested more than %u deep; convert the file to N-Triples, for example "
                   "with: rapper -o ntriples",
                   CG_NESTING_MOST);
  }
  CG_TRY(cg_buffer_reserve(&c->out, data.length));
  const cg_environment environment = cg_environment_of(&c->store->messages);
  return is_one_of(syntax, of_serd)
           ? cg_statements_read_blanks(&environment, c->name, data, syntax, take, c)
           : parse(c, data, syntax);
}

static cg_status put_as_in_turn(cg_store *store, const char *name, cg_slice data,
                                const char *syntax) {
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  converting c = {.store = store,
                  .name = name,
                  .out = cg_buffer_init(arena),
                  .blanks = {cg_buffer_init(arena), cg_buffer_init(arena)}};
  cg_store_begin(store, name, NULL);
  cg_status status =
    convert(&c, data, strcmp(syntax, "guess") ? syntax : guess(store->raptor, name, data));
  cg_store_begin(store, NULL, NULL);
  status = status ? status : cg_store_put_lines(store, name, cg_buffer_slice(&c.out));
  cg_arena_free(arena);
  return status;
}

cg_status cg_store_put_as(cg_store *store, const char *name, cg_slice data, const char *syntax) {
  cg_turn_take();
  const cg_status status = put_as_in_turn(store, name, data, syntax);
  cg_turn_end();
  return status;
}
