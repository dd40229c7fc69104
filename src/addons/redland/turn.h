/* SPDX-License-Identifier: Apache-2.0 */
/** @file turn.h  Only one thread at a time in raptor, rasqal and librdf: their worlds share
 * libxml2's global state and free it under each other. Meanwhile numbers follow the C locale,
 * whatever the host has set. */
#ifndef CG_REDLAND_TURN_H
#define CG_REDLAND_TURN_H

/** Wait until no other thread uses these libraries. The same thread may take nested turns. */
void cg_turn_take(void);

/** End a turn; call it once for each turn taken. */
void cg_turn_end(void);

#endif /* CG_REDLAND_TURN_H */
