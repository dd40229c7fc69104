/* SPDX-License-Identifier: Apache-2.0 */
/** @file survey.h  Collects the data for a document's page. */
#ifndef CG_REPORT_SURVEY_H
#define CG_REPORT_SURVEY_H

#include "addons/report/page.h"

/** Collect the data for the page of `document`, which was read with `context`, from it and from
 * `graph`, which must contain only this document. */
cg_status cg_page_survey(const cg_context *context, const cg_document *document,
                         const cg_graph *graph, cg_arena *arena, cg_page *out);

/** Labels of the governing verbs of a clause, separated by commas; empty if there are none. */
cg_slice cg_page_verbs(const cg_page *page, uint32_t clause);

/** Whether a curator should review a reference. */
bool cg_page_is_doubtful(const cg_page_reference *reference);

#endif /* CG_REPORT_SURVEY_H */
