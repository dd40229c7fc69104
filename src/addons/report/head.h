/* SPDX-License-Identifier: Apache-2.0 */
/** @file head.h  Start and end of every page. */
#ifndef CG_REPORT_HEAD_H
#define CG_REPORT_HEAD_H

#include "base/arena.h"
#include "base/slice.h"

#include <stdio.h>

/** Type of a page, which determines its script. */
typedef enum {
  CG_HEAD_DOCUMENT = 1, /**< The review page of a document */
  CG_HEAD_LIST = 2,     /**< A searchable list */
} cg_head_form;

/** Write the head of a page: a policy that allows only its own style and script, identified by
 * their hashes, and the bar at its top. `root` leads to the report's folder, "../"; NULL if there
 * is no index. */
cg_status cg_head_begin(FILE *file, cg_head_form form, cg_slice title, const char *root,
                        cg_arena *arena);

/** Write the end of a page, with its script. */
void cg_head_end(FILE *file, cg_head_form form);

#endif /* CG_REPORT_HEAD_H */
