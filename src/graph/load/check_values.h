/* SPDX-License-Identifier: Apache-2.0 */
/** @file check_values.h  Allowed properties of packs and their values. */
#ifndef CG_LOAD_CHECK_VALUES_H
#define CG_LOAD_CHECK_VALUES_H

#include "load/checking.h"

/** Check that the property is known, the form of its value, and the target of a link. */
cg_status cg_check_value(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s);

/** Check the order of the subject's dates. */
void cg_check_days(cg_checking *c, const cg_checked *thing);

#endif /* CG_LOAD_CHECK_VALUES_H */
