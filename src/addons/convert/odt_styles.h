/* SPDX-License-Identifier: Apache-2.0 */
/** @file odt_styles.h  What styles of ODT say: headings, hidden words, numbers of lists. */
#ifndef CG_CONVERT_ODT_STYLES_H
#define CG_CONVERT_ODT_STYLES_H

#include "addons/convert/odt_impl.h"

/** Collect the styles in `root`, the element of a part. */
cg_status odt_styles_add(odt *reader, const xmlNode *root);

/** Level of the heading that the paragraph `node` is, 1 to 6; 0 for none. */
unsigned odt_style_level(const odt *reader, const xmlNode *node);

/** Whether the words in `node`, a paragraph or a part of one, are hidden. */
bool odt_style_is_hidden(const odt *reader, const xmlNode *node);

/** The style of lists that `node`, a list, names; `outer` if it names none. */
odt_list *odt_list_of(const odt *reader, const xmlNode *node, odt_list *outer);

/** Count `item` at `level`, 0 the highest, of `of`, and add its number and a blank to the line. */
cg_status odt_number_add(odt *reader, odt_list *of, int level, const xmlNode *item);

#endif /* CG_CONVERT_ODT_STYLES_H */
