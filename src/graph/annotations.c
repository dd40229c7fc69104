/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References once more, as Web Annotations (W3C Recommendation, 23 February 2017), for programs that know no other form: the
 * annotation says that the words identify the thing; its target is the document, at the words and at the characters.
 * Each node has an IRI made of the reference's: "<document>#annotation-1201,1260". */
#include "graph/making.h"

#include "base/try.h"

#define OA "http://www.w3.org/ns/oa#"
#define OA_TERM(name) CG_SLICE(OA name)

/* The reference's IRI with `prefix` in the place of "#char=". */
static cg_status node_iri(cg_making *m, cg_slice reference, const char *prefix, cg_slice *out) {
  const cg_slice fragment = CG_SLICE("#char=");
  const cg_slice document = m->document->iri;
  const cg_slice pieces[] = {document, cg_slice_of(prefix),
                             cg_slice_from(reference, document.length + fragment.length)};
  return cg_make_iri(m, pieces, 3, out);
}

static cg_status make_selectors(cg_making *m, cg_slice place, cg_slice reference, cg_span decoded) {
  cg_slice quote = {NULL, 0};
  cg_slice position = {NULL, 0};
  CG_TRY(node_iri(m, reference, "#quote-", &quote));
  CG_TRY(node_iri(m, reference, "#position-", &position));
  CG_TRY(cg_make_link(m, place, OA_TERM("hasSelector"), quote));
  CG_TRY(cg_make_link(m, place, OA_TERM("hasSelector"), position));
  CG_TRY(cg_make_link(m, quote, CG_RDF_TYPE, OA_TERM("TextQuoteSelector")));
  CG_TRY(cg_make_literal(m, quote, OA_TERM("exact"), cg_slice_part(m->document->decoded, decoded),
                         CG_SLICE("")));
  CG_TRY(cg_make_link(m, position, CG_RDF_TYPE, OA_TERM("TextPositionSelector")));
  CG_TRY(cg_make_number(m, position, OA_TERM("start"), cg_characters_before(&m->characters, decoded.begin)));
  return cg_make_number(m, position, OA_TERM("end"), cg_characters_before(&m->characters, decoded.end));
}

cg_status cg_make_annotation(cg_making *m, cg_slice reference, cg_slice thing, cg_span decoded) {
  cg_slice annotation = {NULL, 0};
  cg_slice place = {NULL, 0};
  CG_TRY(node_iri(m, reference, "#annotation-", &annotation));
  CG_TRY(node_iri(m, reference, "#place-", &place));
  CG_TRY(cg_make_link(m, annotation, CG_RDF_TYPE, OA_TERM("Annotation")));
  CG_TRY(cg_make_link(m, annotation, OA_TERM("motivatedBy"), OA_TERM("identifying")));
  CG_TRY(cg_make_link(m, annotation, OA_TERM("hasBody"), thing));
  CG_TRY(cg_make_link(m, annotation, OA_TERM("hasTarget"), place));
  CG_TRY(cg_make_link(m, place, CG_RDF_TYPE, OA_TERM("SpecificResource")));
  CG_TRY(cg_make_link(m, place, OA_TERM("hasSource"), m->document->iri));
  return make_selectors(m, place, reference, decoded);
}
