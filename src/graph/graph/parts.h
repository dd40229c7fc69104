/* SPDX-License-Identifier: Apache-2.0 */
/** @file parts.h  Parts of things named by references: clauses of documents, articles of
 * instruments. */
#ifndef CG_GRAPH_PARTS_H
#define CG_GRAPH_PARTS_H

#include "graph/making.h"
#include "pack/provisions.h"

/** A part that is still to be described. */
typedef struct {
  cg_slice iri;
  uint32_t thing; /**< Index of the thing that contains it */
  cg_named_provision named;
} cg_waiting_part;

/** The parts of the thing of `link` that its pinpoint names, each once, as cg_named_provision: none
 * if the words do not determine one. */
cg_status cg_parts_name(const cg_document *document, const cg_link *link, cg_arena *arena,
                        cg_array *out);

/** IRI of a part of `thing`. */
cg_status cg_part_iri(const cg_thing *thing, const cg_named_provision *part, cg_arena *arena,
                      cg_slice *out);

/** Label of a part of `thing`, "Charter of the United Nations, Article 5". */
cg_status cg_part_label(const cg_thing *thing, const cg_named_provision *part, cg_arena *arena,
                        cg_slice *out);

/** Link the reference `iri` to the parts of the thing of `link` that its pinpoint names, and queue
 * these parts for description. */
cg_status cg_make_target_clauses(cg_making *m, cg_slice iri, const cg_link *link);

/** Describe the queued parts. */
cg_status cg_make_provisions(cg_making *m);

#endif /* CG_GRAPH_PARTS_H */
