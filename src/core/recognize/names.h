/* SPDX-License-Identifier: Apache-2.0 */
/** @file names.h  Names: known, open, short, and acronyms. */
#ifndef CG_RECOGNIZE_NAMES_H
#define CG_RECOGNIZE_NAMES_H

#include "recognize/scanner.h"

cg_status cg_rule_name(cg_scanner *s, uint32_t at, uint32_t *next);

/** "the optional protocols thereto", in small letters; in capitals the words are a name. */
cg_status cg_rule_thereto(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_NAMES_H */
