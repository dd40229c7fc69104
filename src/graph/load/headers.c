/* SPDX-License-Identifier: Apache-2.0 */
/* The header of a pack, with its name, version and licence. */
#include "load/headers.h"

#include "load/load.h"
#include "load/loading.h"

#include "base/try.h"
#include "rdf/vocabulary.h"

cg_status cg_load_header(const cg_loading *l, uint32_t index) {
  const cg_span span = cg_pack_span(l->all, index);
  cg_pack_header header = {.iri = {0}};
  CG_TRY(cg_pack_add_iri(l->builder, cg_pack_subject(l->all, index), &header.iri));
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(l->all, i);
    if (cg_slice_is_equal(s->predicate, CG_OWL_VERSION_INFO) && !s->object.is_iri) {
      CG_TRY(cg_pack_add_text(l->builder, s->object.text, &header.version));
    } else if (cg_slice_is_equal(s->predicate, CG_OWL_VERSION_IRI) && s->object.is_iri) {
      CG_TRY(cg_pack_add_iri(l->builder, s->object.text, &header.version_iri));
    } else if (cg_slice_is_equal(s->predicate, CG_SLICE(CG_DCTERMS "license")) &&
               s->object.is_iri) {
      CG_TRY(cg_pack_add_iri(l->builder, s->object.text, &header.licence));
    }
  }
  return cg_text_is_set(header.version) && cg_text_is_set(header.version_iri)
           ? cg_pack_add_header(l->builder, header)
           : cg_load_fail(l, cg_pack_statement_at(l->all, span.begin),
                          "owl:versionInfo or owl:versionIRI is missing; a pack needs both");
}

static bool is_header(const cg_pack_statement *s) {
  return cg_slice_is_equal(s->predicate, CG_RDF_TYPE) &&
         cg_slice_is_equal(s->object.text, CG_OWL_ONTOLOGY);
}

/* Whether `file` has a header. All statements of a file share one pointer to its name. */
static bool has_header(const cg_pack_statements *all, const char *file) {
  for (uint32_t i = 0; i < all->statements.count; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(all, i);
    if (s->file == file && is_header(s)) {
      return true;
    }
  }
  return false;
}

cg_status cg_load_check_headers(const cg_loading *l, uint32_t *problem_count) {
  cg_table known = cg_table_init(l->arena);
  for (uint32_t i = 0; i < l->all->statements.count; ++i) {
    const char *const file = cg_pack_statement_at(l->all, i)->file;
    if (cg_table_find(&known, cg_slice_of(file)) != CG_NONE) {
      continue;
    }
    CG_TRY(cg_table_set(&known, cg_slice_of(file), 1));
    if (!has_header(l->all, file)) {
      ++*problem_count;
      cg_fail(l->messages, CG_BAD_PACK, file, 0,
              "no header (owl:Ontology) with the version of the pack");
    }
  }
  return CG_OK;
}

cg_status cg_load_releases(cg_loading *l) {
  for (uint32_t i = 0; i < l->all->statements.count; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(l->all, i);
    if (cg_slice_is_equal(s->predicate, CG_OWL_VERSION_IRI) && s->object.is_iri) {
      CG_TRY(cg_table_set(&l->releases, cg_slice_of(s->file), i));
    }
  }
  return CG_OK;
}

/* The file that defines the subject; other files may add to it. */
static const char *file_of(const cg_loading *l, uint32_t index) {
  const cg_span span = cg_pack_span(l->all, index);
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(l->all, i);
    if (cg_slice_is_equal(s->predicate, CG_RDF_TYPE)) {
      return s->file;
    }
  }
  return cg_pack_statement_at(l->all, span.begin)->file;
}

cg_status cg_load_release(const cg_loading *l, uint32_t index, cg_text *out) {
  const uint32_t statement = cg_table_find(&l->releases, cg_slice_of(file_of(l, index)));
  *out = (cg_text){0};
  return statement == CG_NONE
           ? CG_OK
           : cg_pack_add_iri(l->builder, cg_pack_statement_at(l->all, statement)->object.text, out);
}
