/* SPDX-License-Identifier: Apache-2.0 */
/** @file several_bodies.h  Bodies of one kind, listed by the numbers of the resolutions that
 * founded them. */
#ifndef CG_RECOGNIZE_SEVERAL_BODIES_H
#define CG_RECOGNIZE_SEVERAL_BODIES_H

#include "recognize/scanner.h"

/** Read "1718 and 1737 Sanctions Committees" at `at`: adds those that packs know and sets `next`;
 * leaves `next` alone if there is no such list or packs know none. */
cg_status cg_several_bodies(cg_scanner *s, uint32_t at, uint32_t *next);

/** The same of "Second and Third Committees": what packs know by one of the `count` spans of
 * `which` and the capitals from `begin` on, up to a head noun in the plural. */
cg_status cg_several_known(cg_scanner *s, const cg_span *which, uint32_t count, uint32_t begin,
                           uint32_t *next);

#endif /* CG_RECOGNIZE_SEVERAL_BODIES_H */
