/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_walk.h  The walk over the elements of HTML. */
#ifndef CG_CONVERT_HTML_WALK_H
#define CG_CONVERT_HTML_WALK_H

#include "addons/convert/html_impl.h"

/** Write the content of `node`. */
cg_status html_walk(html *page, const xmlNode *node);

/** Write the current block and start a new one. */
cg_status html_flush(html *page);

#endif /* CG_CONVERT_HTML_WALK_H */
