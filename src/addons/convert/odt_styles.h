/* SPDX-License-Identifier: Apache-2.0 */
/** @file odt_styles.h  ODT styles: headings, hidden words, list numbers. */
#ifndef CG_CONVERT_ODT_STYLES_H
#define CG_CONVERT_ODT_STYLES_H

#include "addons/convert/odt_impl.h"

/** Collect the styles in `root`, the root element of a part. */
cg_status odt_styles_add(odt *reader, const xmlNode *root);

/** Heading level of the paragraph `node`, 1 to 6; 0 if it is not a heading. */
unsigned odt_style_level(const odt *reader, const xmlNode *node);

/** Whether the words in `node`, a paragraph or a part of one, are hidden. */
bool odt_style_is_hidden(const odt *reader, const xmlNode *node);

/** The list style that the list `node` names; `outer` if it names none. */
odt_list *odt_list_of(const odt *reader, const xmlNode *node, odt_list *outer);

/** Count `item` at `level` of `of` (0 is the highest). Append its number and a space to the
 * line. */
cg_status odt_number_add(odt *reader, odt_list *of, int level, const xmlNode *item);

#endif /* CG_CONVERT_ODT_STYLES_H */
