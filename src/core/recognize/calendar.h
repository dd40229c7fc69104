/* SPDX-License-Identifier: Apache-2.0 */
/** @file calendar.h  Days and sessions. */
#ifndef CG_RECOGNIZE_CALENDAR_H
#define CG_RECOGNIZE_CALENDAR_H

#include "recognize/scanner.h"

cg_status cg_rule_days(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_session(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_session_year(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_session_of_year(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_CALENDAR_H */
