/* SPDX-License-Identifier: Apache-2.0 */
/** @file nesting.h  Nesting depth of Turtle: serd recurses for each bracket without a limit. */
#ifndef CG_RDF_NESTING_H
#define CG_RDF_NESTING_H

#include "base/slice.h"

#include <stdint.h>

/** Deepest nesting that is passed to serd. */
#define CG_TURTLE_DEEPEST 1000u

/** The line, from 1, on which brackets of the Turtle `text` first exceed a depth of
 * CG_TURTLE_DEEPEST; 0 if none does. */
uint32_t cg_turtle_deep_line(cg_slice text);

#endif /* CG_RDF_NESTING_H */
