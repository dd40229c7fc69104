/* SPDX-License-Identifier: Apache-2.0 */
/** @file furniture.h  Page furniture: running heads, page and job numbers, bar codes. */
#ifndef CG_TEXT_FURNITURE_H
#define CG_TEXT_FURNITURE_H

#include "text/lines.h"

/** Set CG_LINE_FURNITURE for the lines of `lines` that are page furniture. */
cg_status cg_furniture_find(cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_FURNITURE_H */
