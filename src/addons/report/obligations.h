/* SPDX-License-Identifier: Apache-2.0 */
/** @file obligations.h  Section of a document's page: who is asked to do what. */
#ifndef CG_REPORT_OBLIGATIONS_H
#define CG_REPORT_OBLIGATIONS_H

#include "addons/report/page.h"

/** Write the acts that address somebody or set a deadline, each with its clause; nothing if there are none. */
void cg_page_obligations(const cg_page *page, FILE *file);

#endif /* CG_REPORT_OBLIGATIONS_H */
