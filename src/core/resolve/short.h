/* SPDX-License-Identifier: Apache-2.0 */
/** @file short.h  Short forms: "the Committee", "the Third Decade", "Bureau of the Commission". */
#ifndef CG_RESOLVE_SHORT_H
#define CG_RESOLVE_SHORT_H

#include "resolve/resolver.h"

cg_status cg_resolve_short(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_SHORT_H */
