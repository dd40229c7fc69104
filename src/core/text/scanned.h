/* SPDX-License-Identifier: Apache-2.0 */
/** @file scanned.h  Tokens that were read in the decoded text and are the same in the repaired one.
 *
 * Most of the repaired text is copied from the decoded text, except that a space replaces each line
 * feed. A token inside a copied run is therefore not read again. */
#ifndef CG_TEXT_SCANNED_H
#define CG_TEXT_SCANNED_H

#include "model/document.h"

/** A walk through the repaired text of `document`, whose text map and `scanned` are complete. */
typedef struct {
  cg_document *document;
  uint32_t run;  /**< The last run of the text map whose tokens were looked for */
  uint32_t next; /**< Index of the first scanned token behind the last one copied */
} cg_scanned;

/** Start a walk. */
static inline cg_scanned cg_scanned_begin(cg_document *document) {
  return (cg_scanned){document, 0, 0};
}

/** Append to the tokens of the document the scanned ones that follow each other from `*place` on in
 * the repaired text and end at `end` or before; `*place`, which never goes back, becomes the place
 * where they end. */
cg_status cg_scanned_copy(cg_scanned *scanned, size_t *place, size_t end);

#endif /* CG_TEXT_SCANNED_H */
