/* SPDX-License-Identifier: Apache-2.0 */
/** @file literals.h  Terms of an index as literals of rasqal, which calls all terms so, and back. */
#ifndef CG_REDLAND_LITERALS_H
#define CG_REDLAND_LITERALS_H

#include "addons/redland/source.h"

/** The literal of rasqal for `term`, borrowed from the source; NULL without memory. */
rasqal_literal *cg_source_literal(cg_source *source, uint32_t term);

/** The term of `literal`, which is no variable; CG_NONE where the index has none. */
uint32_t cg_source_term(cg_source *source, rasqal_literal *literal);

/** Free the literals. */
void cg_source_clear(cg_source *source);

#endif /* CG_REDLAND_LITERALS_H */
