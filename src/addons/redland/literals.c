/* SPDX-License-Identifier: Apache-2.0 */
/* Conversion between terms of an index and rasqal literals (rasqal's name for all terms). */
#include "addons/redland/literals.h"

#include "addons/redland/source.h"

#include "addons/redland/term.h"
#include "base/try.h"

#include <stdlib.h>

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

/* A copy for rasqal to free. */
static char *copy(cg_slice text) {
  char *const out = rasqal_alloc_memory(text.length + 1);
  if (out) {
    memcpy(out, text.data, text.length);
    out[text.length] = '\0';
  }
  return out;
}

static raptor_uri *uri_of(cg_source *source, cg_slice iri) {
  return raptor_new_uri_from_counted_string(source->raptor, (const unsigned char *)iri.data,
                                            iri.length);
}

static rasqal_literal *new_string(cg_source *source, cg_slice term) {
  const cg_literal_parts parts = cg_term_literal(term);
  source->scratch.length = 0;
  if (cg_term_unescape(&source->scratch, parts.words)) {
    return NULL;
  }
  return rasqal_new_string_literal(
    source->world, (unsigned char *)copy(cg_buffer_slice(&source->scratch)),
    parts.language.length ? copy(parts.language) : NULL,
    parts.datatype.length ? uri_of(source, parts.datatype) : NULL, NULL);
}

static rasqal_literal *new_literal(cg_source *source, cg_slice term) {
  if (cg_term_is_literal(term)) {
    return new_string(source, term);
  }
  if (cg_term_is_iri(term)) {
    raptor_uri *const uri = uri_of(source, cg_term_iri(term));
    return uri ? rasqal_new_uri_literal(source->world, uri) : NULL;
  }
  return term.length > 2 ? rasqal_new_simple_literal(source->world, RASQAL_LITERAL_BLANK,
                                                     (unsigned char *)copy(cg_slice_from(term, 2)))
                         : NULL;
}

rasqal_literal *cg_source_literal(cg_source *source, uint32_t term) {
  if (!source->literals) {
    source->literals = calloc((size_t)source->index->term_count + 1, sizeof(rasqal_literal *));
  }
  if (!source->literals || term >= source->index->term_count) {
    return NULL;
  }
  if (!source->literals[term]) {
    source->literals[term] = new_literal(source, cg_index_term(source->index, term));
  }
  return source->literals[term];
}

static cg_status write_string(cg_buffer *out, rasqal_literal *literal) {
  raptor_uri *const datatype = rasqal_literal_datatype(literal);
  const char *const type = datatype ? (const char *)raptor_uri_as_string(datatype) : XSD_STRING;
  CG_TRY(cg_buffer_add_byte(out, '"'));
  CG_TRY(cg_term_escape(out, (cg_slice){(const char *)literal->string, literal->string_len}));
  CG_TRY(cg_buffer_add_byte(out, '"'));
  if (literal->language) {
    CG_TRY(cg_buffer_add_byte(out, '@'));
    return cg_buffer_add(out, cg_slice_of(literal->language));
  }
  if (!strcmp(type, XSD_STRING)) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(out, CG_SLICE("^^<")));
  CG_TRY(cg_buffer_add(out, cg_slice_of(type)));
  return cg_buffer_add_byte(out, '>');
}

static cg_status write_term(cg_buffer *out, rasqal_literal *literal) {
  out->length = 0;
  if (literal->type == RASQAL_LITERAL_URI) {
    CG_TRY(cg_buffer_add_byte(out, '<'));
    CG_TRY(cg_buffer_add(out, cg_slice_of((const char *)raptor_uri_as_string(literal->value.uri))));
    return cg_buffer_add_byte(out, '>');
  }
  if (literal->type == RASQAL_LITERAL_BLANK) {
    CG_TRY(cg_buffer_add(out, CG_SLICE("_:")));
    return cg_buffer_add(out, cg_slice_of((const char *)literal->string));
  }
  return write_string(out, literal);
}

uint32_t cg_source_term(cg_source *source, rasqal_literal *literal) {
  const cg_status status = write_term(&source->scratch, literal);
  return status ? CG_NONE : cg_index_find(source->index, cg_buffer_slice(&source->scratch));
}

void cg_source_clear(cg_source *source) {
  for (uint32_t term = 0; source->literals && term < source->index->term_count; ++term) {
    if (source->literals[term]) {
      rasqal_free_literal(source->literals[term]);
    }
  }
  free(source->literals);
  source->literals = NULL;
}
