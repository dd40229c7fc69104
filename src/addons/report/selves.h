/* SPDX-License-Identifier: Apache-2.0 */
/** @file selves.h  References of a document to itself or its own clauses: "the present resolution",
 * "paragraph 3 above". */
#ifndef CG_REPORT_SELVES_H
#define CG_REPORT_SELVES_H

#include "addons/report/page.h"

/** Write `words` of self-reference `index` as a link to its first target clause, or else to the top
 * of the page. */
void cg_page_self_link(const cg_page *page, size_t index, cg_slice words, FILE *file);

/** Write the list of self-references with all their target clauses; nothing if there are none. */
void cg_page_selves(const cg_page *page, FILE *file);

#endif /* CG_REPORT_SELVES_H */
