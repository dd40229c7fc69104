/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/evidence.h"

#include "base/try.h"
#include "model/clause_text.h"

/* IRIs that every reference uses, so that they are not made anew each time. */
#define IRI_OF(string)                                                                             \
  { string, sizeof(string) - 1 }
#define TERM_IRI(constant, name) IRI_OF(CG_NAMESPACE name),
#define RULE_IRI(constant, name) IRI_OF(CG_RULE_NAMESPACE name),
static const cg_slice rule_iris[CG_RULE_COUNT] = {{"", 0}, CG_RULES(RULE_IRI)};
static const cg_slice method_iris[CG_METHOD_COUNT] = {{"", 0}, CG_METHODS(TERM_IRI)};
static const cg_slice status_iris[CG_STATUS_COUNT] = {{"", 0}, CG_STATUSES(TERM_IRI)};
static const cg_slice note_link_iris[CG_NOTE_LINK_COUNT] = {{"", 0}, CG_NOTE_LINKS(TERM_IRI)};

cg_quoted cg_quoted_of(const cg_making *m, uint32_t clause, cg_span tokens) {
  const cg_document *const document = m->document;
  const cg_clause *const stands_in = cg_array_at(&document->clauses, clause);
  const cg_span text = cg_document_text_span(document, tokens);
  cg_quoted quoted = {.clause = clause, .text = text};
  quoted.quote = cg_clause_text_quote(document, stands_in, text, &quoted.characters);
  return quoted;
}

cg_status cg_make_quote(cg_making *m, cg_slice iri, const cg_quoted *words) {
  const cg_clause *const clause = cg_array_at(&m->document->clauses, words->clause);
  cg_slice printed = {NULL, 0};
  CG_TRY(cg_make_literal(m, iri, CG_TERM(quote), words->quote, CG_SLICE("")));
  CG_TRY(cg_clause_text_printed(m->document, clause, words->text, m->arena, &printed));
  if (printed.data) {
    CG_TRY(cg_make_literal(m, iri, CG_TERM(printed), printed, CG_SLICE("")));
  }
  CG_TRY(cg_make_number(m, iri, CG_TERM(start), words->characters.begin));
  CG_TRY(cg_make_number(m, iri, CG_TERM(end), words->characters.end));
  return cg_make_source_place(m, iri, words->text);
}

cg_status cg_make_pinpoint(cg_making *m, cg_slice iri, uint32_t clause, cg_span tokens) {
  return tokens.begin < tokens.end
           ? cg_make_literal(m, iri, CG_TERM(pinpoint), cg_quoted_of(m, clause, tokens).quote,
                             CG_SLICE(""))
           : CG_OK;
}

cg_status cg_make_footnote(cg_making *m, cg_slice iri, uint32_t footnote) {
  const cg_clause *const note =
    footnote == CG_NONE ? NULL : cg_array_at(&m->document->clauses, footnote);
  cg_slice note_iri = {NULL, 0};
  if (!note) {
    return CG_OK;
  }
  CG_TRY(cg_make_clause_iri(m, footnote, &note_iri));
  CG_TRY(cg_make_link(m, iri, CG_TERM(inFootnote), note_iri));
  return note->noted == CG_NONE
           ? CG_OK
           : cg_make_link(m, iri, CG_TERM(noteLink), note_link_iris[note->note_link]);
}

cg_status cg_make_decision(cg_making *m, cg_slice iri, cg_rule rule, cg_method method,
                           cg_reference_status status) {
  CG_TRY(cg_make_link(m, iri, CG_TERM(rule), rule_iris[rule]));
  CG_TRY(cg_make_link(m, iri, CG_TERM(method), method_iris[method]));
  return cg_make_link(m, iri, CG_TERM(status), status_iris[status]);
}

/* Two digits, because the counts behind a confidence do not justify more. */
#define TEN_TEXTS(tenth)                                                                           \
  tenth "0", tenth "1", tenth "2", tenth "3", tenth "4", tenth "5", tenth "6", tenth "7",          \
    tenth "8", tenth "9"
static const char confidence_texts[][5] = {TEN_TEXTS("0.0"),
                                           TEN_TEXTS("0.1"),
                                           TEN_TEXTS("0.2"),
                                           TEN_TEXTS("0.3"),
                                           TEN_TEXTS("0.4"),
                                           TEN_TEXTS("0.5"),
                                           TEN_TEXTS("0.6"),
                                           TEN_TEXTS("0.7"),
                                           TEN_TEXTS("0.8"),
                                           TEN_TEXTS("0.9"),
                                           "1.00"};

cg_status cg_make_confidence(cg_making *m, cg_slice iri, double confidence) {
  const uint32_t hundredths = confidence < 1 ? (uint32_t)(confidence * 100 + 0.5) : 100;
  return cg_make_plain(m, iri, CG_TERM(confidence), (cg_slice){confidence_texts[hundredths], 4},
                       CG_XSD_DECIMAL);
}
