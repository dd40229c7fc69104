/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_lists.h  Lists of HTML, with their numbers. */
#ifndef CG_CONVERT_HTML_LISTS_H
#define CG_CONVERT_HTML_LISTS_H

#include "addons/convert/html_impl.h"

/** Write the list `node`. */
cg_status html_list(html *page, const xmlNode *node);

#endif /* CG_CONVERT_HTML_LISTS_H */
