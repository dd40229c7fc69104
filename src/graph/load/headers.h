/* SPDX-License-Identifier: Apache-2.0 */
/** @file headers.h  Headers of packs. */
#ifndef CG_LOAD_HEADERS_H
#define CG_LOAD_HEADERS_H

#include "load/loading.h"

/** Keep the header of a pack. */
cg_status cg_load_header(const cg_loading *l, uint32_t index);

/** Report each file without a header by `messages`; their number is added to `problem_count`. */
cg_status cg_load_check_headers(const cg_loading *l, uint32_t *problem_count);

/** Find out which version of its pack each file is; before entries are loaded. */
cg_status cg_load_releases(cg_loading *l);

/** IRI of the version of the pack whose file says what subject `index` is; empty if it has none. */
cg_status cg_load_release(const cg_loading *l, uint32_t index, cg_text *out);

#endif /* CG_LOAD_HEADERS_H */
