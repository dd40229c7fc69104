/* SPDX-License-Identifier: Apache-2.0 */
/** @file acts.h  Those whom acts name without a reference: classes of addressees, the body that
 * speaks. */
#ifndef CG_RESOLVE_ACTS_H
#define CG_RESOLVE_ACTS_H

#include "resolve/resolver.h"

/** Set the things of the parts of all acts.  All mentions are resolved. */
cg_status cg_acts_resolve(cg_resolver *r);

#endif /* CG_RESOLVE_ACTS_H */
