/* SPDX-License-Identifier: Apache-2.0 */
/** @file self_references.h  Which clauses of its own a document names: "paragraph 3 above",
 * "paragraph 5 of the present resolution". */
#ifndef CG_RESOLVE_SELF_REFERENCES_H
#define CG_RESOLVE_SELF_REFERENCES_H

#include "model/document.h"
#include "pack/packs.h"

/** Length of the part of a clause's label that identifies the section, "sII-" of "sII-op3-a": the
 * part before its "op" or "pp". */
size_t cg_section_of(cg_slice label);

/** Set the targets of all self-references.  What is needed only meanwhile is made in `scratch`. */
cg_status cg_self_references_resolve(cg_document *document, const cg_packs *packs,
                                     cg_arena *scratch);

#endif /* CG_RESOLVE_SELF_REFERENCES_H */
