/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx.h  Reads DOCX: WordprocessingML, strict and transitional. */
#ifndef CG_CONVERT_DOCX_H
#define CG_CONVERT_DOCX_H

#include "addons/convert/convert.h"

/** Read a DOCX file as Word prints it with all tracked changes accepted. */
cg_status convert_docx_read(convert_job *job);

#endif /* CG_CONVERT_DOCX_H */
