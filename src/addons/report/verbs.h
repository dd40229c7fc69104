/* SPDX-License-Identifier: Apache-2.0 */
/** @file verbs.h  The verbs with which a thing is cited, most frequent first. */
#ifndef CG_REPORT_VERBS_H
#define CG_REPORT_VERBS_H

#include "addons/report/report_impl.h"

/** Write the verbs with which a thing is cited, with their numbers. */
cg_status cg_report_put_verbs(const cg_report *report, const cg_cited *cited, cg_arena *arena,
                              FILE *file);

#endif /* CG_REPORT_VERBS_H */
