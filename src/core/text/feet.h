/* SPDX-License-Identifier: Apache-2.0 */
/** @file feet.h  Notes and remains at the foot of scanned pages, whose marks a scanner made into other signs. */
#ifndef CG_TEXT_FEET_H
#define CG_TEXT_FEET_H

#include "text/lines.h"

/** In a text that shows where pages end: take short lines that no sentence has room for off the foot of each page, and set
 * CG_LINE_NOTE and CG_LINE_IN_NOTES for what stands there and is a note by its words or because it interrupts a sentence. */
void cg_feet_find(cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_FEET_H */
