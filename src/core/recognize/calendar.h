/* SPDX-License-Identifier: Apache-2.0 */
/** @file calendar.h  Days and sessions. */
#ifndef CG_RECOGNIZE_CALENDAR_H
#define CG_RECOGNIZE_CALENDAR_H

#include "recognize/scanner.h"

cg_status cg_rule_days(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_session(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_session_year(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_session_of_year(cg_scanner *s, uint32_t at, uint32_t *next);

/** Number of the session that the Roman numeral behind the abbreviation from `at` to `end`
 * identifies, "UNCTAD XII"; 0 if there is none. */
uint32_t cg_session_numeral(const cg_scanner *s, uint32_t at, uint32_t end);

/** Add session `number` with the words `tokens`; its body is the mention that is added next. */
cg_status cg_session_add(cg_scanner *s, uint32_t number, cg_span tokens);

#endif /* CG_RECOGNIZE_CALENDAR_H */
