/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_notes.h  Footnotes and endnotes of DOCX. */
#ifndef CG_CONVERT_DOCX_NOTES_H
#define CG_CONVERT_DOCX_NOTES_H

#include "addons/convert/docx_impl.h"

/** Meet the reference `node` to a note, `kind` 0 a footnote, 1 an endnote, with a `custom` mark, which may be empty. */
cg_status docx_note_meet(docx *reader, const xmlNode *node, int kind, cg_slice custom);

/** Write the notes that were met. */
cg_status docx_notes_write(docx *reader);

#endif /* CG_CONVERT_DOCX_NOTES_H */
