/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_styles.h  Properties of paragraphs and words that come from styles. */
#ifndef CG_CONVERT_DOCX_STYLES_H
#define CG_CONVERT_DOCX_STYLES_H

#include "base/slice.h"

#include <libxml/hash.h>
#include <libxml/tree.h>

/** Styles by identifier. */
typedef struct {
  xmlDoc *document;      /**< styles.xml, owned; NULL if missing */
  xmlHashTable *table;   /**< Identifiers to its elements */
  const xmlNode *normal; /**< Style of paragraphs without an explicit style; may be NULL */
} docx_styles;

/** Take `document`, which may be NULL. Returns false if out of memory. */
bool docx_styles_init(docx_styles *styles, xmlDoc *document);

void docx_styles_clear(docx_styles *styles);

/** The style `id`; NULL if there is none. */
const xmlNode *docx_style_find(const docx_styles *styles, cg_slice id);

/** Heading level, 1 to 6, of the paragraph with the properties `properties`; 0 if it is not a
 * heading. */
int docx_style_level(const docx_styles *styles, const xmlNode *properties);

/** Whether it is a line of a table of contents. */
bool docx_style_is_contents(const docx_styles *styles, const xmlNode *properties);

/** The effective `numPr`, or NULL; `*style` becomes the style that has it, or NULL if it is the
 * paragraph's own. */
const xmlNode *docx_style_numbering(const docx_styles *styles, const xmlNode *properties,
                                    const xmlNode **style);

/** Whether words with the properties `run`, in a paragraph with the properties `paragraph`, are
 * hidden; both may be NULL. */
bool docx_style_is_hidden(const docx_styles *styles, const xmlNode *run, const xmlNode *paragraph);

#endif /* CG_CONVERT_DOCX_STYLES_H */
