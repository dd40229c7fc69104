/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_notes.h  Note marks and notes of HTML. */
#ifndef CG_CONVERT_HTML_NOTES_H
#define CG_CONVERT_HTML_NOTES_H

#include "addons/convert/html_impl.h"

/** Collect the names of elements and the notes. */
cg_status html_survey(html *page, xmlDoc *document);

/** Handle the link or superscript `node` as a note mark, the start of a note, or a back link.
 * `*is_done` is set if it is one. */
cg_status html_mark(html *page, const xmlNode *node, bool *is_done);

/** Start the note whose name `node` has, if any. */
cg_status html_note_begin(html *page, const xmlNode *node);

/** End the current note if `node` is its last element; NULL: in any case. */
cg_status html_note_end(html *page, const xmlNode *node);

#endif /* CG_CONVERT_HTML_NOTES_H */
