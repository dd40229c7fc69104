/* SPDX-License-Identifier: Apache-2.0 */
/** @file dated.h  Documents without a symbol: identified by their author and day, or known to their
 * text alone. */
#ifndef CG_RESOLVE_DATED_H
#define CG_RESOLVE_DATED_H

#include "resolve/resolver.h"

cg_status cg_resolve_unsymboled(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_DATED_H */
