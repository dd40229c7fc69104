/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_pages.h  Pages and sections of a DOCX file, and where the numbers of its notes begin again. */
#ifndef CG_CONVERT_DOCX_PAGES_H
#define CG_CONVERT_DOCX_PAGES_H

#include "addons/convert/xml.h"
#include "base/array.h"

/** When the numbers of notes begin again. */
typedef enum { DOCX_RESTART_NEVER, DOCX_RESTART_SECTION, DOCX_RESTART_PAGE } docx_restart;

/** How the notes of a section, footnotes and endnotes, are numbered. */
typedef struct {
  docx_restart restart[2];
  int          start[2]; /**< First number */
  bool         has_page; /**< Starts a new page */
} docx_section;

typedef struct {
  cg_array     sections; /**< docx_section, in order */
  docx_section settings; /**< What holds for all of them */
  uint32_t     section;  /**< Index of the section at hand */
  bool         is_printed; /**< Word noted where pages began when it last showed the file */
  unsigned     page;     /**< Number of the page at hand, from 1 */
} docx_pages;

/** Pages of a document without sections. */
docx_pages docx_pages_init(cg_arena *arena);

/** Take the properties of notes from the root of settings.xml, which may be NULL. */
void docx_pages_set(docx_pages *pages, const xmlNode *settings);

/** Add the section with the properties `node`. */
cg_status docx_pages_add(docx_pages *pages, const xmlNode *node);

/** Whether a new page starts at `node`, an element of a run. */
bool docx_pages_is_break(const docx_pages *pages, const xmlNode *node);

/** Whether a new page starts before the first word of `node`. */
bool docx_pages_start_in(const docx_pages *pages, const xmlNode *node);

/** Begin a new page, and count its notes, `counts` of footnotes and endnotes, anew where they restart. */
void docx_pages_turn(docx_pages *pages, unsigned counts[2]);

/** Begin the next section, likewise. */
void docx_pages_next_section(docx_pages *pages, unsigned counts[2]);

/** Begin the first section: set `counts` to what precedes its first numbers. */
void docx_pages_begin(const docx_pages *pages, unsigned counts[2]);

#endif /* CG_CONVERT_DOCX_PAGES_H */
