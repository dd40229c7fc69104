/* SPDX-License-Identifier: Apache-2.0 */
/** @file nesting.h  How deep Turtle nests: serd calls itself for each bracket, and has no limit. */
#ifndef CG_RDF_NESTING_H
#define CG_RDF_NESTING_H

#include "base/slice.h"

#include <stdint.h>

/** Deepest nesting that is handed to serd. */
#define CG_TURTLE_DEEPEST 1000u

/** The line, from 1, on which brackets of the Turtle `text` first lie more than CG_TURTLE_DEEPEST deep in each other; 0: nowhere. */
uint32_t cg_turtle_deep_line(cg_slice text);

#endif /* CG_RDF_NESTING_H */
