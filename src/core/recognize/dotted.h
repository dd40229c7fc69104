/* SPDX-License-Identifier: Apache-2.0 */
/** @file dotted.h  Abbreviations with full stops: "D.R.C." */
#ifndef CG_RECOGNIZE_DOTTED_H
#define CG_RECOGNIZE_DOTTED_H

#include "recognize/scanner.h"

/** Read an abbreviation with full stops at `at` that packs know without them; `next` becomes the
 * index after it. */
cg_status cg_rule_dotted(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_DOTTED_H */
