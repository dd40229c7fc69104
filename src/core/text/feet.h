/* SPDX-License-Identifier: Apache-2.0 */
/** @file feet.h  Finds notes and remains at the foot of scanned pages whose marks were misread. */
#ifndef CG_TEXT_FEET_H
#define CG_TEXT_FEET_H

#include "text/lines.h"

/** If page ends are known: remove short lines at the foot of each page that are too short for their
 * sentence, and set CG_LINE_NOTE and CG_LINE_IN_NOTES for lines that are notes by their words or
 * because they interrupt a sentence. */
void cg_feet_find(cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_FEET_H */
