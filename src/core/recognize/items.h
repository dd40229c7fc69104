/* SPDX-License-Identifier: Apache-2.0 */
/** @file items.h  Goals, targets, agenda items, decisions of courts. */
#ifndef CG_RECOGNIZE_ITEMS_H
#define CG_RECOGNIZE_ITEMS_H

#include "recognize/scanner.h"

cg_status cg_rule_goal(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_target(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_agenda(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_item(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_court_decision(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_ITEMS_H */
