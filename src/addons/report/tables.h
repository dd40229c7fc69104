/* SPDX-License-Identifier: Apache-2.0 */
/** @file tables.h  Tables of the document's references. */
#ifndef CG_REPORT_TABLES_H
#define CG_REPORT_TABLES_H

#include "addons/report/page.h"

/** Write the tables of things and references, from which the panel takes its content. */
void cg_page_tables(const cg_page *page, FILE *file);

#endif /* CG_REPORT_TABLES_H */
