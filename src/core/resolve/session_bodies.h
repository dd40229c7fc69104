/* SPDX-License-Identifier: Apache-2.0 */
/** @file session_bodies.h  The bodies named around a list of sessions.
 *
 * A list is one session or several: "its fourth and fifth sessions". Its mentions follow each
 * other, and each has the first as its head. */
#ifndef CG_RESOLVE_SESSION_BODIES_H
#define CG_RESOLVE_SESSION_BODIES_H

#include "resolve/resolver.h"

/** Number of bodies that are looked up before a list. */
#define CG_SESSION_BODIES 8u

/** Whose sessions they are, as the words right beside the list say. */
typedef struct {
  uint32_t thing; /**< CG_NONE if nothing is known by that name */
  bool is_named;  /**< Something is: "of the Preparatory Committee" */
} cg_session_owner;

/** Whether "its" is before the list. After "its" no body follows "of": "adopted at its third
 * session of resolution 320 (XXVIII)". */
bool cg_session_is_own(const cg_resolver *r, const cg_mention *mention);

/** The bodies that hold sessions named before the current mention, `mention`, in its clause,
 * nearest first, each once. Returns their number. */
uint32_t cg_session_bodies_before(const cg_resolver *r, const cg_mention *mention,
                                  uint32_t out[CG_SESSION_BODIES]);

/** "the seventy-third session of the General Assembly": what is named right after the list of
 * `length` mentions; or, where the list ends with the name, "the fifteenth Conference of the
 * Parties", that. */
cg_session_owner cg_session_owner_after(const cg_resolver *r, const cg_mention *mention,
                                        uint32_t length);

/** "FAO, at its thirty-seventh session": what is named right before the list, with "its"
 * between. */
cg_session_owner cg_session_owner_before(const cg_resolver *r, const cg_mention *mention);

/** "at its fifth session, on 3 May, the Committee of Experts adopted …": the body that follows the
 * aside; or CG_NONE. */
uint32_t cg_session_body_following(const cg_resolver *r, const cg_mention *mention,
                                   uint32_t length);

#endif /* CG_RESOLVE_SESSION_BODIES_H */
