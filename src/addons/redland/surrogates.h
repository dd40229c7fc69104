/* SPDX-License-Identifier: Apache-2.0 */
/** @file surrogates.h  Repairs the JSON that raptor writes. */
#ifndef CG_REDLAND_SURROGATES_H
#define CG_REDLAND_SURROGATES_H

#include "base/outlet.h"

/** raptor 2.0.15 writes characters above U+FFFF as "\UXXXXXXXX", which Turtle allows and JSON does
 * not. This filter replaces them with surrogate pairs, "\uD835\uDD38". Initialize with zeros,
 * except for `outlet`. */
typedef struct {
  cg_outlet *outlet;
  char escape[10]; /**< The escape being read, from its backslash on */
  size_t length;   /**< Its length so far */
} cg_surrogates;

/** Pass `bytes` through the filter. */
void cg_surrogates_take(cg_surrogates *s, cg_slice bytes);

#endif /* CG_REDLAND_SURROGATES_H */
