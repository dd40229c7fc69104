/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_table.h  Tables of HTML. */
#ifndef CG_CONVERT_HTML_TABLE_H
#define CG_CONVERT_HTML_TABLE_H

#include "addons/convert/html_impl.h"

/** Write the table `node`. */
cg_status html_table(html *page, const xmlNode *node);

#endif /* CG_CONVERT_HTML_TABLE_H */
