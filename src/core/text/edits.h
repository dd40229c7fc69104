/* SPDX-License-Identifier: Apache-2.0 */
/** @file edits.h  Changes the decoded text before its lines are read. */
#ifndef CG_TEXT_EDITS_H
#define CG_TEXT_EDITS_H

#include "model/document.h"

/** A place of the decoded text, at least one byte long, and its replacement. */
typedef struct {
  cg_span span;
  cg_slice text; /**< Empty: the place is removed */
} cg_edit;

/** Append a change to `edits`. */
static inline cg_status cg_edits_add(cg_array *edits, size_t begin, size_t end, cg_slice text) {
  const cg_edit edit = {{(uint32_t)begin, (uint32_t)end}, text};
  return cg_array_append(edits, &edit);
}

/** Apply `edits` (cg_edit), sorted and not overlapping, to `decoded` of `document`. `decoded_map`
 * still leads to the source, and the spans of `slips` are moved to the new text. The old text and
 * `edits` are released: no slice of them may be kept. */
cg_status cg_edits_make(cg_document *document, cg_array *edits);

#endif /* CG_TEXT_EDITS_H */
