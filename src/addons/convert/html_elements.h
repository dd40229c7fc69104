/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_elements.h  Classification of HTML elements. */
#ifndef CG_CONVERT_HTML_ELEMENTS_H
#define CG_CONVERT_HTML_ELEMENTS_H

#include "addons/convert/html_impl.h"

/** Copy up to `size` - 1 bytes of the words in `node` to `out`, with white space collapsed; returns
 * their length. */
size_t html_words(const xmlNode *node, char *out, size_t size);

/** Whether `node` and its content are dropped: scripts, menus, hidden elements. */
bool html_is_dropped(const xmlNode *node);

/** Whether `node` is a block element. */
bool html_is_block(const xmlNode *node);

/** The node after `node` in document order, within `root`. With `is_in`, its children come
 * first. */
const xmlNode *html_next(const xmlNode *node, const xmlNode *root, bool is_in);

#endif /* CG_CONVERT_HTML_ELEMENTS_H */
