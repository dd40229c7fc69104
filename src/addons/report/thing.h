/* SPDX-License-Identifier: Apache-2.0 */
/** @file thing.h  The page of a thing. */
#ifndef CG_REPORT_THING_H
#define CG_REPORT_THING_H

#include "addons/report/report_impl.h"

/** Write the lists of documents and of things, and the page of each thing. */
cg_status cg_report_put_things(cg_report *report);

#endif /* CG_REPORT_THING_H */
