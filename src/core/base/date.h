/* SPDX-License-Identifier: Apache-2.0 */
/** @file date.h  Days of the Gregorian calendar. */
#ifndef CG_BASE_DATE_H
#define CG_BASE_DATE_H

#include "base/slice.h"

/** A day; year 0 means "none". */
typedef struct {
  uint16_t year;
  uint8_t month; /**< 1 to 12 */
  uint8_t day;   /**< 1 to 31 */
} cg_date;

/** Length of "YYYY-MM-DD". */
#define CG_DATE_LENGTH 10

static inline bool cg_date_is_set(cg_date date) { return date.year != 0; }

/** Whether the day exists. */
bool cg_date_is_valid(cg_date date);

/** Compare: less than, equal to or greater than 0 if `a` is before, on or after `b`. */
int cg_date_compare(cg_date a, cg_date b);

/** Read "YYYY-MM-DD" (ISO 8601). The result is not set if `text` is invalid or the day does not
 * exist. */
cg_date cg_date_read(cg_slice text);

/** Write "YYYY-MM-DD". */
void cg_date_write(cg_date date, char out[CG_DATE_LENGTH]);

/** Whether `text` is a UTC time in XML Schema format, "2026-11-25T21:00:00Z". */
bool cg_is_time(cg_slice text);

#endif /* CG_BASE_DATE_H */
