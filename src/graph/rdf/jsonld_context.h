/* SPDX-License-Identifier: Apache-2.0 */
/** @file jsonld_context.h  The JSON-LD context of graphs: short keys for properties and classes,
 * and the types of values. */
#ifndef CG_RDF_JSONLD_CONTEXT_H
#define CG_RDF_JSONLD_CONTEXT_H

#include "base/buffer.h"
#include "base/outlet.h"
#include "base/table.h"

/** Where the context is published. */
#define CG_JSON_CONTEXT "https://w3id.org/clausegraph/context.jsonld"

/** Type of a string value of a property. */
typedef enum {
  CG_JSON_PLAIN = 1, /**< A string */
  CG_JSON_IRI,
  CG_JSON_ENGLISH, /**< A text in English */
  CG_JSON_DATE,    /**< xsd:date */
  CG_JSON_DECIMAL, /**< xsd:decimal */
} cg_json_coercion;

/** The context, prepared for lookups. */
typedef struct {
  cg_table properties; /**< IRI to index */
  cg_table classes;    /**< IRI to index */
} cg_json_context;

/** Prepare the context in `arena`. */
cg_status cg_json_context_init(cg_json_context *context, cg_arena *arena);

/** The coercion of the property `iri`, or CG_JSON_PLAIN if the context has none. Its key is
 * appended to `key`. */
cg_status cg_json_property(const cg_json_context *context, cg_slice iri, cg_buffer *key,
                           cg_json_coercion *out);

/** Append the class `iri` to `out`, as a value of @type. */
cg_status cg_json_add_class(const cg_json_context *context, cg_slice iri, cg_buffer *out);

/** Append `iri` to `out`, with a prefix if one fits. */
cg_status cg_json_add_iri(cg_slice iri, cg_buffer *out);

/** Write the context as a JSON object; lines after the first are indented by `indent`. */
void cg_json_context_put(cg_outlet *outlet, cg_slice indent);

#endif /* CG_RDF_JSONLD_CONTEXT_H */
