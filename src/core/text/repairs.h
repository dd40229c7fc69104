/* SPDX-License-Identifier: Apache-2.0 */
/** @file repairs.h  What scanners make of symbols, undone. */
#ifndef CG_TEXT_REPAIRS_H
#define CG_TEXT_REPAIRS_H

#include "base/slice.h"
#include "pack/packs.h"

/** Longest symbol, in bytes, that is repaired. */
#define CG_REPAIR_LONGEST 48u

/** Read `printed`, characters without white space, as the symbol of a document that a scanner spoiled: "$/2013/210",
 * "A/T7/170", "AICONF.157/24", "AHRC/59/42".  Writes the symbol to `out` and returns its length; 0 if `printed` is no
 * symbol, or is one as it stands. */
size_t cg_repair_symbol(const cg_packs *packs, cg_slice printed, char out[CG_REPAIR_LONGEST]);

#endif /* CG_TEXT_REPAIRS_H */
