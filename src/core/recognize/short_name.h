/* SPDX-License-Identifier: Apache-2.0 */
/** @file short_name.h  Short forms, acronyms, and "the Protocols thereto". */
#ifndef CG_RECOGNIZE_SHORT_NAME_H
#define CG_RECOGNIZE_SHORT_NAME_H

#include "recognize/scanner.h"

/** A short form, or an abbreviation that the text defines. */
cg_status cg_short_add(cg_scanner *s, uint32_t at, uint32_t *next);

/** "the Protocols thereto", in capitals: the plural of a head noun is no lexeme, so "thereto" alone
 * shows it. */
cg_status cg_short_thereto(cg_scanner *s, uint32_t at, uint32_t *next);

/** "the optional protocols thereto", in small letters; a rule. */
cg_status cg_rule_thereto(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_SHORT_NAME_H */
