/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_text.h  Text of a paragraph of DOCX. */
#ifndef CG_CONVERT_DOCX_TEXT_H
#define CG_CONVERT_DOCX_TEXT_H

#include "addons/convert/docx_impl.h"

/** Add the words of the paragraph or other container `node` to the line. */
cg_status docx_text_add(docx *reader, const xmlNode *node);

#endif /* CG_CONVERT_DOCX_TEXT_H */
