/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_table.h  Tables of DOCX. */
#ifndef CG_CONVERT_DOCX_TABLE_H
#define CG_CONVERT_DOCX_TABLE_H

#include "addons/convert/docx_impl.h"

/** Write the table `node`. */
cg_status docx_table_write(docx *reader, const xmlNode *node);

#endif /* CG_CONVERT_DOCX_TABLE_H */
