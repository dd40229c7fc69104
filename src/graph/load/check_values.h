/* SPDX-License-Identifier: Apache-2.0 */
/** @file check_values.h  Properties that packs may use, and what their values may be. */
#ifndef CG_LOAD_CHECK_VALUES_H
#define CG_LOAD_CHECK_VALUES_H

#include "load/checking.h"

/** Known property, the form of its value, what it links to. */
cg_status cg_check_value(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s);

/** The order of the subject's dates. */
void cg_check_days(cg_checking *c, const cg_checked *thing);

#endif /* CG_LOAD_CHECK_VALUES_H */
