/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/making.h"

#include "base/iri.h"
#include "base/try.h"

static const cg_slice none = {"", 0};

/* After the base IRI: the graph of descriptions from documents, of things in no pack. */
#define THINGS_GRAPH CG_SLICE("graph/things")

/* Whether the next statement is written at once. */
static bool is_written(const cg_making *m) { return !m->statements; }

cg_status cg_make_statement(cg_making *m, const cg_statement *statement) {
  return is_written(m) ? cg_line_stream_add(m->lines, statement)
                       : cg_statements_add(m->statements, statement);
}

static cg_status add(cg_making *m, cg_slice subject, cg_slice predicate, cg_term object) {
  return cg_make_statement(m, &(cg_statement){subject, predicate, object});
}

/* Whether `iri` is that of the document or one of its parts. */
static bool is_of_document(const cg_making *m, cg_slice iri) {
  const cg_slice document = m->document->iri;
  return cg_slice_has_prefix(iri, document) &&
         (iri.length == document.length || iri.data[document.length] == '#');
}

/* Statements that follow go to `graph`. */
static cg_status begin_part(cg_making *m, cg_slice graph, bool is_released) {
  cg_array *const parts = &m->graph->things_parts;
  const uint32_t at = m->graph->things.count;
  cg_things_part *const last = parts->count ? cg_array_at(parts, parts->count - 1) : NULL;
  if (last) {
    last->statements.end = at;
  }
  if (last && cg_slice_is_equal(last->graph, graph)) {
    return CG_OK;
  }
  return cg_array_append(parts, &(cg_things_part){graph, {at, at}, is_released});
}

cg_status cg_make_describe(cg_making *m, cg_slice subject, cg_slice release) {
  const cg_slice pieces[] = {cg_packs_base(m->packs), THINGS_GRAPH};
  if (m->options->things == CG_THINGS_INLINE || is_of_document(m, subject)) {
    m->statements = cg_making_own(m);
    return CG_OK;
  }
  if (!release.length && !m->things_graph.length) {
    CG_TRY(cg_make_iri(m, pieces, 2, &m->things_graph));
  }
  m->statements = &m->graph->things;
  return begin_part(m, release.length ? release : m->things_graph, release.length != 0);
}

cg_status cg_make_claim(cg_making *m, cg_slice iri, bool *is_new) {
  uint32_t *claimed = NULL;
  CG_TRY(cg_table_enter(&m->described, iri, &claimed));
  *is_new = *claimed == CG_NONE;
  *claimed = 1;
  return CG_OK;
}

cg_status cg_make_link(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice object) {
  return is_written(m) ? cg_line_stream_link(m->lines, subject, predicate, object)
                       : add(m, subject, predicate, (cg_term){object, none, none, true});
}

cg_status cg_make_literal(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text,
                          cg_slice datatype) {
  return add(m, subject, predicate, (cg_term){text, datatype, none, false});
}

cg_status cg_make_plain(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text,
                        cg_slice datatype) {
  return is_written(m) ? cg_line_stream_plain(m->lines, subject, predicate, text, datatype)
                       : cg_make_literal(m, subject, predicate, text, datatype);
}

cg_status cg_make_english(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text) {
  return add(m, subject, predicate, (cg_term){text, none, CG_SLICE("en"), false});
}

/* A plain literal whose text is in memory of the caller, and is copied if the statement is kept. */
static cg_status make_copied(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text,
                             cg_slice datatype) {
  const cg_slice kept = is_written(m) ? text : cg_arena_copy(m->arena, text);
  return kept.data ? cg_make_plain(m, subject, predicate, kept, datatype) : CG_NO_MEMORY;
}

cg_status cg_make_date(cg_making *m, cg_slice subject, cg_slice predicate, cg_date date) {
  char day[CG_DATE_LENGTH];
  if (!cg_date_is_set(date)) {
    return CG_OK;
  }
  cg_date_write(date, day);
  return make_copied(m, subject, predicate, (cg_slice){day, sizeof(day)}, CG_XSD_DATE);
}

cg_status cg_make_days(cg_making *m, cg_slice subject, cg_slice predicate, cg_date first,
                       cg_date last) {
  char range[2 * CG_DATE_LENGTH + 1];
  if (!cg_date_is_set(last)) {
    return cg_make_date(m, subject, predicate, first);
  }
  cg_date_write(first, range);
  range[CG_DATE_LENGTH] = '/';
  cg_date_write(last, range + CG_DATE_LENGTH + 1);
  return make_copied(m, subject, predicate, (cg_slice){range, sizeof(range)}, CG_EDTF);
}

cg_status cg_make_number(cg_making *m, cg_slice subject, cg_slice predicate, uint32_t number) {
  cg_digits digits;
  return make_copied(m, subject, predicate, cg_digits_of(number, &digits), CG_XSD_INTEGER);
}

cg_status cg_make_iri(cg_making *m, const cg_slice *pieces, size_t count, cg_slice *out) {
  *out = cg_join(m->arena, pieces, count);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_make_named(cg_making *m, cg_slice subject, cg_slice predicate, const char *space,
                        cg_slice name) {
  const cg_slice pieces[] = {cg_slice_of(space), name};
  cg_slice object = none;
  CG_TRY(cg_make_iri(m, pieces, 2, &object));
  return cg_make_link(m, subject, predicate, object);
}

cg_status cg_make_page(cg_making *m, cg_slice subject, cg_slice symbol) {
  cg_buffer page = cg_buffer_init(m->arena);
  CG_TRY(cg_buffer_add(&page, CG_DOCS_UN_ORG));
  CG_TRY(cg_iri_add_path(&page, symbol));
  return cg_make_link(m, subject, CG_RDFS_SEE_ALSO, cg_buffer_slice(&page));
}

#define CLASS_IRI(constant, name, parent, folder)                                                  \
  {CG_NAMESPACE name, sizeof(CG_NAMESPACE name) - 1},
static const cg_slice class_iris[CG_KIND_COUNT] = {{"", 0}, CG_KINDS(CLASS_IRI)};

cg_status cg_make_types(cg_making *m, cg_slice subject, cg_kind kind) {
  for (; kind; kind = cg_kind_parent(kind)) {
    CG_TRY(cg_make_link(m, subject, CG_RDF_TYPE, class_iris[kind]));
  }
  return CG_OK;
}

cg_status cg_make_clause_iri(cg_making *m, uint32_t clause, cg_slice *out) {
  cg_slice *const made = &m->clause_iris[clause];
  if (!made->data) {
    const cg_slice pieces[] = {m->document->iri, CG_SLICE("#"), cg_making_clause(m, clause)->key};
    CG_TRY(cg_make_iri(m, pieces, 3, made));
  }
  *out = *made;
  return CG_OK;
}

cg_status cg_make_place_iri(cg_making *m, uint32_t clause, cg_span characters, cg_slice *out) {
  char room[2 * sizeof(cg_digits) + 2];
  cg_slice clause_iri = none;
  CG_TRY(cg_make_clause_iri(m, clause, &clause_iri));
  char *const end = room + sizeof(room);
  char *begin = cg_digits_before(end, characters.end);
  *--begin = '-';
  begin = cg_digits_before(begin, characters.begin);
  *--begin = '/';
  const cg_slice pieces[] = {clause_iri, {begin, (size_t)(end - begin)}};
  return cg_make_iri(m, pieces, 2, out);
}

/* The page of the byte at `decoded`, from 1; 0 if the text has no page breaks. */
static uint32_t page_of(const cg_document *document, uint32_t decoded) {
  const cg_page_start *const starts = document->page_starts.items;
  uint32_t low = 0;
  uint32_t high = document->page_starts.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (starts[middle].decoded <= decoded) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (!document->page_starts.count) {
    return 0;
  }
  return low ? starts[low - 1].page : starts[0].page > 1 ? starts[0].page - 1 : 1;
}

cg_status cg_make_source_place(cg_making *m, cg_slice iri, cg_span text) {
  const cg_document *const document = m->document;
  if (!m->options->source_offsets) {
    return CG_OK;
  }
  const cg_span source = cg_document_source_span(document, text);
  const uint32_t page = page_of(document, cg_document_decoded_span(document, text).begin);
  CG_TRY(cg_make_number(m, iri, CG_TERM(sourceStart), source.begin));
  CG_TRY(cg_make_number(m, iri, CG_TERM(sourceEnd), source.end));
  return page ? cg_make_number(m, iri, CG_TERM(page), page) : CG_OK;
}
