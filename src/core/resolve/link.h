/* SPDX-License-Identifier: Apache-2.0 */
/** @file link.h  References and omissions, as they are made. */
#ifndef CG_RESOLVE_LINK_H
#define CG_RESOLVE_LINK_H

#include "resolve/resolver.h"

/** Reject the current mention, for `reason`; `thing` is what it could have meant, or CG_NONE. */
cg_status cg_link_omit(cg_resolver *r, cg_omission_reason reason, uint32_t thing);

/** Add a link for the current mention. */
cg_status cg_link_add(cg_resolver *r, cg_meaning meaning);

#endif /* CG_RESOLVE_LINK_H */
