/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_elements.h  What elements of HTML are. */
#ifndef CG_CONVERT_HTML_ELEMENTS_H
#define CG_CONVERT_HTML_ELEMENTS_H

#include "addons/convert/html_impl.h"

/** Copy up to `size` - 1 bytes of the words in `node` to `out`, white space squeezed; returns their length. */
size_t html_words(const xmlNode *node, char *out, size_t size);

/** Whether `node` and all in it is dropped: scripts, menus, what is hidden. */
bool html_is_dropped(const xmlNode *node);

/** Whether `node` begins and ends a block. */
bool html_is_block(const xmlNode *node);

/** The next node after `node` in the order of the page, within `root`; `is_in` if its content comes first. */
const xmlNode *html_next(const xmlNode *node, const xmlNode *root, bool is_in);

#endif /* CG_CONVERT_HTML_ELEMENTS_H */
