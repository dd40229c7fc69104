/* SPDX-License-Identifier: Apache-2.0 */
/** @file annotations.h  Web Annotations of references, for programs that read no other form. */
#ifndef CG_GRAPH_ANNOTATIONS_H
#define CG_GRAPH_ANNOTATIONS_H

#include "graph/making.h"

/** The reference with the IRI `reference`, which means `thing`, as a Web Annotation; `quote`: its words; `characters`: of
 * the text of `clause`. */
cg_status cg_make_annotation(cg_making *m, cg_slice reference, cg_slice thing, uint32_t clause, cg_slice quote,
                             cg_span characters);

#endif /* CG_GRAPH_ANNOTATIONS_H */
