/* SPDX-License-Identifier: Apache-2.0 */
/** @file volume_heads.h  Page heads of a printed volume within sentences: "212", "General
 * Assembly-Thirty-seventh Session". */
#ifndef CG_TEXT_VOLUME_HEADS_H
#define CG_TEXT_VOLUME_HEADS_H

#include "text/lines.h"

/** Set CG_LINE_FURNITURE for the lines of such heads after the byte `front_end` of the text. They
 * are accepted if two pages have them and their numbers increase. */
void cg_volume_heads_find(cg_lines *lines, uint32_t front_end);

#endif /* CG_TEXT_VOLUME_HEADS_H */
