/* SPDX-License-Identifier: Apache-2.0 */
/** @file term.h  Terms of RDF as N-Triples writes them, in one spelling each.
 *
 * An IRI is `<https://...>`, a literal `"words"`, `"words"@en` or `"words"^^<https://...>`, a blank node `_:name`.  Of the
 * characters of a literal only `"`, `\`, line feed and carriage return are escaped; xsd:string is not written. */
#ifndef CG_REDLAND_TERM_H
#define CG_REDLAND_TERM_H

#include "base/buffer.h"

/** What a literal is made of; all but `words` borrowed from the term. */
typedef struct {
  cg_slice words;    /**< Still escaped */
  cg_slice language; /**< Empty: none */
  cg_slice datatype; /**< An IRI; empty: none */
} cg_literal_parts;

/** The term of `line` at `*at`, which moves past it; false where none stands. */
bool cg_term_next(cg_slice line, size_t *at, cg_slice *out);

/** The one spelling of `raw`: itself, or made in the two buffers of `scratch`, which are emptied first. */
cg_status cg_term_spell(cg_buffer scratch[2], cg_slice raw, cg_slice *out);

/** Whether `term` is an IRI, and a literal. */
bool cg_term_is_iri(cg_slice term);
bool cg_term_is_literal(cg_slice term);

/** What stands between the brackets of an IRI. */
cg_slice cg_term_iri(cg_slice term);

cg_literal_parts cg_term_literal(cg_slice term);

/** Append `text` to `out` without its escapes, or with those that a literal needs. */
cg_status cg_term_unescape(cg_buffer *out, cg_slice text);
cg_status cg_term_escape(cg_buffer *out, cg_slice text);

#endif /* CG_REDLAND_TERM_H */
