/* SPDX-License-Identifier: Apache-2.0 */
/** @file owner.h  Whose resolution, by the words before it. */
#ifndef CG_RECOGNIZE_OWNER_H
#define CG_RECOGNIZE_OWNER_H

#include "recognize/lists.h"

/** Whose the resolution is that the word at `at` tells of. */
cg_owner cg_owner_before(const cg_scanner *s, uint32_t at);

#endif /* CG_RECOGNIZE_OWNER_H */
