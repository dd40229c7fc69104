/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/facts.h"

#include "base/buffer.h"
#include "base/try.h"

static cg_status take(void *handle, const cg_statement_view *statement) {
  cg_facts *const facts = handle;
  const uint32_t index = facts->rows.count;
  const uint32_t known = cg_table_find(&facts->subjects, statement->subject);
  CG_TRY(cg_array_append(&facts->rows, &(cg_fact_row){*statement, CG_NONE}));
  if (known == CG_NONE) {
    CG_TRY(cg_table_set(&facts->subjects, statement->subject, facts->firsts.count));
    CG_TRY(cg_array_append(&facts->firsts, &index));
    return cg_array_append(&facts->lasts, &index);
  }
  uint32_t *const last = cg_array_at(&facts->lasts, known);
  ((cg_fact_row *)cg_array_at(&facts->rows, *last))->next = index;
  *last = index;
  return CG_OK;
}

cg_status cg_facts_read(const cg_graph *graph, cg_arena *arena, cg_facts *out) {
  *out = (cg_facts){cg_array_init(arena, sizeof(cg_fact_row)), cg_table_init(arena),
                    cg_array_init(arena, sizeof(uint32_t)), cg_array_init(arena, sizeof(uint32_t))};
  return cg_graph_visit(graph, take, out);
}

/* The first statement with `predicate` from row `at` on. */
static const cg_statement_view *find_from(const cg_facts *facts, uint32_t at, cg_slice predicate) {
  while (at != CG_NONE) {
    const cg_fact_row *const row = cg_array_at(&facts->rows, at);
    if (cg_slice_is_equal(row->statement.predicate, predicate)) {
      return &row->statement;
    }
    at = row->next;
  }
  return NULL;
}

const cg_statement_view *cg_facts_find(const cg_facts *facts, cg_slice subject,
                                       cg_slice predicate) {
  const uint32_t known = cg_table_find(&facts->subjects, subject);
  return known == CG_NONE
           ? NULL
           : find_from(facts, *(const uint32_t *)cg_array_at(&facts->firsts, known), predicate);
}

const cg_statement_view *cg_facts_next(const cg_facts *facts, const cg_statement_view *found) {
  return find_from(facts, ((const cg_fact_row *)found)->next, found->predicate);
}

cg_slice cg_facts_words(const cg_facts *facts, cg_slice subject, cg_slice predicate) {
  const cg_statement_view *const found = cg_facts_find(facts, subject, predicate);
  return found ? found->object : (cg_slice){"", 0};
}

/* "General Assembly, session 73"; empty if it is not a session. */
static cg_slice session_label(const cg_facts *facts, cg_slice subject) {
  const cg_slice owner = cg_facts_words(facts, subject, CG_TERM(sessionOf));
  const cg_slice number = cg_facts_words(facts, subject, CG_TERM(sessionNumber));
  const cg_slice pieces[] = {cg_facts_words(facts, owner, CG_SKOS_PREF_LABEL),
                             CG_SLICE(", session "), number};
  const cg_slice label = cg_join(facts->rows.arena, pieces, 3);
  return pieces[0].length && number.length && label.data ? label : (cg_slice){"", 0};
}

cg_slice cg_facts_label(const cg_facts *facts, cg_slice subject) {
  const cg_slice predicates[] = {CG_SKOS_PREF_LABEL, CG_DCTERMS_TITLE, CG_DCTERMS_IDENTIFIER,
                                 CG_SKOS_NOTATION};
  for (size_t i = 0; i < sizeof(predicates) / sizeof(predicates[0]); ++i) {
    const cg_slice words = cg_facts_words(facts, subject, predicates[i]);
    if (words.length) {
      return words;
    }
  }
  const cg_slice session = session_label(facts, subject);
  if (session.length) {
    return session;
  }
  size_t begin = subject.length;
  while (begin && subject.data[begin - 1] != '/' && subject.data[begin - 1] != '#') {
    --begin;
  }
  return begin < subject.length ? cg_slice_from(subject, begin) : subject;
}

cg_slice cg_facts_class(const cg_facts *facts, cg_slice subject, bool is_general) {
  cg_slice found = {"", 0};
  const cg_statement_view *type = cg_facts_find(facts, subject, CG_RDF_TYPE);
  for (; type; type = cg_facts_next(facts, type)) {
    if (cg_slice_has_prefix(type->object, CG_SLICE(CG_NAMESPACE)) &&
        (is_general || !found.length)) {
      found = cg_slice_from(type->object, sizeof(CG_NAMESPACE) - 1);
    }
  }
  return found;
}

cg_slice cg_facts_name(const cg_facts *facts, cg_slice subject) {
  const bool is_document =
    cg_slice_is_equal(cg_facts_class(facts, subject, true), CG_SLICE("Document"));
  const cg_slice symbol = cg_facts_words(facts, subject, CG_DCTERMS_IDENTIFIER);
  return is_document && symbol.length ? symbol : cg_facts_label(facts, subject);
}
