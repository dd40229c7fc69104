/* SPDX-License-Identifier: Apache-2.0 */
/* Provenance of a graph, in PROV-O: the source file, the run, the program, and the versions of
 * ontology and packs. Only the run is an activity; the others are entities. */
#include "graph/provenance.h"

#include "graph/describing.h"
#include "graph/description.h"

#include "base/sha256.h"
#include "base/try.h"

#define PROGRAM "https://w3id.org/clausegraph/program/"
#define ONTOLOGY "https://w3id.org/clausegraph/ontology"
#define MEDIA_TYPES CG_SLICE("https://www.iana.org/assignments/media-types/")

/* Write the digest of `bytes`, the content of `file`, at "<document>#`name`". */
static cg_status describe_digest(const cg_describing *d, cg_slice file, cg_slice bytes,
                                 cg_slice name) {
  cg_making *const m = d->making;
  char digest[CG_SHA256_LENGTH];
  cg_slice checksum = {NULL, 0};
  cg_sha256(bytes, digest);
  const cg_slice kept = cg_arena_copy(m->arena, (cg_slice){digest, sizeof(digest)});
  CG_TRY(kept.data ? cg_describe_iri(d, name, &checksum) : CG_NO_MEMORY);
  CG_TRY(cg_make_link(m, file, CG_SLICE(CG_SPDX "checksum"), checksum));
  CG_TRY(cg_make_link(m, checksum, CG_RDF_TYPE, CG_SLICE(CG_SPDX "Checksum")));
  CG_TRY(cg_make_link(m, checksum, CG_SLICE(CG_SPDX "algorithm"),
                      CG_SLICE(CG_SPDX "checksumAlgorithm_sha256")));
  return cg_make_literal(m, checksum, CG_SLICE(CG_SPDX "checksumValue"), kept,
                         CG_SLICE(CG_XSD "hexBinary"));
}

/* The file is a distribution of the document's text: DCAT states size and type of distributions.
 * Its name is omitted, because it differs on every machine. */
static cg_status describe_source(const cg_describing *d) {
  cg_making *const m = d->making;
  const cg_document *const document = m->document;
  cg_buffer size = cg_buffer_init(m->arena);
  CG_TRY(cg_make_link(m, d->source, CG_RDF_TYPE, CG_SLICE(CG_PROV "Entity")));
  CG_TRY(cg_make_link(m, d->source, CG_RDF_TYPE, CG_SLICE(CG_DCAT "Distribution")));
  CG_TRY(cg_make_link(m, d->source, CG_SLICE(CG_DCTERMS "isFormatOf"), document->iri));
  CG_TRY(cg_buffer_add_number(&size, (uint32_t)document->source.length));
  CG_TRY(cg_make_literal(m, d->source, CG_SLICE(CG_DCAT "byteSize"), cg_buffer_slice(&size),
                         CG_SLICE(CG_XSD "nonNegativeInteger")));
  if (document->media_type.length) {
    const cg_slice pieces[] = {MEDIA_TYPES, document->media_type};
    cg_slice type = {NULL, 0};
    CG_TRY(cg_make_iri(m, pieces, 2, &type));
    CG_TRY(cg_make_link(m, d->source, CG_SLICE(CG_DCAT "mediaType"), type));
  }
  return describe_digest(d, d->source, document->source, CG_SLICE("source-checksum"));
}

/* Corrections change the graph, so their file is described like the source. */
static cg_status describe_corrections(const cg_describing *d) {
  cg_making *const m = d->making;
  const cg_corrections *const corrections = m->document->corrections;
  cg_slice file = {NULL, 0};
  if (!corrections) {
    return CG_OK;
  }
  CG_TRY(cg_describe_iri(d, CG_SLICE("corrections"), &file));
  CG_TRY(cg_make_link(m, d->run, CG_SLICE(CG_PROV "used"), file));
  CG_TRY(cg_make_link(m, file, CG_RDF_TYPE, CG_SLICE(CG_PROV "Entity")));
  CG_TRY(cg_make_english(m, file, CG_SLICE(CG_RDFS "label"), CG_SLICE("corrections by a curator")));
  return describe_digest(d, file, corrections->text, CG_SLICE("corrections-checksum"));
}

static cg_status describe_program(const cg_describing *d) {
  cg_making *const m = d->making;
  const cg_slice program = CG_SLICE(PROGRAM CG_VERSION);
  CG_TRY(cg_make_link(m, d->run, CG_SLICE(CG_PROV "wasAssociatedWith"), program));
  CG_TRY(cg_make_link(m, program, CG_RDF_TYPE, CG_SLICE(CG_PROV "SoftwareAgent")));
  CG_TRY(cg_make_link(m, program, CG_RDF_TYPE, CG_SLICE(CG_PROV "Agent")));
  CG_TRY(
    cg_make_english(m, program, CG_SLICE(CG_RDFS "label"), CG_SLICE("clausegraph " CG_VERSION)));
  return cg_make_literal(m, program, CG_OWL_VERSION_INFO, CG_SLICE(CG_VERSION), CG_SLICE(""));
}

/* Describe a pack or the ontology in the version that the run used. */
static cg_status describe_used(const cg_describing *d, cg_slice iri, cg_slice version_iri,
                               cg_slice version) {
  cg_making *const m = d->making;
  CG_TRY(cg_make_link(m, d->run, CG_SLICE(CG_PROV "used"), version_iri));
  CG_TRY(cg_make_link(m, version_iri, CG_RDF_TYPE, CG_SLICE(CG_PROV "Entity")));
  CG_TRY(cg_make_link(m, version_iri, CG_SLICE(CG_DCTERMS "isVersionOf"), iri));
  return cg_make_literal(m, version_iri, CG_OWL_VERSION_INFO, version, CG_SLICE(""));
}

static cg_status describe_knowledge(const cg_describing *d) {
  cg_making *const m = d->making;
  const cg_slice ontology = CG_SLICE(ONTOLOGY "/" CG_ONTOLOGY_VERSION);
  for (uint32_t i = 0; i < cg_packs_header_count(m->packs); ++i) {
    const cg_pack_header *const header = cg_packs_header(m->packs, i);
    CG_TRY(describe_used(d, cg_packs_text(m->packs, header->iri),
                         cg_packs_text(m->packs, header->version_iri),
                         cg_packs_text(m->packs, header->version)));
  }
  CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_DCTERMS "conformsTo"), ontology));
  CG_TRY(cg_make_link(m, ontology, CG_RDF_TYPE, CG_SLICE(CG_DCTERMS "Standard")));
  return describe_used(d, CG_SLICE(ONTOLOGY), ontology, CG_SLICE(CG_ONTOLOGY_VERSION));
}

/* The time is stated only if the user gives it: a clock's time would make each run's bytes
 * differ. */
static cg_status describe_time(const cg_describing *d) {
  cg_making *const m = d->making;
  const cg_slice time = cg_slice_of(m->options->timestamp);
  const cg_slice type = CG_SLICE(CG_XSD "dateTime");
  if (!time.length) {
    return CG_OK;
  }
  CG_TRY(cg_make_literal(m, d->dataset, CG_SLICE(CG_DCTERMS "issued"), time, type));
  CG_TRY(cg_make_literal(m, d->dataset, CG_SLICE(CG_PROV "generatedAtTime"), time, type));
  return cg_make_literal(m, d->run, CG_SLICE(CG_PROV "endedAtTime"), time, type);
}

cg_status cg_describe_provenance(const cg_describing *d) {
  cg_making *const m = d->making;
  CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_DCTERMS "source"), d->source));
  CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_PROV "wasDerivedFrom"), d->source));
  CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_PROV "wasGeneratedBy"), d->run));
  CG_TRY(describe_time(d));
  CG_TRY(describe_source(d));
  CG_TRY(cg_make_link(m, d->run, CG_RDF_TYPE, CG_SLICE(CG_PROV "Activity")));
  CG_TRY(cg_make_link(m, d->run, CG_SLICE(CG_PROV "used"), d->source));
  CG_TRY(describe_corrections(d));
  CG_TRY(describe_program(d));
  return describe_knowledge(d);
}
