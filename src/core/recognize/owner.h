/* SPDX-License-Identifier: Apache-2.0 */
/** @file owner.h  Whose resolution, by the words before it. */
#ifndef CG_RECOGNIZE_OWNER_H
#define CG_RECOGNIZE_OWNER_H

#include "recognize/lists.h"

/** The body whose resolution the word at `at` mentions. */
cg_owner cg_owner_before(const cg_scanner *s, uint32_t at);

#endif /* CG_RECOGNIZE_OWNER_H */
