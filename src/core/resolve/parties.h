/* SPDX-License-Identifier: Apache-2.0 */
/** @file parties.h  Conferences and meetings of the parties to a treaty: "the Conference of the
 * Parties" is that of the one named last. */
#ifndef CG_RESOLVE_PARTIES_H
#define CG_RESOLVE_PARTIES_H

#include "resolve/resolver.h"

/** The conference or meeting of parties that the short form names, "the Conference of the Parties
 * to the Convention"; CG_NONE if it names none, or nobody's.  A place, "in Marrakech", is cut off
 * the words of the mention. */
cg_status cg_parties_find(cg_resolver *r, cg_mention *mention, uint32_t *out);

/** Link the current mention to the conference of parties that it names; `is_done` says whether it
 * names one. */
cg_status cg_parties_link(cg_resolver *r, bool *is_done);

#endif /* CG_RESOLVE_PARTIES_H */
