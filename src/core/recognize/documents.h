/* SPDX-License-Identifier: Apache-2.0 */
/** @file documents.h  Documents by symbol and number, and records. */
#ifndef CG_RECOGNIZE_DOCUMENTS_H
#define CG_RECOGNIZE_DOCUMENTS_H

#include "recognize/scanner.h"

/** Tokens between "Official Records" and the symbol. */
#define CG_RECORDS_REACH 60u

cg_status cg_rule_symbol(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_formed(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_records(cg_scanner *s, uint32_t at, uint32_t *next);
cg_status cg_rule_statement(cg_scanner *s, uint32_t at, uint32_t *next);

/** Whether a symbol follows in brackets at `at`: "(S/2019/124)", "(document A/78/514)", or in a
 * note printed where its mark was, "[A/78/514]". */
cg_status cg_has_symbol(const cg_scanner *s, uint32_t at, bool *out);

#endif /* CG_RECOGNIZE_DOCUMENTS_H */
