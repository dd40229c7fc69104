/* SPDX-License-Identifier: Apache-2.0 */
/** @file headers.h  Headers of packs. */
#ifndef CG_LOAD_HEADERS_H
#define CG_LOAD_HEADERS_H

#include "load/loading.h"

/** Keep the header of a pack. */
cg_status cg_load_header(const cg_loading *l, uint32_t index);

/** Report each file without a header by `messages`; their number is added to `problem_count`. */
cg_status cg_load_check_headers(const cg_loading *l, uint32_t *problem_count);

#endif /* CG_LOAD_HEADERS_H */
