/* SPDX-License-Identifier: Apache-2.0 */
/** @file volume_heads.h  Heads of the pages of a printed volume that stand inside sentences: "212", "General Assembly-Thirty-seventh
 * Session". */
#ifndef CG_TEXT_VOLUME_HEADS_H
#define CG_TEXT_VOLUME_HEADS_H

#include "text/lines.h"

/** Set CG_LINE_FURNITURE for the lines of such heads below the byte `front_end` of the text.  They are believed where two pages have
 * them and their numbers grow. */
void cg_volume_heads_find(cg_lines *lines, uint32_t front_end);

#endif /* CG_TEXT_VOLUME_HEADS_H */
