/* SPDX-License-Identifier: Apache-2.0 */
/* Description of a document's graph as a dataset, in VoID and DCAT. */
#include "graph/description.h"

#include "graph/describing.h"
#include "graph/provenance.h"

#include "base/iri.h"
#include "base/try.h"
#include "rdf/writer.h"

cg_status cg_describe_iri(const cg_describing *d, cg_slice name, cg_slice *out) {
  const cg_slice pieces[] = {d->making->document->iri, CG_SLICE("#"), name};
  return cg_make_iri(d->making, pieces, 3, out);
}

/* "https://w3id.org/clausegraph/ontology#" of a term. */
static cg_slice namespace_of(cg_slice iri) {
  size_t length = iri.length;
  while (length && iri.data[length - 1] != '#' && iri.data[length - 1] != '/') {
    --length;
  }
  return (cg_slice){iri.data, length};
}

/* List each namespace of the classes and properties once. */
static cg_status describe_vocabularies(const cg_describing *d, const cg_array *parts,
                                       cg_table *known) {
  for (uint32_t i = 0; i < parts->count; ++i) {
    const cg_slice space = namespace_of(((const cg_part *)cg_array_at(parts, i))->iri);
    if (cg_table_find(known, space) == CG_NONE) {
      CG_TRY(cg_table_set(known, space, 1));
      CG_TRY(cg_make_link(d->making, d->dataset, CG_SLICE(CG_VOID "vocabulary"), space));
    }
  }
  return CG_OK;
}

/* The title of the document, or else another name. */
static cg_status describe_title(const cg_describing *d) {
  const cg_document *const document = d->making->document;
  const cg_metadata *const metadata = &document->metadata;
  const cg_slice pieces[] = {CG_SLICE("References of "), metadata->symbol.length  ? metadata->symbol
                                                         : metadata->title.length ? metadata->title
                                                                                  : document->iri};
  cg_slice title = {NULL, 0};
  CG_TRY(cg_make_iri(d->making, pieces, 2, &title));
  CG_TRY(cg_make_english(d->making, d->dataset, CG_DCTERMS_TITLE, title));
  return cg_make_english(
    d->making, d->dataset, CG_SLICE(CG_DCTERMS "description"),
    CG_SLICE("What each clause of the document refers to, and the words that say so. "
             "Counts are of the graph without this description."));
}

/* The licences of the packs, from which everything but the document's own words comes. */
static cg_status describe_licence(const cg_describing *d) {
  cg_making *const m = d->making;
  cg_table known = cg_table_init(m->arena);
  cg_slice rights = {NULL, 0};
  for (uint32_t i = 0; i < cg_packs_header_count(m->packs); ++i) {
    const cg_slice licence = cg_packs_text(m->packs, cg_packs_header(m->packs, i)->licence);
    if (licence.length && cg_table_find(&known, licence) == CG_NONE) {
      CG_TRY(cg_table_set(&known, licence, 1));
      CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_DCTERMS "license"), licence));
    }
  }
  CG_TRY(cg_describe_iri(d, CG_SLICE("rights"), &rights));
  CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_DCTERMS "rights"), rights));
  CG_TRY(cg_make_link(m, rights, CG_RDF_TYPE, CG_SLICE(CG_DCTERMS "RightsStatement")));
  return cg_make_english(
    m, rights, CG_SLICE(CG_RDFS "label"),
    CG_SLICE("The licence is of what is said of the document. Its own words, in titles, "
             "texts and quotes, are their author's."));
}

/* Give two examples: the document, and the first clause with a reference, with that reference. */
static cg_status describe_examples(const cg_describing *d) {
  cg_making *const m = d->making;
  const cg_slice property = CG_SLICE(CG_VOID "exampleResource");
  CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_VOID "rootResource"), m->document->iri));
  CG_TRY(cg_make_link(m, d->dataset, property, m->document->iri));
  for (uint32_t i = 0; i < m->statements->count; ++i) {
    const cg_statement example = cg_statements_at(m->statements, i);
    if (cg_slice_is_equal(example.predicate, CG_TERM(hasReference))) {
      CG_TRY(cg_make_link(m, d->dataset, property, example.subject));
      return cg_make_link(m, d->dataset, property, example.object.text);
    }
  }
  return CG_OK;
}

static cg_status describe_counts(const cg_describing *d, const cg_counts *counts) {
  const struct {
    const char *property;
    uint32_t count;
  } rows[] = {{CG_VOID "triples", counts->statements},
              {CG_VOID "entities", counts->entities},
              {CG_VOID "classes", counts->classes.count},
              {CG_VOID "properties", counts->properties.count},
              {CG_VOID "distinctSubjects", counts->subjects},
              {CG_VOID "distinctObjects", counts->objects}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    CG_TRY(cg_make_number(d->making, d->dataset, cg_slice_of(rows[i].property), rows[i].count));
  }
  return CG_OK;
}

/* "<document>#class-cg-Treaty": the prefix and name of the term; without a prefix, all of its
 * IRI. */
static cg_status part_iri(const cg_describing *d, const char *kind, cg_slice term, cg_slice *out) {
  const cg_slice prefix = cg_rdf_prefix(namespace_of(term));
  cg_buffer iri = cg_buffer_init(d->making->arena);
  CG_TRY(cg_buffer_add(&iri, d->making->document->iri));
  CG_TRY(cg_buffer_add(&iri, cg_slice_of(kind)));
  if (prefix.length) {
    CG_TRY(cg_buffer_add(&iri, prefix));
    CG_TRY(cg_buffer_add_byte(&iri, '-'));
    CG_TRY(cg_iri_add_path(&iri, cg_slice_from(term, namespace_of(term).length)));
  } else {
    CG_TRY(cg_iri_add_path(&iri, term));
  }
  *out = cg_buffer_slice(&iri);
  return CG_OK;
}

static cg_status describe_classes(const cg_describing *d, const cg_array *classes) {
  cg_making *const m = d->making;
  for (uint32_t i = 0; i < classes->count; ++i) {
    const cg_part *const part = cg_array_at(classes, i);
    cg_slice iri = {NULL, 0};
    CG_TRY(part_iri(d, "#class-", part->iri, &iri));
    CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_VOID "classPartition"), iri));
    CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_SLICE(CG_VOID "Dataset")));
    CG_TRY(cg_make_link(m, iri, CG_SLICE(CG_VOID "class"), part->iri));
    CG_TRY(cg_make_number(m, iri, CG_SLICE(CG_VOID "entities"), part->subjects));
  }
  return CG_OK;
}

static cg_status describe_properties(const cg_describing *d, const cg_array *properties) {
  cg_making *const m = d->making;
  for (uint32_t i = 0; i < properties->count; ++i) {
    const cg_part *const part = cg_array_at(properties, i);
    cg_slice iri = {NULL, 0};
    CG_TRY(part_iri(d, "#property-", part->iri, &iri));
    CG_TRY(cg_make_link(m, d->dataset, CG_SLICE(CG_VOID "propertyPartition"), iri));
    CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_SLICE(CG_VOID "Dataset")));
    CG_TRY(cg_make_link(m, iri, CG_SLICE(CG_VOID "property"), part->iri));
    CG_TRY(cg_make_number(m, iri, CG_SLICE(CG_VOID "triples"), part->statements));
    CG_TRY(cg_make_number(m, iri, CG_SLICE(CG_VOID "distinctSubjects"), part->subjects));
    CG_TRY(cg_make_number(m, iri, CG_SLICE(CG_VOID "distinctObjects"), part->objects));
  }
  return CG_OK;
}

/* The containing dataset, if the user named it. */
static cg_status describe_whole(const cg_describing *d) {
  const cg_slice whole = cg_slice_of(d->making->options->dataset);
  if (!whole.length) {
    return CG_OK;
  }
  CG_TRY(cg_make_link(d->making, whole, CG_RDF_TYPE, CG_SLICE(CG_VOID "Dataset")));
  CG_TRY(cg_make_link(d->making, whole, CG_SLICE(CG_VOID "subset"), d->dataset));
  return cg_make_link(d->making, d->dataset, CG_SLICE(CG_DCTERMS "isPartOf"), whole);
}

static cg_status describe_dataset(const cg_describing *d, const cg_counts *counts) {
  cg_making *const m = d->making;
  const cg_slice format =
    cg_slice_of(m->options->syntax ? cg_rdf_format(m->options->syntax) : NULL);
  cg_table known = cg_table_init(m->arena);
  CG_TRY(cg_make_link(m, d->dataset, CG_RDF_TYPE, CG_SLICE(CG_VOID "Dataset")));
  CG_TRY(cg_make_link(m, d->dataset, CG_RDF_TYPE, CG_SLICE(CG_DCAT "Dataset")));
  CG_TRY(cg_make_link(m, d->dataset, CG_RDF_TYPE, CG_SLICE(CG_PROV "Entity")));
  CG_TRY(describe_title(d));
  CG_TRY(describe_licence(d));
  CG_TRY(cg_make_literal(m, d->dataset, CG_SLICE(CG_VOID "uriSpace"), cg_packs_base(m->packs),
                         CG_SLICE("")));
  CG_TRY(describe_vocabularies(d, &counts->classes, &known));
  CG_TRY(describe_vocabularies(d, &counts->properties, &known));
  CG_TRY(format.length ? cg_make_link(m, d->dataset, CG_SLICE(CG_VOID "feature"), format) : CG_OK);
  return describe_examples(d);
}

/* Group the statements by subject from the `begin`-th statement on, for readability. */
static cg_status group(cg_array *statements, uint32_t begin) {
  const uint32_t count = statements->count - begin;
  cg_kept_statement *const old = cg_arena_take_many(statements->arena, count, sizeof(*old));
  cg_kept_statement *next = cg_array_at(statements, begin);
  if (!old) {
    return CG_NO_MEMORY;
  }
  memcpy(old, next, count * sizeof(*old));
  for (uint32_t i = 0; i < count; ++i) {
    const cg_slice subject = cg_statement_of(&old[i]).subject;
    for (uint32_t j = i; subject.data && j < count; ++j) {
      if (old[j].subject && cg_slice_is_equal(cg_statement_of(&old[j]).subject, subject)) {
        *next++ = old[j];
        old[j].subject = NULL;
      }
    }
  }
  return CG_OK;
}

cg_status cg_make_description(cg_making *m) {
  const uint32_t begin = m->statements->count;
  cg_describing d = {.making = m};
  cg_counts counts;
  CG_TRY(cg_counts_run(m->statements, cg_packs_base(m->packs), m->arena, &counts));
  CG_TRY(cg_describe_iri(&d, CG_SLICE("dataset"), &d.dataset));
  CG_TRY(cg_describe_iri(&d, CG_SLICE("source"), &d.source));
  CG_TRY(cg_describe_iri(&d, CG_SLICE("export"), &d.run));
  CG_TRY(describe_dataset(&d, &counts));
  CG_TRY(describe_counts(&d, &counts));
  CG_TRY(describe_whole(&d));
  CG_TRY(cg_describe_provenance(&d));
  CG_TRY(describe_classes(&d, &counts.classes));
  CG_TRY(describe_properties(&d, &counts.properties));
  return group(m->statements, begin);
}
