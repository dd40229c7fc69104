/* SPDX-License-Identifier: Apache-2.0 */
/** @file vocabulary.h  IRIs used in graphs. */
#ifndef CG_RDF_VOCABULARY_H
#define CG_RDF_VOCABULARY_H

#include "base/slice.h"
/* From the ontology, by tools/ontologyc: CG_ONTOLOGY_VERSION, and CG_NAME_x for each cg:x */
#include "rdf/terms.inc"

#define CG_NAMESPACE "https://w3id.org/clausegraph/ontology#"

/** A term of the ontology: CG_TERM(refersTo). A term that the ontology lacks does not compile. */
#define CG_TERM(name) CG_SLICE(CG_TERM_IRI(name))

/** Likewise, as a string literal. */
#define CG_TERM_IRI(name) CG_NAMESPACE CG_NAME_##name

#define CG_RULE_NAMESPACE "https://w3id.org/clausegraph/rule/"
#define CG_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define CG_RDF_TYPE CG_SLICE(CG_RDF "type")
#define CG_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define CG_RDFS_SEE_ALSO CG_SLICE(CG_RDFS "seeAlso")
#define CG_OWL "http://www.w3.org/2002/07/owl#"
#define CG_OWL_SAME_AS CG_SLICE(CG_OWL "sameAs")
#define CG_OWL_ONTOLOGY CG_SLICE(CG_OWL "Ontology")
#define CG_OWL_VERSION_INFO CG_SLICE(CG_OWL "versionInfo")
#define CG_OWL_VERSION_IRI CG_SLICE(CG_OWL "versionIRI")
#define CG_SKOS "http://www.w3.org/2004/02/skos/core#"
#define CG_SKOS_PREF_LABEL CG_SLICE(CG_SKOS "prefLabel")
#define CG_SKOS_NOTATION CG_SLICE(CG_SKOS "notation")
#define CG_SKOS_CONCEPT CG_SLICE(CG_SKOS "Concept")
#define CG_SKOS_BROADER CG_SLICE(CG_SKOS "broader")
#define CG_DCTERMS "http://purl.org/dc/terms/"
#define CG_DCTERMS_IDENTIFIER CG_SLICE(CG_DCTERMS "identifier")
#define CG_DCTERMS_TITLE CG_SLICE(CG_DCTERMS "title")
#define CG_DCTERMS_DATE CG_SLICE(CG_DCTERMS "date")
#define CG_XSD "http://www.w3.org/2001/XMLSchema#"
#define CG_XSD_DATE CG_SLICE(CG_XSD "date")
#define CG_XSD_INTEGER CG_SLICE(CG_XSD "integer")
#define CG_XSD_DECIMAL CG_SLICE(CG_XSD "decimal")
#define CG_EDTF CG_SLICE("http://id.loc.gov/datatypes/edtf/EDTF")
#define CG_VOID "http://rdfs.org/ns/void#"
#define CG_DCAT "http://www.w3.org/ns/dcat#"
#define CG_PROV "http://www.w3.org/ns/prov#"
#define CG_SPDX "http://spdx.org/rdf/terms#"
#define CG_DOCS_UN_ORG CG_SLICE("https://docs.un.org/en/")

#endif /* CG_RDF_VOCABULARY_H */
