/* SPDX-License-Identifier: Apache-2.0 */
/** @file check_identifiers.h  Identifiers by the syntax of their schemes. */
#ifndef CG_LOAD_CHECK_IDENTIFIERS_H
#define CG_LOAD_CHECK_IDENTIFIERS_H

#include "load/checking.h"

/** Report identifiers, notations and symbols that cannot exist. */
void cg_check_identifier(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s);

/** Whether `symbol` looks like a United Nations symbol and its first part is listed in the
 * packs. */
bool cg_check_is_symbol(const cg_packs *packs, cg_slice symbol);

#endif /* CG_LOAD_CHECK_IDENTIFIERS_H */
