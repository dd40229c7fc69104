/* SPDX-License-Identifier: Apache-2.0 */
/** @file builder_names.h  Adds words and names to the vocabulary and the trie. */
#ifndef CG_PACK_BUILDER_NAMES_H
#define CG_PACK_BUILDER_NAMES_H

#include "base/scan.h"
#include "pack/builder.h"

/** Number of the word `scan` in the vocabulary, added if new. */
cg_status cg_pack_number_word(cg_pack_builder *builder, const cg_scan *scan, uint32_t *out);

/** Add all names to the trie, in all their spellings. */
cg_status cg_pack_insert_names(cg_pack_builder *builder);

#endif /* CG_PACK_BUILDER_NAMES_H */
