/* SPDX-License-Identifier: Apache-2.0 */
/** @file short_numbered.h  Short forms with an ordinal or a year: "the Third Decade", "the 2010
 * Conference". */
#ifndef CG_RESOLVE_SHORT_NUMBERED_H
#define CG_RESOLVE_SHORT_NUMBERED_H

#include "resolve/resolver.h"

/** "the 2010 Conference" among several: link the one of that year or number, or omit the mention.
 * `is_done` says whether the words have a number that decides. */
cg_status cg_resolve_numbered_short(cg_resolver *r, const cg_mention *mention, bool *is_done);

#endif /* CG_RESOLVE_SHORT_NUMBERED_H */
