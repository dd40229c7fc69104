/* SPDX-License-Identifier: Apache-2.0 */
/** @file founded.h  Bodies identified by the resolution that founded them. */
#ifndef CG_RECOGNIZE_FOUNDED_H
#define CG_RECOGNIZE_FOUNDED_H

#include "recognize/open_name.h"

/** Read "Committee established pursuant to resolution 751 (1992)" at `at`, where `open` and `known`
 * are the names there: adds a mention and sets `next` to the index after the body's own words;
 * leaves `next` alone if there is none. */
cg_status cg_founded_read(cg_scanner *s, uint32_t at, const cg_open_name *open, cg_name known,
                          uint32_t *next);

/** Read "Committees established pursuant to resolutions 751 (1992) and 1267 (1999)" at `at`, where
 * `known` is the name there: adds a mention for each body that packs know and sets `next` to the
 * index after "Committees"; leaves `next` alone if there is none. */
cg_status cg_founded_several(cg_scanner *s, uint32_t at, cg_name known, uint32_t *next);

/** Read "Commission of Inquiry" at `at`, where `open` is the open name there, after "establishes
 * a": what the document itself founds.  Adds a mention and sets `next`; leaves `next` alone if it
 * is nothing new. */
cg_status cg_founded_new(cg_scanner *s, uint32_t at, const cg_open_name *open, uint32_t *next);

/** Read "commission of inquiry" at `at`, in small letters, after "establishes an independent": adds
 * a quiet mention, so that "the Commission" later means it. */
cg_status cg_founded_plain(cg_scanner *s, uint32_t at, uint32_t *next);

#endif /* CG_RECOGNIZE_FOUNDED_H */
