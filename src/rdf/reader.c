/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs are read by serd: it needs a fifth of raptor's time, and they are read at every start. */
#include "rdf/reader.h"

#include "base/try.h"

#include <errno.h>
#include <serd/serd.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  SerdEnv           *env;
  SerdReader        *reader;
  const cg_messages *messages;
  const char        *path;
  uint32_t           line; /* Of the statement at hand */
  cg_statement_sink  sink;
  void              *handle;
  cg_status          status;
} reading;

/* serd says what is wrong as a format with arguments, and ends it with a newline. */
static SerdStatus take_error(void *handle, const SerdError *error) {
  reading *const r = handle;
  char sentence[512];
  if (r->status) {
    return SERD_SUCCESS;
  }
  vsnprintf(sentence, sizeof(sentence), error->fmt, *error->args);
  sentence[strcspn(sentence, "\n")] = '\0';
  r->status = cg_fail(r->messages, CG_BAD_PACK, r->path, error->line, "%s", sentence);
  return SERD_SUCCESS;
}

static SerdStatus take_base(void *handle, const SerdNode *iri) {
  return serd_env_set_base_uri(((reading *)handle)->env, iri);
}

static SerdStatus take_prefix(void *handle, const SerdNode *name, const SerdNode *iri) {
  return serd_env_set_prefix(((reading *)handle)->env, name, iri);
}

static cg_slice slice_of(const SerdNode *node) {
  return (cg_slice){node && node->buf ? (const char *)node->buf : "", node ? node->n_bytes : 0};
}

/* The whole IRI of `node`, owned; its type is SERD_NOTHING if it is none. */
static SerdNode expand(const reading *r, const SerdNode *node) {
  return node->type == SERD_URI || node->type == SERD_CURIE ? serd_env_expand_node(r->env, node)
                                                            : SERD_NODE_NULL;
}

static cg_status pass_on(reading *r, const SerdNode *subject, const SerdNode *predicate,
                         const SerdNode *object, const SerdNode *datatype,
                         const SerdNode *language, bool is_iri) {
  if (subject->type == SERD_NOTHING || predicate->type == SERD_NOTHING ||
      object->type == SERD_NOTHING) {
    return cg_fail(r->messages, CG_BAD_PACK, r->path, r->line,
                   "blank node or unknown prefix; give the thing an IRI");
  }
  const cg_statement statement = {
    slice_of(subject), slice_of(predicate),
    {slice_of(object), slice_of(datatype), slice_of(language), is_iri}};
  return r->sink(r->handle, &statement, r->line);
}

static SerdStatus take_statement(void *handle, SerdStatementFlags flags, const SerdNode *graph,
                                 const SerdNode *subject, const SerdNode *predicate,
                                 const SerdNode *object, const SerdNode *datatype,
                                 const SerdNode *language) {
  reading *const r = handle;
  const bool is_literal = object->type == SERD_LITERAL;
  SerdNode s = expand(r, subject);
  SerdNode p = expand(r, predicate);
  SerdNode o = is_literal ? *object : expand(r, object);
  SerdNode d = datatype && datatype->buf ? expand(r, datatype) : SERD_NODE_NULL;
  (void)flags;
  (void)graph;
  if (!r->status) {
    r->status = pass_on(r, &s, &p, &o, &d, language, !is_literal);
  }
  serd_node_free(&s);
  serd_node_free(&p);
  serd_node_free(&d);
  if (!is_literal) {
    serd_node_free(&o);
  }
  return r->status ? SERD_FAILURE : SERD_SUCCESS;
}

/* Bytes one by one, so that the line of each statement is known. */
typedef struct {
  FILE    *file;
  reading *reading;
} byte_source;

static size_t take_byte(void *buffer, size_t size, size_t count, void *stream) {
  byte_source *const source = stream;
  const int byte = getc_unlocked(source->file);
  (void)size;
  (void)count;
  if (byte == EOF) {
    return 0;
  }
  source->reading->line += byte == '\n';
  *(unsigned char *)buffer = (unsigned char)byte;
  return 1;
}

static int has_error(void *stream) { return ferror(((byte_source *)stream)->file); }

static cg_status read_all(reading *r, byte_source *source) {
  SerdStatus status = serd_reader_start_source_stream(
    r->reader, take_byte, has_error, source, (const uint8_t *)r->path, 1);
  while (!status) {
    status = serd_reader_read_chunk(r->reader);
  }
  serd_reader_end_stream(r->reader);
  if (r->status) {
    return r->status;
  }
  return status == SERD_FAILURE && feof(source->file)
           ? CG_OK
           : cg_fail(r->messages, CG_BAD_PACK, r->path, r->line, "not readable as Turtle");
}

cg_status cg_rdf_read(const char *path, const cg_messages *messages, cg_statement_sink sink,
                      void *handle) {
  FILE *const file = fopen(path, "rb");
  if (!file) {
    return cg_fail(messages, CG_CANNOT_READ, path, 0, "%s", strerror(errno));
  }
  reading r = {NULL, NULL, messages, path, 1, sink, handle, CG_OK};
  byte_source source = {file, &r};
  r.env = serd_env_new(NULL);
  r.reader = r.env ? serd_reader_new(SERD_TURTLE, &r, NULL, take_base, take_prefix,
                                     take_statement, NULL)
                   : NULL;
  cg_status status = CG_NO_MEMORY;
  if (r.reader) {
    serd_reader_set_strict(r.reader, true);
    serd_reader_set_error_sink(r.reader, take_error, &r);
    status = read_all(&r, &source);
    serd_reader_free(r.reader);
  }
  serd_env_free(r.env);
  fclose(file);
  return status;
}
