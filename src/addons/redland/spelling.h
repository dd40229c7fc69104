/* SPDX-License-Identifier: Apache-2.0 */
/** @file spelling.h  A query as rasqal 0.9.33 reads it rightly.
 *
 * Its lexer takes a sign before a digit for a part of the number, so that 2-1 is 3 and 1+1+1+1 writes beyond its memory, and the
 * dot after a number for one too. */
#ifndef CG_REDLAND_SPELLING_H
#define CG_REDLAND_SPELLING_H

#include "base/buffer.h"

/** Write `query` to `out`, ended by a NUL: operators and dots parted from numbers by a space, escapes as in escapes.h.  Sets
 * `*refused` to NULL, or to a sentence that says why it cannot be read. */
cg_status cg_sparql_spell(cg_slice query, cg_buffer *out, const char **refused);

#endif /* CG_REDLAND_SPELLING_H */
