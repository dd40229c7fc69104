/* SPDX-License-Identifier: Apache-2.0 */
/** @file former.h  What release 0.1 called a document, its clauses and its things.  docs/corrections.md lists the rules. */
#ifndef CG_CORRECT_FORMER_H
#define CG_CORRECT_FORMER_H

#include "model/document.h"
#include "pack/packs.h"

/** The IRI that 0.1 gave a document without a symbol: it was named by the bytes of its file.  Empty if 0.1 could not read the
 * file, or read several documents in it as one.  In `arena`. */
cg_status cg_former_digest(const cg_document *document, const cg_packs *packs, cg_arena *arena, cg_slice *out);

/** The IRI that 0.1 gave the document; empty as above.  In `arena`. */
cg_status cg_former_document(const cg_document *document, const cg_packs *packs, cg_arena *arena, cg_slice *out);

/** The fragments of the clauses' IRIs, by clause, in `arena`. */
cg_status cg_former_keys(const cg_document *document, cg_arena *arena, cg_slice **out);

/** Whether `iri` is one that 0.1 gave to things of `kind` which it named by their order in the document `former`, such as
 * `former`#item-2.  The numbers cannot be mapped: this release finds other things before them. */
bool cg_former_is_local(cg_slice iri, cg_slice former, cg_kind kind);

#endif /* CG_CORRECT_FORMER_H */
