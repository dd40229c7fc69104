/* SPDX-License-Identifier: Apache-2.0 */
/** @file small_name.h  Bodies named in small letters. */
#ifndef CG_RECOGNIZE_SMALL_NAME_H
#define CG_RECOGNIZE_SMALL_NAME_H

#include "recognize/scanner.h"

cg_status cg_rule_small_body(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_SMALL_NAME_H */
