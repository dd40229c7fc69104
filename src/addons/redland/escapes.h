/* SPDX-License-Identifier: Apache-2.0 */
/** @file escapes.h  Escapes of SPARQL, of which rasqal knows some. */
#ifndef CG_REDLAND_ESCAPES_H
#define CG_REDLAND_ESCAPES_H

#include "addons/redland/tokens.h"

#include "base/buffer.h"

/** Append `item` with the escapes that rasqal 0.9.33 reads wrongly (\b, \f, the other quote, \u in names) as the characters
 * themselves.  An escape that SPARQL does not have, or not there, sets `*refused` to a sentence; else that stays. */
cg_status cg_sparql_add_unescaped(cg_buffer *out, cg_sparql_item item, const char **refused);

#endif /* CG_REDLAND_ESCAPES_H */
