/* SPDX-License-Identifier: Apache-2.0 */
/** @file nesting.h  Nesting depth of a graph: raptor's time grows with the cube of the depth of
 * RDF/XML. */
#ifndef CG_REDLAND_NESTING_H
#define CG_REDLAND_NESTING_H

#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/** Deepest nesting that is passed to raptor. */
#define CG_NESTING_MOST 1000u

/** Whether elements of the XML `data`, which may be damaged, are nested more than CG_NESTING_MOST
 * deep. */
bool cg_nesting_is_too_deep(cg_slice data);

#endif /* CG_REDLAND_NESTING_H */
