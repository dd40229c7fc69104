/* SPDX-License-Identifier: Apache-2.0 */
/** @file obligations.h  The section of a document's page on who is asked to do what. */
#ifndef CG_REPORT_OBLIGATIONS_H
#define CG_REPORT_OBLIGATIONS_H

#include "addons/report/page.h"

/** Write the acts with an addressee or deadline, each with its clause; nothing if there are
 * none. */
void cg_page_obligations(const cg_page *page, FILE *file);

#endif /* CG_REPORT_OBLIGATIONS_H */
