/* SPDX-License-Identifier: Apache-2.0 */
/** @file tables.h  What the document refers to, and where. */
#ifndef CG_REPORT_TABLES_H
#define CG_REPORT_TABLES_H

#include "addons/report/page.h"

/** Things and references as tables, which the panel shows in parts. */
void cg_page_tables(const cg_page *page, FILE *file);

#endif /* CG_REPORT_TABLES_H */
