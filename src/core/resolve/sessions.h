/* SPDX-License-Identifier: Apache-2.0 */
/** @file sessions.h  Whose session is it? */
#ifndef CG_RESOLVE_SESSIONS_H
#define CG_RESOLVE_SESSIONS_H

#include "resolve/resolver.h"

cg_status cg_resolve_session(cg_resolver *r, const cg_mention *mention);

/** The session of the thing `body` with the number of `mention`, made where it is new. */
cg_status cg_session_thing(cg_resolver *r, uint32_t body, const cg_mention *mention, uint32_t *out);

#endif /* CG_RESOLVE_SESSIONS_H */
