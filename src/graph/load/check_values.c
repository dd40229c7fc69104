/* SPDX-License-Identifier: Apache-2.0 */
/* Allowed properties of packs and their values. */
#include "load/check_values.h"

#include "load/check.h"
#include "load/check_identifiers.h"
#include "load/checking.h"

#include "load/load.h"
#include "rdf/vocabulary.h"

#define OWL "http://www.w3.org/2002/07/owl#"
#define KINDS_MOST 3u

typedef enum {
  FORM_ANY = 1,
  FORM_ENGLISH, /* Text tagged @en */
  FORM_NAME,    /* Text tagged with any language */
  FORM_STRING,  /* Untagged text, for identifiers */
  FORM_DAY,     /* xsd:date */
  FORM_IRI,
  FORM_THING, /* IRI of a thing in the packs, or of a document with a symbol */
} form;

/* As in ontology/clausegraph.ttl and docs/packs.md. An empty list of kinds means all kinds. */
static const struct {
  const char *iri;
  form form;
  cg_kind kinds[KINDS_MOST];
} properties[] = {
  {"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", FORM_IRI, {0}},
  {"http://www.w3.org/2000/01/rdf-schema#seeAlso", FORM_IRI, {0}},
  {OWL "sameAs", FORM_IRI, {0}},
  {CG_SKOS "prefLabel", FORM_NAME, {0}},
  {CG_SKOS "altLabel", FORM_NAME, {0}},
  {CG_SKOS "definition", FORM_ENGLISH, {0}},
  {CG_SKOS "note", FORM_ENGLISH, {0}},
  {CG_SKOS "notation", FORM_STRING, {0}},
  {CG_SKOS "broader", FORM_THING, {0}},
  {CG_SKOS "inScheme", FORM_THING, {0}},
  {CG_SKOS "topConceptOf", FORM_THING, {0}},
  {CG_DCTERMS "title", FORM_ENGLISH, {0}},
  {CG_DCTERMS "identifier", FORM_STRING, {0}},
  {CG_DCTERMS "source", FORM_STRING, {0}},
  {CG_DCTERMS "date", FORM_DAY, {0}},
  {CG_DCTERMS "isReplacedBy", FORM_THING, {0}},
  {CG_TERM_IRI(adoptedBy), FORM_THING, {CG_KIND_BODY, CG_KIND_EVENT}},
  {CG_TERM_IRI(adoptedIn), FORM_THING, {CG_KIND_DOCUMENT}},
  {CG_TERM_IRI(adoptedOn), FORM_DAY, {0}},
  {CG_TERM_IRI(openedForSignatureOn), FORM_DAY, {0}},
  {CG_TERM_IRI(inForceOn), FORM_DAY, {0}},
  {CG_TERM_IRI(supplements), FORM_THING, {CG_KIND_INSTRUMENT}},
  {CG_TERM_IRI(partOf), FORM_THING, {0}},
  {CG_TERM_IRI(startDate), FORM_DAY, {0}},
  {CG_TERM_IRI(endDate), FORM_DAY, {0}},
  {CG_TERM_IRI(place), FORM_THING, {CG_KIND_PLACE, CG_KIND_STATE, CG_KIND_TERRITORY}},
  {CG_TERM_IRI(chairedBy), FORM_THING, {CG_KIND_STATE, CG_KIND_OFFICE}},
  {CG_TERM_IRI(outcome), FORM_THING, {CG_KIND_DOCUMENT, CG_KIND_INSTRUMENT}},
  {CG_TERM_IRI(sessionOf), FORM_THING, {CG_KIND_BODY}},
  {CG_TERM_IRI(sessionNumber), FORM_STRING, {0}},
  {CG_TERM_IRI(court), FORM_THING, {CG_KIND_COURT}},
  {CG_TERM_IRI(inCase), FORM_ENGLISH, {0}},
  {CG_PACK_NAMESPACE "match", FORM_ENGLISH, {0}},
  {CG_PACK_NAMESPACE "shortName", FORM_ENGLISH, {0}},
  {CG_PACK_NAMESPACE "member", FORM_THING, {0}},
  {CG_PACK_NAMESPACE "foundedBy", FORM_THING, {CG_KIND_DOCUMENT}},
};

/* A document in no pack may be named by its symbol: "doc/A/RES/44/25". */
static bool is_document_iri(const cg_checking *c, cg_slice iri) {
  const cg_slice documents = CG_SLICE(CG_DEFAULT_BASE "doc/");
  return cg_slice_has_prefix(iri, documents) &&
         cg_check_is_symbol(c->packs, cg_slice_from(iri, documents.length));
}

static bool fits(cg_kind kind, const cg_kind kinds[KINDS_MOST]) {
  bool is_fit = !kinds[0];
  for (uint32_t i = 0; i < KINDS_MOST && kinds[i]; ++i) {
    is_fit = is_fit || cg_kind_is(kind, kinds[i]);
  }
  return is_fit;
}

static cg_status check_thing(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s,
                             const cg_kind kinds[KINDS_MOST]) {
  const cg_slice iri = s->object.text;
  const uint32_t other = cg_table_find(&c->loading.all->by_subject, iri);
  cg_subject_type type = {.kind = CG_KIND_DOCUMENT};
  if (cg_slice_is_equal(iri, thing->iri)) {
    cg_check_report(c, s, "it links to itself", iri);
    return CG_OK;
  }
  if (other == CG_NONE && !is_document_iri(c, iri)) {
    cg_check_report(c, s, "the target is described in no pack", iri);
    return CG_OK;
  }
  if (other != CG_NONE) {
    const cg_status status = cg_load_type(&c->loading, other, &type);
    if (status) {
      return status;
    }
  }
  if (!fits(type.kind, kinds)) {
    cg_check_report(c, s, "the target has the wrong class for this property", iri);
  }
  return CG_OK;
}

static const char *problem_of(const cg_term *value, form wanted) {
  const cg_slice english = CG_SLICE("en");
  switch (wanted) {
  case FORM_ENGLISH:
    return value->is_iri || !cg_slice_is_equal(value->language, english)
             ? "the value is not a text tagged @en"
             : NULL;
  case FORM_NAME:
    return value->is_iri || !value->language.length
             ? "the value is not a text tagged with its language, such as @en"
             : NULL;
  case FORM_STRING:
    return value->is_iri || value->language.length || value->datatype.length
             ? "the value is not a plain string"
             : NULL;
  case FORM_DAY:
    return value->is_iri || !cg_slice_is_equal(value->datatype, CG_XSD_DATE)
             ? "the value is not an xsd:date"
             : NULL;
  case FORM_IRI:
  case FORM_THING: return value->is_iri ? NULL : "the value is not an IRI";
  default: return NULL;
  }
}

/* SKOS mapping properties are errors: published vocabularies make both ends of these properties
   concepts, and things are not concepts. */
static const char *problem_of_property(cg_slice iri) {
  const cg_slice skos = CG_SLICE(CG_SKOS);
  const bool is_mapping = cg_slice_has_prefix(iri, skos) && cg_slice_has(iri, CG_SLICE("Match"));
  return is_mapping || cg_slice_is_equal(iri, CG_SLICE(CG_SKOS "mappingRelation"))
           ? "SKOS mapping properties are only for concepts; write owl:sameAs or rdfs:seeAlso"
           : "unknown property; docs/packs.md lists those that packs may use";
}

/* Classes of the cg: and pack: namespaces are checked when packs are loaded. */
static bool is_known_class(cg_slice iri) {
  static const char *const spaces[] = {CG_NAMESPACE, CG_PACK_NAMESPACE, CG_SKOS "Concept",
                                       "http://metadata.un.org/sdg/ontology#"};
  for (size_t i = 0; i < sizeof(spaces) / sizeof(spaces[0]); ++i) {
    if (cg_slice_has_prefix(iri, cg_slice_of(spaces[i]))) {
      return true;
    }
  }
  return false;
}

cg_status cg_check_value(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s) {
  if (cg_check_is(s, CG_RDF_TYPE) && !is_known_class(s->object.text)) {
    cg_check_report(c, s, "unknown class", s->object.text);
  }
  for (size_t i = 0; i < sizeof(properties) / sizeof(properties[0]); ++i) {
    if (!cg_check_is(s, cg_slice_of(properties[i].iri))) {
      continue;
    }
    const char *const problem = problem_of(&s->object, properties[i].form);
    if (problem) {
      cg_check_report(c, s, problem, s->object.text);
      return CG_OK;
    }
    return properties[i].form == FORM_THING ? check_thing(c, thing, s, properties[i].kinds) : CG_OK;
  }
  /* The loader checks all properties of pack:. */
  if (!cg_slice_has_prefix(s->predicate, CG_SLICE(CG_PACK_NAMESPACE))) {
    cg_check_report(c, s, problem_of_property(s->predicate), s->predicate);
  }
  return CG_OK;
}

void cg_check_days(cg_checking *c, const cg_checked *thing) {
  static const struct {
    const char *first;
    const char *second;
    const char *problem;
  } orders[] = {
    {CG_TERM_IRI(adoptedOn), CG_TERM_IRI(openedForSignatureOn),
     "it is opened for signature before it is adopted"},
    {CG_TERM_IRI(adoptedOn), CG_TERM_IRI(inForceOn), "it enters into force before it is adopted"},
    {CG_TERM_IRI(startDate), CG_TERM_IRI(endDate), "it ends before it starts"},
  };
  for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); ++i) {
    const cg_pack_statement *const first =
      cg_check_find(c, thing->index, cg_slice_of(orders[i].first));
    const cg_pack_statement *const second =
      cg_check_find(c, thing->index, cg_slice_of(orders[i].second));
    if (first && second &&
        cg_date_compare(cg_date_read(first->object.text), cg_date_read(second->object.text)) > 0) {
      cg_check_report(c, second, orders[i].problem, second->object.text);
    }
  }
}
