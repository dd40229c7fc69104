/* SPDX-License-Identifier: Apache-2.0 */
/* References as Web Annotations (W3C Recommendation, 23 February 2017), for programs that read no
 * other format. The body of an annotation is the thing. Its target is the clause, with the words
 * (TextQuoteSelector) and their character positions in cg:text (TextPositionSelector). The nodes of
 * the reference "<document>#op3-e/10-25" are "<document>#annotation-op3-e/10-25" and so on. */
#include "graph/annotations.h"

#include "graph/making.h"

#include "base/try.h"

#define OA "http://www.w3.org/ns/oa#"
#define OA_TERM(name) CG_SLICE(OA name)

/* The reference's IRI with `prefix` in place of its "#". */
static cg_status node_iri(cg_making *m, cg_slice reference, const char *prefix, cg_slice *out) {
  const cg_slice document = m->document->iri;
  const cg_slice pieces[] = {document, cg_slice_of(prefix),
                             cg_slice_from(reference, document.length + 1)};
  return cg_make_iri(m, pieces, 3, out);
}

static cg_status make_selectors(cg_making *m, cg_slice place, cg_slice reference, cg_slice exact,
                                cg_span characters) {
  cg_slice quote = {NULL, 0};
  cg_slice position = {NULL, 0};
  CG_TRY(node_iri(m, reference, "#quote-", &quote));
  CG_TRY(node_iri(m, reference, "#position-", &position));
  CG_TRY(cg_make_link(m, place, OA_TERM("hasSelector"), quote));
  CG_TRY(cg_make_link(m, place, OA_TERM("hasSelector"), position));
  CG_TRY(cg_make_link(m, quote, CG_RDF_TYPE, OA_TERM("TextQuoteSelector")));
  CG_TRY(cg_make_literal(m, quote, OA_TERM("exact"), exact, CG_SLICE("")));
  CG_TRY(cg_make_link(m, position, CG_RDF_TYPE, OA_TERM("TextPositionSelector")));
  CG_TRY(cg_make_number(m, position, OA_TERM("start"), characters.begin));
  return cg_make_number(m, position, OA_TERM("end"), characters.end);
}

cg_status cg_make_annotation(cg_making *m, cg_slice reference, cg_slice thing, uint32_t clause,
                             cg_slice quote, cg_span characters) {
  cg_slice annotation = {NULL, 0};
  cg_slice place = {NULL, 0};
  cg_slice source = {NULL, 0};
  CG_TRY(node_iri(m, reference, "#annotation-", &annotation));
  CG_TRY(node_iri(m, reference, "#place-", &place));
  CG_TRY(cg_make_clause_iri(m, clause, &source));
  CG_TRY(cg_make_link(m, annotation, CG_RDF_TYPE, OA_TERM("Annotation")));
  CG_TRY(cg_make_link(m, annotation, OA_TERM("motivatedBy"), OA_TERM("identifying")));
  CG_TRY(cg_make_link(m, annotation, OA_TERM("hasBody"), thing));
  CG_TRY(cg_make_link(m, annotation, OA_TERM("hasTarget"), place));
  CG_TRY(cg_make_link(m, place, CG_RDF_TYPE, OA_TERM("SpecificResource")));
  CG_TRY(cg_make_link(m, place, OA_TERM("hasSource"), source));
  return make_selectors(m, place, reference, quote, characters);
}
