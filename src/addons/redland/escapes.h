/* SPDX-License-Identifier: Apache-2.0 */
/** @file escapes.h  SPARQL escapes, some of which rasqal decodes wrongly. */
#ifndef CG_REDLAND_ESCAPES_H
#define CG_REDLAND_ESCAPES_H

#include "addons/redland/tokens.h"

#include "base/buffer.h"

/** Append `item`, with the escapes that rasqal 0.9.33 decodes wrongly (\b, \f, the other quote, \u
 * in names) replaced by their characters. If an escape is not allowed in SPARQL, or not at this
 * place, `*refused` is set to a sentence; otherwise it is unchanged. */
cg_status cg_sparql_add_unescaped(cg_buffer *out, cg_sparql_item item, const char **refused);

#endif /* CG_REDLAND_ESCAPES_H */
