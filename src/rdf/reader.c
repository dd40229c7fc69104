/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs are read at every start, so they are read where they stand: serd, which copies each term,
 * needs several times as long, and raptor five times that. */
#include "rdf/reader.h"

#include "base/try.h"
#include "base/utf8.h"
#include "base/whole_file.h"
#include "rdf/turtle.h"
#include "rdf/vocabulary.h"

#include <string.h>

typedef struct {
  cg_turtle         turtle;
  cg_statement_sink sink;
  void             *handle;
} reading;

static cg_status read_object(cg_turtle *t, cg_term *out) {
  const cg_slice none = {"", 0};
  const char c = cg_turtle_peek(t);
  *out = (cg_term){none, none, none, false};
  if (c == '"' || c == '\'' || c == '+' || c == '-' || c == '.' || cg_is_digit(c)) {
    return cg_turtle_literal(t, out);
  }
  const bool is_true = cg_turtle_take_word(t, CG_SLICE("true"));
  if (is_true || cg_turtle_take_word(t, CG_SLICE("false"))) {
    out->text = is_true ? CG_SLICE("true") : CG_SLICE("false");
    out->datatype = CG_SLICE(CG_XSD "boolean");
    return CG_OK;
  }
  out->is_iri = true;
  return cg_turtle_iri(t, &out->text);
}

/* Objects, separated by commas. */
static cg_status read_objects(reading *r, cg_statement *statement) {
  cg_turtle *const t = &r->turtle;
  for (;;) {
    cg_turtle_skip(t);
    const uint32_t line = t->line;
    CG_TRY(read_object(t, &statement->object));
    CG_TRY(r->sink(r->handle, statement, line));
    cg_turtle_skip(t);
    if (cg_turtle_peek(t) != ',') {
      return CG_OK;
    }
    ++t->at;
  }
}

static cg_status read_predicate(cg_turtle *t, cg_slice *out) {
  if (cg_turtle_take_word(t, CG_SLICE("a"))) {
    *out = CG_RDF_TYPE;
    return CG_OK;
  }
  return cg_turtle_iri(t, out);
}

/* A subject and all that is said of it, to the point. */
static cg_status read_subject(reading *r) {
  cg_turtle *const t = &r->turtle;
  cg_statement statement;
  CG_TRY(cg_turtle_iri(t, &statement.subject));
  for (;;) {
    cg_turtle_skip(t);
    CG_TRY(read_predicate(t, &statement.predicate));
    CG_TRY(read_objects(r, &statement));
    bool has_more = false;
    for (; cg_turtle_peek(t) == ';'; has_more = true) {
      ++t->at;
      cg_turtle_skip(t);
    }
    if (cg_turtle_peek(t) == '.') {
      ++t->at;
      return CG_OK;
    }
    if (!has_more) {
      return cg_turtle_fail(t, "',', ';' or '.' is missing");
    }
  }
}

/* "@prefix cg: <…> .", or the same as SPARQL has it, without the point. */
static cg_status read_directive(cg_turtle *t, bool *is_directive) {
  const bool has_point = cg_turtle_peek(t) == '@';
  const bool is_prefix =
    cg_turtle_take_word(t, has_point ? CG_SLICE("@prefix") : CG_SLICE("PREFIX"));
  *is_directive =
    is_prefix || cg_turtle_take_word(t, has_point ? CG_SLICE("@base") : CG_SLICE("BASE"));
  if (!*is_directive) {
    return CG_OK;
  }
  cg_turtle_skip(t);
  CG_TRY(is_prefix ? cg_turtle_prefix(t) : cg_turtle_base(t));
  cg_turtle_skip(t);
  if (has_point && cg_turtle_peek(t) != '.') {
    return cg_turtle_fail(t, "'.' is missing");
  }
  t->at += has_point;
  return CG_OK;
}

static cg_status check_encoding(cg_turtle *t) {
  const size_t valid = cg_utf8_valid_length(t->text);
  for (size_t i = 0; i < valid && valid < t->text.length; ++i) {
    t->line += t->text.data[i] == '\n';
  }
  return valid < t->text.length ? cg_turtle_fail(t, "invalid UTF-8") : CG_OK;
}

static cg_status read_all(reading *r) {
  cg_turtle *const t = &r->turtle;
  const cg_slice mark = CG_SLICE("\xEF\xBB\xBF");
  CG_TRY(check_encoding(t));
  t->at = cg_slice_has_prefix(t->text, mark) ? mark.length : 0;
  for (cg_turtle_skip(t); t->at < t->text.length; cg_turtle_skip(t)) {
    bool is_directive = false;
    CG_TRY(read_directive(t, &is_directive));
    if (!is_directive) {
      CG_TRY(read_subject(r));
    }
  }
  return CG_OK;
}

cg_status cg_rdf_read(const char *path, const cg_messages *messages, cg_arena *arena,
                      cg_statement_sink sink, void *handle) {
  reading r = {{.arena = arena,
                .messages = messages,
                .path = path,
                .line = 1,
                .prefixes = cg_table_init(arena),
                .printed = cg_table_init(arena),
                .iris = cg_array_init(arena, sizeof(cg_slice))},
               sink,
               handle};
  CG_TRY(cg_whole_file_read(path, messages, arena, &r.turtle.text));
  return read_all(&r);
}
