/* SPDX-License-Identifier: Apache-2.0 */
/** @file odt_text.h  Words and notes of ODT. */
#ifndef CG_CONVERT_ODT_TEXT_H
#define CG_CONVERT_ODT_TEXT_H

#include "addons/convert/odt_impl.h"

/** Add the words of the paragraph or other container `node` to the line. */
cg_status odt_text_add(odt *reader, const xmlNode *node);

/** Write the notes recorded so far. */
cg_status odt_notes_write(odt *reader);

#endif /* CG_CONVERT_ODT_TEXT_H */
