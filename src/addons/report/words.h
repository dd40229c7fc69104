/* SPDX-License-Identifier: Apache-2.0 */
/** @file words.h  Display names of terms. */
#ifndef CG_REPORT_WORDS_H
#define CG_REPORT_WORDS_H

#include "addons/report/page.h"

/** The most general class of a reference's target, such as "Instrument"; "Date" for a date. */
cg_slice cg_page_family(const cg_page *page, const cg_page_reference *reference);

/** The local name of a term as words: "CourtDecision" becomes "court decision". Allocated in the
 * page's arena. */
cg_slice cg_page_words(const cg_page *page, cg_slice name);

/** Families of the things referred to, in display order; an empty name ends them. */
cg_slice cg_page_family_at(const cg_page *page, uint32_t index);

/** Set `families` of a page; its references must be known. */
cg_status cg_page_sort_families(cg_page *page);

/** Plural name of a family: "Bodies". Allocated in the page's arena. */
cg_slice cg_page_plural(const cg_page *page, cg_slice family);

#endif /* CG_REPORT_WORDS_H */
