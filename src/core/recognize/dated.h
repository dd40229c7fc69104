/* SPDX-License-Identifier: Apache-2.0 */
/** @file dated.h  Documents identified by their author and their day. */
#ifndef CG_RECOGNIZE_DATED_H
#define CG_RECOGNIZE_DATED_H

#include "recognize/scanner.h"

cg_status cg_rule_dated(cg_scanner *s, uint32_t at, uint32_t *next);

/** Add a mention of the document that `days` identify, if they are among those that a phrase such
 * as "the letters from the Chair of 3 May and 4 June 2010" gives its documents. */
cg_status cg_dated_add(cg_scanner *s, const cg_days *days);

#endif /* CG_RECOGNIZE_DATED_H */
