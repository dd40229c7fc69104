/* SPDX-License-Identifier: Apache-2.0 */
/** @file annotations.h  References as Web Annotations, for programs that read no other format. */
#ifndef CG_GRAPH_ANNOTATIONS_H
#define CG_GRAPH_ANNOTATIONS_H

#include "graph/making.h"

/** Write the reference `reference` (an IRI), whose target is `thing`, as a Web Annotation. `quote`
 * is its words, `characters` their place in the text of `clause`. */
cg_status cg_make_annotation(cg_making *m, cg_slice reference, cg_slice thing, uint32_t clause,
                             cg_slice quote, cg_span characters);

#endif /* CG_GRAPH_ANNOTATIONS_H */
