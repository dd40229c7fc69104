/* SPDX-License-Identifier: Apache-2.0 */
/** @file spelling.h  Rewriting a query so that rasqal 0.9.33 reads it correctly.
 *
 * Its lexer takes a sign before a digit as part of the number, so that 2-1 is 3 and 1+1+1+1 writes
 * out of bounds. It also takes a dot after a number as part of the number. */
#ifndef CG_REDLAND_SPELLING_H
#define CG_REDLAND_SPELLING_H

#include "base/buffer.h"

/** Write `query` to `out`, NUL-terminated, with spaces between numbers and operators or dots, and
 * escapes as in escapes.h. Sets `*refused` to NULL, or to a sentence that says why it cannot be
 * read. */
cg_status cg_sparql_spell(cg_slice query, cg_buffer *out, const char **refused);

#endif /* CG_REDLAND_SPELLING_H */
