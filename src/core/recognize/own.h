/* SPDX-License-Identifier: Apache-2.0 */
/** @file own.h  Words that mean their own document. */
#ifndef CG_RECOGNIZE_OWN_H
#define CG_RECOGNIZE_OWN_H

#include "recognize/scanner.h"

/** "the present resolution", "this decision", in a document that is one. */
cg_status cg_rule_own_document(cg_scanner *s, uint32_t at, uint32_t *next);

/** "paragraph 3 above", "section II below". */
cg_status cg_rule_own_part(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_OWN_H */
