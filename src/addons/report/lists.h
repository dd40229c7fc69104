/* SPDX-License-Identifier: Apache-2.0 */
/** @file lists.h  Connects the pages of a report. */
#ifndef CG_REPORT_LISTS_H
#define CG_REPORT_LISTS_H

#include "addons/report/report_impl.h"

/** Complete each document's page: list the other documents that refer to the same things, then end
 * the page. */
cg_status cg_report_end_pages(cg_report *report);

/** Write the lists of documents and of things, and the page of each thing. */
cg_status cg_report_put_lists(cg_report *report);

/** Write a link to the clause of a citation, with its verbs; `root` leads to the report's
 * folder. */
void cg_report_put_citation(const cg_report *report, const cg_report_citation *citation,
                            const char *root, FILE *file);

#endif /* CG_REPORT_LISTS_H */
