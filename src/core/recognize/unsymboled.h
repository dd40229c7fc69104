/* SPDX-License-Identifier: Apache-2.0 */
/** @file unsymboled.h  Reports that are cited by their author and subject, without a symbol. */
#ifndef CG_RECOGNIZE_UNSYMBOLED_H
#define CG_RECOGNIZE_UNSYMBOLED_H

#include "recognize/scanner.h"

cg_status cg_rule_unsymboled(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_UNSYMBOLED_H */
