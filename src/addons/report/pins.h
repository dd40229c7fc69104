/* SPDX-License-Identifier: Apache-2.0 */
/** @file pins.h  Clauses of the report's documents that its other documents cite: "paragraph 5 of
 * resolution 1160 (1998)". */
#ifndef CG_REPORT_PINS_H
#define CG_REPORT_PINS_H

#include "addons/report/report_impl.h"

/** Record the clauses of `page` in `paper`, which will be added to the report, and the clauses of
 * other documents that it cites. */
cg_status cg_report_note_pins(cg_report *report, const cg_page *page, cg_paper *paper);

/** Write the list of clauses that `paper` cites and that are on pages of the report; nothing if
 * there are none. */
void cg_report_put_pins(const cg_report *report, const cg_paper *paper, FILE *file);

#endif /* CG_REPORT_PINS_H */
