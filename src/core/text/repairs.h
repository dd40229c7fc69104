/* SPDX-License-Identifier: Apache-2.0 */
/** @file repairs.h  Repairs document symbols that a scanner misread. */
#ifndef CG_TEXT_REPAIRS_H
#define CG_TEXT_REPAIRS_H

#include "base/slice.h"
#include "pack/packs.h"

/** Longest symbol, in bytes, that is repaired. */
#define CG_REPAIR_LONGEST 48u

/** Read `printed`, without white space, as a misread document symbol: "$/2013/210", "A/T7/170",
 * "AICONF.157/24", "AHRC/59/42". Writes the symbol to `out` and returns its length; 0 if `printed`
 * is not a symbol or needs no repair. */
size_t cg_repair_symbol(const cg_packs *packs, cg_slice printed, char out[CG_REPAIR_LONGEST]);

#endif /* CG_TEXT_REPAIRS_H */
