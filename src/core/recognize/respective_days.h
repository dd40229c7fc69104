/* SPDX-License-Identifier: Apache-2.0 */
/** @file respective_days.h  Days that numbers share by their order: "resolutions 60/1 and 65/1 of
 * 16 September 2005 and 22 September 2010, respectively". */
#ifndef CG_RECOGNIZE_RESPECTIVE_DAYS_H
#define CG_RECOGNIZE_RESPECTIVE_DAYS_H

#include "recognize/scanner.h"

/** Give each number of the clause that has such days the one in its place. */
void cg_respective_days_settle(const cg_scanner *s);

#endif /* CG_RECOGNIZE_RESPECTIVE_DAYS_H */
