/* SPDX-License-Identifier: Apache-2.0 */
/** @file term.h  RDF terms in the syntax of N-Triples, in canonical form.
 *
 * An IRI is `<https://...>`, a literal `"words"`, `"words"@en` or `"words"^^<https://...>`, a blank
 * node `_:name`. In a literal, only `"`, `\`, line feed and carriage return are escaped; xsd:string
 * is omitted. */
#ifndef CG_REDLAND_TERM_H
#define CG_REDLAND_TERM_H

#include "base/buffer.h"

/** The parts of a literal; all but `words` are borrowed from the term. */
typedef struct {
  cg_slice words;    /**< Still escaped */
  cg_slice language; /**< Empty if none */
  cg_slice datatype; /**< An IRI; empty if none */
} cg_literal_parts;

/** The term of `line` at `*at`; moves `*at` past it. False if there is no term. */
bool cg_term_next(cg_slice line, size_t *at, cg_slice *out);

/** The canonical form of `raw`: itself, or made in the two buffers of `scratch`, which are emptied
 * first. */
cg_status cg_term_spell(cg_buffer scratch[2], cg_slice raw, cg_slice *out);

/** Whether `term` is an IRI, and a literal. */
bool cg_term_is_iri(cg_slice term);
bool cg_term_is_literal(cg_slice term);

/** The IRI without its angle brackets. */
cg_slice cg_term_iri(cg_slice term);

cg_literal_parts cg_term_literal(cg_slice term);

/** Append `text` to `out` with its escapes decoded, or with the escapes that a literal needs. */
cg_status cg_term_unescape(cg_buffer *out, cg_slice text);
cg_status cg_term_escape(cg_buffer *out, cg_slice text);

#endif /* CG_REDLAND_TERM_H */
