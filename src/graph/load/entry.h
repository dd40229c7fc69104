/* SPDX-License-Identifier: Apache-2.0 */
/** @file entry.h  Entries of packs. */
#ifndef CG_LOAD_ENTRY_H
#define CG_LOAD_ENTRY_H

#include "load/loading.h"

/** Compile an entry or collective name. */
cg_status cg_load_entry(const cg_loading *l, uint32_t index, cg_subject_type type);

#endif /* CG_LOAD_ENTRY_H */
