/* SPDX-License-Identifier: Apache-2.0 */
/** @file text.h  The document as it reads. */
#ifndef CG_REPORT_TEXT_H
#define CG_REPORT_TEXT_H

#include "addons/report/page.h"

/** The document as it reads, every reference marked. */
void cg_page_text(const cg_page *page, FILE *file);

#endif /* CG_REPORT_TEXT_H */
