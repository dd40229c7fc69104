/* SPDX-License-Identifier: Apache-2.0 */
/** @file surrogates.h  JSON by raptor made JSON. */
#ifndef CG_REDLAND_SURROGATES_H
#define CG_REDLAND_SURROGATES_H

#include "base/outlet.h"

/** Raptor 2.0.15 writes characters above U+FFFF as "\UXXXXXXXX", which Turtle has and JSON has not: this passes JSON on
 * with pairs of surrogates in their place, "\uD835\uDD38".  Begins zeroed, but for `outlet`. */
typedef struct {
  cg_outlet *outlet;
  char       escape[10]; /**< The escape on its way, from its backslash on */
  size_t     length;     /**< Of it, so far */
} cg_surrogates;

/** Pass `bytes` on. */
void cg_surrogates_take(cg_surrogates *s, cg_slice bytes);

#endif /* CG_REDLAND_SURROGATES_H */
