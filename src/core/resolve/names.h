/* SPDX-License-Identifier: Apache-2.0 */
/** @file names.h  Names: known, open, abbreviated. */
#ifndef CG_RESOLVE_NAMES_H
#define CG_RESOLVE_NAMES_H

#include "resolve/resolver.h"

/** Link the current mention to each member of a collective name. */
cg_status cg_resolve_members(cg_resolver *r, const cg_entry *collective);
cg_status cg_resolve_name(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_open_name(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_acronym(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_NAMES_H */
