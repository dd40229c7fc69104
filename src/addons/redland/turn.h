/* SPDX-License-Identifier: Apache-2.0 */
/** @file turn.h  One thread at a time in raptor, rasqal and librdf: worlds share libxml2's global state, and free it for each other.
 * Numbers are those of the C locale meanwhile, whatever the host has set. */
#ifndef CG_REDLAND_TURN_H
#define CG_REDLAND_TURN_H

/** Wait until no other thread is in one of them.  The same thread may take further turns inside its own. */
void cg_turn_take(void);

/** Let others go on; once for each turn that was taken. */
void cg_turn_end(void);

#endif /* CG_REDLAND_TURN_H */
