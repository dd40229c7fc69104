/* SPDX-License-Identifier: Apache-2.0 */
/** @file words.h  Terms as words for readers. */
#ifndef CG_REPORT_WORDS_H
#define CG_REPORT_WORDS_H

#include "addons/report/page.h"

/** The most general class of what a reference means, "Instrument"; "Date" for a date. */
cg_slice cg_page_family(const cg_page *page, const cg_page_reference *reference);

/** The local name of a term in words: "CourtDecision" gives "court decision".  In the page's arena. */
cg_slice cg_page_words(const cg_page *page, cg_slice name);

/** Families of what the document refers to, in the order in which a page lists them; an empty name ends them. */
cg_slice cg_page_family_at(const cg_page *page, uint32_t index);

/** Set `families` of a page whose references are known. */
cg_status cg_page_sort_families(cg_page *page);

/** Name of several things of a family: "Bodies".  In the page's arena. */
cg_slice cg_page_plural(const cg_page *page, cg_slice family);

#endif /* CG_REPORT_WORDS_H */
