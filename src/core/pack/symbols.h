/* SPDX-License-Identifier: Apache-2.0 */
/** @file symbols.h  What the parts of a document's symbol say. */
#ifndef CG_PACK_SYMBOLS_H
#define CG_PACK_SYMBOLS_H

#include "pack/packs.h"

/** The class of documents stated by a part of the symbol ("RES", "PRST"); 0 if there is none. */
cg_kind cg_symbol_kind(const cg_packs *packs, cg_slice symbol);

/** Symbol of the document of which `symbol` is an addendum, correction or revision: "A/71/10" for
 * "A/71/10/Add.1". It is a part of `symbol`, and empty if there is none. */
cg_slice cg_symbol_whole(const cg_packs *packs, cg_slice symbol);

#endif /* CG_PACK_SYMBOLS_H */
