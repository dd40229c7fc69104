/* SPDX-License-Identifier: Apache-2.0 */
/** @file composed.h  Names made of a short form and what it is of: "President of the Council",
 * "Bureau of the Commission". */
#ifndef CG_RESOLVE_COMPOSED_H
#define CG_RESOLVE_COMPOSED_H

#include "resolve/resolver.h"

/** "the President of the Council": the longer name that the short form ends, if a pack knows it.
 * `thing`, what the short form means, becomes what has that name, and the words of `mention`
 * grow. */
cg_status cg_composed_longer(cg_resolver *r, cg_mention *mention, uint32_t *thing);

/** "Statute of the Court", all of it short: what it means if its last part has an antecedent; else
 * CG_NONE. */
cg_status cg_composed_find(cg_resolver *r, const cg_mention *mention, uint32_t *out);

#endif /* CG_RESOLVE_COMPOSED_H */
