/* SPDX-License-Identifier: Apache-2.0 */
/** @file edits.h  Changes of the decoded text before its lines are read. */
#ifndef CG_TEXT_EDITS_H
#define CG_TEXT_EDITS_H

#include "model/document.h"

/** What stands at a place of the decoded text, at least one byte, and what replaces it. */
typedef struct {
  cg_span  span;
  cg_slice text; /**< Empty to take the place out */
} cg_edit;

/** Append a change to `edits`. */
static inline cg_status cg_edits_add(cg_array *edits, size_t begin, size_t end, cg_slice text) {
  const cg_edit edit = {{(uint32_t)begin, (uint32_t)end}, text};
  return cg_array_append(edits, &edit);
}

/** Make `edits` (cg_edit), in their order and apart, in `decoded` of `document`; `decoded_map` still leads to the source,
 * and `slips`, whose spans are of the old text, get those of the new one.  The old text and
 * `edits` are released: nobody may keep a slice of them. */
cg_status cg_edits_make(cg_document *document, cg_array *edits);

#endif /* CG_TEXT_EDITS_H */
