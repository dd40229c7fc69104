/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* realpath */

#include "rdf/serd_reader.h"

#include "rdf/nesting.h"

#include <serd/serd.h>
#include <stdlib.h>

#define PAGE_SIZE 4096
#define BLOCK_SIZE ((size_t)1024 * 1024)

/* State of the reader. */
typedef struct {
  const char *name;
  const cg_messages *messages;
  cg_slice rest; /* Rest of the block, not passed to serd yet */
  /* Lines before the block; if lines are reported, those before serd's current byte */
  uint32_t line;
  bool is_plain;    /* Blank nodes are errors, and lines are reported */
  bool has_blanks;  /* Blank nodes are accepted */
  bool is_line_end; /* serd's current byte ends a line */
  SerdEnv *env;     /* Prefixes and base */
  cg_serd_sink sink;
  void *handle;
  cg_status status;
} reading;

static size_t give_bytes(void *buffer, size_t size, size_t count, void *stream) {
  reading *const r = stream;
  const size_t wanted = size * count;
  const size_t length = wanted < r->rest.length ? wanted : r->rest.length;
  memcpy(buffer, r->rest.data, length);
  r->rest = cg_slice_from(r->rest, length);
  return length;
}

/* Likewise byte by byte, to track serd's line: it reads one byte ahead. */
static size_t give_byte(void *buffer, size_t size, size_t count, void *stream) {
  reading *const r = stream;
  r->line += r->is_line_end;
  r->is_line_end = r->rest.length && *r->rest.data == '\n';
  return give_bytes(buffer, size, count, stream);
}

/* Reading from memory cannot fail. */
static int is_failed(void *stream) {
  (void)stream;
  return 0;
}

/* Only the first error is reported; serd goes on to report its consequences. */
static SerdStatus take_error(void *handle, const SerdError *error) {
  reading *const r = handle;
  char text[200];
  if (!r->status) {
    vsnprintf(text, sizeof(text), error->fmt, *error->args);
    text[strcspn(text, "\n")] = '\0';
    r->status = cg_fail(r->messages, CG_BAD_INPUT, r->name,
                        (r->is_plain ? 0 : r->line) + error->line, "%s", text);
  }
  return SERD_SUCCESS;
}

static SerdStatus take_base(void *handle, const SerdNode *uri) {
  const reading *const r = handle;
  return serd_env_set_base_uri(r->env, uri);
}

static SerdStatus take_prefix(void *handle, const SerdNode *name, const SerdNode *uri) {
  const reading *const r = handle;
  return serd_env_set_prefix(r->env, name, uri);
}

static cg_slice slice_of(const SerdNode *node) {
  return node && node->buf ? (cg_slice){(const char *)node->buf, node->n_bytes} : (cg_slice){"", 0};
}

static bool is_blank(const SerdNode *node) { return node && node->type == SERD_BLANK; }

/* "_:name" */
static SerdNode spell_blank(const SerdNode *node) {
  const size_t length = node->n_bytes + 2;
  uint8_t *const text = malloc(length + 1);
  if (!text) {
    return SERD_NODE_NULL;
  }
  memcpy(text, "_:", 2);
  memcpy(text + 2, node->buf, node->n_bytes + 1);
  return (SerdNode){text, length, length, 0, SERD_BLANK};
}

/* A copy of `node` with its IRI resolved, to be freed by the caller; empty if NULL. */
static SerdNode expand(reading *r, const SerdNode *node) {
  if (is_blank(node)) {
    const SerdNode spelled = spell_blank(node);
    r->status = r->status || spelled.buf ? r->status : CG_NO_MEMORY;
    return spelled;
  }
  if (!node || node->type == SERD_LITERAL ||
      (node->type == SERD_URI && serd_uri_string_has_scheme(node->buf))) {
    return serd_node_copy(node);
  }
  const SerdNode expanded = serd_env_expand_node(r->env, node);
  if (!expanded.buf && !r->status) {
    r->status = cg_fail(r->messages, CG_BAD_INPUT, r->name, r->is_plain ? r->line : 0,
                        "the prefix of '%s' is not declared", (const char *)node->buf);
  }
  return expanded;
}

static SerdStatus take_statement(void *handle, SerdStatementFlags flags, const SerdNode *graph,
                                 const SerdNode *subject, const SerdNode *predicate,
                                 const SerdNode *object, const SerdNode *datatype,
                                 const SerdNode *language) {
  reading *const r = handle;
  (void)flags;
  const bool has_blank = is_blank(subject) || is_blank(object) || is_blank(graph);
  if (r->is_plain && has_blank && !r->status) {
    r->status = cg_fail(r->messages, CG_BAD_INPUT, r->name, r->line,
                        "blank nodes are not allowed; give each thing an IRI");
  }
  if (r->status || (has_blank && !r->has_blanks)) {
    return r->status ? SERD_ERR_INTERNAL : SERD_SUCCESS;
  }
  SerdNode nodes[] = {expand(r, subject), expand(r, predicate), expand(r, object),
                      expand(r, datatype), expand(r, graph)};
  if (!r->status) {
    const cg_statement statement = {.subject = slice_of(&nodes[0]),
                                    .predicate = slice_of(&nodes[1]),
                                    .object = {slice_of(&nodes[2]), slice_of(&nodes[3]),
                                               slice_of(language), object->type != SERD_LITERAL}};
    r->status = r->sink(r->handle, &statement, slice_of(&nodes[4]), r->is_plain ? r->line : 0);
  }
  for (size_t i = 0; i < sizeof(nodes) / sizeof(nodes[0]); ++i) {
    serd_node_free(&nodes[i]);
  }
  return r->status ? SERD_ERR_INTERNAL : SERD_SUCCESS;
}

/* serd's constant for `syntax`; zero if it is not read here. */
static SerdSyntax syntax_of(const char *syntax) {
  static const struct {
    const char *name;
    SerdSyntax syntax;
  } syntaxes[] = {{"turtle", SERD_TURTLE}, {"ntriples", SERD_NTRIPLES}, {"nquads", SERD_NQUADS}};
  for (size_t i = 0; i < sizeof(syntaxes) / sizeof(syntaxes[0]); ++i) {
    if (!strcmp(syntax, syntaxes[i].name)) {
      return syntaxes[i].syntax;
    }
  }
  return (SerdSyntax)0;
}

/* Length of the next block of `data`. With line-based syntaxes serd keeps every term until its
 * reader is freed, so such documents are read in blocks of whole lines. */
static size_t block_length(cg_slice data, SerdSyntax syntax) {
  if (syntax == SERD_TURTLE || data.length <= BLOCK_SIZE) {
    return data.length;
  }
  const char *const end = memchr(data.data + BLOCK_SIZE, '\n', data.length - BLOCK_SIZE);
  return end ? (size_t)(end - data.data) + 1 : data.length;
}

static uint32_t count_lines(cg_slice text) {
  uint32_t count = 0;
  for (const char *at = text.data, *const end = at + text.length; at < end; ++at, ++count) {
    at = memchr(at, '\n', (size_t)(end - at));
    if (!at) {
      break;
    }
  }
  return count;
}

/* The first line, from 1, that begins like neither a statement nor a comment. */
static uint32_t odd_line(cg_slice block) {
  uint32_t line = 1;
  bool is_begin = true;
  for (size_t i = 0; i < block.length; ++i) {
    const char c = block.data[i];
    if (is_begin && !cg_is_space(c)) {
      if (c != '<' && c != '_' && c != '#') {
        break;
      }
      is_begin = false;
    } else if (c == '\n') { /* Also of an empty line */
      ++line;
      is_begin = true;
    }
  }
  return line;
}

static cg_status read_block(reading *r, cg_slice block, SerdSyntax syntax) {
  const uint32_t deep = syntax == SERD_TURTLE ? cg_turtle_deep_line(block) : 0;
  if (deep) {
    r->status = cg_fail(r->messages, CG_BAD_INPUT, r->name, deep,
                        "brackets nested more than %u deep; convert the file to N-Triples",
                        CG_TURTLE_DEEPEST);
    return r->status;
  }
  SerdReader *const reader =
    serd_reader_new(syntax, r, NULL, take_base, take_prefix, take_statement, NULL);
  if (!reader) {
    return CG_NO_MEMORY;
  }
  r->rest = block;
  serd_reader_set_strict(reader, true);
  serd_reader_set_error_sink(reader, take_error, r);
  const SerdStatus status =
    serd_reader_read_source(reader, r->is_plain ? give_byte : give_bytes, is_failed, r,
                            (const uint8_t *)r->name, r->is_plain ? 1 : PAGE_SIZE);
  if (status && !r->status) {
    /* At such a line of N-Quads, serd stops without an error. */
    const bool is_silent = status == SERD_FAILURE;
    r->status = cg_fail(
      r->messages, CG_BAD_INPUT, r->name, is_silent ? r->line + odd_line(block) : 0, "%s",
      is_silent ? "invalid syntax; expected a statement" : (const char *)serd_strerror(status));
  }
  serd_reader_free(reader);
  r->line += r->is_plain ? 0 : count_lines(block);
  return r->status;
}

cg_status cg_serd_read_plain(const char *name, cg_slice data, const cg_messages *messages,
                             cg_serd_sink sink, void *handle) {
  reading r = {.name = name,
               .messages = messages,
               .line = 1,
               .is_plain = true,
               .sink = sink,
               .handle = handle};
  r.env = serd_env_new(NULL);
  const cg_status status = r.env ? read_block(&r, data, SERD_TURTLE) : CG_NO_MEMORY;
  serd_env_free(r.env);
  return status;
}

/* Read all of `data` by blocks; `base` is for relative IRIs and may be NULL. */
static cg_status read_all(reading *r, cg_slice data, const char *syntax, const SerdNode *base) {
  const SerdSyntax known = syntax_of(syntax);
  if (!known) {
    return cg_fail(r->messages, CG_BAD_ARGUMENT, r->name, 0,
                   "'%s' is not a readable syntax; use turtle, ntriples or nquads", syntax);
  }
  r->env = serd_env_new(base);
  cg_status status = r->env ? CG_OK : CG_NO_MEMORY;
  while (!status && data.length) {
    const size_t length = block_length(data, known);
    status = read_block(r, (cg_slice){data.data, length}, known);
    data = cg_slice_from(data, length);
  }
  serd_env_free(r->env);
  return status;
}

cg_status cg_serd_read(const char *name, cg_slice data, const char *syntax,
                       const cg_messages *messages, cg_serd_sink sink, void *handle) {
  reading r = {.name = name, .messages = messages, .sink = sink, .handle = handle};
  return read_all(&r, data, syntax, NULL);
}

cg_status cg_serd_read_blanks(const char *name, cg_slice data, const char *syntax,
                              const cg_messages *messages, cg_serd_sink sink, void *handle) {
  reading r = {
    .name = name, .messages = messages, .has_blanks = true, .sink = sink, .handle = handle};
  /* NULL if `name` is not a file; relative IRIs then stay relative */
  char *const path = realpath(name, NULL);
  SerdNode base =
    path ? serd_node_new_file_uri((const uint8_t *)path, NULL, NULL, true) : SERD_NODE_NULL;
  const cg_status status = read_all(&r, data, syntax, path ? &base : NULL);
  serd_node_free(&base);
  free(path);
  return status;
}
