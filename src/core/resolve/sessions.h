/* SPDX-License-Identifier: Apache-2.0 */
/** @file sessions.h  Whose session is it? */
#ifndef CG_RESOLVE_SESSIONS_H
#define CG_RESOLVE_SESSIONS_H

#include "resolve/resolver.h"

cg_status cg_resolve_session(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_SESSIONS_H */
