/* SPDX-License-Identifier: Apache-2.0 */
/* Turtle (W3C Recommendation of 25 February 2014) in the order of the statements. Consecutive
 * statements do not repeat a common subject, or subject and predicate. Characters of a literal are
 * written unchanged unless they must be escaped. */
#include "rdf/turtle_writer.h"

#include "rdf/namespaces.h"
#include "rdf/text_buffer.h"
#include "rdf/writer_impl.h"

#include "base/try.h"
#include "rdf/vocabulary.h"

#define MARKS ((size_t)16) /* Upper bound on the marks around an IRI */
#define MOST_PREFIXES 32u  /* Prefixes beyond these are not used */
#define NO_PREFIX MOST_PREFIXES

/* A graph being written. */
typedef struct {
  cg_text_buffer out;
  cg_slice document;              /* IRI of the graph */
  cg_slice starts[MOST_PREFIXES]; /* IRIs of the prefixes; none is empty */
  uint32_t count;
} turtle_writing;

/* --- Names */

/* Whether `name` is a valid local name of Turtle without escapes: "human-rights-council",
 * "10.7". */
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

/* Whether `iri` begins with `start`. Most starts differ only in their last byte. */
static inline bool begins_with(cg_slice iri, cg_slice start) {
  return iri.length >= start.length && iri.data[start.length - 1] == start.data[start.length - 1] &&
         cg_slice_has_prefix(iri, start);
}

/* Index of the prefix of `iri`, or NO_PREFIX; `name` is the rest. */
static uint32_t find_prefix(const turtle_writing *w, cg_slice iri, cg_slice *name) {
  for (uint32_t i = 0; i < w->count; ++i) {
    if (begins_with(iri, w->starts[i])) {
      *name = cg_slice_from(iri, w->starts[i].length);
      if (is_local_name(*name)) {
        return i;
      }
    }
  }
  return NO_PREFIX;
}

static void take_prefixes(turtle_writing *w) {
  for (w->count = 0; w->count < MOST_PREFIXES && cg_prefixes[w->count].name; ++w->count) {
    w->starts[w->count] = cg_slice_of(cg_prefixes[w->count].iri);
  }
}

static cg_status put(turtle_writing *w, cg_slice text) {
  CG_TRY(cg_text_buffer_need(&w->out, text.length));
  cg_text_buffer_add(&w->out, text.data, text.length);
  return CG_OK;
}

static cg_status put_bracketed(turtle_writing *w, cg_slice iri) {
  CG_TRY(cg_text_buffer_need(&w->out, iri.length + MARKS));
  CG_TEXT_BUFFER_ADD(&w->out, "<");
  cg_text_buffer_add(&w->out, iri.data, iri.length);
  CG_TEXT_BUFFER_ADD(&w->out, ">");
  return CG_OK;
}

/* The document is written as <>, its parts as <#…>, and other IRIs with a prefix if possible. */
static cg_status put_iri(turtle_writing *w, cg_slice iri) {
  const size_t length = w->document.length;
  cg_slice name = {"", 0};
  if (cg_slice_has_prefix(iri, w->document) && (iri.length == length || iri.data[length] == '#')) {
    return put_bracketed(w, cg_slice_from(iri, length));
  }
  const uint32_t prefix = find_prefix(w, iri, &name);
  if (prefix == NO_PREFIX) {
    return put_bracketed(w, iri);
  }
  CG_TRY(put(w, cg_slice_of(cg_prefixes[prefix].name)));
  CG_TRY(put(w, CG_SLICE(":")));
  return put(w, name);
}

/* --- Statements */

static bool is_digits(cg_slice text) {
  for (size_t i = 0; i < text.length; ++i) {
    if (!cg_is_digit(text.data[i])) {
      return false;
    }
  }
  return text.length > 0;
}

/* Whether the literal may be written without quotes, as "12" or "0.98". */
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

static cg_status put_literal(turtle_writing *w, const cg_term *literal) {
  if (is_number(literal)) {
    return put(w, literal->text);
  }
  CG_TRY(put(w, CG_SLICE("\"")));
  CG_TRY(cg_text_buffer_add_escaped(&w->out, literal->text));
  CG_TRY(put(w, CG_SLICE("\"")));
  if (literal->language.length) {
    CG_TRY(put(w, CG_SLICE("@")));
    return put(w, literal->language);
  }
  if (literal->datatype.length) {
    CG_TRY(put(w, CG_SLICE("^^")));
    return put_iri(w, literal->datatype);
  }
  return CG_OK;
}

static cg_status put_predicate(turtle_writing *w, cg_slice predicate) {
  CG_TRY(cg_slice_is_equal(predicate, CG_RDF_TYPE) ? put(w, CG_SLICE("a")) : put_iri(w, predicate));
  return put(w, CG_SLICE(" "));
}

/* `last` is the previous statement, or NULL. */
static cg_status put_statement(turtle_writing *w, const cg_statement *statement,
                               const cg_statement *last) {
  if (!last || !cg_slice_is_equal(statement->subject, last->subject)) {
    CG_TRY(put(w, last ? CG_SLICE(" .\n\n") : CG_SLICE("\n")));
    CG_TRY(put_iri(w, statement->subject));
    CG_TRY(put(w, CG_SLICE("\n\t")));
    CG_TRY(put_predicate(w, statement->predicate));
  } else if (!cg_slice_is_equal(statement->predicate, last->predicate)) {
    CG_TRY(put(w, CG_SLICE(" ;\n\t")));
    CG_TRY(put_predicate(w, statement->predicate));
  } else {
    CG_TRY(put(w, CG_SLICE(" ,\n\t\t")));
  }
  return statement->object.is_iri ? put_iri(w, statement->object.text)
                                  : put_literal(w, &statement->object);
}

/* --- Graphs */

static void use_prefix(const turtle_writing *w, cg_slice iri, uint32_t *used) {
  cg_slice name = {"", 0};
  const uint32_t prefix = find_prefix(w, iri, &name);
  *used |= prefix == NO_PREFIX ? 0 : (uint32_t)1 << prefix;
}

/* A bit set of the prefixes that the graph needs. */
static uint32_t used_prefixes(const turtle_writing *w, const cg_array *statements) {
  uint32_t used = 0;
  for (uint32_t i = 0; i < statements->count; ++i) {
    const cg_statement statement = cg_statements_at(statements, i);
    const cg_term *const object = &statement.object;
    use_prefix(w, statement.subject, &used);
    use_prefix(w, statement.predicate, &used);
    use_prefix(w, object->is_iri ? object->text : object->datatype, &used);
  }
  return used;
}

/* "@base" is the document, which makes its clauses and references short. */
static cg_status put_head(turtle_writing *w, uint32_t used) {
  CG_TRY(put(w, CG_SLICE("@base ")));
  CG_TRY(put_bracketed(w, w->document));
  CG_TRY(put(w, CG_SLICE(" .\n")));
  for (uint32_t i = 0; i < w->count; ++i) {
    if (used >> i & 1) {
      CG_TRY(put(w, CG_SLICE("@prefix ")));
      CG_TRY(put(w, cg_slice_of(cg_prefixes[i].name)));
      CG_TRY(put(w, CG_SLICE(": ")));
      CG_TRY(put_bracketed(w, w->starts[i]));
      CG_TRY(put(w, CG_SLICE(" .\n")));
    }
  }
  return CG_OK;
}

static cg_status put_graph(turtle_writing *w, const cg_rdf_graph *graph) {
  cg_statement statements[2];
  const cg_statement *last = NULL;
  w->document = graph->iri;
  CG_TRY(put_head(w, used_prefixes(w, graph->statements)));
  for (uint32_t i = 0; i < graph->statements->count; ++i) {
    cg_statement *const statement = &statements[i & 1];
    *statement = cg_statements_at(graph->statements, i);
    CG_TRY(put_statement(w, statement, last));
    last = statement;
  }
  return last ? put(w, CG_SLICE(" .\n\n")) : CG_OK;
}

cg_status cg_turtle_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                          cg_outlet *outlet) {
  turtle_writing w;
  cg_arena *arena = NULL;
  (void)syntax;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  take_prefixes(&w);
  cg_status status = cg_text_buffer_init(&w.out, arena, outlet);
  for (size_t i = 0; !status && i < count; ++i) {
    status = put_graph(&w, &graphs[i]);
  }
  status = status ? status : cg_text_buffer_flush(&w.out);
  cg_arena_free(arena);
  return status;
}
