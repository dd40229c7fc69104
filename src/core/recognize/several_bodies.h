/* SPDX-License-Identifier: Apache-2.0 */
/** @file several_bodies.h  Bodies of one kind, listed by the numbers of the resolutions that
 * founded them. */
#ifndef CG_RECOGNIZE_SEVERAL_BODIES_H
#define CG_RECOGNIZE_SEVERAL_BODIES_H

#include "recognize/scanner.h"

/** Read "1718 and 1737 Sanctions Committees" at `at`: adds those that packs know and sets `next`;
 * leaves `next` alone if there is no such list or packs know none. */
cg_status cg_several_bodies(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_SEVERAL_BODIES_H */
