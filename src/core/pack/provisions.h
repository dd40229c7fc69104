/* SPDX-License-Identifier: Apache-2.0 */
/** @file provisions.h  What the parts are called that a pinpoint names. */
#ifndef CG_PACK_PROVISIONS_H
#define CG_PACK_PROVISIONS_H

#include "pack/pinpoint.h"

typedef struct {
  cg_slice     key;   /**< Fragment of its IRI, "op3-e", "art-2-1-a"; empty if the words do not tell one */
  cg_slice     label; /**< "Paragraph 3 (e)" */
  cg_provision kind;
} cg_named_provision;

/** The clause of a resolution or decision that `part` names.  Its key is that of cg_clause where the document is read. */
cg_status cg_provision_of_document(const cg_cited_part *part, cg_arena *arena, cg_named_provision *out);

/** The part of an instrument that `part` names. */
cg_status cg_provision_of_instrument(const cg_cited_part *part, cg_arena *arena, cg_named_provision *out);

#endif /* CG_PACK_PROVISIONS_H */
