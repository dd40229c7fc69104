/* SPDX-License-Identifier: Apache-2.0 */
/** @file founded.h  Bodies identified by the document that founded them, and those that the
 * document itself founds. */
#ifndef CG_RESOLVE_FOUNDED_H
#define CG_RESOLVE_FOUNDED_H

#include "resolve/resolver.h"

/** The body that the document `iri` founded and whose name has the words `head`; or CG_NONE. */
uint32_t cg_founded_with(const cg_resolver *r, cg_slice iri, cg_slice head);

/** The entry of the only body with the words `name` in its name that a resolution founded whose
 * number the clause prints or, if it prints none of such a body, any clause; or CG_NONE. */
cg_status cg_founded_cited(cg_resolver *r, const cg_mention *mention, cg_slice name, uint32_t *out);
cg_status cg_resolve_founded(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_FOUNDED_H */
