/* SPDX-License-Identifier: Apache-2.0 */
/** @file verbs.h  With which verbs a thing is referred to, the most frequent first. */
#ifndef CG_REPORT_VERBS_H
#define CG_REPORT_VERBS_H

#include "addons/report/report_impl.h"

/** Put how often a thing is referred to with which verb. */
cg_status cg_report_put_verbs(const cg_report *report, const cg_cited *cited, cg_arena *arena, FILE *file);

#endif /* CG_REPORT_VERBS_H */
