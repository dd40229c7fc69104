/* SPDX-License-Identifier: Apache-2.0 */
/* JSON-LD 1.1 (W3C Recommendation of 16 July 2020), in the order of the statements. Consecutive
 * statements about one subject are an object. Parts (the clauses of a document, the references and
 * acts of a clause) are nested in their whole. */
#include "rdf/jsonld_writer.h"

#include "rdf/jsonld_context.h"
#include "rdf/writer_impl.h"

#include "base/escape.h"
#include "base/table.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <string.h>

/* Nesting limit of objects; document, clause and reference need fewer. A limit is necessary because
 * statements may come from any source. */
#define DEEPEST 6u

/* More values than this are written one per line. */
#define VALUES_A_LINE 4u

/* Consecutive statements about one subject. */
typedef struct {
  uint32_t begin;
  uint32_t end;
  bool is_written;
} block;

typedef struct {
  cg_outlet *outlet;
  cg_json_context context;
  const cg_rdf_graph *graph;
  cg_array blocks;     /* block */
  cg_table by_subject; /* IRI of a part of the document, to the first block about it */
  bool *is_done;       /* For each statement: whether it is written */
  cg_buffer text;      /* The term being written */
} json_writing;

static void put(const json_writing *w, const char *text) {
  cg_outlet_take(w->outlet, cg_slice_of(text));
}

static void put_line(const json_writing *w, uint32_t depth) {
  put(w, "\n");
  for (uint32_t i = 0; i < depth; ++i) {
    put(w, "  ");
  }
}

static void put_string(const json_writing *w, cg_slice text) {
  put(w, "\"");
  cg_escape_put(w->outlet, text, &cg_escape_json);
  put(w, "\"");
}

static cg_statement at(const json_writing *w, uint32_t index) {
  return cg_statements_at(w->graph->statements, index);
}

/* --- Terms */

/* Whether `iri` is a fragment of the document that can be written as a relative reference. With a
   colon it could be read as an absolute IRI. */
static bool is_part(const json_writing *w, cg_slice iri) {
  const cg_slice document = w->graph->iri;
  return document.length && cg_slice_has_prefix(iri, document) && iri.length > document.length &&
         iri.data[document.length] == '#' &&
         !memchr(iri.data + document.length, ':', iri.length - document.length);
}

static cg_status put_iri(json_writing *w, cg_slice iri) {
  if (is_part(w, iri)) {
    put_string(w, cg_slice_from(iri, w->graph->iri.length));
    return CG_OK;
  }
  w->text.length = 0;
  CG_TRY(cg_json_add_iri(iri, &w->text));
  put_string(w, cg_buffer_slice(&w->text));
  return CG_OK;
}

static cg_status put_class(json_writing *w, cg_slice iri) {
  w->text.length = 0;
  CG_TRY(cg_json_add_class(&w->context, iri, &w->text));
  put_string(w, cg_buffer_slice(&w->text));
  return CG_OK;
}

/* Whether `text` is a JSON number that every reader preserves exactly. */
static bool is_native_number(cg_slice text) {
  const size_t sign = text.length && text.data[0] == '-';
  const size_t digits = text.length - sign;
  if (!digits || digits > 15 || (text.data[sign] == '0' && text.length > 1)) {
    return false;
  }
  for (size_t i = sign; i < text.length; ++i) {
    if (!cg_is_digit(text.data[i])) {
      return false;
    }
  }
  return true;
}

static bool is_native(const cg_term *literal) {
  const cg_slice text = literal->text;
  return cg_slice_is_equal(literal->datatype, CG_XSD_INTEGER)
           ? is_native_number(text)
           : cg_slice_is_equal(literal->datatype, CG_SLICE(CG_XSD "boolean")) &&
               (cg_slice_is_equal(text, CG_SLICE("true")) ||
                cg_slice_is_equal(text, CG_SLICE("false")));
}

/* Whether the context turns a plain string into this literal. */
static bool is_coerced(const cg_term *literal, cg_json_coercion coercion) {
  switch (coercion) {
  case CG_JSON_PLAIN: return !literal->datatype.length && !literal->language.length;
  case CG_JSON_ENGLISH: return cg_slice_is_equal(literal->language, CG_SLICE("en"));
  case CG_JSON_DATE: return cg_slice_is_equal(literal->datatype, CG_XSD_DATE);
  case CG_JSON_DECIMAL: return cg_slice_is_equal(literal->datatype, CG_XSD_DECIMAL);
  default: return false;
  }
}

static cg_status put_literal(json_writing *w, const cg_term *literal, cg_json_coercion coercion) {
  if (coercion == CG_JSON_PLAIN && is_native(literal)) {
    cg_outlet_take(w->outlet, literal->text);
    return CG_OK;
  }
  if (is_coerced(literal, coercion)) {
    put_string(w, literal->text);
    return CG_OK;
  }
  put(w, "{\"@value\": ");
  put_string(w, literal->text);
  if (literal->language.length) {
    put(w, ", \"@language\": ");
    put_string(w, literal->language);
  } else if (literal->datatype.length) {
    put(w, ", \"@type\": ");
    CG_TRY(put_class(w, literal->datatype));
  }
  put(w, "}");
  return CG_OK;
}

/* --- Objects */

static cg_status put_block(json_writing *w, block *b, uint32_t depth);

/* Whether the property leads from a thing to its parts. */
static bool leads_to_part(cg_slice property) {
  return cg_slice_is_equal(property, CG_TERM(hasClause)) ||
         cg_slice_is_equal(property, CG_TERM(hasReference)) ||
         cg_slice_is_equal(property, CG_TERM(hasSelfReference)) ||
         cg_slice_is_equal(property, CG_TERM(hasAct)) || cg_slice_is_equal(property, CG_TERM(vote));
}

/* The block to nest in place of the object of `s`, at `depth`, or NULL. */
static block *find_part(const json_writing *w, const cg_statement *s, uint32_t depth) {
  const bool may_be = s->object.is_iri && depth < DEEPEST && leads_to_part(s->predicate);
  const uint32_t index = may_be ? cg_table_find(&w->by_subject, s->object.text) : CG_NONE;
  block *const found = index == CG_NONE ? NULL : cg_array_at(&w->blocks, index);
  return found && !found->is_written ? found : NULL;
}

static cg_status put_value(json_writing *w, const cg_statement *s, cg_json_coercion coercion,
                           uint32_t depth) {
  block *const part = find_part(w, s, depth);
  if (part) {
    return put_block(w, part, depth);
  }
  if (!s->object.is_iri) {
    return put_literal(w, &s->object, coercion);
  }
  if (cg_slice_is_equal(s->predicate, CG_RDF_TYPE)) {
    return put_class(w, s->object.text);
  }
  const bool is_bare = coercion == CG_JSON_IRI;
  put(w, is_bare ? "" : "{\"id\": ");
  CG_TRY(put_iri(w, s->object.text));
  put(w, is_bare ? "" : "}");
  return CG_OK;
}

/* Write the `count` values of the property of the statement at `first`, in its block, which ends at
 * `end`. */
static cg_status put_values(json_writing *w, uint32_t first, uint32_t end, uint32_t count,
                            cg_json_coercion coercion, uint32_t depth) {
  const cg_slice property = at(w, first).predicate;
  const bool is_long = count > VALUES_A_LINE || (count > 1 && leads_to_part(property));
  const char *separator = "";
  put(w, count > 1 ? "[" : "");
  for (uint32_t i = first; i < end && !w->outlet->status; ++i) {
    const cg_statement s = at(w, i);
    if (w->is_done[i] || !cg_slice_is_equal(s.predicate, property)) {
      continue;
    }
    put(w, separator);
    if (is_long) {
      put_line(w, depth + 1);
    }
    w->is_done[i] = true;
    CG_TRY(put_value(w, &s, coercion, count > 1 ? depth + 1 : depth));
    separator = is_long ? "," : ", ";
  }
  if (is_long) {
    put_line(w, depth);
  }
  put(w, count > 1 ? "]" : "");
  return CG_OK;
}

static cg_status put_property(json_writing *w, uint32_t first, uint32_t end, uint32_t depth) {
  const cg_slice property = at(w, first).predicate;
  cg_json_coercion coercion = CG_JSON_PLAIN;
  uint32_t count = 0;
  for (uint32_t i = first; i < end; ++i) {
    count += !w->is_done[i] && cg_slice_is_equal(at(w, i).predicate, property);
  }
  put(w, ",");
  put_line(w, depth);
  w->text.length = 0;
  CG_TRY(cg_slice_is_equal(property, CG_RDF_TYPE)
           ? cg_buffer_add(&w->text, CG_SLICE("type"))
           : cg_json_property(&w->context, property, &w->text, &coercion));
  put_string(w, cg_buffer_slice(&w->text));
  put(w, ": ");
  return put_values(w, first, end, count, coercion, depth);
}

/* Write the subject and its properties, one per line. */
static cg_status put_members(json_writing *w, block *b, uint32_t depth) {
  b->is_written = true;
  put_line(w, depth);
  put(w, "\"id\": ");
  CG_TRY(put_iri(w, at(w, b->begin).subject));
  for (uint32_t i = b->begin; i < b->end && !w->outlet->status; ++i) {
    CG_TRY(w->is_done[i] ? CG_OK : put_property(w, i, b->end, depth));
  }
  return CG_OK;
}

/* Write the object; its first line is already indented. */
static cg_status put_block(json_writing *w, block *b, uint32_t depth) {
  put(w, "{");
  CG_TRY(put_members(w, b, depth + 1));
  put_line(w, depth);
  put(w, "}");
  return CG_OK;
}

/* --- Graphs */

static cg_status find_blocks(json_writing *w) {
  const uint32_t count = w->graph->statements->count;
  for (uint32_t begin = 0, end = 0; begin < count; begin = end) {
    const cg_slice subject = at(w, begin).subject;
    for (end = begin + 1; end < count && cg_slice_is_equal(at(w, end).subject, subject);) {
      ++end;
    }
    CG_TRY(cg_array_append(&w->blocks, &(block){begin, end, false}));
    if (is_part(w, subject) && cg_table_find(&w->by_subject, subject) == CG_NONE) {
      CG_TRY(cg_table_set(&w->by_subject, subject, w->blocks.count - 1));
    }
  }
  return CG_OK;
}

static void put_context(const json_writing *w, bool is_inline) {
  put(w, "{\n  \"@context\": ");
  put(w, w->graph->iri.length ? "[" : "");
  if (is_inline) {
    cg_json_context_put(w->outlet, CG_SLICE("  "));
  } else {
    put(w, "\"" CG_JSON_CONTEXT "\"");
  }
  if (w->graph->iri.length) {
    put(w, ", {\"@base\": ");
    put_string(w, w->graph->iri);
    put(w, "}]");
  }
}

/* Write blocks that are not nested in the first object as siblings: "@graph" in each object of a
   list would create named graphs. */
static cg_status put_others(json_writing *w) {
  const char *separator = "";
  put(w, ",\n  \"included\": [");
  for (uint32_t i = 0; i < w->blocks.count && !w->outlet->status; ++i) {
    block *const b = cg_array_at(&w->blocks, i);
    if (!b->is_written) {
      put(w, separator);
      put_line(w, 2);
      CG_TRY(put_block(w, b, 2));
      separator = ",";
    }
  }
  put(w, "\n  ]");
  return CG_OK;
}

static cg_status put_graph(json_writing *w, bool is_inline) {
  CG_TRY(find_blocks(w));
  put_context(w, is_inline);
  if (w->blocks.count) {
    put(w, ",");
    CG_TRY(put_members(w, cg_array_at(&w->blocks, 0), 1));
    CG_TRY(put_others(w));
  }
  put(w, "\n}");
  return w->outlet->status;
}

static cg_status write_graph(const cg_rdf_graph *graph, bool is_inline, cg_arena *arena,
                             cg_outlet *outlet) {
  json_writing w = {
    .outlet = outlet,
    .graph = graph,
    .blocks = cg_array_init(arena, sizeof(block)),
    .by_subject = cg_table_init(arena),
    .is_done = cg_arena_take_many(arena, (size_t)graph->statements->count + 1, sizeof(bool)),
    .text = cg_buffer_init(arena),
  };
  CG_TRY(w.is_done ? cg_json_context_init(&w.context, arena) : CG_NO_MEMORY);
  return put_graph(&w, is_inline);
}

cg_status cg_jsonld_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                          cg_outlet *outlet) {
  const bool is_inline = strcmp(syntax, "jsonld") != 0;
  cg_status status = CG_OK;
  cg_outlet_take(outlet, count == 1 ? CG_SLICE("") : CG_SLICE("["));
  for (size_t i = 0; !status && i < count; ++i) {
    cg_arena *arena = NULL;
    CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
    cg_outlet_take(outlet, i ? CG_SLICE(",\n") : CG_SLICE(""));
    status = write_graph(&graphs[i], is_inline, arena, outlet);
    cg_arena_free(arena);
  }
  cg_outlet_take(outlet, count == 1 ? CG_SLICE("\n") : CG_SLICE("]\n"));
  return status;
}
