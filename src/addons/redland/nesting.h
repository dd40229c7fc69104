/* SPDX-License-Identifier: Apache-2.0 */
/** @file nesting.h  How deep a graph nests: raptor takes time with the cube of the depth of RDF/XML. */
#ifndef CG_REDLAND_NESTING_H
#define CG_REDLAND_NESTING_H

#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/** Deepest nesting that is handed to raptor. */
#define CG_NESTING_MOST 1000u

/** Whether elements of the XML `data`, whole or damaged, lie more than CG_NESTING_MOST deep in each other. */
bool cg_nesting_is_too_deep(cg_slice data);

#endif /* CG_REDLAND_NESTING_H */
