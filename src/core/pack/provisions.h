/* SPDX-License-Identifier: Apache-2.0 */
/** @file provisions.h  Names of the parts in a pinpoint. */
#ifndef CG_PACK_PROVISIONS_H
#define CG_PACK_PROVISIONS_H

#include "pack/pinpoint.h"

typedef struct {
  /** Fragment of its IRI, "op3-e", "art-2-1-a"; empty if the words do not determine one */
  cg_slice key;
  /** "Paragraph 3 (e)" */
  cg_slice label;
  cg_provision kind;
} cg_named_provision;

/** The clause of a resolution or decision named by `part`. Its key is the one that the document's
 * cg_clause has. */
cg_status cg_provision_of_document(const cg_cited_part *part, cg_arena *arena,
                                   cg_named_provision *out);

/** The part of an instrument named by `part`. */
cg_status cg_provision_of_instrument(const cg_cited_part *part, cg_arena *arena,
                                     cg_named_provision *out);

#endif /* CG_PACK_PROVISIONS_H */
