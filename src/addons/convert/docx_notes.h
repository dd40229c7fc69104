/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_notes.h  Footnotes and endnotes of DOCX. */
#ifndef CG_CONVERT_DOCX_NOTES_H
#define CG_CONVERT_DOCX_NOTES_H

#include "addons/convert/docx_impl.h"

/** Record the note reference `node`, whose `kind` is 0 for a footnote and 1 for an endnote.
 * `custom` is its custom mark and may be empty. */
cg_status docx_note_meet(docx *reader, const xmlNode *node, int kind, cg_slice custom);

/** Write the notes recorded so far. */
cg_status docx_notes_write(docx *reader);

#endif /* CG_CONVERT_DOCX_NOTES_H */
