/* SPDX-License-Identifier: Apache-2.0 */
/** @file agenda.h  Items of the agenda: by their session and number, or by their title. */
#ifndef CG_RESOLVE_AGENDA_H
#define CG_RESOLVE_AGENDA_H

#include "resolve/resolver.h"

cg_status cg_resolve_agenda_item(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_AGENDA_H */
