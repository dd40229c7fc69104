/* SPDX-License-Identifier: Apache-2.0 */
/** @file beside.h  What the words right beside a mention say of it. */
#ifndef CG_RESOLVE_BESIDE_H
#define CG_RESOLVE_BESIDE_H

#include "resolve/resolver.h"

/** Of the mentions between a number and a body or a list that it may be of, the first that is near
 * enough, `from` or later. */
uint32_t cg_beside_from(const cg_resolver *r, uint32_t from);

/** The one past the last that is near enough. */
uint32_t cg_beside_to(const cg_resolver *r);

/** "resolution 68/237 of the General Assembly", "resolution 141 (XXX) of 5 April 1974 of the
 * Economic Commission …": the pack entry of the body named right after the number `index`, looked
 * up where it will be recognized next; or CG_NONE. */
uint32_t cg_beside_after(const cg_resolver *r, uint32_t index);

/** "decisions 250/2002, 275/2003 and 428/12 of the African Commission": the body named after the
 * last number of the list, where nothing but numbers and their dates are between. */
uint32_t cg_beside_after_list(const cg_resolver *r, const cg_mention *mention);

/** Whether "in" is before the "resolution" or "its resolution" of the mention: "the Committee in
 * its resolution". */
bool cg_beside_is_inside(const cg_resolver *r, const cg_mention *mention);

/** "in its resolution 48/141 of 20 December 1993 the General Assembly created": the body that
 * follows and acts. */
uint32_t cg_beside_acting(const cg_resolver *r, const cg_mention *mention);

/** The full name of the event behind "adopted by the" or "adopted at the", right after the mention;
 * empty if there is none.  Behind a comma the words are a remark about what was named before. */
cg_slice cg_beside_event(const cg_resolver *r, const cg_mention *mention);

/** Whether "the" is before the mention: "a Committee of the Council" has no name. */
bool cg_beside_has_article(const cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_BESIDE_H */
