/* SPDX-License-Identifier: Apache-2.0 */
/** @file literals.h  Conversion between terms of an index and rasqal literals (rasqal's name for
 * all terms). */
#ifndef CG_REDLAND_LITERALS_H
#define CG_REDLAND_LITERALS_H

#include "addons/redland/source.h"

/** The rasqal literal of `term`, borrowed from the source; NULL if out of memory. */
rasqal_literal *cg_source_literal(cg_source *source, uint32_t term);

/** The term of `literal`, which must not be a variable; CG_NONE if the index does not contain
 * it. */
uint32_t cg_source_term(cg_source *source, rasqal_literal *literal);

/** Free the literals. */
void cg_source_clear(cg_source *source);

#endif /* CG_REDLAND_LITERALS_H */
