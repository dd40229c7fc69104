/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_pages.h  Pages and sections of a DOCX file, and where note numbers restart. */
#ifndef CG_CONVERT_DOCX_PAGES_H
#define CG_CONVERT_DOCX_PAGES_H

#include "addons/convert/xml.h"
#include "base/array.h"

/** When note numbers restart. */
typedef enum { DOCX_RESTART_NEVER, DOCX_RESTART_SECTION, DOCX_RESTART_PAGE } docx_restart;

/** Note numbering of a section, for footnotes and endnotes. */
typedef struct {
  docx_restart restart[2];
  int start[2];  /**< First number */
  bool has_page; /**< Starts a new page */
} docx_section;

typedef struct {
  cg_array sections;     /**< docx_section, in order */
  docx_section settings; /**< Settings for all sections */
  uint32_t section;      /**< Index of the current section */
  bool is_printed;       /**< Word recorded the page breaks of its last layout */
  unsigned page;         /**< Current page, from 1 */
} docx_pages;

/** Pages of a document without sections. */
docx_pages docx_pages_init(cg_arena *arena);

/** Read the note settings from the root of settings.xml, which may be NULL. */
void docx_pages_set(docx_pages *pages, const xmlNode *settings);

/** Add the section with the properties `node`. */
cg_status docx_pages_add(docx_pages *pages, const xmlNode *node);

/** Whether a new page starts at `node`, a child of a run. */
bool docx_pages_is_break(const docx_pages *pages, const xmlNode *node);

/** Whether a new page starts before the first word of `node`. */
bool docx_pages_start_in(const docx_pages *pages, const xmlNode *node);

/** Start a new page, and restart the note counters in `counts` (footnotes, endnotes) if these
 * restart on each page. */
void docx_pages_turn(docx_pages *pages, unsigned counts[2]);

/** Start the next section, likewise. */
void docx_pages_next_section(docx_pages *pages, unsigned counts[2]);

/** Start the first section: set `counts` to one less than its first numbers. */
void docx_pages_begin(const docx_pages *pages, unsigned counts[2]);

#endif /* CG_CONVERT_DOCX_PAGES_H */
