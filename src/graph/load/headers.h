/* SPDX-License-Identifier: Apache-2.0 */
/** @file headers.h  Headers of packs. */
#ifndef CG_LOAD_HEADERS_H
#define CG_LOAD_HEADERS_H

#include "load/loading.h"

/** Keep the header of a pack. */
cg_status cg_load_header(const cg_loading *l, uint32_t index);

/** Report each file without a header to `messages`, and add their number to `problem_count`. */
cg_status cg_load_check_headers(const cg_loading *l, uint32_t *problem_count);

/** Find the pack version of each file. Call it before loading entries. */
cg_status cg_load_releases(cg_loading *l);

/** IRI of the pack version whose file defines subject `index`; empty if there is none. */
cg_status cg_load_release(const cg_loading *l, uint32_t index, cg_text *out);

#endif /* CG_LOAD_HEADERS_H */
