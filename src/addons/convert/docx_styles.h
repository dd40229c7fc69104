/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_styles.h  What styles say of paragraphs and words. */
#ifndef CG_CONVERT_DOCX_STYLES_H
#define CG_CONVERT_DOCX_STYLES_H

#include "base/slice.h"

#include <libxml/hash.h>
#include <libxml/tree.h>

/** Styles by their identifiers. */
typedef struct {
  xmlDoc       *document; /**< styles.xml, owned; NULL where there is none */
  xmlHashTable *table;    /**< From identifiers to elements of it */
  const xmlNode *normal;  /**< The style of paragraphs that name none; may be NULL */
} docx_styles;

/** Take `document`, which may be NULL.  Without memory, false. */
bool docx_styles_init(docx_styles *styles, xmlDoc *document);

void docx_styles_clear(docx_styles *styles);

/** The style called `id`; NULL if there is none. */
const xmlNode *docx_style_find(const docx_styles *styles, cg_slice id);

/** Level of the heading that the paragraph with the properties `properties` is, 1 to 6; 0 for none. */
int docx_style_level(const docx_styles *styles, const xmlNode *properties);

/** Whether it is a line of a table of contents. */
bool docx_style_is_contents(const docx_styles *styles, const xmlNode *properties);

/** The `numPr` that counts for it, and in `*style` the style that has it, NULL if it has its own; NULL if none. */
const xmlNode *docx_style_numbering(const docx_styles *styles, const xmlNode *properties, const xmlNode **style);

/** Whether words with the properties `run` in a paragraph with `paragraph` are hidden; both may be NULL. */
bool docx_style_is_hidden(const docx_styles *styles, const xmlNode *run, const xmlNode *paragraph);

#endif /* CG_CONVERT_DOCX_STYLES_H */
