/* SPDX-License-Identifier: Apache-2.0 */
/** @file several_events.h  Events of one series, listed by their ordinals or years. */
#ifndef CG_RECOGNIZE_SEVERAL_EVENTS_H
#define CG_RECOGNIZE_SEVERAL_EVENTS_H

#include "recognize/scanner.h"

/** Read "first, second and third Conferences on Reeds", "2000 and 2010 Review Conferences" at `at`:
 * adds a mention for each and sets `next`; leaves `next` alone if there is no such list. */
cg_status cg_several_events(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_SEVERAL_EVENTS_H */
