/* SPDX-License-Identifier: Apache-2.0 */
/** @file days.h  Reads days and ranges of days. */
#ifndef CG_PACK_DAYS_H
#define CG_PACK_DAYS_H

#include "pack/citation.h"

/** Read days that share one year: "17 December 2015", "3 and 4 October 2013", "24 February–13 March
 * and 15–23 June 2020".  Returns their number, 0 if there are none at `at`. */
uint32_t cg_read_days(const cg_reading *reading, uint32_t at, cg_days out[CG_DAYS_MOST]);

#endif /* CG_PACK_DAYS_H */
