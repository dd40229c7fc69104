/* SPDX-License-Identifier: Apache-2.0 */
/** @file former.h  IRIs of a document, its clauses and its things in release 0.1.
 * docs/corrections.md lists the rules. */
#ifndef CG_CORRECT_FORMER_H
#define CG_CORRECT_FORMER_H

#include "model/document.h"
#include "pack/packs.h"

/** The IRI of release 0.1 for a document without a symbol, which was named by the bytes of its
 * file. Empty if 0.1 could not read the file, or read several documents in it as one. Allocated in
 * `arena`. */
cg_status cg_former_digest(const cg_document *document, const cg_packs *packs, cg_arena *arena,
                           cg_slice *out);

/** The IRI of the document in release 0.1; empty as above. Allocated in `arena`. */
cg_status cg_former_document(const cg_document *document, const cg_packs *packs, cg_arena *arena,
                             cg_slice *out);

/** The fragments of the clauses' IRIs, by clause, allocated in `arena`. */
cg_status cg_former_keys(const cg_document *document, cg_arena *arena, cg_slice **out);

/** Whether `iri` is one of release 0.1 for things of `kind` that it numbered within the document
 * `former`, such as `former`#item-2. These numbers cannot be mapped, because this release finds
 * other things before them. */
bool cg_former_is_local(cg_slice iri, cg_slice former, cg_kind kind);

#endif /* CG_CORRECT_FORMER_H */
