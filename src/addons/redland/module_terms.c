/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/module_terms.h"

#include "addons/redland/nodes.h"
#include "addons/redland/term.h"

#include "base/try.h"

#include <string.h>

static cg_status add_literal(cg_buffer *out, librdf_node *node) {
  size_t length = 0;
  const char *const text =
    (const char *)librdf_node_get_literal_value_as_counted_string(node, &length);
  const char *const language = librdf_node_get_literal_value_language(node);
  librdf_uri *const datatype = librdf_node_get_literal_value_datatype_uri(node);
  CG_TRY(cg_buffer_add_byte(out, '"'));
  CG_TRY(cg_term_escape(out, (cg_slice){text, length}));
  CG_TRY(cg_buffer_add_byte(out, '"'));
  if (language) {
    CG_TRY(cg_buffer_add_byte(out, '@'));
    return cg_buffer_add(out, cg_slice_of(language));
  }
  const char *const iri = datatype ? (const char *)librdf_uri_as_string(datatype) : NULL;
  if (iri && strcmp(iri, "http://www.w3.org/2001/XMLSchema#string") != 0) {
    CG_TRY(cg_buffer_add(out, CG_SLICE("^^<")));
    CG_TRY(cg_buffer_add(out, cg_slice_of(iri)));
    return cg_buffer_add_byte(out, '>');
  }
  return CG_OK;
}

uint32_t cg_module_find_term(cg_module_store *store, librdf_node *node) {
  cg_status status = CG_OK;
  store->term.length = 0;
  if (librdf_node_is_literal(node)) {
    status = add_literal(&store->term, node);
  } else if (librdf_node_is_resource(node)) {
    size_t length = 0;
    const char *const iri =
      (const char *)librdf_uri_as_counted_string(librdf_node_get_uri(node), &length);
    const cg_slice pieces[] = {CG_SLICE("<"), {iri, length}, CG_SLICE(">")};
    for (size_t i = 0; !status && i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
      status = cg_buffer_add(&store->term, pieces[i]);
    }
  } else {
    return CG_NONE; /* A store in a folder has no blank nodes */
  }
  return status ? CG_NONE : cg_index_find(&store->index, cg_buffer_slice(&store->term));
}

librdf_node *cg_module_node(cg_module_store *store, uint32_t number) {
  const cg_slice term = cg_index_term(&store->index, number);
  if (cg_term_is_iri(term)) {
    return cg_node_iri(store->world, cg_term_iri(term));
  }
  if (!cg_term_is_literal(term)) {
    return NULL; /* Damaged file */
  }
  const cg_literal_parts parts = cg_term_literal(term);
  store->term.length = 0;
  return cg_term_unescape(&store->term, parts.words)
           ? NULL
           : cg_node_literal(store->world, cg_buffer_slice(&store->term), parts.language,
                             parts.datatype);
}
