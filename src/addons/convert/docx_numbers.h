/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_numbers.h  Automatic numbers of paragraphs, as Word prints them. */
#ifndef CG_CONVERT_DOCX_NUMBERS_H
#define CG_CONVERT_DOCX_NUMBERS_H

#include "addons/convert/docx_styles.h"
#include "addons/convert/structured.h"

#define DOCX_LEVELS 9

/** Lists of a document. */
typedef struct {
  xmlDoc *document; /**< numbering.xml, owned; NULL if missing */
  cg_arena *arena;
  xmlHashTable *instances; /**< `numId` to its instance */
  xmlHashTable *lists;     /**< `abstractNumId` to its counters */
} docx_numbers;

/** Take `document`, which may be NULL. Returns false if out of memory. */
bool docx_numbers_init(docx_numbers *numbers, xmlDoc *document, cg_arena *arena);

void docx_numbers_clear(docx_numbers *numbers);

/** Count the paragraph with `properties`. Append its number and a space to `line`, or nothing if it
 * has none. */
cg_status docx_number_add(docx_numbers *numbers, const docx_styles *styles,
                          const xmlNode *properties, convert_line *line);

#endif /* CG_CONVERT_DOCX_NUMBERS_H */
