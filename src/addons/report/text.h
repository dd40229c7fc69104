/* SPDX-License-Identifier: Apache-2.0 */
/** @file text.h  The text of the document on its page. */
#ifndef CG_REPORT_TEXT_H
#define CG_REPORT_TEXT_H

#include "addons/report/page.h"

/** Write the text of the document with every reference marked. */
void cg_page_text(const cg_page *page, FILE *file);

#endif /* CG_REPORT_TEXT_H */
