/* SPDX-License-Identifier: Apache-2.0 */
/** @file numbered.h  Documents by the number that a body gave them. */
#ifndef CG_RESOLVE_NUMBERED_H
#define CG_RESOLVE_NUMBERED_H

#include "resolve/resolver.h"

cg_status cg_resolve_numbered(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_formed(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_NUMBERED_H */
