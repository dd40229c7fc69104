/* SPDX-License-Identifier: Apache-2.0 */
/** @file session_thing.h  Sessions as things of the graph. */
#ifndef CG_RESOLVE_SESSION_THING_H
#define CG_RESOLVE_SESSION_THING_H

#include "resolve/resolver.h"

/** The session of the thing `body` with the number of `mention`, made where it is new. */
cg_status cg_session_thing(cg_resolver *r, uint32_t body, const cg_mention *mention, uint32_t *out);

#endif /* CG_RESOLVE_SESSION_THING_H */
