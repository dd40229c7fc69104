/* SPDX-License-Identifier: Apache-2.0 */
/** @file tags.h  Language tags that are too long for raptor, which stores their length in one
 * byte. */
#ifndef CG_REDLAND_TAGS_H
#define CG_REDLAND_TAGS_H

#include <clausegraph/slice.h>

#include <stdbool.h>

#define CG_TAG_MOST 255u /* Bytes */

/** Whether `data`, a graph in any syntax, may contain a longer tag, with which raptor's parsers
 * write out of bounds. `is_turtle` is true for Turtle, N-Triples, N-Quads and TriG. */
bool cg_tag_is_too_long(cg_slice data, bool is_turtle);

#endif /* CG_REDLAND_TAGS_H */
