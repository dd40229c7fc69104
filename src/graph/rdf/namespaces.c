/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/namespaces.h"

const cg_namespace_view cg_prefixes[] = {
  {"cg", "https://w3id.org/clausegraph/ontology#"},
  {"cgm", "https://w3id.org/clausegraph/measures#"},
  {"pack", "https://w3id.org/clausegraph/pack#"},
  {"rule", "https://w3id.org/clausegraph/rule/"},
  {"body", CG_DEFAULT_BASE "body/"},
  {"event", CG_DEFAULT_BASE "event/"},
  {"instrument", CG_DEFAULT_BASE "instrument/"},
  {"place", CG_DEFAULT_BASE "place/"},
  {"state", CG_DEFAULT_BASE "state/"},
  {"verb", CG_DEFAULT_BASE "verb/"},
  {"verb-group", CG_DEFAULT_BASE "verb-group/"},
  {"sdg", "http://metadata.un.org/sdg/"},
  {"dcterms", "http://purl.org/dc/terms/"},
  {"dcat", "http://www.w3.org/ns/dcat#"},
  {"edtf", "http://id.loc.gov/datatypes/edtf/"},
  {"oa", "http://www.w3.org/ns/oa#"},
  {"owl", "http://www.w3.org/2002/07/owl#"},
  {"prov", "http://www.w3.org/ns/prov#"},
  {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
  {"skos", "http://www.w3.org/2004/02/skos/core#"},
  {"spdx", "http://spdx.org/rdf/terms#"},
  {"void", "http://rdfs.org/ns/void#"},
  {"xsd", "http://www.w3.org/2001/XMLSchema#"},
  {NULL, NULL},
};

cg_namespace_view cg_rdf_namespace(size_t index) {
  const size_t count = sizeof(cg_prefixes) / sizeof(cg_prefixes[0]);
  return cg_prefixes[index < count ? index : count - 1];
}
