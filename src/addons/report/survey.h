/* SPDX-License-Identifier: Apache-2.0 */
/** @file survey.h  What a page shows of its document, gathered. */
#ifndef CG_REPORT_SURVEY_H
#define CG_REPORT_SURVEY_H

#include "addons/report/page.h"

/** Gather all for the page of `document`, which was read with `context`, from it and from `graph`, which holds it alone. */
cg_status cg_page_survey(const cg_context *context, const cg_document *document, const cg_graph *graph, cg_arena *arena, cg_page *out);

/** Labels of the governing verbs of a clause, joined by commas; empty if there are none. */
cg_slice cg_page_verbs(const cg_page *page, uint32_t clause);

/** Whether a reference is one for a curator to look at. */
bool cg_page_is_doubtful(const cg_page_reference *reference);

#endif /* CG_REPORT_SURVEY_H */
