/* SPDX-License-Identifier: Apache-2.0 */
/** @file names.h  Names that packs know, and names that they do not. */
#ifndef CG_RECOGNIZE_NAMES_H
#define CG_RECOGNIZE_NAMES_H

#include "recognize/scanner.h"

cg_status cg_rule_name(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_NAMES_H */
