/* SPDX-License-Identifier: Apache-2.0 */
/** @file paired_name.h  One text with two names: "the Rivers Declaration and the Programme of
 * Action". */
#ifndef CG_RECOGNIZE_PAIRED_NAME_H
#define CG_RECOGNIZE_PAIRED_NAME_H

#include "recognize/open_name.h"
#include "recognize/scanner.h"

/** Add such a text, which packs may know as "Rivers Declaration and Programme of Action", if its
 * first name is `open`, at `at`. `next` becomes the index after it, or stays. */
cg_status cg_paired_name_add(cg_scanner *s, uint32_t at, const cg_open_name *open, uint32_t *next);

#endif /* CG_RECOGNIZE_PAIRED_NAME_H */
